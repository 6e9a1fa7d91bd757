import type { APIRoute, GetStaticPaths } from 'astro';
import { builtAtMs } from '../../config/build-clock';
import { jsonInScript } from '../../domain/json-in-script';
import { escapedHtml } from '../../domain/escaped-html';
import { campaignState, phaseOf, shownWave } from '../../domain/wave';
import { newRulesAt } from '../../domain/zone-rules';
import { conventionsOf, utcHourText } from '../../i18n/hour';
import { localeParams, pathTo } from '../../i18n/paths';
import { t } from '../../i18n/words';
import { withPolicy } from '../../integrations/csp';
import type { OwnCountdownData } from '../../islands/own-countdown';
import script from '../../islands/own-countdown.ts?iife';
import { type Locale, LOCALES } from '../../locales';
import { campaign } from '../../queries/campaign';
import { waves } from '../../queries/waves';
import { strings } from '../../queries/words';

/** What it says, of all words. */
const SAID =
  /^countdown\.(?:ahead|soon|live|over|done|where|whereOffset|inUtc|utc|(?:days|hours|minutes|seconds)\.\w+)$/;

/** It goes wherever it is taken: nothing is fetched, and nothing is sent. */
const POLICY = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

const STYLES =
  ':root{color-scheme:dark}' +
  '*{box-sizing:border-box}' +
  'body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;text-align:center;' +
  'font:1.0625rem/1.5 system-ui,sans-serif;color:#eff3fb;background:#0c1222}' +
  'h1{margin:0;font-size:1.25rem}p{margin:.25rem 0}[hidden]{display:none!important}' +
  '#digits,#thanks{display:flex;flex-wrap:wrap;gap:.25rem clamp(.5rem,3vw,1rem);justify-content:center;margin:.5rem 0}' +
  'b{display:block;font-size:clamp(2rem,14vw,4.5rem);line-height:1.1;font-variant-numeric:tabular-nums}' +
  '#digits span{min-inline-size:2.4em}#date,#time{font-weight:700;color:#86e4ff}' +
  '#utc{color:#b3bedb;min-block-size:1.5em}a{color:#86e4ff}';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { ...localeParams(locale) },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** The countdown as one file, for others to copy onto sites of their own. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) => {
  const words = await strings(locale);
  const { hashtag } = await campaign();
  const all = await waves(locale);
  const home = new URL(pathTo(locale), site);
  const conventions = conventionsOf(locale.conventions);
  // The one before the next stays: for a day it is spoken of.
  const firstShown = all.findLastIndex((wave) => phaseOf(wave, builtAtMs) === 'over');
  const shown = all.slice(Math.max(firstShown, 0));
  const next = shownWave(campaignState(shown, builtAtMs));
  const utc = next && utcHourText(next, conventions);
  const data: OwnCountdownData = {
    lang: locale.lang,
    conventions,
    waves: shown.map(({ id, startMs, endMs }) => ({
      id,
      startMs,
      endMs,
      changes: endMs > builtAtMs ? newRulesAt(startMs) : '',
    })),
    words: Object.fromEntries(Object.entries(words).filter(([key]) => SAID.test(key))),
  };
  const units = ['days', 'hours', 'minutes', 'seconds']
    .map(
      (unit) =>
        `<span id="${unit}"><b id="${unit}-left" translate="no"></b> <span id="${unit}-name"></span></span>`,
    )
    .join('');
  const html =
    `<!DOCTYPE html><html lang="${locale.lang}" dir="${locale.dir}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<meta name="referrer" content="no-referrer"><title>${escapedHtml(t(words, 'site.name', { hashtag }))}</title>` +
    `<style>${STYLES}</style></head><body><main id="countdown">` +
    `<h1 id="lead">${escapedHtml(t(words, utc ? 'countdown.static' : 'countdown.done'))}</h1>` +
    `<p id="digits" role="timer" hidden>${units}</p>` +
    `<p id="thanks" hidden><b>${escapedHtml(t(words, 'countdown.thanks'))}</b></p>` +
    `<p id="date">${escapedHtml(utc?.date ?? '')}</p><p id="time">${escapedHtml(utc ? `${utc.time} UTC` : '')}</p><p id="utc"></p>` +
    `<p><a href="${home.href}">${escapedHtml(home.host + home.pathname.replace(/\/$/, ''))}</a></p></main>` +
    `<script type="application/json" id="data">${jsonInScript(data)}</script>` +
    `<script>${script}</script></body></html>\n`;
  return new Response(withPolicy(html, POLICY, []), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
