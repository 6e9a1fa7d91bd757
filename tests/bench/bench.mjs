// @ts-check
/**
 * `npm run bench`: builds the site, serves it on this machine and measures it; writes `bench/latest.md` and says
 * which goals hold. Takes the names of the parts to measure; without any, all of them.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { LOCALES } from '../../src/locales.ts';
import { languageFolder } from '../../src/i18n/paths.ts';
import { goalLines, reportOf } from './report.mjs';
import { findBrowser } from '../../src/commands/browser.mjs';
import { command, run, step } from '../../src/commands/run.mjs';

const HELP = `npm run bench                    measures everything: about a quarter of an hour
npm run bench -- bytes tick      measures some of it

  bytes       what each page weighs, and what it is made of
  lighthouse  what Lighthouse says of four pages, served with brotli over TLS and HTTP/2
  tick        what a second of the countdown costs, beside plain writes of textContent
  build       how long the site takes to build and how much memory, as its content grows

The report is written to bench/latest.md. Measure on a machine that does nothing else.`;

const SCRATCH = '.bench';
const REPORT = 'bench/latest.md';
const PORT = Number(process.env['BENCH_PORT'] ?? 4443);
const ORIGIN = `https://localhost:${String(PORT)}`;

/** Pages that Lighthouse is asked about, besides home pages. */
const PAGES = ['box-office/', 'when/'];

/** The language whose home page it is asked about beside the root one's. */
const OTHER_LANG = 'ar';

/** What is measured, by its name on the command line. */
const MEASURES = {
  bytes: async () => {
    const { weighSite } = await import('./bytes.mjs');
    return weighSite(SITE, SCRATCH);
  },
  lighthouse: async () => {
    const [{ serve }, { askLighthouse }] = await Promise.all([
      import('./serve.mjs'),
      import('./lighthouse.mjs'),
    ]);
    const served = await step('Packing and serving the site', () =>
      serve(resolve(SITE), PORT, resolve(SCRATCH)),
    );
    console.log(`  Served by ${served.by}`);
    try {
      const homes = locales()
        .filter(({ lang }, index) => index === 0 || lang === OTHER_LANG)
        .map((locale) => languageFolder(locale));
      const found = await askLighthouse(
        `${ORIGIN}/`,
        [...homes, ...PAGES],
        homes,
        await findBrowser(),
      );
      return { ...found, lines: [`Served by ${served.by}.`, '', ...found.lines] };
    } finally {
      await served.stop();
    }
  },
  tick: async () => {
    const { measureTicks } = await import('./tick.mjs');
    return measureTicks(SITE, await findBrowser());
  },
  build: async () => {
    const { measureGrowth } = await import('./growth.mjs');
    return measureGrowth(SCRATCH, { SITE_URL: ORIGIN, BASE_PATH: '/' });
  },
};

/** Where the site is built to be measured: the one in `dist/` stays as it is. */
const SITE = join(SCRATCH, 'site');

/** @returns {readonly import('../../src/locales.ts').Locale[]} */
function locales() {
  return LOCALES;
}

await command(async () => {
  const asked = process.argv.slice(2);
  if (asked.includes('--help') || asked.includes('-h')) {
    console.log(HELP);
    return;
  }
  const unknown = asked.find((name) => !(name in MEASURES));
  if (unknown !== undefined)
    throw new Error(
      `${JSON.stringify(unknown)}: no such part; write ${Object.keys(MEASURES).join(', ')}, or none for all`,
    );
  rmSync(SCRATCH, { recursive: true, force: true });
  mkdirSync(SCRATCH);
  /** @type {import('./report.mjs').Finding[]} */
  const findings = [];
  try {
    await step('Building the site', () =>
      run('astro', ['build', '--force', '--silent', '--outDir', SITE], {
        SITE_URL: ORIGIN,
        BASE_PATH: '/',
      }),
    );
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      const finding = await measure();
      findings.push(finding);
      console.log(['', ...finding.lines].join('\n'));
    }
  } finally {
    if (existsSync(SCRATCH)) rmSync(SCRATCH, { recursive: true, force: true });
  }
  mkdirSync('bench', { recursive: true });
  const [cpu] = cpus();
  writeFileSync(
    REPORT,
    reportOf(
      findings,
      `On ${new Date().toISOString().slice(0, 10)} by \`${['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ')}\`, Node ${process.version}, ${String(cpus().length)} cores of ${cpu?.model.trim() ?? 'unknown make'}.`,
    ),
  );
  console.log(['\nGoals', ...goalLines(findings), `\nWritten to ${REPORT}`].join('\n'));
});
