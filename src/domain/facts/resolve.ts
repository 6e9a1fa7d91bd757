import type { ComparableFacts, GrossKind, TerritoryFacts } from './stated';
import { COMPARABLES_FILE, FIGURES_FILE, TERRITORIES_FILE } from '../content-paths';
import type { Audience } from '../awake';
import { multipleOf } from '../box-office';
import type { Figure } from '../figures';
import { ContentError } from '../content-error';

type Figures = ReadonlyMap<string, Figure>;

/** A territory with its gross resolved, wherever it is stated. */
export interface Territory extends Omit<TerritoryFacts, 'gross' | 'grossFigure' | 'grossKind'> {
  readonly id: string;
  readonly grossUsd: number | undefined;
  readonly grossKind: GrossKind | undefined;
}

/** A film with its gross and budget resolved, and their quotient. */
interface Film {
  readonly title: string;
  readonly year: number | undefined;
  readonly grossUsd: number | undefined;
  readonly budgetUsd: number | undefined;
  readonly multiple: number | undefined;
  readonly sources: readonly string[];
}

/** A film of like size. `fate` says whether a sequel came; `none` that a source says none did, `open` neither. */
export interface Comparable extends Film {
  readonly id: string;
  readonly year: number;
  readonly grossUsd: number;
  readonly budgetUsd: number;
  readonly multiple: number;
  readonly asOf: string | undefined;
  /** Whether this is the site's own film, whose numbers are figures. */
  readonly isOwn: boolean;
  readonly sequel: Film | undefined;
  readonly fate: 'sequel' | 'none' | 'open';
  readonly fateSources: readonly string[];
}

/**
 * A figure that has to be one amount of US dollars.
 *
 * @param file the file that names it, and the field, for the message where it is none
 * @throws ContentError for an id without a figure, and for a figure that is a range or no money
 */
export function usdFigure(
  figures: Figures,
  id: string,
  file: string,
  field: string,
): Figure & { readonly amount: number } {
  const figure = figures.get(id);
  if (figure?.unit !== 'usd' || typeof figure.amount !== 'number') {
    throw new ContentError(
      file,
      field,
      id,
      `write the id of a figure in ${FIGURES_FILE} that is one amount in usd`,
    );
  }
  return { ...figure, amount: figure.amount };
}

/** The territory `id` with its gross. */
export function resolveTerritory(id: string, facts: TerritoryFacts, figures: Figures): Territory {
  const { gross, grossFigure, grossAsOf, grossKind, ...rest } = facts;
  const figure =
    grossFigure === undefined
      ? undefined
      : usdFigure(figures, grossFigure, TERRITORIES_FILE, `${id}.grossFigure`);
  return {
    ...rest,
    id,
    grossUsd: figure?.amount ?? gross,
    grossKind,
    grossAsOf: grossAsOf ?? figure?.asOf,
    sources: [...new Set([...(figure?.sources ?? []), ...facts.sources])],
  };
}

/** The territories whose gross is known, as audiences that live by known clocks. */
export function audiencesAmong<T extends Territory>(
  territories: readonly T[],
): readonly (T & Audience)[] {
  return territories.flatMap((territory) => {
    const { grossUsd, zones } = territory;
    return grossUsd === undefined || zones === undefined ? [] : [{ ...territory, grossUsd, zones }];
  });
}

/** The film `id` with its numbers. */
export function resolveComparable(
  id: string,
  facts: ComparableFacts,
  figures: Figures,
): Comparable {
  const side = (name: 'gross' | 'budget') => {
    const figureId = facts[`${name}Figure`];
    if (figureId === undefined) return { usd: facts[name] ?? 0, figure: undefined };
    const figure = usdFigure(figures, figureId, COMPARABLES_FILE, `${id}.${name}Figure`);
    return { usd: figure.amount, figure };
  };
  const gross = side('gross');
  const budget = side('budget');
  const sources = [facts, gross.figure, budget.figure].flatMap((each) => each?.sources ?? []);
  const { sequel, noSequel } = facts;
  return {
    id,
    title: facts.title,
    year: facts.year,
    grossUsd: gross.usd,
    budgetUsd: budget.usd,
    multiple: gross.usd / budget.usd,
    asOf: facts.asOf ?? gross.figure?.asOf,
    isOwn: gross.figure !== undefined,
    sources: [...new Set(sources)],
    sequel: sequel && {
      title: sequel.title,
      year: sequel.year,
      grossUsd: sequel.gross,
      budgetUsd: sequel.budget,
      multiple: multipleOf({ grossUsd: sequel.gross, budgetUsd: sequel.budget }),
      sources: sequel.sources,
    },
    fate: sequel ? 'sequel' : noSequel ? 'none' : 'open',
    fateSources: (sequel ?? noSequel)?.sources ?? [],
  };
}
