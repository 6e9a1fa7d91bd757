import { type DataRow, dataAmount } from '../domain/open-data';
import type { Locale } from '../locales';
import { comparables, territories } from './case';
import { figures } from './figures';
import { source } from './sources';

/** What parts two sources in one cell. */
const BETWEEN = '; ';

/** Every figure, and every number of the territories and films, named in a language. */
export async function openData(locale: Locale): Promise<readonly DataRow[]> {
  return [
    ...(await figureRows(locale)),
    ...(await territoryRows(locale)),
    ...(await filmRows(locale)),
  ];
}

async function figureRows(locale: Locale): Promise<readonly DataRow[]> {
  return Promise.all(
    (await figures(locale)).map(async ({ id, words, amount, unit, asOf, standing, sources }) => ({
      kind: 'figure' as const,
      id,
      name: words.label,
      measure: 'value',
      ...dataAmount(amount),
      unit,
      as_of: asOf ?? null,
      standing,
      ...(await cited(sources, id)),
    })),
  );
}

async function territoryRows(locale: Locale): Promise<readonly DataRow[]> {
  const rows = (await territories(locale)).map(async (territory) => {
    const { id, name, grossUsd, grossAsOf, grossKind, opening, sources } = territory;
    const row = { kind: 'territory' as const, id, name, ...(await cited(sources, id)) };
    const gross = { standing: grossKind ?? null, as_of: grossAsOf ?? null };
    const opened = { standing: null, as_of: opening?.to ?? null };
    return [
      ...money({ ...row, ...gross, measure: 'gross' }, grossUsd),
      ...money({ ...row, ...opened, measure: 'opening' }, opening?.usd),
    ];
  });
  return (await Promise.all(rows)).flat();
}

async function filmRows(locale: Locale): Promise<readonly DataRow[]> {
  const rows = (await comparables(locale)).map(async (film) => {
    const { id, title, asOf, sources, sequel } = film;
    const row = { kind: 'film' as const, id, name: title, standing: null, as_of: asOf ?? null };
    const own = { ...row, ...(await cited(sources, id)) };
    const next = sequel && {
      ...row,
      kind: 'sequel' as const,
      name: sequel.title,
      as_of: null,
      ...(await cited(sequel.sources, id)),
    };
    return [own, ...(next ? [next] : [])].flatMap((each) => {
      const numbers = each.kind === 'film' ? film : sequel;
      return [
        ...money({ ...each, measure: 'gross' }, numbers?.grossUsd),
        ...money({ ...each, measure: 'budget' }, numbers?.budgetUsd),
        ...numbered({ ...each, measure: 'gross ÷ budget' }, 'multiple', numbers?.multiple),
      ];
    });
  });
  return (await Promise.all(rows)).flat();
}

type Unnumbered = Omit<DataRow, 'value' | 'value_high' | 'unit'>;

/** A row of US dollars; none where the amount is not known. */
function money(row: Unnumbered, usd: number | undefined): readonly DataRow[] {
  return numbered(row, 'usd', usd);
}

function numbered(
  row: Unnumbered,
  unit: DataRow['unit'],
  amount: number | undefined,
): readonly DataRow[] {
  return amount === undefined ? [] : [{ ...row, ...dataAmount(amount), unit }];
}

async function cited(
  ids: readonly string[],
  usedIn: string,
): Promise<Pick<DataRow, 'sources' | 'source_urls'>> {
  const found = await Promise.all(ids.map((id) => source(id, usedIn, 'sources')));
  return {
    sources: found
      .map(({ publisher, date }) => (date === undefined ? publisher : `${publisher} ${date}`))
      .join(BETWEEN),
    source_urls: found.flatMap(({ url }) => url ?? []).join(BETWEEN),
  };
}
