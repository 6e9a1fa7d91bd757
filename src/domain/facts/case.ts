import type { MilestoneFacts, TerritoryFacts } from './stated';
import { type Territory, usdFigure } from './resolve';
import { FIGURES_FILE, MILESTONES_FILE, TERRITORIES_FILE, waveFile } from '../content-paths';
import type { StatedWave } from '../time/resolve-waves';
import type { Figure } from '../figures';
import { suggestion } from '../nearest';
import { ContentError } from '../content-error';
import { together } from '../together';

/** The figures that the case rests on, by the ids they must have in `content/facts/figures.yml`. */
export const CASE = {
  worldwide: 'gross-worldwide',
  domestic: 'gross-domestic',
  international: 'gross-international',
  budget: 'budget',
} as const;

/** How much of the gross counts by territory account for, and how much they do not, by their ids there. */
export const COUNTED = {
  counted: 'gross-attributed',
  rest: 'gross-unattributed',
  restShare: 'share-unattributed-worldwide',
} as const;

/** What someone said the gross had to reach: every figure whose id begins so. */
const BREAK_EVEN = 'break-even-';

/** The country that the trade counts apart, as the domestic one. */
const DOMESTIC = 'US';

type Figures = ReadonlyMap<string, Figure>;

/**
 * The figures that the case rests on.
 *
 * @throws ContentError where one is missing, or is not one amount in US dollars
 */
export function caseFigures(figures: Figures) {
  const figure = (id: string) => usdFigure(figures, id, FIGURES_FILE, id);
  return {
    worldwide: figure(CASE.worldwide),
    domestic: figure(CASE.domestic),
    international: figure(CASE.international),
    budget: figure(CASE.budget),
    breakEven: [...figures.values()].filter(
      ({ id, unit }) => id.startsWith(BREAK_EVEN) && unit === 'usd',
    ),
  };
}

/**
 * How much of the worldwide gross is known by territory, and the rest, as an amount and as a share.
 *
 * @throws ContentError where one of these figures is missing
 */
export function countedFigures(figures: Figures) {
  const figure = (id: string): Figure => {
    const found = figures.get(id);
    if (!found) {
      throw new ContentError(
        FIGURES_FILE,
        id,
        undefined,
        'write this figure: the ranking of a day’s hours states it',
      );
    }
    return found;
  };
  return {
    worldwide: figure(CASE.worldwide),
    counted: figure(COUNTED.counted),
    rest: figure(COUNTED.rest),
    restShare: figure(COUNTED.restShare),
  };
}

/**
 * Refuses parts that exceed their total: territories their part of the world, an opening its territory. A campaign that
 * does not state a total has no parts of it.
 *
 * @throws ContentError naming the parts and the total
 */
export function checkTotals(figures: Figures, territories: readonly Territory[]): void {
  const totalOf = (id: string) =>
    figures.has(id) ? usdFigure(figures, id, FIGURES_FILE, id) : undefined;
  const [worldwide, domestic, international] = [
    totalOf(CASE.worldwide),
    totalOf(CASE.domestic),
    totalOf(CASE.international),
  ];
  const abroad = territories.filter(({ country }) => country !== DOMESTIC);
  const home = territories.filter(({ country }) => country === DOMESTIC);
  const groups = [
    [domestic, home],
    [international, abroad],
    [worldwide, territories],
  ] as const;
  together([
    () => {
      if (!worldwide || !domestic || !international) return;
      refuseExcess(FIGURES_FILE, CASE.worldwide, worldwide.amount, [
        [CASE.domestic, domestic.amount],
        [CASE.international, international.amount],
      ]);
    },
    ...groups.map(([total, parts]) => () => {
      if (!total) return;
      refuseExcess(
        TERRITORIES_FILE,
        total.id,
        total.amount,
        parts.map(({ id, grossUsd = 0 }) => [id, grossUsd]),
      );
    }),
    ...territories.map(({ id, grossUsd, opening }) => () => {
      if (grossUsd === undefined || !opening) return;
      refuseExcess(TERRITORIES_FILE, `${id}.gross`, grossUsd, [[`${id}.opening`, opening.usd]]);
    }),
  ]);
}

function refuseExcess(
  file: string,
  totalId: string,
  totalUsd: number,
  parts: readonly (readonly [id: string, usd: number])[],
): void {
  const partsUsd = parts.reduce((sum, [, usd]) => sum + usd, 0);
  if (partsUsd <= totalUsd) return;
  throw new ContentError(
    file,
    parts.map(([id]) => id).join(' + '),
    partsUsd,
    `these parts exceed their total, ${totalId}, which is ${totalUsd}; correct a part or the total`,
  );
}

/**
 * Refuses a territory's gross that a figure holds as well.
 *
 * @throws ContentError naming the figure
 */
export function checkSaidOnce(
  figures: Figures,
  territories: Readonly<Record<string, TerritoryFacts>>,
): void {
  together(
    Object.entries(territories).map(([id, { gross }]) => () => {
      const holder = [...figures.values()].find(
        ({ derivation, unit, amount }) => !derivation && unit === 'usd' && amount === gross,
      );
      if (!holder) return;
      throw new ContentError(
        TERRITORIES_FILE,
        `${id}.gross`,
        gross,
        `${FIGURES_FILE} holds this already; write "grossFigure: ${holder.id}" instead`,
      );
    }),
  );
}

/**
 * Refuses a figure said to conflict with one that is not there.
 *
 * @throws ContentError naming both
 */
export function checkConflicts(figures: Figures): void {
  together(
    [...figures.values()].map(({ id, standing, conflictsWith }) => () => {
      const field = `${id}.conflictsWith`;
      const unknown = conflictsWith.find((other) => other === id || !figures.has(other));
      if (unknown !== undefined) {
        const others = [...figures.keys()].filter((other) => other !== id);
        throw new ContentError(
          FIGURES_FILE,
          field,
          unknown,
          `write the id of another figure${suggestion(unknown, others)}`,
        );
      }
      if (conflictsWith.length > 0 && standing !== 'disputed') {
        throw new ContentError(
          FIGURES_FILE,
          field,
          standing,
          'only a figure with standing: disputed conflicts with others; change one of the two',
        );
      }
    }),
  );
}

/**
 * Refuses an hour whose words call it an anniversary and that is none.
 *
 * @param waves with the dates that they state
 * @throws ContentError, or several of them, naming the hour's file
 */
export function checkAnniversaries(
  waves: readonly (Pick<StatedWave, 'date' | 'anniversary'> & { readonly id: string })[],
  milestones: Readonly<Record<string, MilestoneFacts>>,
): void {
  together(
    waves.map(({ id, date, anniversary }) => () => {
      if (!anniversary) return;
      const { of, years } = anniversary;
      const milestone = Object.hasOwn(milestones, of) ? milestones[of] : undefined;
      if (!milestone) {
        throw new ContentError(
          waveFile(id),
          'anniversary.of',
          of,
          `write the id of a milestone in ${MILESTONES_FILE}${suggestion(of, Object.keys(milestones))}`,
        );
      }
      const day = `${Number(milestone.date.slice(0, 4)) + years}${milestone.date.slice(4)}`;
      if (day === date) return;
      throw new ContentError(
        waveFile(id),
        'date',
        date,
        `its words say that it is ${years} years after ${of}, which is ${day}; say something else in every language's ` +
          'waves.yml and take anniversary out here, or keep that day',
      );
    }),
  );
}

/**
 * Refuses a milestone that says it was an hour which is not there.
 *
 * @throws ContentError naming the hours there are
 */
export function checkWavesOf(
  milestones: Readonly<Record<string, MilestoneFacts>>,
  waveIds: readonly string[],
): void {
  together(
    Object.entries(milestones).map(([id, { wave }]) => () => {
      if (wave === undefined || waveIds.includes(wave)) return;
      throw new ContentError(
        MILESTONES_FILE,
        `${id}.wave`,
        wave,
        `write the id of an hour in content/facts/waves/${suggestion(wave, waveIds)}`,
      );
    }),
  );
}
