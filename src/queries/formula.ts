import type { Derivation } from '../domain/figures';
import { t } from '../i18n/words';
import type { Locale } from '../locales';
import { comparables, territories } from './case';
import { figures } from './figures';
import { milestones } from './milestones';
import { strings } from './words';

/** How a figure follows from others, in a language's words for those. */
export async function formulaOf(locale: Locale, { kind, of }: Derivation): Promise<string> {
  const words = await strings(locale);
  const names = await partNames(locale);
  const [first = '', ...rest] = of.map((id) => names.get(id) ?? id);
  return rest.reduce((a, b) => t(words, `figure.${kind}`, { a, b }), first);
}

/** What the parts of figures are called, by the references that figures make to them. */
async function partNames(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const words = await strings(locale);
  return new Map([
    ...(await figures(locale)).map(({ id, words: { label } }) => [id, label] as const),
    ...(await territories(locale)).map(({ id, name }) => [`territory:${id}`, name] as const),
    ...(await milestones(locale)).map(({ id, title }) => [id, title] as const),
    ...(await comparables(locale)).flatMap(({ id, title }) =>
      (['gross', 'budget'] as const).map(
        (side) =>
          [
            `comparable:${id}.${side}`,
            t(words, 'figure.ofFilm', { title, side: words[`chart.${side}`] }),
          ] as const,
      ),
    ),
  ]);
}
