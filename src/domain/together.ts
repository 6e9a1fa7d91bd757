import { ContentError, type Fault } from './content-error.ts';

/** Several things that are wrong, found together: a line of its message each. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: readonly ContentError[];
  readonly faults: readonly Fault[];

  constructor(errors: readonly ContentError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
    this.faults = errors.flatMap(({ faults }) => faults);
  }
}

/**
 * Does all of this, also where some of it is refused, so that every fault is said at once.
 *
 * @returns what each of them returns
 * @throws ContentError for the one thing that is refused, ContentErrors for several, each said once
 */
export function together<const W extends readonly (() => unknown)[]>(
  works: W,
): { readonly [I in keyof W]: ReturnType<W[I]> } {
  const results: unknown[] = [];
  const refused = new Map<string, ContentError>();
  for (const work of works) {
    try {
      results.push(work());
    } catch (error) {
      for (const each of errorsIn(error)) refused.set(each.message, each);
    }
  }
  const [first, ...others] = refused.values();
  if (first) throw others.length > 0 ? new ContentErrors([first, ...others]) : first;
  return results as { readonly [I in keyof W]: ReturnType<W[I]> };
}

/** What is refused in an error; any other error is thrown on. */
function errorsIn(error: unknown): readonly ContentError[] {
  if (error instanceof ContentErrors) return error.errors;
  if (error instanceof ContentError) return [error];
  throw error;
}
