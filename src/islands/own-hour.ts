import type { Wave } from '../domain/wave';
import { dayShift, isSameZone, minutesOf, minutesText, zoneName } from '../domain/zone';
import { HOW_FAR_KEYS } from '../i18n/how-far';
import { type Conventions, type HourText, hourText, utcHourText } from '../i18n/hour';
import { say, type Words } from '../i18n/words';
import type { StringKey } from '../schema/strings';
import { deviceClock } from './device-clock';
import { keepHowFar } from './keep-how-far';
import { lineAt, type ListedPlace } from './listed-places';
import { keepAskedZone, readVisitor, withoutZone } from './visitor';

/** The words that are said of the visitor's own hour, or of the one that the address asks for. */
export const OWN_HOUR_KEYS = [
  ...HOW_FAR_KEYS,
  'countdown.where',
  'countdown.whereOffset',
  'countdown.sameDay',
  'countdown.nextDay',
  'countdown.dayBefore',
  'countdown.asked',
  'countdown.askedBack',
  'countdown.unknownZone',
  'countdown.hiddenZone',
  'when.utc',
  'when.dated',
  'when.yours',
  'when.asked',
  'when.alike',
  'when.unlike',
  'when.page',
  'when.older',
] as const satisfies readonly StringKey[];

export interface OwnHourProps {
  readonly wave: Wave;
  /** Those that the page's dates and times follow. */
  readonly conventions: Conventions;
  readonly words: Words<(typeof OWN_HOUR_KEYS)[number]>;
}

/**
 * Says what the visitor's clocks show in an hour, or those of the zone that the address asks for, and
 * marks them in the list.
 *
 * The list was made with the newest rules of the zones, and a device may have older ones. So a zone
 * that stands in the list is taken by its line, whatever the device makes of it.
 *
 * @param box holds what is said, and the properties to say it with
 * @param places those of the list
 */
export function showOwnHour(box: HTMLElement, places: readonly ListedPlace[]): void {
  const {
    wave,
    conventions: ofPage,
    words,
  } = JSON.parse(box.dataset['props'] ?? '{}') as OwnHourProps;
  const visitor = readVisitor(
    location.search,
    ofPage,
    navigator.languages,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  keepAskedZone(visitor);
  const { conventions, zone, note } = visitor;
  const isAsked = note === 'asked';
  const byDevice = deviceClock(zone)(wave.startMs);
  const place = places.find((each) => isSameZone(each.zone, zone));
  const row = place?.row ?? lineAt(places, byDevice);
  const minutesAhead = (row && minutesOf(row.id)) ?? byDevice;

  const hour = hourAt(minutesAhead);
  const utc = utcHourText(wave, conventions);
  const city = place?.city ?? visitor.city;
  const named = {
    city: city ?? zone,
    zone: place?.city ?? zoneName(zone, ofPage.locale),
  };
  const offset = minutesText(minutesAhead);
  const howFar = paragraph('far');
  box.replaceChildren(
    paragraph('time', timeText()),
    paragraph('date', say(words, 'when.dated', { date: hour.date, offset })),
    paragraph('quiet', say(words, 'when.utc', { time: utc.time }), ' · ', dayText()),
    howFar,
    ...noteLine(),
    paragraph('quiet', ...waysOn()),
  );
  keepHowFar(howFar, { wave, locale: conventions.locale, words });

  if (row) {
    row.ariaCurrent = 'true';
    const mark = document.createElement('small');
    mark.className = 'mark';
    mark.textContent = say(words, isAsked ? 'when.asked' : 'when.yours');
    row.cells[0]?.append(' ', mark);
  }
  if (place) place.link.ariaCurrent = 'true';

  function hourAt(ahead: number): HourText {
    return hourText(wave, () => ahead, conventions);
  }

  function timeText(): string {
    const { time } = hour;
    if (city) return say(words, 'countdown.where', { time, ...named });
    return isAsked
      ? say(words, 'when.utc', { time })
      : say(words, 'countdown.whereOffset', { time, zone: offset });
  }

  function dayText(): string {
    const shift = dayShift(wave.startMs, () => minutesAhead);
    if (shift === 0) return say(words, 'countdown.sameDay');
    const { weekday } = utc;
    return say(words, shift > 0 ? 'countdown.nextDay' : 'countdown.dayBefore', { weekday });
  }

  /** What has to be said of the zone itself, where anything has to be. */
  function noteLine(): readonly HTMLElement[] {
    const said = {
      asked: () => say(words, 'countdown.asked', named),
      unknown: () => say(words, 'countdown.unknownZone', { zone: visitor.asked }),
      hidden: () => say(words, 'countdown.hiddenZone'),
    };
    const parts: (string | HTMLElement)[] = note ? [said[note](), ' '] : [];
    if (isAsked) parts.push(link(withoutZone(location), say(words, 'countdown.askedBack')), ' ');
    if (minutesAhead !== byDevice)
      parts.push(say(words, 'when.older', { time: hourAt(byDevice).start }));
    return parts.length > 0 ? [paragraph('quiet', ...parts)] : [];
  }

  function waysOn(): readonly (string | HTMLElement)[] {
    if (!row) return [say(words, 'when.unlike')];
    const alike = link(`#${row.id}`, say(words, 'when.alike'));
    return place && city
      ? [alike, ' · ', link(place.link.href, say(words, 'when.page', { city }))]
      : [alike];
  }
}

function paragraph(className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...content);
  return element;
}

function link(href: string, text: string): HTMLElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
