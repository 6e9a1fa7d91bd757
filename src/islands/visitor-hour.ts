import { dayShift, isSameZone, minutesText, zoneName } from '../domain/zone';
import { HOW_FAR_KEYS } from '../i18n/how-far';
import { type Conventions, hourText, utcHourText } from '../i18n/hour';
import { t, type Words } from '../i18n/words';
import { ZONE_NOTE_KEYS } from '../schema/countdown-strings';
import type { StringKey } from '../schema/strings';
import { syncRelativeTime } from './relative-time';
import { lineAt, type ListedPlace } from './listed-places';
import { keepAskedZone, readVisitor } from './visitor';
import { type RuledWave, zoneClock } from './zone-clock';
import { type ZoneNote, zoneNotes } from './zone-notes';

/** The words that are said of the visitor's own hour, or of the one that the address asks for. */
export const VISITOR_HOUR_KEYS = [
  ...HOW_FAR_KEYS,
  ...ZONE_NOTE_KEYS,
  'countdown.where',
  'countdown.whereOffset',
  'countdown.sameDay',
  'countdown.nextDay',
  'countdown.dayBefore',
  'countdown.inUtc',
  'when.dated',
  'when.yours',
  'when.asked',
  'when.alike',
  'when.unlike',
  'when.page',
] as const satisfies readonly StringKey[];

export interface VisitorHourProps {
  readonly wave: RuledWave;
  /** Those that the page's dates and times follow. */
  readonly conventions: Conventions;
  readonly words: Words<(typeof VISITOR_HOUR_KEYS)[number]>;
}

/**
 * Says what the visitor's clocks show in an hour, or those of the zone that the address asks for, and
 * marks them in the list: the line by what they show, which is that of their place but where a device
 * knows newer rules than the page. One that does not say where it is has no line.
 *
 * @param box holds what is said, and the properties to say it with
 * @param places those of the list
 */
export function showVisitorHour(box: HTMLElement, places: readonly ListedPlace[]): void {
  const {
    wave,
    conventions: ofPage,
    words,
  } = JSON.parse(box.dataset['props'] ?? '{}') as VisitorHourProps;
  const visitor = readVisitor(
    location.search,
    ofPage,
    navigator.languages,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  keepAskedZone(visitor);
  const { conventions, zone, note, isHidden } = visitor;
  const isAsked = note === 'asked';
  const { clock, old } = zoneClock(zone, wave);
  const minutesAhead = clock(wave.startMs);
  const place = places.find((each) => isSameZone(each.zone, zone));
  const row = isHidden ? undefined : lineAt(places, minutesAhead);

  const utc = utcHourText(wave, conventions);
  const hour = zone === 'UTC' ? utc : hourText(wave, clock, conventions);
  const city = place?.city ?? visitor.city;
  const named = {
    city: city ?? zone,
    zone: place?.city ?? zoneName(zone, ofPage.locale),
  };
  const offset = minutesText(minutesAhead);
  const howFar = paragraph('far');
  box.replaceChildren(
    paragraph('time', timeText()),
    paragraph('date', t(words, 'when.dated', { date: hour.date, offset })),
    paragraph('quiet', t(words, 'countdown.inUtc', { time: utc.time }), ' · ', dayText()),
    howFar,
    ...noteLine(),
    paragraph('quiet', ...waysOn()),
  );
  syncRelativeTime(howFar, { wave, locale: conventions.locale, words });

  if (row) {
    row.ariaCurrent = 'true';
    const mark = document.createElement('small');
    mark.className = 'mark';
    mark.textContent = t(words, isAsked ? 'when.asked' : 'when.yours');
    row.cells[0]?.append(' ', mark);
  }
  if (place?.row === row && place) place.link.ariaCurrent = 'true';

  function timeText(): string {
    const { time } = hour;
    if (city) return t(words, 'countdown.where', { time, ...named });
    return zone === 'UTC'
      ? t(words, 'countdown.inUtc', { time })
      : t(words, 'countdown.whereOffset', { time, zone: offset });
  }

  function dayText(): string {
    const shift = dayShift(wave.startMs, clock);
    if (shift === 0) return t(words, 'countdown.sameDay');
    const { weekday } = utc;
    return t(words, shift > 0 ? 'countdown.nextDay' : 'countdown.dayBefore', { weekday });
  }

  /** What has to be said of the zone itself, where anything has to be. */
  function noteLine(): readonly HTMLElement[] {
    const oldTime = old && hourText(wave, old, conventions).start;
    const notes = zoneNotes(visitor, named, oldTime, '#zone-picker', words);
    if (notes.length === 0) return [];
    return [paragraph('quiet', ...notes.flatMap((each) => [...noteParts(each), ' ']))];
  }

  function waysOn(): readonly (string | HTMLElement)[] {
    if (isHidden) return [];
    if (!row) return [t(words, 'when.unlike')];
    const alike = link(`#${row.id}`, t(words, 'when.alike'));
    return place && city
      ? [alike, ' · ', link(place.link.href, t(words, 'when.page', { city }))]
      : [alike];
  }
}

function noteParts({ text, link: leads }: ZoneNote): readonly (string | HTMLElement)[] {
  if (!leads) return [text];
  const element = link(leads.href, leads.text);
  element.dataset['own'] = '';
  return [text, ' ', element];
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
