// @ts-check
/** Reads a published site as visitors do, and holds it against what the build and `_headers` promise. */
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { headersFor } from '../../config/headers-file.ts';
import { isClockWrong } from '../../domain/clock-offset.ts';
import { isoInstant } from '../../domain/moment.ts';
import { pageFaults } from './page-faults.mjs';
import { visitor } from './visitor.mjs';

/**
 * One thing that is not as it should be. What is `weak` serves visitors all the same.
 *
 * @typedef {{ url: string, what: string, found: string, right: string, isWeak: boolean }} Finding
 */

/**
 * What the folder this runs in says of the site.
 *
 * @typedef {{
 *   waves: readonly import('../../domain/time/resolve-waves.ts').WaveFacts[],
 *   languages: readonly { lang: string, folder: string }[],
 *   zoneRelease: string,
 *   rules: ReturnType<typeof import('../../config/headers-file.ts').parseHeaders>,
 *   hoursChangedMs: number | undefined,
 * }} Local `folder` is that of a language, below the site's; `hoursChangedMs` is when the files of the hours were last changed
 */

/** @typedef {import('./visitor.mjs').Answer} Answer */

/** @typedef {{ type: RegExp, named: string, isText?: true, isNeeded?: true }} Kind `isNeeded`: before the page can be seen */

/**
 * What each kind of file is sent as (https://www.iana.org/assignments/media-types/).
 *
 * @type {Readonly<Record<string, Kind>>}
 */
const KINDS = {
  css: { type: /^text\/css\b/i, named: 'text/css', isText: true, isNeeded: true },
  csv: { type: /^text\/csv\b/i, named: 'text/csv', isText: true },
  html: {
    type: /^text\/html; ?charset=utf-8$/i,
    named: 'text/html; charset=utf-8',
    isText: true,
    isNeeded: true,
  },
  ics: { type: /^text\/calendar\b/i, named: 'text/calendar; charset=utf-8', isText: true },
  jpg: { type: /^image\/jpeg$/i, named: 'image/jpeg' },
  js: {
    type: /^(?:text|application)\/javascript\b/i,
    named: 'text/javascript',
    isText: true,
    isNeeded: true,
  },
  json: { type: /^application\/json\b/i, named: 'application/json', isText: true },
  png: { type: /^image\/png$/i, named: 'image/png' },
  svg: { type: /^image\/svg\+xml\b/i, named: 'image/svg+xml', isText: true },
  txt: { type: /^text\/plain\b/i, named: 'text/plain; charset=utf-8', isText: true },
  webmanifest: {
    type: /^application\/(?:manifest\+)?json\b/i,
    named: 'application/manifest+json',
    isText: true,
  },
  woff2: { type: /^(?:font|application\/font-)\/?woff2$/i, named: 'font/woff2' },
  xml: { type: /^(?:application|text)\/(?:rss\+)?xml\b/i, named: 'application/xml', isText: true },
};

/** What is smaller fits into one packet anyway. */
const COMPRESSED_FROM_BYTES = 1_024;

/** The longest that a page may be kept without asking whether the hour was moved: as long as GitHub Pages keeps it. */
const LONGEST_KEPT_S = 600;

const DAY_MS = 86_400_000;

/** WhatsApp drops heavier pictures. */
const HEAVIEST_CARD_BYTES = 300_000;

/** How long a certificate has to hold from now on: those of Let's Encrypt are renewed a month before they end. */
const CERTIFICATE_DAYS = 14;

/**
 * @param {{ address: string, local: Local, at?: string | undefined, plainAt?: string | undefined, limits?: import('./visitor.mjs').Limits }} options
 *   `address` is that of the home page; `at` and `plainAt` are origins that are asked in place of its own, and in place of
 *   that with `http:`
 * @returns {Promise<{ findings: Finding[], requests: number, leftOut: number, pages: number, plainAsked: boolean }>}
 */
export async function readLive({ address, local, at, plainAt, limits = {} }) {
  /** @type {Finding[]} */
  const findings = [];
  /** @param {string} url @param {string} what @param {string} found @param {string} right */
  const wrong = (url, what, found, right, isWeak = false) => {
    findings.push({ url, what, found, right, isWeak });
  };
  /** @param {string} url @param {string} what @param {string} found @param {string} right */
  const weak = (url, what, found, right) => {
    wrong(url, what, found, right, true);
  };
  const guest = visitor({ ...limits, at });
  const whole = (/** @type {string} */ path) => new URL(path, address).href;

  try {
    const home = await guest.ask(address);
    if (home.problem !== undefined || home.status !== 200) {
      const { location } = home.headers;
      wrong(
        address,
        'status',
        home.problem ?? `${String(home.status)}${location ? `, which leads to ${location}` : ''}`,
        'the home page, with 200: write the address of that, a folder with its last /',
      );
      return { findings, ...guest.count(), pages: 0, plainAsked: false };
    }
    /** GitHub's host sends headers of its own only: what cannot be had there is no fault of whoever publishes. */
    const sendsItsOwn = /^github\.com$/i.test(String(home.headers['server']));
    const document = parse(home.body.toString());

    /**
     * Asks for a file and checks all that holds for any of its kind.
     *
     * @param {string} url
     * @param {string} kind
     * @param {string} [method]
     */
    const take = async (url, kind, method = 'GET') => {
      const answer = await guest.ask(url, { method });
      if (answer.problem !== undefined) {
        if (!answer.problem.startsWith('not asked')) {
          wrong(url, 'status', answer.problem, 'an answer');
        }
        return undefined;
      }
      if (answer.status !== 200) {
        wrong(url, 'status', String(answer.status), '200: is all of dist/ published?');
        return undefined;
      }
      checkKind(answer, kind);
      return answer;
    };

    /** @param {Answer} answer @param {string} kind */
    const checkKind = ({ url, status, headers, body }, kind) => {
      const expected = KINDS[kind];
      if (!expected) return;
      const type = headers['content-type'] ?? '';
      if (!expected.type.test(type)) {
        wrong(url, 'content-type', quoted(type), expected.named);
      }
      const encoding = headers['content-encoding'];
      if (expected.isText && body.length >= COMPRESSED_FROM_BYTES && encoding !== 'br') {
        const isNone = encoding === undefined || encoding === 'identity';
        const right = 'br for who takes it: send the .br beside the file, or turn compression on';
        if (isNone && expected.isNeeded) wrong(url, 'content-encoding', 'nothing', right);
        else if (isNone) weak(url, 'content-encoding', 'nothing', right);
        else if (encoding === 'gzip' && !sendsItsOwn) weak(url, 'content-encoding', 'gzip', right);
      }
      if (encoding !== undefined && !/accept-encoding|\*/i.test(headers.vary ?? '')) {
        weak(url, 'vary', quoted(headers.vary), 'Accept-Encoding, as it is sent in several ways');
      }
      if (headers['set-cookie']) {
        wrong(url, 'set-cookie', quoted(headers['set-cookie'][0]), 'no cookie: the site says so');
      }
      checkKept(url, status, headers['cache-control']);
    };

    /** @param {string} url @param {number} status @param {string | undefined} kept */
    const checkKept = (url, status, kept) => {
      const text = kept ?? '';
      const seconds = Number(/(?:^|[\s,])max-age=(\d+)/i.exec(text)?.[1] ?? NaN);
      if (status === 200 && url.includes('/_astro/')) {
        const right = headersFor(local.rules, '/_astro/').get('cache-control') ?? '';
        if (!(seconds >= 31_536_000)) {
          wrong(
            url,
            'cache-control',
            quoted(kept),
            `${right}: its name changes with it`,
            sendsItsOwn,
          );
        }
        return;
      }
      const right = `public, max-age=0, must-revalidate; at most ${String(LONGEST_KEPT_S)} s`;
      const isAsked = /\bno-(?:cache|store)\b/i.test(text);
      if (kept === undefined) {
        weak(url, 'cache-control', 'nothing, so each browser decides', right);
      } else if (/\bimmutable\b/i.test(text) || (!isAsked && !(seconds <= LONGEST_KEPT_S))) {
        wrong(url, 'cache-control', quoted(kept), `${right}: or a moved hour is not seen`);
      }
    };

    /** @param {Answer} answer */
    const checkHeaders = ({ url, headers }) => {
      for (const [name, value] of headersFor(local.rules, '/')) {
        const sent = headers[name];
        const found = Array.isArray(sent) ? sent.join(', ') : sent;
        if (found === undefined) {
          wrong(url, name, 'nothing', value, sendsItsOwn);
        } else if (name === 'content-security-policy') {
          checkOwnPolicy(url, found, value);
        } else if (name === 'strict-transport-security') {
          const seconds = Number(/max-age=(\d+)/i.exec(found)?.[1] ?? 0);
          if (seconds < 15_552_000) weak(url, name, quoted(found), value);
        } else if (found.trim().toLowerCase() !== value.toLowerCase()) {
          wrong(url, name, quoted(found), value, sendsItsOwn);
        }
      }
      for (const name of ['server', 'x-powered-by']) {
        const found = headers[name];
        if (typeof found === 'string' && /\d/.test(found)) {
          weak(url, name, quoted(found), 'no version: it tells what to attack');
        }
      }
    };

    /** @param {string} url @param {string} found @param {string} right */
    const checkOwnPolicy = (url, found, right) => {
      const names = found.split(';').map((directive) => directive.trim().split(/\s+/)[0] ?? '');
      const ruling = names.filter((name) =>
        /^(?:default|script|style|img|font|connect)-src/.test(name),
      );
      if (ruling.length > 0) {
        wrong(
          url,
          'content-security-policy',
          `${ruling.join(', ')} in a header`,
          `${right} alone: both policies hold, and the page’s own says what it may load`,
        );
      } else if (!names.includes('frame-ancestors')) {
        wrong(url, 'content-security-policy', quoted(found), right);
      }
    };

    /** @param {string} url @param {string} html */
    const checkPage = (url, html) => {
      for (const { what, found, right } of pageFaults(url, html)) wrong(url, what, found, right);
      const canonical = parse(html).querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (canonical !== undefined && canonical !== url) {
        wrong(url, 'canonical address', canonical, `${url}: build with its SITE_URL and BASE_PATH`);
      }
    };

    /** @type {Map<string, Promise<Answer | undefined>>} */
    const cards = new Map();
    /** @param {string} url @param {string} html */
    const checkCard = async (url, html) => {
      const card = parse(html).querySelector('meta[property="og:image"]')?.getAttribute('content');
      if (card === undefined) return;
      if (!URL.canParse(card) || new URL(card).origin !== new URL(address).origin) {
        wrong(url, 'og:image', card, 'an absolute address on this site');
        return;
      }
      if (cards.has(card)) return;
      const asked = take(card, 'jpg', 'HEAD');
      cards.set(card, asked);
      const answer = await asked;
      const bytes = Number(answer?.headers['content-length'] ?? 0);
      if (bytes > HEAVIEST_CARD_BYTES) {
        wrong(card, 'size', `${String(bytes)} bytes`, 'less than 300 kB: WhatsApp drops it else');
      }
    };

    const checkClock = async () => {
      const answer = await guest.ask(address, {
        method: 'HEAD',
        headers: { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
      });
      const { date, age } = answer.headers;
      const right = 'the host’s time: devices whose clock is wrong are corrected by it';
      if (answer.problem !== undefined || answer.status !== 200) {
        wrong(address, 'HEAD', answer.problem ?? String(answer.status), `200 and a Date: ${right}`);
        return;
      }
      const dateMs = Date.parse(date ?? '');
      if (Number.isNaN(dateMs)) {
        wrong(address, 'date', quoted(date), right);
        return;
      }
      const ageS = age === undefined ? undefined : Number(age);
      if (ageS !== undefined && !(ageS >= 0)) {
        wrong(address, 'age', quoted(age), 'whole seconds, or nothing');
        return;
      }
      const { sentMs, receivedMs } = answer;
      const offsetMs = Date.now() - performance.now();
      if (isClockWrong({ sentMs, receivedMs, dateMs, ageS }, offsetMs)) {
        const besideAge = ageS === undefined ? 'no Age' : `an Age of ${String(ageS)} s`;
        wrong(
          address,
          'date',
          `${isoInstant(dateMs)} with ${besideAge}, when this machine’s clock says ${isoInstant(Date.now())}`,
          'the same time: the host’s clock is wrong, a cache between sends an old Date without its Age, or this machine’s is wrong',
        );
      }
    };

    const checkRevalidated = async () => {
      const { etag } = home.headers;
      const modified = home.headers['last-modified'];
      if (etag === undefined && modified === undefined) {
        weak(address, 'etag', 'nothing', 'one, so that who has the page is not sent it again');
        return;
      }
      const again = await guest.ask(address, {
        headers:
          etag === undefined ? { 'If-Modified-Since': modified ?? '' } : { 'If-None-Match': etag },
      });
      if (again.status !== 304) {
        weak(address, 'status', `${String(again.status)} to who has it already`, '304');
      }
    };

    const checkMissing = async () => {
      const url = whole('nowhere-of-this-site/');
      const answer = await guest.ask(url);
      if (answer.status !== 404) {
        wrong(url, 'status', answer.problem ?? String(answer.status), '404, with 404.html');
        return;
      }
      checkKind(answer, 'html');
      checkHeaders(answer);
      const html = answer.body.toString();
      if (!html.includes('http-equiv="content-security-policy"')) {
        wrong(url, 'page', 'a page that is not the site’s', '404.html, which finds the way back');
      } else {
        checkPage(url, html);
      }
    };

    const checkSlash = async () => {
      const url = whole('when');
      const { status, headers, problem } = await guest.ask(url);
      const target = headers.location && new URL(headers.location, address).pathname;
      if (![301, 302, 307, 308].includes(status) || target !== new URL(whole('when/')).pathname) {
        wrong(
          url,
          'status',
          problem ?? `${String(status)} ${headers.location ?? ''}`.trim(),
          '301 or 308 to when/: links are typed without the last /',
        );
      }
    };

    const { protocol, host, pathname } = new URL(address);
    const plainAsked = protocol === 'https:' && (at === undefined || plainAt !== undefined);
    const checkPlain = async () => {
      if (!plainAsked) return;
      const url = `http://${host}${pathname}`;
      const { status, headers, problem } = await guest.ask(url, {
        origin: plainAt ?? new URL(url).origin,
        headers: { Host: host },
      });
      const isLed = [301, 308].includes(status) && headers.location === address;
      if (!isLed) {
        wrong(
          url,
          'status',
          problem ?? `${String(status)} ${headers.location ?? ''}`.trim(),
          `301 or 308 to ${address}`,
        );
      }
    };

    const checkCertificate = () => {
      const endMs = home.certificateEndMs;
      if (endMs === undefined) return;
      if (endMs < Date.now() + CERTIFICATE_DAYS * DAY_MS) {
        wrong(
          address,
          'certificate',
          `it ends on ${isoInstant(endMs)}`,
          `one that holds for ${String(CERTIFICATE_DAYS)} days more: is it being renewed?`,
        );
      }
    };

    /** The build's own instant and its hours, which stand in the home page for its countdown. */
    const checkBuild = () => {
      const data = document.getElementById('countdown-props')?.text;
      /** @type {{ builtAtMs: number, waves: { id: string, startMs: number, endMs: number }[] } | undefined} */
      let built;
      try {
        /** @type {unknown} */
        const read = JSON.parse(data ?? '');
        built = /** @type {typeof built} */ (read);
      } catch {
        wrong(address, 'countdown', 'no data', 'the hours, in #countdown-props: is it this site?');
        return;
      }
      if (!built) return;
      const { builtAtMs } = built;
      const when = isoInstant(builtAtMs);
      for (const wave of local.waves.filter(({ endMs }) => endMs > Date.now())) {
        const shown = built.waves.find(({ id }) => id === wave.id);
        if (shown?.startMs !== wave.startMs || shown.endMs !== wave.endMs) {
          wrong(
            address,
            `hour ${wave.id}`,
            shown ? span(shown) : 'none',
            `${span(wave)}, as in content/facts/waves/: built ${when}; build and publish anew`,
          );
        }
      }
      const { hoursChangedMs } = local;
      if (hoursChangedMs !== undefined && hoursChangedMs > builtAtMs) {
        weak(
          address,
          'build',
          `of ${when}`,
          `a newer one: the hours’ files were changed ${isoInstant(hoursChangedMs)}`,
        );
      }
      const ended = built.waves.find(({ endMs }) => endMs > builtAtMs && endMs <= Date.now());
      if (ended) {
        weak(address, 'build', `of ${when}`, `a newer one: the hour ${ended.id} has ended since`);
      }
    };

    /** @param {string} url @param {Answer | undefined} answer */
    const checkCalendar = (url, answer) => {
      if (!answer) return;
      /** @type {Map<string, { startMs: number, endMs: number, revision: number }>} */
      let hours;
      try {
        /** @type {unknown} */
        const read = ICAL.parse(answer.body.toString());
        const root = new ICAL.Component(/** @type {unknown[]} */ (read));
        hours = new Map(
          root.getAllSubcomponents('vevent').map((component) => {
            const event = new ICAL.Event(component);
            const hour = {
              startMs: event.startDate.toUnixTime() * 1000,
              endMs: event.endDate.toUnixTime() * 1000,
              revision: event.sequence,
            };
            return [event.uid.replace(/@.*/, ''), hour];
          }),
        );
      } catch (error) {
        wrong(url, 'calendar', reasonOf(error), 'a calendar file as it was built');
        return;
      }
      const [floating] = /^DT[A-Z]+:\d{8}T\d{6}(?!Z)/m.exec(answer.body.toString()) ?? [];
      if (floating !== undefined) {
        wrong(url, 'calendar', `${floating} without a Z`, 'instants in UTC, that end in Z');
      }
      for (const wave of local.waves) {
        const told = hours.get(wave.id);
        if (!told) {
          wrong(url, `hour ${wave.id}`, 'none', `${span(wave)}: build and publish anew`);
        } else if (told.startMs !== wave.startMs || told.endMs !== wave.endMs) {
          wrong(url, `hour ${wave.id}`, span(told), `${span(wave)}: build and publish anew`);
        } else if (told.revision !== wave.revision) {
          wrong(
            url,
            `hour ${wave.id}`,
            `revision ${String(told.revision)}`,
            `revision ${String(wave.revision)}: build and publish anew`,
          );
        }
      }
    };

    /** @param {string} url @param {string} lang @param {Answer | undefined} answer */
    const checkFeed = (url, lang, answer) => {
      if (!answer) return;
      const text = answer.body.toString();
      /** @type {unknown} */
      const read = new XMLParser().parse(text);
      const { rss } = /** @type {{ rss?: { channel?: { item?: unknown } } }} */ (read);
      if (rss?.channel?.item === undefined || !text.trimEnd().endsWith('</rss>')) {
        wrong(url, 'feed', 'no whole RSS', 'the feed as it was built');
        return;
      }
      for (const { id, revision, announced } of local.waves) {
        if (announced === undefined) continue;
        if (!text.includes(`${lang}.hour.${id}.${String(revision)}@`)) {
          wrong(
            url,
            `hour ${id}`,
            `no item for revision ${String(revision)}`,
            'one, as in content/facts/waves/: build and publish anew',
          );
        }
      }
    };

    /** @param {string} url @param {string} html */
    const checkZones = (url, html) => {
      const release = /\b20\d\d[a-z]\b/.exec(parse(html).querySelector('.rules')?.text ?? '')?.[0];
      if (release === undefined) {
        wrong(url, 'zone rules', 'no release', `${local.zoneRelease}: is it this site?`);
      } else if (release < local.zoneRelease) {
        wrong(url, 'zone rules', release, `${local.zoneRelease}: build and publish anew`);
      } else if (release > local.zoneRelease) {
        weak(url, 'zone rules', release, `${local.zoneRelease} is what this folder has: update it`);
      }
    };

    const languages = async () => {
      const shown = new Set(
        document
          .querySelectorAll('link[rel="alternate"][hreflang]')
          .map((link) => link.getAttribute('hreflang')),
      );
      await Promise.all(
        local.languages.map(async ({ lang, folder }) => {
          if (local.languages.length > 1 && !shown.has(lang)) {
            wrong(address, `language ${lang}`, 'no link to it', 'one: build and publish anew');
          }
          const calendar = whole(`${folder}calendar.ics`);
          const feed = whole(`${folder}rss.xml`);
          checkCalendar(calendar, await take(calendar, 'ics'));
          checkFeed(feed, lang, await take(feed, 'xml'));
          const manifest = await take(whole(`${folder}manifest.webmanifest`), 'webmanifest');
          if (manifest) checkJson(manifest);
          await take(whole(`${folder}qr.svg`), 'svg');
          const own = await take(whole(`${folder}countdown.html`), 'html');
          if (own) checkPage(own.url, own.body.toString());
          const next = local.waves.find(({ endMs }) => endMs > Date.now());
          if (next) await take(whole(`${folder}when/${next.id}.ics`), 'ics');
        }),
      );
    };

    /** @param {Answer} answer */
    const checkJson = ({ url, body }) => {
      try {
        JSON.parse(body.toString());
      } catch (error) {
        wrong(url, 'content', reasonOf(error), 'JSON as it was built');
      }
    };

    const others = async () => {
      const [json, robots] = await Promise.all([
        take(whole('data/box-office.json'), 'json'),
        take(whole('robots.txt'), 'txt'),
        take(whole('data/box-office.csv'), 'csv'),
        take(whole('map.svg'), 'svg'),
        take(whole('favicon.png'), 'png'),
        take(whole('licences.txt'), 'txt'),
      ]);
      if (json) checkJson(json);
      const sitemap = whole('sitemap-index.xml');
      if (robots && !robots.body.toString().includes(`Sitemap: ${sitemap}`)) {
        wrong(robots.url, 'sitemap', 'no line that leads to it', `Sitemap: ${sitemap}`);
      }
    };

    /** What pages fetch, each once. @type {Map<string, Promise<unknown>>} */
    const assets = new Map();
    /** @param {string} url @param {string} html */
    const takeAssets = (url, html) => {
      for (const [path = ''] of html.matchAll(
        /[\w./-]*\/_astro\/[\w.-]+\.(?:js|css|woff2|webp)/g,
      )) {
        const asset = new URL(path, url).href;
        if (assets.has(asset)) continue;
        assets.set(asset, take(asset, /\.(\w+)$/.exec(asset)?.[1] ?? ''));
      }
    };

    /** Every page of the sitemap, and a place's. */
    const pages = async () => {
      const index = await take(whole('sitemap-index.xml'), 'xml');
      const maps = index ? locations(index) : [];
      const listed = (await Promise.all(maps.map((map) => take(map, 'xml')))).flatMap((map) =>
        map ? locations(map) : [],
      );
      if (index && listed.length === 0) {
        wrong(index.url, 'sitemap', 'no page', 'every page of the site');
      }
      const foreign = listed.filter((url) => !url.startsWith(address));
      if (foreign.length > 0) {
        wrong(
          whole('sitemap-index.xml'),
          'sitemap',
          `${foreign[0] ?? ''}, and ${String(foreign.length - 1)} more of another address`,
          `${address}…: build with its SITE_URL and BASE_PATH`,
        );
      }
      const urls = new Set(listed.filter((url) => url.startsWith(address) && url !== address));
      urls.add(whole('when/'));
      urls.add(whole('when/tokyo/'));
      await Promise.all(
        [...urls].map(async (url) => {
          const page = await take(url, 'html');
          if (!page) return;
          const html = page.body.toString();
          checkPage(url, html);
          takeAssets(url, html);
          if (url === whole('when/')) checkZones(url, html);
          await checkCard(url, html);
        }),
      );
      return urls.size;
    };

    const html = home.body.toString();
    checkKind(home, 'html');
    checkHeaders(home);
    checkPage(address, html);
    checkCertificate();
    checkBuild();
    takeAssets(address, html);
    const [read] = await Promise.all([
      pages(),
      checkCard(address, html),
      checkClock(),
      checkRevalidated(),
      checkMissing(),
      checkSlash(),
      checkPlain(),
      languages(),
      others(),
    ]);
    await Promise.all(assets.values());
    return { findings, ...guest.count(), pages: read + 1, plainAsked };
  } finally {
    guest.close();
  }
}

/** The addresses that a sitemap lists. @param {Answer} answer */
function locations({ body }) {
  return Array.from(body.toString().matchAll(/<loc>(.*?)<\/loc>/g), ([, text = '']) => text);
}

/** @param {string | undefined} text */
function quoted(text) {
  return text === undefined ? 'nothing' : JSON.stringify(text);
}

/** @param {{ startMs: number, endMs: number }} wave */
function span({ startMs, endMs }) {
  return `${isoInstant(startMs)} to ${isoInstant(endMs)}`;
}

/** @param {unknown} error */
function reasonOf(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
