import type { ComparableFacts, FigureFacts, MilestoneFacts, TerritoryFacts } from './stated';
import { FIGURES_FILE, MILESTONES_FILE } from '../content-paths';
import {
  type Amount,
  daysBetween,
  type Derivation,
  difference,
  type Figure,
  lowOf,
  highOf,
  ratio,
  share,
  sum,
  type Unit,
} from '../figures';
import { nearest, suggestion } from '../nearest';
import { precisionOf } from '../partial-date';
import { ContentError } from '../content-error';
import { together } from '../together';

type ById<T> = Readonly<Record<string, T>>;

/** The facts that figures may follow from, beside one another. */
export interface Grounds {
  readonly figures: ById<FigureFacts>;
  readonly territories: ById<TerritoryFacts>;
  readonly comparables: ById<ComparableFacts>;
  readonly milestones: ById<MilestoneFacts>;
}

/** Stands in a sum for every territory with a gross, so that a new one is counted without being named again. */
const ALL_TERRITORIES = 'territory:*';

/** What a figure is made of: another figure, or the number of a territory or a film. */
interface Part {
  readonly amount: Amount;
  readonly unit: Unit;
  readonly sources: readonly string[];
}

/**
 * Resolves every figure: stated ones as they are, derived ones by arithmetic.
 *
 * @throws ContentError, or several of them, for an id that names nothing, a figure that follows from itself, and parts
 *   whose units do not go together
 */
export function resolveFigures(grounds: Grounds): ReadonlyMap<string, Figure> {
  const known = new Map<string, Figure>();
  const figure = (id: string, path: readonly string[]): Figure => {
    const resolved = known.get(id) ?? resolve(id, path);
    known.set(id, resolved);
    return resolved;
  };
  const resolve = (id: string, path: readonly string[]): Figure => {
    const facts = grounds.figures[id];
    const asker = path.at(-1);
    if (!facts) {
      const meant = nearest(id, Object.keys(grounds.figures));
      throw new ContentError(
        FIGURES_FILE,
        asker ?? id,
        id,
        'there is no such figure; ' +
          (meant === undefined
            ? 'write the id of one in this file, or territory:<id>, or comparable:<id>.gross or .budget'
            : `did you mean ${meant}?`),
      );
    }
    if (path.includes(id)) {
      throw new ContentError(
        FIGURES_FILE,
        id,
        [...path, id].join(' ← '),
        'a figure may not follow from itself; state one of these',
      );
    }
    if (facts.standing !== 'derived') {
      const { value, ...stated } = facts;
      return { id, ...stated, amount: value, derivation: undefined };
    }
    const { unit, standing } = facts;
    const derivation = namingAll(facts.derivation, grounds.territories);
    const made = derive(id, derivation, unit, grounds, (part) => figure(part, [...path, id]));
    return { id, unit, standing, ...made, asOf: undefined, conflictsWith: [], derivation };
  };
  together(Object.keys(grounds.figures).map((id) => () => figure(id, [])));
  return known;
}

function derive(
  id: string,
  { kind, of }: Derivation,
  unit: Unit,
  grounds: Grounds,
  figure: (id: string) => Figure,
): Pick<Figure, 'amount' | 'sources'> {
  const field = `${id}.${kind}`;
  if (kind === 'days') return daysApart(field, of, grounds.milestones);
  const parts = of.map((reference) => part(field, reference, grounds, figure));
  const units = new Set(parts.map((each) => each.unit));
  if (units.size > 1) {
    throw new ContentError(
      FIGURES_FILE,
      field,
      [...units].join(' and '),
      'figures of different units do not go together; name others',
    );
  }
  const [made] = units;
  if ((kind === 'sum' || kind === 'difference') && made !== unit) {
    throw new ContentError(
      FIGURES_FILE,
      `${id}.unit`,
      unit,
      `what it is made of is counted as ${made ?? 'nothing'}; write unit: ${made ?? '…'}`,
    );
  }
  const amounts = parts.map(({ amount }) => amount);
  const [a, b] = amounts as [Amount, Amount];
  if ((kind === 'ratio' || kind === 'share') && lowOf(b) <= 0 && highOf(b) >= 0) {
    throw new ContentError(
      FIGURES_FILE,
      field,
      b,
      'nothing can be divided by 0; name another figure',
    );
  }
  const amount = { ratio, share, difference, sum: () => sum(amounts) }[kind](a, b);
  return { amount, sources: [...new Set(parts.flatMap(({ sources }) => sources))] };
}

function part(
  field: string,
  reference: string,
  { territories, comparables }: Grounds,
  figure: (id: string) => Figure,
): Part {
  const [, kind, id = '', side] =
    /^(territory|comparable):([^.]+)(?:\.(gross|budget))?$/.exec(reference) ?? [];
  if (kind === undefined) return figure(reference);
  const facts =
    kind === 'territory' ? territories[id] : side === undefined ? undefined : comparables[id];
  const isBudget = side === 'budget';
  const source = facts && 'title' in facts && isBudget ? facts.budgetFigure : facts?.grossFigure;
  if (source !== undefined) return figure(source);
  const stated = facts && 'title' in facts && isBudget ? facts.budget : facts?.gross;
  if (stated === undefined) {
    throw new ContentError(
      FIGURES_FILE,
      field,
      reference,
      kind === 'territory'
        ? `write territory:<id> of one with a gross: ${idsWithGross(territories).join(', ')}`
        : `write comparable:<id>.gross or .budget of one of ${Object.keys(comparables).join(', ')}`,
    );
  }
  return { amount: stated, unit: 'usd', sources: facts?.sources ?? [] };
}

function daysApart(
  field: string,
  of: readonly string[],
  milestones: ById<MilestoneFacts>,
): Pick<Figure, 'amount' | 'sources'> {
  const [from, to] = of.map((id) => {
    const milestone = milestones[id];
    if (!milestone) {
      throw new ContentError(
        FIGURES_FILE,
        field,
        id,
        `write the id of a milestone in ${MILESTONES_FILE}${suggestion(id, Object.keys(milestones))}`,
      );
    }
    if (precisionOf(milestone.date) !== 'day') {
      throw new ContentError(
        MILESTONES_FILE,
        `${id}.date`,
        milestone.date,
        `${FIGURES_FILE} counts days from or to it (${field}); write the day, or count from another`,
      );
    }
    return milestone;
  }) as [MilestoneFacts, MilestoneFacts];
  return {
    amount: daysBetween(from.date, to.date),
    sources: [...new Set([...from.sources, ...to.sources])],
  };
}

/** A derivation with every territory of a sum named. */
function namingAll({ kind, of }: Derivation, territories: ById<TerritoryFacts>): Derivation {
  const named = of.flatMap((reference) =>
    kind === 'sum' && reference === ALL_TERRITORIES
      ? idsWithGross(territories).map((id) => `territory:${id}`)
      : reference,
  );
  return { kind, of: named };
}

function idsWithGross(territories: ById<TerritoryFacts>): readonly string[] {
  return Object.entries(territories)
    .filter(([, { gross, grossFigure }]) => (gross ?? grossFigure) !== undefined)
    .map(([id]) => id);
}
