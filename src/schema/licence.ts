import type { z } from 'astro/zod';
import { errorMessage } from '../domain/content-error.ts';
import { strictObject, httpsUrl, label, oneOf, textField } from './fields.ts';

/** What stands for a licence where there is no need of one. */
export const PUBLIC_DOMAIN = 'public-domain';

/** What it does here. */
const USES = ['code', 'headings', 'pictures', 'map', 'names', 'zones'] as const;

/** One entry of `content/facts/licences.yml`: something that others made, and under what licence it is passed on. */
export const licenceSchema = strictObject({
  name: label.describe('What its makers call it.'),
  use: oneOf(USES, `write what it does here: ${USES.join(', ')}`),
  licence: textField(
    (text) => /^[A-Za-z0-9][A-Za-z0-9.+-]{0,39}$/.test(text),
    `write the licence as SPDX calls it, like OFL-1.1, or ${PUBLIC_DOMAIN}`,
  ),
  holder: label.describe('Whose it is, as the text of the licence says.').optional(),
  package: textField(
    (text) => /^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]{0,80}$/.test(text),
    'write the name of a package, like solid-js',
  ).optional(),
  url: httpsUrl,
}).superRefine(({ licence, holder }, context) => {
  if ((holder === undefined) === (licence === PUBLIC_DOMAIN)) return;
  const fix =
    holder === undefined
      ? 'write whose it is, as the text of the licence does'
      : 'what is in the public domain is nobody’s; remove this';
  context.addIssue({ code: 'custom', path: ['holder'], message: errorMessage(holder, fix) });
});

export type LicenceFacts = z.output<typeof licenceSchema>;
