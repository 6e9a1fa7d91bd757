import {
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  onMount,
  Show,
} from 'solid-js';
import { type Announcement, announcementBetween, type Tick } from '../domain/announcement';
import { remainingSeconds, splitSeconds } from '../domain/countdown';
import { campaignState, shownWave, waitProgress, type Wave } from '../domain/wave';
import { dayShift, minutesText, UTC, zoneName } from '../domain/zone';
import { durationText } from '../i18n/duration';
import { type Conventions, type HourText, hourText, utcHourText } from '../i18n/hour';
import { t, tPlural } from '../i18n/words';
import type { CountdownWords } from './countdown-words';
import { tellTime } from './tell-time';
import { keepAskedZone, readVisitor, type Visitor } from './visitor';
import { type RuledWave, type ZoneClock, zoneClock } from './zone-clock';
import { type ZoneNote, zoneNotes } from './zone-notes';

/** A wave, its start as `<time datetime>` wants it, and what it is called. */
interface CountdownWave extends RuledWave {
  readonly startIso: string;
  readonly name: string;
}

export interface CountdownProps {
  /** BCP 47 tag of the page's words. */
  readonly lang: string;
  /** Those that the page's dates and times follow. */
  readonly conventions: Conventions;
  /** In the order of their starts. */
  readonly waves: readonly CountdownWave[];
  /** The build's instant in epoch milliseconds: what the page shows until it knows the visitor's. */
  readonly builtAtMs: number;
  /** The hour shown at that instant, in UTC: a browser takes long to write its first date, and this one is there. */
  readonly utc: HourText | undefined;
  /** Id of the element on the page, outside the countdown, whose dash shows how much of the wait is done. */
  readonly ringId: string;
  readonly words: CountdownWords;
  /** Where a place can be chosen; empty where none can. */
  readonly picker: string;
  /** Who proposes the hour. It stands where notes do, while there are none. */
  readonly whose: string;
}

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/**
 * The hour, counted down. It starts as the server wrote it, saying only what is true whenever it is
 * read, and takes the visitor's clock, zone and conventions once it is mounted.
 */
export default function Countdown(props: CountdownProps) {
  const [nowMs, setNowMs] = createSignal<number>();
  /** What has to be added to the device's clock, which may be wrong. */
  const [correctionMs, setCorrectionMs] = createSignal(0);
  const [visitor, setVisitor] = createSignal<Visitor>();
  const [announcement, setAnnouncement] = createSignal<Announcement>();

  const state = createMemo(
    () => campaignState(props.waves, nowMs() ?? props.builtAtMs),
    undefined,
    {
      equals: (a, b) => a.phase === b.phase && shownWave(a) === shownWave(b),
    },
  );
  const wave = createMemo(() => shownWave(state()));
  const secondsLeft = createMemo(() => {
    const current = state();
    return current.phase === 'done'
      ? 0
      : remainingSeconds(current.targetMs, nowMs() ?? props.builtAtMs);
  });
  const isLive = createMemo(() => state().phase === 'live');
  /** In the hour itself there are minutes and seconds alone, however many. */
  const split = createMemo(() => {
    const whole = splitSeconds(secondsLeft());
    const minutes = Math.floor(secondsLeft() / 60);
    return isLive() ? { ...whole, days: 0, hours: 0, minutes } : whole;
  });
  const isCounting = createMemo(() => nowMs() !== undefined && state().phase !== 'done');
  const utc = createMemo(() => {
    const shown = wave();
    const seen = visitor();
    return seen && shown ? utcHourText(shown, seen.conventions) : props.utc;
  });
  /** The visitor's clocks in that hour. */
  const clocks = createMemo((): ZoneClock => {
    const seen = visitor();
    const shown = wave();
    return seen && shown ? zoneClock(seen.zone, shown) : { clock: UTC, old: undefined };
  });
  /** The hour in words: where the visitor is, once that is known, and in UTC always. */
  const when = createMemo(() => {
    const shown = wave();
    const inUtc = utc();
    if (!shown || !inUtc) return undefined;
    const seen = visitor();
    const local =
      seen && seen.zone !== 'UTC' ? hourText(shown, clocks().clock, seen.conventions) : inUtc;
    return {
      iso: shown.startIso,
      date: local.date,
      time: timeText(shown, local.time),
      utc: `${words('countdown.utcTime', { time: inUtc.time })} ${dayMark(shown, inUtc.weekday)}`,
      notes: notesOn(shown),
    };
  });

  // The count first, the hour in a task of its own: a browser takes long over its first numbers and dates.
  onMount(() => {
    let before: Tick | undefined;
    tellTime((ms, addedMs) => {
      // No moment passes where only the clock is put right.
      if (addedMs !== correctionMs()) before = undefined;
      setCorrectionMs(addedMs);
      setNowMs(ms);
      // Those who listen hear of a moment when they are back.
      if (document.hidden) return;
      const after = { state: state(), secondsLeft: secondsLeft() };
      const due = before && announcementBetween(before, after);
      if (due) setAnnouncement(due);
      before = after;
    });
    setTimeout(() => {
      const seen = readVisitor(
        location.search,
        props.conventions,
        navigator.languages,
        Intl.DateTimeFormat().resolvedOptions().timeZone,
      );
      keepAskedZone(seen);
      setVisitor(seen);
    });
  });

  const done = createMemo(() =>
    Math.round(1000 * waitProgress(props.waves, nowMs() ?? props.builtAtMs, props.builtAtMs)),
  );
  createEffect(() => {
    document.getElementById(props.ringId)?.setAttribute('stroke-dasharray', `${done()} 1000`);
  });

  function words(key: keyof CountdownWords, values?: Record<string, string>): string {
    return t(props.words, key, values);
  }

  const locale = (): string => visitor()?.conventions.locale ?? props.conventions.locale;

  /** For days, and for the units that are always two digits wide. Kept, as each takes long to make. */
  const numbers = createMemo(
    () =>
      isCounting() &&
      [1, 2].map(
        (minimumIntegerDigits) =>
          new Intl.NumberFormat(locale(), { minimumIntegerDigits, useGrouping: false }),
      ),
  );
  /** Each unit by itself: a tick touches those that change, and nearly always the seconds alone. */
  const left = UNITS.map((unit, index) => {
    const count = createMemo(() => split()[unit]);
    const name = createMemo(() => tPlural(props.words, props.lang, `countdown.${unit}`, count()));
    const written = (digits: 1 | 2): string => (numbers() || [])[digits - 1]?.format(count()) ?? '';
    const digits = (): string => written(index === 0 ? 1 : 2);
    const spoken = (): string => `${written(1)} ${name()}`;
    return { count, digits, name, spoken };
  });
  /** What is left, to the minute, for those who listen to the page: with the hour, a frame after the count. */
  const spoken = (): string =>
    isCounting() && visitor()
      ? new Intl.ListFormat(props.lang, { type: 'unit' }).format(
          left.slice(isLive() ? -2 : 0, -1).map(({ spoken }) => spoken()),
        )
      : '';

  /** The city that a zone is named after, as its name spells it; and the zone's own name, in the page's language. */
  const named = ({ city, zone }: Visitor) => ({
    city: city ?? zone,
    zone: zoneName(zone, props.conventions.locale),
  });

  function timeText(shown: Wave, time: string): string {
    const seen = visitor();
    if (!seen) return words('countdown.own');
    if (seen.city) return words('countdown.where', { time, ...named(seen) });
    return seen.zone === 'UTC'
      ? words('countdown.inUtc', { time })
      : words('countdown.whereOffset', { time, zone: minutesText(clocks().clock(shown.startMs)) });
  }

  function dayMark(shown: Wave, weekday: string): string {
    const shift = dayShift(shown.startMs, clocks().clock);
    if (shift === 0) return words('countdown.sameDay');
    return words(shift > 0 ? 'countdown.nextDay' : 'countdown.dayBefore', { weekday });
  }

  function notesOn(shown: Wave) {
    const seen = visitor();
    const { old } = clocks();
    return seen
      ? zoneNotes(
          seen,
          named(seen),
          old && hourText(shown, old, seen.conventions).start,
          props.picker,
          props.words,
        )
      : [];
  }

  const clockText = (): string => {
    const ms = correctionMs();
    if (ms === 0) return '';
    return words(ms < 0 ? 'countdown.clockAhead' : 'countdown.clockBehind', {
      duration: durationText(Math.abs(ms), locale()),
    });
  };

  const announced = (): string => {
    const due = announcement();
    return due ? words(`announce.${due}`) : '';
  };

  // They never change in number: a list that follows its items would be runtime for nothing.
  const units = left.map(({ count, digits, name }) => () => (
    <span class="countdown-unit">
      <b
        classList={{
          'countdown-hundreds': count() > 99,
          'countdown-thousands': count() > 999,
        }}
        translate="no"
        ref={writeTo(digits)}
      />{' '}
      <span class="countdown-name">
        <RemountOnChange text={name()} />
      </span>
    </span>
  ));

  // They never change by themselves: a list that follows its items would be runtime for nothing.
  const written = (notes: readonly ZoneNote[]) =>
    notes.map(({ text, link }) => (
      <>
        {text}{' '}
        {link && (
          <a href={link.href} data-own="">
            {link.text}
          </a>
        )}{' '}
      </>
    ));

  const unitsFrom = (index: number) => units.slice(index).map((unit) => unit());

  const lead = (): string => {
    const { phase } = state();
    return nowMs() === undefined && phase !== 'done'
      ? words('countdown.static')
      : words(`countdown.${phase}`);
  };

  /** Whose proposal the hour is; for a day after one, what the next is called. */
  const about = (): string =>
    state().phase === 'over' ? words('countdown.next', { name: wave()?.name ?? '' }) : props.whose;

  return (
    <section class="countdown" data-phase={state().phase} aria-label={words('countdown.label')}>
      <p class="countdown-lead">
        <RemountOnChange text={lead()} />
      </p>
      <Show
        when={isCounting()}
        fallback={
          <p class="countdown-face">
            <RemountOnChange
              text={
                state().phase === 'done' ? words('countdown.thanks') : `${utc()?.start ?? ''} UTC`
              }
            />
          </p>
        }
      >
        <div class="countdown-digits" aria-hidden="true">
          {/* All made anew in the hour, where they are larger: what stays would move. */}
          <Show when={isLive()} fallback={unitsFrom(0)}>
            {unitsFrom(2)}
          </Show>
        </div>
      </Show>
      <p class="visually-hidden">
        <RemountOnChange text={spoken()} />
      </p>
      {/* Made anew when what it says changes: of lines that stay, each would move with those above it. */}
      <Show when={when()} keyed>
        {({ iso, date, time, utc, notes }) => (
          <>
            <p class="countdown-date">
              <time datetime={iso}>{date}</time>
            </p>
            <p class="countdown-time">{time}</p>
            <p class="countdown-utc">{utc}</p>
            <p class="countdown-note">
              {written(notes)}
              <RemountOnChange text={clockText() || notes.length > 0 ? '' : about()} />
              <span aria-live="polite">
                <RemountOnChange text={clockText()} />
              </span>
            </p>
          </>
        )}
      </Show>
      <p class="visually-hidden" role="status">
        <RemountOnChange text={announced()} />
      </p>
    </section>
  );
}

/**
 * Words made anew when they change: words that merely change in a centred line count as having moved, and a text node
 * may be on the page no more, as translators put others in its place.
 */
function RemountOnChange(props: { readonly text: string | undefined }) {
  return (
    <Show when={props.text} keyed>
      {(text) => <span>{text}</span>}
    </Show>
  );
}

/** Keeps the text of an element. Solid's own ways, `textContent` too, write to the text node that it had at first. */
const writeTo =
  (text: () => string) =>
  (element: HTMLElement): void => {
    createRenderEffect(() => {
      element.textContent = text();
    });
  };
