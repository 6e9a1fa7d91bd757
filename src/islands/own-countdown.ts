/**
 * The script of the countdown that others put on sites of their own (`countdown.html`). It stands in that file with all
 * that it needs, asks nobody for anything, and goes by the device's clock.
 */
import { remainingSeconds, splitSeconds } from '../domain/countdown';
import { campaignState, shownWave } from '../domain/wave';
import { minutesText, zoneName } from '../domain/zone';
import { type Conventions, hourText, utcHourText } from '../i18n/hour';
import { t, tPlural, type Words } from '../i18n/words';
import { everySecond } from './every-second';
import { readVisitor } from './visitor';
import { type RuledWave, zoneClock } from './zone-clock';

export interface OwnCountdownData {
  readonly lang: string;
  readonly conventions: Conventions;
  /** In the order of their starts. */
  readonly waves: readonly RuledWave[];
  readonly words: Words;
}

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

const { lang, conventions, waves, words } = JSON.parse(
  element('data').textContent,
) as OwnCountdownData;
const visitor = readVisitor(
  '',
  conventions,
  navigator.languages,
  Intl.DateTimeFormat().resolvedOptions().timeZone,
);
const [wide, narrow] = [2, 1].map(
  (minimumIntegerDigits) =>
    new Intl.NumberFormat(visitor.conventions.locale, { minimumIntegerDigits, useGrouping: false }),
);

/** What stands in each element, by its id, as it was written. */
const written = new Map<string, string>();

everySecond(tell, () => Date.now());

function tell(nowMs: number): void {
  const state = campaignState(waves, nowMs);
  const wave = shownWave(state);
  const { phase } = state;
  element('countdown').dataset['phase'] = phase;
  write('lead', t(words, `countdown.${phase}`));
  tellLeft(phase === 'done' ? undefined : remainingSeconds(state.targetMs, nowMs), phase);
  if (wave) tellHour(wave);
}

/** In the hour itself there are minutes and seconds alone, however many. */
function tellLeft(secondsLeft: number | undefined, phase: string): void {
  const isLive = phase === 'live';
  const split = splitSeconds(secondsLeft ?? 0);
  const minutes = isLive ? Math.floor((secondsLeft ?? 0) / 60) : split.minutes;
  const left = { ...split, minutes };
  element('digits').hidden = secondsLeft === undefined;
  element('thanks').hidden = secondsLeft !== undefined;
  for (const [index, unit] of UNITS.entries()) {
    element(unit).hidden = isLive && index < 2;
    write(`${unit}-left`, (index === 0 ? narrow : wide)?.format(left[unit]) ?? '');
    write(`${unit}-name`, tPlural(words, lang, `countdown.${unit}`, left[unit]));
  }
}

function tellHour(wave: RuledWave): void {
  const { city, zone } = visitor;
  const utc = utcHourText(wave, visitor.conventions);
  const { clock } = zoneClock(zone, wave);
  const local = zone === 'UTC' ? utc : hourText(wave, clock, visitor.conventions);
  const { time } = local;
  write('date', local.date);
  write(
    'time',
    city
      ? t(words, 'countdown.where', { time, city, zone: zoneName(zone, conventions.locale) })
      : zone === 'UTC'
        ? t(words, 'countdown.inUtc', { time })
        : t(words, 'countdown.whereOffset', { time, zone: minutesText(clock(wave.startMs)) }),
  );
  write('utc', zone === 'UTC' ? '' : t(words, 'countdown.utc', { ...utc }));
}

/** Writes what is other than it wrote last, whatever a translator has made of that since. */
function write(id: string, text: string): void {
  if (written.get(id) === text) return;
  written.set(id, text);
  element(id).textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}
