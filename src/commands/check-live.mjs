// @ts-check
/** `npm run check:live -- https://…`: reads the published site as visitors do, and says all that is wrong with it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parseHeaders } from '../config/headers-file.ts';
import { ZONE_RELEASE } from '../domain/zone-rules.ts';
import { LOCALES, ROOT_LOCALE } from '../locales.ts';
import { readWaves } from './content.mjs';
import { readLive } from './live/read-live.mjs';
import { reportLines } from './live/report.mjs';
import { command } from './run.mjs';

const HELP = `npm run check:live -- https://hour.example/

Reads the published site as visitors do, changes nothing, and says all that is wrong with it. It ends with 1 where
something is. The address is that of the home page, with its folder.

  --at http://127.0.0.1:8080    asks this origin in the site’s place, before its name leads there
  --http http://127.0.0.1:8081  asks this one in place of http://, with --at`;

/** The files whose change makes a published site old. */
const HOURS = 'content/facts/waves';

await command(async () => {
  const { address, at, plainAt, isHelp } = readArguments(process.argv.slice(2));
  if (isHelp) {
    console.log(HELP);
    return;
  }
  const startMs = performance.now();
  const { findings, requests, leftOut, pages, plainAsked } = await readLive({
    address,
    at,
    plainAt,
    local: {
      waves: readWaves(),
      languages: LOCALES.map(({ lang }) => ({
        lang,
        folder: lang === ROOT_LOCALE.lang ? '' : `${lang}/`,
      })),
      zoneRelease: ZONE_RELEASE,
      rules: parseHeaders(readFileSync('public/_headers', 'utf8')),
      hoursChangedMs: changedMs(HOURS),
    },
  });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${address}${at === undefined ? '' : `, asked of ${at}`}`);
  console.log(`${String(pages)} pages, ${String(requests)} requests, ${seconds} s\n`);
  for (const line of reportLines(findings)) console.log(line);
  if (leftOut > 0) {
    console.log(
      `${String(leftOut)} files were not asked for, as that is the most for one reading.`,
    );
  }
  if (!plainAsked) console.log('Whether http:// leads to https:// was not asked.');
  if (findings.some(({ isWeak }) => !isWeak)) process.exitCode = 1;
});

/**
 * @param {readonly string[]} args
 * @throws {Error} saying what is to be written
 */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      http: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { isHelp: true, address: '', at: undefined, plainAt: undefined };
  const [address = '', ...more] = positionals;
  if (more.length > 0 || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(
      `address: found ${JSON.stringify(positionals.join(' '))}; write that of the home page, like https://hour.example/`,
    );
  }
  for (const [name, origin] of Object.entries({ '--at': values.at, '--http': values.http })) {
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin)) {
      throw new Error(
        `${name}: found ${JSON.stringify(origin)}; write an origin, like http://127.0.0.1:8080`,
      );
    }
  }
  const { origin, pathname } = new URL(address);
  return {
    isHelp: false,
    address: `${origin}${pathname.replace(/\/?$/, '/')}`,
    at: values.at,
    plainAt: values.http,
  };
}

/**
 * When files were last changed, by git; none where it does not say.
 *
 * @param {string} path
 */
function changedMs(path) {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct', '--', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return seconds === '' ? undefined : Number(seconds) * 1000;
  } catch {
    return undefined;
  }
}
