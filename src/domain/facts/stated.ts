import type { Amount, Derivation, Standing, Unit } from '../figures';

/** Facts as their files state them, each entry less its id. Dates are `2019-02-14`, or as much of that as is known. */

/** A figure that someone published. */
export interface StatedFigure {
  readonly standing: Exclude<Standing, 'derived'>;
  readonly unit: Unit;
  readonly value: Amount;
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly conflictsWith: readonly string[];
}

/** A figure that follows from others. */
export interface DerivedFigure {
  readonly standing: 'derived';
  readonly unit: Unit;
  readonly derivation: Derivation;
}

/** One entry of `content/facts/figures.yml`. */
export type FigureFacts = StatedFigure | DerivedFigure;

/** How far a territory's count goes: to the end, or to a day on which the film still played, exactly or rounded. */
export const GROSS_KINDS = ['final', 'running', 'rounded'] as const;
export type GrossKind = (typeof GROSS_KINDS)[number];

/** What a territory brought in. Its gross stands here, or the figure that holds it is named; never both. */
export interface TerritoryFacts {
  /** ISO 3166. `US` stands for the United States and Canada, as the trade counts them. */
  readonly country: string;
  readonly gross?: number | undefined;
  readonly grossFigure?: string | undefined;
  readonly grossAsOf?: string | undefined;
  readonly grossKind?: GrossKind | undefined;
  readonly opened?: string | undefined;
  readonly opening?: { readonly usd: number; readonly to?: string | undefined } | undefined;
  /** BCP 47 tags of the languages that most of its audience reads. */
  readonly languages?: readonly string[] | undefined;
  /** By which clocks its audience lives: zones by their weights, which add up to 1. */
  readonly zones?: Readonly<Record<string, number>> | undefined;
  /** Whose weights they are, where there are several. */
  readonly split?: 'ours' | { readonly sources: readonly string[] } | undefined;
  readonly sources: readonly string[];
}

/** A film of like size. Its gross and budget stand here, or the figures that hold them are named; never both. */
export interface ComparableFacts {
  readonly title: string;
  readonly year: number;
  readonly gross?: number | undefined;
  readonly grossFigure?: string | undefined;
  readonly budget?: number | undefined;
  readonly budgetFigure?: string | undefined;
  readonly asOf?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly sequel?:
    | {
        readonly title: string;
        readonly year?: number | undefined;
        readonly gross?: number | undefined;
        readonly budget?: number | undefined;
        readonly sources: readonly string[];
      }
    | undefined;
  readonly noSequel?: { readonly sources: readonly string[] } | undefined;
}

/** What happened when. */
export interface MilestoneFacts {
  readonly date: string;
  /** Its last day, for what took longer than one. */
  readonly end?: string | undefined;
  /** The campaign hour it was, by its id. */
  readonly wave?: string | undefined;
  readonly sources: readonly string[];
}

/** Where something the site says was read. */
export interface SourceFacts {
  readonly publisher: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

type ById<T> = Readonly<Record<string, T>>;

/** All facts of the case. */
export interface StatedFacts {
  readonly figures: ById<FigureFacts>;
  readonly territories: ById<TerritoryFacts>;
  readonly comparables: ById<ComparableFacts>;
  readonly milestones: ById<MilestoneFacts>;
  readonly sources: ById<SourceFacts>;
  readonly corrections: ById<{ readonly date: string }>;
}
