import {
  type Amount,
  DERIVATIONS,
  type DerivationKind,
  STANDINGS,
  type Unit,
  UNITS,
} from '../domain/figures';
import type { DerivedFigure, FigureFacts, StatedFigure } from '../domain/facts/stated';
import { partialDate, sourceIds } from './cited';
import { errorMessage } from '../domain/content-error';
import { field, strictObject, label, listOf, offering, oneOf } from './fields';

/** The unit that a derivation comes to; the others keep that of the figures they are made of. */
const UNIT_OF: Partial<Record<DerivationKind, Unit>> = {
  ratio: 'multiple',
  share: 'percent',
  days: 'days',
};

const figureId = label
  .describe('The id of a figure, territory:<id>, or comparable:<id>.gross or .budget.')
  .meta(offering('figures'));

const pair = (what: string, id = figureId) =>
  listOf(id, `write two ids, [a, b]: ${what}`).length(2);

/** One entry of `content/facts/figures.yml`. */
export const figureSchema = strictObject({
  unit: oneOf(UNITS, `write one of ${UNITS.join(', ')}`).describe(
    'What the number counts; 32.9 percent is written 32.9.',
  ),
  standing: oneOf(STANDINGS, `write on what footing it stands: ${STANDINGS.join(', ')}`).describe(
    'Reported: a source gives it as a fact; estimate: the source calls it one; disputed: another source says otherwise; derived: the site computes it.',
  ),
  value: field(
    isAmount,
    'write a number without commas or words, like 404980543, or a range as [low, high]',
    {
      type: ['number', 'array'],
    },
  ).optional(),
  asOf: partialDate
    .describe('When it held or was read, in quotes: "2023-07-01", "2023-07" or "2023".')
    .optional(),
  sources: sourceIds.optional(),
  conflictsWith: listOf(label.meta(offering('figures')), 'write a list of ids of other figures')
    .describe('The figures that say otherwise, where this one is disputed.')
    .optional(),
  ratio: pair('a as a multiple of b').optional(),
  share: pair('a in percent of b').optional(),
  difference: pair('a less b').optional(),
  sum: listOf(figureId, 'write the ids to add, [a, b, …]').min(1).optional(),
  days: pair(
    'from milestone a to milestone b',
    label.describe('The id of a milestone.').meta(offering('milestones')),
  ).optional(),
}).transform((entry, context): FigureFacts => {
  const refuse = (path: string, found: unknown, fix: string) => {
    context.addIssue({ code: 'custom', path: [path], message: errorMessage(found, fix) });
  };
  const given = DERIVATIONS.filter((kind) => entry[kind] !== undefined);
  return entry.standing === 'derived'
    ? derivedFigure(entry, given, refuse)
    : statedFigure({ ...entry, standing: entry.standing }, given, refuse);
});

interface Entry extends Partial<Readonly<Record<DerivationKind, string[] | undefined>>> {
  readonly unit: Unit;
  readonly value?: Amount | undefined;
  readonly asOf?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly conflictsWith?: readonly string[] | undefined;
}

type Refuse = (path: string, found: unknown, fix: string) => void;

function derivedFigure(
  entry: Entry,
  given: readonly DerivationKind[],
  refuse: Refuse,
): DerivedFigure {
  const [kind, another] = given;
  if (kind === undefined || another !== undefined) {
    refuse(
      'standing',
      given.length === 0 ? 'derived' : given.join(' and '),
      `a derived figure has exactly one of ${DERIVATIONS.join(', ')}`,
    );
  }
  for (const key of ['value', 'asOf', 'sources', 'conflictsWith'] as const) {
    if (entry[key] !== undefined) {
      refuse(key, entry[key], 'a derived figure takes this from what it follows from; remove it');
    }
  }
  const unit = kind && UNIT_OF[kind];
  if (kind && unit && unit !== entry.unit) {
    refuse('unit', entry.unit, `what ${kind} comes to is counted as ${unit}; write unit: ${unit}`);
  }
  return {
    standing: 'derived',
    unit: entry.unit,
    derivation: { kind: kind ?? 'sum', of: (kind && entry[kind]) ?? [] },
  };
}

function statedFigure(
  entry: Entry & Pick<StatedFigure, 'standing'>,
  given: readonly DerivationKind[],
  refuse: Refuse,
): StatedFigure {
  for (const kind of given) {
    refuse(kind, entry[kind], 'only a figure with standing: derived follows from others');
  }
  if (entry.value === undefined)
    refuse(
      'value',
      undefined,
      'write a number without commas or words, like 404980543, or a range as [low, high]',
    );
  if (entry.asOf === undefined) {
    refuse('asOf', undefined, 'write when it held or was read, in quotes, like "2023-07"');
  }
  if (entry.sources === undefined) {
    refuse('sources', undefined, 'name at least one id from content/facts/sources.yml');
  }
  return {
    standing: entry.standing,
    unit: entry.unit,
    value: entry.value ?? 0,
    asOf: entry.asOf ?? '',
    sources: entry.sources ?? [],
    conflictsWith: entry.conflictsWith ?? [],
  };
}

function isAmount(value: unknown): value is Amount {
  const isNumber = (number: unknown): number is number =>
    typeof number === 'number' && Number.isFinite(number);
  if (!Array.isArray(value)) return isNumber(value);
  const [low, high] = value as unknown[];
  return value.length === 2 && isNumber(low) && isNumber(high) && low < high;
}
