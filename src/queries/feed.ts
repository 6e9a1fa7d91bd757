import { builtAtMs } from '../config/build-clock';
import { publishedMs } from '../domain/feed-date';
import { conventionsOf, utcHourText } from '../i18n/hour';
import { dateSpanText } from '../i18n/partial-date';
import { pathTo } from '../i18n/paths';
import { t } from '../i18n/words';
import type { Locale } from '../locales';
import { milestones } from './milestones';
import { addressOf, pageWith } from './pages';
import { waves } from './waves';
import { strings } from './words';

/** One piece of news. */
export interface News {
  /** Stays the same while it is the same news. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** From the root of the host. */
  readonly path: string;
  /** Epoch milliseconds. */
  readonly publishedMs: number;
}

/**
 * What there is to tell, the latest first: each hour as it was announced, and what happened. A moved
 * hour is news again. What is known to the month or the year alone is dated by its end, and says in its
 * text how far it is known.
 */
export async function news(locale: Locale): Promise<readonly News[]> {
  const all = [...(await announced(locale)), ...(await happened(locale))];
  return all.toSorted((a, b) => b.publishedMs - a.publishedMs);
}

async function announced(locale: Locale): Promise<readonly News[]> {
  const words = await strings(locale);
  const conventions = conventionsOf(locale.conventions);
  return (await waves(locale)).flatMap((wave) => {
    if (wave.announced === undefined) return [];
    const { date, time } = utcHourText(wave, conventions);
    return {
      id: `hour.${wave.id}.${wave.revision}`,
      title: t(words, 'feed.hour', { hour: wave.words.name, date, time }),
      text: wave.words.about,
      path: pathTo(locale),
      publishedMs: publishedMs(wave.announced, builtAtMs),
    };
  });
}

async function happened(locale: Locale): Promise<readonly News[]> {
  const words = await strings(locale);
  const timeline = await pageWith(locale, 'Timeline');
  return (await milestones(locale)).map(({ id, date, end, title, text }) => {
    return {
      id: `milestone.${id}`,
      title,
      text: t(words, 'feed.happened', {
        date: dateSpanText(date, end, locale.conventions),
        text,
      }),
      path: timeline ? `${addressOf(locale, timeline.name)}#${id}` : pathTo(locale),
      // What took longer, or lies between two days, had happened by the last of them.
      publishedMs: publishedMs(end ?? date, builtAtMs),
    };
  });
}
