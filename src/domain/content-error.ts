import { withoutStrange } from './control-characters.ts';

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
    super(`${file}: ${field}: ${errorMessage(found, fix)}`);
    this.faults = [{ file, field, said: errorMessage(found, fix) }];
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

/** What is said of a wrong value: what was found, then what would be right. */
export function errorMessage(found: unknown, fix: string): string {
  const isCurly = typeof found === 'string' && CURLY.test(found);
  return `found ${shown(found)}; ${fix}${isCurly ? '. These quotes are curly; write straight ones (")' : ''}`;
}

/** A short text in the quotes of a word processor, which are part of it to YAML. */
const CURLY = /^[“”„«‘’‚].{0,40}[“”»‘’]$/;

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
