import { z } from 'astro/zod';
import { nearest } from '../domain/nearest.ts';
import { strangeIn, withoutStrange } from '../domain/control-characters.ts';

/** Content that belongs together does not fit. Says file, field, what was found and what would be right. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  /**
   * @param file path of the file to edit, from the project's root
   * @param field the field in it, dotted
   * @param found the value that is wrong, or `undefined` where one is missing
   * @param fix what would be right, as an instruction
   */
  constructor(file: string, field: string, found: unknown, fix: string) {
    super(`${file}: ${field}: ${refusal(found, fix)}`);
    this.faults = [{ file, field, said: refusal(found, fix) }];
  }
}

/** One thing that is wrong in a file. */
export interface Fault {
  /** From the project's root. */
  readonly file: string;
  /** Dotted; `line 12` where there is none. */
  readonly field: string;
  /** What was found, and what would be right. */
  readonly said: string;
}

/** The sentence for a refused value: what was found, then what would be right. */
export function refusal(found: unknown, fix: string): string {
  return `found ${shown(found)}; ${fix}`;
}

/** As much of a value as is shown. */
const SHOWN_LENGTH = 80;

/** A value as it may be shown in a message: on one line, and no longer than a line. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date) {
    return `a date that YAML read by itself (${value.toISOString()}): it needs quotes around it`;
  }
  const text = withoutStrange(typeof value === 'object' ? groupText(value) : JSON.stringify(value));
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** A list or a group of fields, told by what stands in it directly: there is no end to what may stand below. */
function groupText(group: object): string {
  const inner = Object.entries(group)
    .slice(0, SHOWN_LENGTH)
    .map(([key, value]: [string, unknown]) => {
      const text = typeof value === 'object' && value !== null ? '…' : JSON.stringify(value);
      return Array.isArray(group) ? text : `${JSON.stringify(key)}:${text}`;
    })
    .join(',');
  return Array.isArray(group) ? `[${inner}]` : `{${inner}}`;
}

/**
 * A field that must pass `test`.
 *
 * @param fix what would be right, as an instruction to the person who edits the file
 */
export function field<T>(test: (value: unknown) => value is T, fix: string): z.ZodType<T> {
  return z.custom<T>(test, { error: ({ input }) => refusal(input, fix) });
}

/** A field holding text that must pass `test`, without characters that nobody sees. */
export function textField(test: (text: string) => boolean, fix: string): z.ZodType<string> {
  return field(
    (value): value is string =>
      typeof value === 'string' && strangeIn(value) === undefined && test(value),
    fix,
  );
}

/** A group of fields: each is checked, and no others may stand beside them. */
export function fields<S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
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
    error: ({ input }) => refusal(input, `write the fields ${known}`),
  });
  return group.catchall(noOther);
}

/** A list whose entries each pass `entry`; `fix` says what the list holds. */
export function listOf<T extends z.ZodType>(entry: T, fix: string): z.ZodArray<T> {
  return z.array(entry, { error: ({ input }) => refusal(input, fix) });
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
      code === 'invalid_key' ? issues[0]?.message : refusal(input, fix),
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
