import { agreedOffset, type ClockAnswer, isClockWrong, TOLERANCE_MS } from '../domain/clock-offset';

/** How long an answer may take: one that takes longer tells the time less closely than to 2 s. */
const PATIENCE_MS = 3_000;

/** Between two answers: long enough for a `Date` from a cache to be seen standing still. */
const PAUSE_MS = 2_500;

/**
 * Watches the device's clock. Whoever shows the time calls what this returns each time, and is given by
 * `correct` the milliseconds to add from then on: none at first and when the device's clock jumps (it was
 * set, or it slept); later others, if the host says that it is wrong.
 *
 * What it costs a host: one `HEAD` a visit, and one after each jump. It comes when the page has loaded, on
 * the connection that the page came by; that is why credentials are not omitted, though there are none:
 * browsers open another connection for a request without them. The answer takes 0.2 kB with the fewest
 * headers, 0.65 kB with those of GitHub Pages. A million visitors within a minute are 17,000 of
 * them a second, 11 MB beside the 500 MB of their pages, and spread as their arrivals are: nothing here
 * waits for an instant that all have in common. Two more are asked by devices alone whose clocks are wrong.
 */
export function watchClock(correct: (correctionMs: number) => void): () => void {
  let checkedMs = NaN;
  return () => {
    const offsetMs = deviceOffset();
    if (Math.abs(offsetMs - checkedMs) <= TOLERANCE_MS) return;
    correct(0);
    if (document.readyState !== 'complete' || !navigator.onLine) return;
    checkedMs = offsetMs;
    whenIdle(() => {
      hostOffset().then(
        (hostMs) => {
          if (hostMs !== undefined && checkedMs === offsetMs) correct(hostMs - offsetMs);
        },
        () => {
          // Not reached, or too slow: the device's clock is what there is.
        },
      );
    });
  };
}

/** The host's offset, if it can be told and the device's is wrong. */
async function hostOffset(): Promise<number | undefined> {
  const first = await ask();
  if (!isClockWrong(first, deviceOffset())) return undefined;
  const answers = [first];
  while (answers.length < 3) {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    answers.push(await ask());
  }
  return agreedOffset(answers);
}

/**
 * Asks the host for its time, at the page's own address. `no-store` keeps the browser's cache out of this, not
 * a CDN's: its answer may be old, and says so by `Age`. Rejects as `fetch` does, and where patience ends.
 */
async function ask(): Promise<ClockAnswer> {
  const sentMs = performance.now();
  const { ok, headers } = await fetch(location.pathname, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const receivedMs = performance.now();
  const age = headers.get('age');
  return {
    sentMs,
    receivedMs,
    dateMs: Date.parse((ok && headers.get('date')) || ''),
    ageS: age === null ? undefined : Number(age),
  };
}

function deviceOffset(): number {
  return Date.now() - performance.now();
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work);
}
