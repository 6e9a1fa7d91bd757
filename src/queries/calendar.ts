import { builtAtMs } from '../config/build-clock';
import { calendarFile, type CalendarHour } from '../domain/calendar';
import { phaseOf } from '../domain/wave';
import { pathTo } from '../i18n/paths';
import { t } from '../i18n/words';
import type { Locale } from '../locales';
import { campaign } from './campaign';
import { waves } from './waves';
import { strings } from './words';

/** The path of a calendar file below its language's folder: that of all hours, or of one wave by its id. */
export const calendarPath = (waveId?: string): string =>
  waveId === undefined ? 'calendar.ics' : `when/${waveId}.ics`;

/** All hours, past and coming, in the words in which a calendar says them. `site` is the site's address. */
export async function calendarHours(
  locale: Locale,
  site: URL | undefined,
): Promise<readonly CalendarHour[]> {
  const words = await strings(locale);
  const name = await hashtagName();
  return (await waves(locale)).map((wave) => {
    const about = [wave.words.about, homeOf(locale, site)];
    if (phaseOf(wave, builtAtMs) !== 'over') {
      about.unshift(t(words, 'calendar.description', { name }));
    }
    return {
      ...wave,
      summary: t(words, 'calendar.event', { name }),
      description: about.join('\n\n'),
    };
  });
}

/** The calendar file of all hours, which is subscribed to; or that of one wave by its id, to be taken alone. */
export async function calendarText(
  locale: Locale,
  site: URL | undefined,
  waveId?: string,
): Promise<string> {
  const { hashtag } = await campaign();
  const hours = await calendarHours(locale, site);
  const calendar = {
    campaign: hashtag.toLowerCase(),
    url: homeOf(locale, site),
    source: new URL(pathTo(locale, calendarPath(waveId)), site).href,
    madeAtMs: builtAtMs,
  };
  if (waveId !== undefined) {
    return calendarFile(
      calendar,
      hours.filter(({ id }) => id === waveId),
    );
  }
  const name = t(await strings(locale), 'calendar.name', { name: await hashtagName() });
  return calendarFile({ ...calendar, name }, hours);
}

/** What the campaign goes by. */
const hashtagName = async (): Promise<string> => `#${(await campaign()).hashtag}`;

const homeOf = (locale: Locale, site: URL | undefined): string =>
  new URL(pathTo(locale), site).href;
