import { z } from 'astro/zod';
import { errorMessage } from '../domain/content-error.ts';
import { strangeIn } from '../domain/control-characters.ts';
import { nearest } from '../domain/nearest.ts';

/**
 * A field that must pass `test`.
 *
 * @param fix what would be right, as an instruction to the person who edits the file
 * @param jsonSchema what an editor can know of it; it shows the fix as the field's description, unless another is given
 */
export function field<T>(
  test: (value: unknown) => value is T,
  fix: string,
  jsonSchema: z.core.JSONSchemaMeta = {},
): z.ZodType<T> {
  return z
    .custom<T>(test, { error: ({ input }) => errorMessage(input, fix) })
    .meta({ description: sentence(fix), ...jsonSchema });
}

const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;

/** A field that holds one of a few values. */
export function oneOf<const T extends string>(values: readonly T[], fix: string): z.ZodType<T> {
  return field((value): value is T => values.some((each) => each === value), fix, {
    enum: [...values],
  });
}

/** The ids that an editor offers for a field: those of the entries of these files of `content/facts/`. */
export type Offered =
  'comparables' | 'figures' | 'milestones' | 'sources' | 'territories' | 'waves' | 'zones';

/** What makes an editor offer ids for a field; the schema itself does not ask whether there are such entries. */
export const offering = (offered: Offered): z.core.JSONSchemaMeta => ({ offered });

/** A field holding text that must pass `test`, without characters that nobody sees. */
export function textField(test: (text: string) => boolean, fix: string): z.ZodType<string> {
  return field(
    (value): value is string =>
      typeof value === 'string' && strangeIn(value) === undefined && test(value),
    fix,
    { type: 'string' },
  );
}

/** A group of fields: each is checked, and no others may stand beside them. */
export function strictObject<S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const names = Object.keys(shape);
  const known = names.join(', ');
  const noOther = z.custom<never>(() => false, {
    error: ({ path }) => {
      const name = String(path?.at(-1));
      const meant = nearest(name, names);
      return `there is no field ${name}; ${meant ? `did you mean ${meant}?` : `the fields here are ${known}`}`;
    },
  });
  const group = z.object(shape, {
    error: ({ input }) => errorMessage(input, `write the fields ${known}`),
  });
  return group.catchall(noOther).meta({ additionalProperties: false });
}

/** A list whose entries each pass `entry`; `fix` says what the list holds. */
export function listOf<T extends z.ZodType>(entry: T, fix: string): z.ZodArray<T> {
  return z
    .array(entry, { error: ({ input }) => errorMessage(input, fix) })
    .meta({ description: sentence(fix) });
}

/** One line of words: not empty, no markup, no line break, and at most so many characters. */
export const line = (most: number): z.ZodType<string> =>
  textField(
    (text) => text.trim() !== '' && text.length <= most && !/[<>\n\r\u2028\u2029]/.test(text),
    `write one line of words, without markup, of at most ${most} characters`,
  );

/** As long as anything is that stands in one line: a few sentences. */
export const words = line(500);

/** What stands in a heading, a table or a menu. */
export const label = line(120);

/** Whether a text may be the id of an entry, which becomes part of addresses. `constructor` every object has. */
export const isId = (text: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80 && text !== 'constructor';

/** The id of an entry. */
export const idField = textField(
  isId,
  'write an id in lower case, digits and hyphens, of at most 80 characters',
);

/**
 * Entries by their ids.
 *
 * @param fix what would be right, where the whole is something else
 */
export function byId<T extends z.ZodType>(entry: T, fix: string) {
  return z.record(idField, entry, {
    error: ({ code, input, issues }) =>
      code === 'invalid_key' ? issues[0]?.message : errorMessage(input, fix),
  });
}

/** A public address. */
export const httpsUrl = textField(
  (text) =>
    text.length <= 2_000 &&
    URL.canParse(text) &&
    new URL(text).protocol === 'https:' &&
    !/[\s<>"{}]/.test(text),
  'write a full address that begins with https://',
);
