/** What is put into a page before its own scripts. Each function is sent as text: it knows nothing but its arguments. */

/** The clock of a page that tests set, and what went wrong on the page. */
export interface Harness {
  /** What the clock shows, or how far it is ahead of the machine's where that runs. */
  clock: { fixedMs: number } | { aheadMs: number };
  /** Errors of scripts, and what the policy stopped. */
  readonly troubles: string[];
  /** The scripts in files that have run, or could not be had. */
  readonly ran: string[];
}

declare global {
  var harness: Harness;
}

/** Lets a page's clock show what a test says, and notes what goes wrong. */
export function readyPage(clock: Harness['clock']): void {
  const harness: Harness = { clock, troubles: [], ran: [] };
  globalThis.harness = harness;
  const machineNow = Date.now.bind(Date);
  const now = (): number =>
    'fixedMs' in harness.clock ? harness.clock.fixedMs : machineNow() + harness.clock.aheadMs;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  addEventListener('error', ({ message }) => {
    if (message) harness.troubles.push(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    harness.troubles.push(`unhandled: ${String(reason)}`);
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    harness.troubles.push(`policy: ${effectiveDirective} ${blockedURI}`);
  });
  for (const end of ['load', 'error']) {
    document.addEventListener(
      end,
      ({ target }) => {
        if (target instanceof HTMLScriptElement) harness.ran.push(target.src);
      },
      true,
    );
  }
}

/** Waits until a page is there, its script has run, and nothing on it has changed for a while. */
export async function settled(): Promise<void> {
  const QUIET_MS = 150;
  const later = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
  while (document.readyState !== 'complete') await later(20);
  await document.fonts.ready;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
    ({ src }) => src,
  );
  while (!scripts.every((src) => globalThis.harness.ran.includes(src))) await later(20);
  await new Promise<void>((done) => {
    let timer = setTimeout(done, QUIET_MS);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
