import { ContentError, type Fault } from './content-error.ts';

/** Several things that are wrong, found together: a line of its message each. */
class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(lineOf).join('\n'));
    this.faults = faults;
  }
}

/** Keeps what is refused while work goes on, so that every fault is said at once. */
export class Refusals {
  readonly #faults = new Map<string, Fault>();

  /** All that was refused so far, each once. */
  get faults(): readonly Fault[] {
    return [...this.#faults.values()];
  }

  /** Does this, and keeps what is refused in it. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.keep(error);
      return undefined;
    }
  }

  /** Keeps what an error refuses; any other error is thrown on. */
  keep(error: unknown): void {
    if (!(error instanceof ContentError || error instanceof ContentErrors)) throw error;
    error.faults.forEach((fault) => {
      this.add(fault);
    });
  }

  add(fault: Fault): void {
    this.#faults.set(lineOf(fault), fault);
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
  const refusals = new Refusals();
  let refused: unknown;
  const results = works.map((work) => {
    try {
      return work();
    } catch (error) {
      refusals.keep(error);
      refused = error;
      return undefined;
    }
  });
  const { faults } = refusals;
  if (faults.length === 1) throw refused as Error;
  if (faults.length > 1) throw new ContentErrors(faults);
  return results as { readonly [I in keyof W]: ReturnType<W[I]> };
}

function lineOf({ file, field, said }: Fault): string {
  return `${file}: ${field}: ${said}`;
}
