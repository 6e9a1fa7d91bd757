import { dayShift } from '../domain/zone';
import { type Conventions, hourText } from '../i18n/hour';
import { t, type Words } from '../i18n/words';
import { type RuledWave, type ZoneClock, zoneClock } from './zone-clock';

/** What a place's page says of an hour there, and what it may have to say in its stead. */
export interface PlaceHourProps {
  readonly wave: RuledWave;
  readonly zone: string;
  /** How far its clocks are ahead of UTC by the rules that the page was made with, in minutes. */
  readonly minutesAhead: number;
  /** Those that the page's dates and times follow. */
  readonly conventions: Conventions;
  /** How the date stands to UTC's, by `dayShift`. */
  readonly dayTexts: Readonly<Record<'-1' | '0' | '1', string>>;
  readonly words: Words<'countdown.older'>;
}

/**
 * Lets a place's page say of its hour what the countdown says of it on this device, which may know newer rules than the
 * page was made with; or that the device has old ones.
 *
 * @param page holds `.time`, `.date` with a `time`, `.day`, and where the zone's rules are new `.note`
 * @param props what is said there
 */
export function followDevice(page: HTMLElement, props: PlaceHourProps): void {
  const { wave, zone, conventions, words } = props;
  const known = clockHere(zone, wave);
  if (!known) return;
  const { clock, old } = known;
  const write = (selector: string, text: string): void => {
    const element = page.querySelector(selector);
    if (element) element.textContent = text;
  };
  if (old) {
    const { start } = hourText(wave, old, conventions);
    write('.note', t(words, 'countdown.older', { time: start }));
  }
  if (clock(wave.startMs) === props.minutesAhead) return;
  const { time, date } = hourText(wave, clock, conventions);
  write('.time', time);
  write('.date time', date);
  write('.day', props.dayTexts[`${dayShift(wave.startMs, clock)}`]);
}

/** None where the device does not know the zone, which may be newer than it. */
function clockHere(zone: string, wave: RuledWave): ZoneClock | undefined {
  try {
    return zoneClock(zone, wave);
  } catch {
    return undefined;
  }
}
