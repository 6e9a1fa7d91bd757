/** What the scenarios ask of a browser, whichever engine it has. */

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** How a page is looked at, and what the device is set to. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** The device's zone, an IANA name. */
  readonly zone: string;
  /** The visitor's language, a BCP 47 tag. */
  readonly language: string;
  readonly scheme: 'dark' | 'light';
  /** Per cent, of text alone; Chromium has no such setting. */
  readonly textZoom: number;
  /** WebKit has none. */
  readonly forcedColors: boolean;
  /** Firefox's `privacy.resistFingerprinting`, which hides the zone. */
  readonly resistsFingerprinting: boolean;
}

/** A function that runs in the page and knows nothing but what is handed to it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type InPage<A extends readonly any[] = any[], R = unknown> = (...args: A) => R;

/** One tab of a browser, as its engine's protocol drives it. */
export interface Tab {
  /** Loads an address, until its `load` event. */
  readonly goto: (url: string) => Promise<void>;
  /** Evaluates an expression in the page, and waits for what it promises; what comes back is JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Presses and releases a key: a character, or one of `KEYS`. */
  readonly press: (key: string) => Promise<void>;
  /** Clicks at a point of the viewport, in CSS pixels. */
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** The viewport, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** The page on paper of the size A4, as PDF, where the protocol can print. */
  readonly pdf?: () => Promise<Uint8Array>;
  /** Errors and warnings on the browser's console since this was last asked. */
  readonly said: () => string[];
}

/** Keys that are no character, and what WebDriver calls them (https://www.w3.org/TR/webdriver/#keyboard-actions). */
export const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
} as const satisfies Record<string, string>;

export type Key = keyof typeof KEYS;

/** A browser that has been started. */
export interface Browser {
  readonly name: EngineName;
  /** A tab set up for a view; the one before is closed. */
  readonly tab: (view: View) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** What of a view needs another tab, and not only another size of it. */
export function deviceKey(view: View): string {
  return JSON.stringify({ ...view, width: 0, height: 0 });
}
