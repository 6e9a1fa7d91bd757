import { z } from 'astro/zod';

/** Content that belongs together does not fit. Says file, field, what was found and what would be right. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  /**
   * @param file path of the file to edit, from the project's root
   * @param field the field in it, dotted
   * @param found the value that is wrong, or `undefined` where one is missing
   * @param fix what would be right, as an instruction
   */
  constructor(file: string, field: string, found: unknown, fix: string) {
    super(`${file}: ${field}: ${refusal(found, fix)}`);
  }
}

/** The sentence for a refused value: what was found, then what would be right. */
export function refusal(found: unknown, fix: string): string {
  return `found ${shown(found)}; ${fix}`;
}

/** A value as it may be shown in a message: on one line, and no longer than a line. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date) {
    return `a date that YAML read by itself (${value.toISOString()}): it needs quotes around it`;
  }
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/**
 * A field that must pass `test`.
 *
 * @param fix what would be right, as an instruction to the person who edits the file
 */
export function field<T>(test: (value: unknown) => value is T, fix: string): z.ZodType<T> {
  return z.custom<T>(test, { error: ({ input }) => refusal(input, fix) });
}

/** A field holding text that must pass `test`. */
export function textField(test: (text: string) => boolean, fix: string): z.ZodType<string> {
  return field((value): value is string => typeof value === 'string' && test(value), fix);
}

/** A group of fields: each is checked, and no others may stand beside them. */
export function fields<S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const known = Object.keys(shape).join(', ');
  const noOther = z.custom<never>(() => false, {
    error: ({ path }) => `there is no field ${String(path?.at(-1))}; the fields here are ${known}`,
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

/** One line of words: not empty, no markup, no line break. */
export const words = textField(
  (text) => text.trim() !== '' && !/[<>\n]/.test(text),
  'write one line of words, without markup',
);

/** A public address. */
export const httpsUrl = textField(
  (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text),
  'write a full address that begins with https://',
);
