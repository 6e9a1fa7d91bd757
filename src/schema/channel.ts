import { COUNTINGS } from '../domain/post-length';
import { errorMessage } from '../domain/content-error';
import { field, strictObject, line, listOf, oneOf, textField } from './fields';
import { isLanguage } from './source';

/** What an address may hold in braces. */
const PLACEHOLDERS = ['text', 'url', 'subject', 'server'];

/** An address that opens a channel, with placeholders. */
const template = textField(
  (address) => address.length <= 500,
  'write the address that opens the channel, with {text} where the text goes',
).superRefine((value, context) => {
  const fault = faultIn(value);
  if (fault) context.addIssue({ code: 'custom', message: errorMessage(value, fault) });
});

const wholeNumber = field(
  (value): value is number =>
    Number.isInteger(value) && (value as number) > 0 && (value as number) <= 100_000,
  'write a whole number, from 1 to 100000',
  { type: 'integer', minimum: 1 },
);

/** One entry of `content/facts/channels.yml`: a place to post or to pass a link on, and the address that opens it. */
export const channelSchema = strictObject({
  name: line(40)
    .describe('Its own name; none for e-mail, which each language calls by its own word.')
    .optional(),
  compose: template,
  chooser: template
    .describe('The address that asks for the server, where there are many.')
    .optional(),
  leads: listOf(
    textField(isLanguage, 'write a language as a tag, like en or pt-BR'),
    'write a list of languages, like [en, ja]',
  ).default([]),
  limit: wholeNumber.describe('How long a post may be.').optional(),
  counted: oneOf(
    COUNTINGS,
    `write by what its length is counted: ${COUNTINGS.join(', ')}`,
  ).optional(),
  linkLength: wholeNumber
    .describe('As how many any link counts, where that does not depend on its length.')
    .optional(),
  accounts: field(
    (value): value is boolean => typeof value === 'boolean',
    'write true where the campaign’s accounts are to be addressed, or leave it out',
    { type: 'boolean' },
  ).default(false),
}).superRefine(({ name, compose, chooser, limit, counted, linkLength }, context) => {
  const refuse = (path: string, found: unknown, fix: string): void => {
    context.addIssue({ code: 'custom', path: [path], message: errorMessage(found, fix) });
  };
  if ((name === undefined) !== compose.startsWith('mailto:')) {
    refuse(
      'name',
      name,
      name === undefined
        ? 'write the channel’s own name'
        : 'every language has its own word for mail; remove this',
    );
  }
  const needsServer = compose.includes('{server}');
  if (needsServer !== (chooser !== undefined) || chooser?.includes('{server}')) {
    refuse(
      'chooser',
      chooser,
      needsServer
        ? 'write the address, without {server}, that asks for the server itself'
        : 'only an address with {server} needs a chooser; remove this',
    );
  }
  if ((limit === undefined) !== (counted === undefined)) {
    refuse(limit === undefined ? 'limit' : 'counted', undefined, 'write both limit and counted');
  }
  if (linkLength !== undefined && limit === undefined) {
    refuse('linkLength', linkLength, 'only a channel with a limit counts; remove this');
  }
  if (limit !== undefined && !compose.includes('{text}')) {
    refuse('limit', limit, 'nothing can be posted where an address has no {text}; remove this');
  }
});

/** What is wrong with an address that opens a channel, as what would be right; nothing where it is fine. */
function faultIn(address: string): string | undefined {
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  const named = [...address.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const filled = address.replace(/\{\w+\}/g, 'a.a');
  if (!URL.canParse(filled) || /[\s<>"{}]/.test(filled)) {
    return `write one full address without spaces; in braces may stand ${known}`;
  }
  const { protocol, search, hash } = new URL(filled);
  if (protocol !== 'https:' && protocol !== 'mailto:') {
    return 'write an address that begins with https:// or mailto:';
  }
  const strange = named.find((name) => !PLACEHOLDERS.includes(name));
  if (strange !== undefined) return `there is no {${strange}}; write one of ${known}`;
  if (new Set(named).size < named.length) return 'write each placeholder once';
  if (!named.includes('text') && !named.includes('url')) {
    return 'write {text} where the text goes, or {url} where the link does';
  }
  if (named.includes('subject') && protocol !== 'mailto:') {
    return 'only a letter has a subject; remove {subject}';
  }
  if (named.includes('server') && !address.startsWith('https://{server}/')) {
    return 'write {server} alone after https://';
  }
  const inValues = (search + hash).match(/=a\.a(?=&|$)/g)?.length ?? 0;
  return inValues + (named.includes('server') ? 1 : 0) === named.length
    ? undefined
    : 'write each placeholder after an = behind ? or #, where a value stands';
}
