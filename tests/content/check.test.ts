import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/locales';
import { validateContent } from '../../src/validation/validate-content';
import { BUILT_AT_MS } from '../site/built';
import { copyOfProject, TRACES } from './copy';
import { runCommand, runScript } from './run-command';

const { folder, astroBuild, edit, restore, remove } = copyOfProject();
beforeEach(restore);
afterAll(remove);

const validate = () =>
  validateContent({
    root: folder,
    locales: LOCALES,
    nowMs: BUILT_AT_MS,
    address: 'https://hour.example/',
  });

/** Two weeks before an hour, in seconds. */
const SOURCE_DATE_EPOCH = String(BUILT_AT_MS / 1000);

/** What `npm run check` says of the copy, and how it ends. */
const check = (env: NodeJS.ProcessEnv = {}) =>
  runCommand(() => import('../../src/commands/check.mjs'), folder, [], {
    SOURCE_DATE_EPOCH,
    ...env,
  });

/** The line of a file that a text stands on. */
const lineOf = (file: string, text: string): number =>
  readFileSync(join(folder, 'content', file), 'utf8').split('\n').findIndex((line) => line.includes(text)) + 1;

const HOUR = 'facts/waves/seven-years.yml';

test('content as it is, is in order', async () => {
  expect(await validate()).toEqual({ faults: [], isReadable: true });
});

describe('all that is wrong is said together, each by its line', () => {
  test('slips of every kind, in facts, words and pages of all languages', async () => {
    edit(HOUR, (text) => text.replace('"13:00"', '"25:00"').replace('zone: UTC', 'zone: PST'));
    edit('facts/waves/release-day.yml', (text) => text.replace('revision:', 'reviison:'));
    edit('facts/figures.yml', (text) => text.replace('value: 404980543', 'value: "$404 million"'));
    edit('facts/milestones.yml', (text) => text.replace('wave: first\n', 'wave: frist\n'));
    edit('en/waves.yml', (text) => text.replace('about: Seven years after', 'about: Seven years: after'));
    edit('de/waves.yml', (text) => text.replace('name:', 'nmae:'));
    edit('ar/milestones.yml', (text) => text.replace('us-release:', 'us-relase:'));
    edit('en/milestones.yml', (text) => text.replace('{us-theatres}', '{us-theaters}'));
    edit('ar/waves.yml', (text) => text.replace(/(about: .*)/, '$1 {psts}'));
    edit('ja/strings.yml', (text) => text.replace('footer.about:', 'footer.abuot:'));
    edit('ja/posts.yml', (text) => text.replace('。 {hashtag}', '。{hashtag}'));
    edit('en/pages/about.mdx', (text) =>
      `${text}\n<Fact id="gross-worldwid" />\n\n<Marquee />\n\n<PageLink to="mesage">x</PageLink>\n\n<Source id="joblo-1999" />\n`,
    );
    writeFileSync(join(folder, 'content/en/string.yml'), 'a: b\n');
    const about = lineOf('en/pages/about.mdx', 'gross-worldwid"');
    const { faults, isReadable } = await validate();
    expect(isReadable).toBe(false);
    const expected: readonly (readonly [start: string, end: string])[] = [
      [
        `content/ar/milestones.yml:${lineOf('ar/milestones.yml', 'us-relase')}: us-relase: found "us-relase"; `,
        'did you mean us-release?',
      ],
      [
        `content/ar/waves.yml:${lineOf('ar/waves.yml', '{psts}')}: first.about: found "psts"; `,
        'nothing is put in here; write it out',
      ],
      [`content/de/waves.yml:${lineOf('de/waves.yml', 'nmae')}: first.nmae: there is no field nmae; `, 'did you mean name?'],
      [
        `content/en/milestones.yml:${lineOf('en/milestones.yml', 'us-theaters')}: us-release.text: found "us-theaters"; `,
        'did you mean us-theatres?',
      ],
      [`content/en/pages/about.mdx:${about}: Fact: found "gross-worldwid"; `, 'did you mean gross-worldwide?'],
      [`content/en/pages/about.mdx:${about + 2}: found "<Marquee>"; `, 'write one of the tags'],
      [`content/en/pages/about.mdx:${about + 4}: PageLink: found "mesage"; `, 'did you mean message?'],
      [`content/en/pages/about.mdx:${about + 6}: Source: found "joblo-1999"; `, 'sources.yml'],
      ['content/en/string.yml: file name: found "en/string.yml"; ', 'did you mean strings.yml?'],
      [
        `content/en/waves.yml:${lineOf('en/waves.yml', 'Seven years: after')}: found "about: Seven years: after`,
        'wants quotes around it',
      ],
      [
        `content/facts/figures.yml:${lineOf('facts/figures.yml', '$404')}: gross-worldwide.value: found "$404 million"; `,
        'write a number',
      ],
      [
        `content/facts/milestones.yml:${lineOf('facts/milestones.yml', 'frist')}: first-hour.wave: found "frist"; `,
        'did you mean first?',
      ],
      [`content/facts/waves/release-day.yml:${lineOf('facts/waves/release-day.yml', 'reviison')}: reviison: there is no field reviison; `, 'did you mean revision?'],
      [`content/facts/waves/seven-years.yml:${lineOf(HOUR, '25:00')}: time: found "25:00"; `, 'write a time'],
      [`content/facts/waves/seven-years.yml:${lineOf(HOUR, 'PST')}: zone: found "PST"; `, 'never an abbreviation'],
      [
        `content/ja/posts.yml:${lineOf('ja/posts.yml', '。{hashtag}') - 1}: eyes.text: found `,
        'write a space before {hashtag}',
      ],
      [
        `content/ja/strings.yml:${lineOf('ja/strings.yml', 'footer.abuot')}: footer.abuot: found `,
        'did you mean footer.about?',
      ],
    ];
    expect(faults, faults.join('\n')).toHaveLength(expected.length);
    for (const [index, [start, end]] of expected.entries()) {
      expect(faults[index]?.startsWith(start), `${String(faults[index])}\n${start}`).toBe(true);
      expect(faults[index]).toContain(end);
    }
  });

  test('what only shows where files are put together', async () => {
    edit('facts/waves/release-day.yml', (text) =>
      text.replace('"2027-02-14"', '"2027-03-14"').replace('"13:00"', '"02:30"').replace('zone: UTC', 'zone: America/New_York'),
    );
    edit('facts/waves/first.yml', (text) => text.replace('figure: posts-first-hour', 'figure: post-first-hour'));
    edit('facts/territories.yml', (text) => `${text}\nmore:\n  country: BR\n  gross: 333397096\n  grossKind: final\n  zones: { America/Sao_Paulo: 1 }\n  sources: [distrita-east]\n`);
    edit('facts/milestones.yml', (text) => text.replace('"2019-02-05"', '"2066-02-05"'));
    edit('de/strings.yml', (text) => text.replace(/^card\.cities: .*$/m, 'card.cities: berlni, london'));
    edit('de/strings.yml', (text) => text.replace('{time} UTC', '{tiem} UTC'));
    const { faults, isReadable } = await validate();
    expect(isReadable).toBe(true);
    const said = faults.join('\n');
    for (const pattern of [
      /^content\/facts\/waves\/release-day\.yml:\d+: time: found "2027-03-14 02:30 America\/New_York"; .*time: "06:30", zone: UTC/m,
      /^content\/facts\/waves\/first\.yml:\d+: outcome\.figure: found "post-first-hour"; .*did you mean posts-first-hour\?$/m,
      /^content\/facts\/territories\.yml: .*more.*these parts exceed their total, gross-international/m,
      /^content\/facts\/milestones\.yml:\d+: first-countries\.date: found "2066-02-05"; this lies ahead/m,
      /^content\/de\/strings\.yml:\d+: card\.cities: found "berlni"; .*did you mean berlin\?$/m,
      /^content\/de\/strings\.yml:\d+: [\w.]+: found "\{tiem\}"; in braces may stand/m,
    ]) {
      expect(said).toMatch(pattern);
    }
    expect(faults.every((fault) => !fault.includes('\n'))).toBe(true);
  });

  test('a post that is too long', async () => {
    edit('en/posts.yml', (text) => text.replace('. {hashtag}', `${' long'.repeat(60)}. {hashtag}`));
    const { faults } = await validate();
    expect(faults.length).toBeGreaterThan(1);
    for (const fault of faults) {
      expect(fault).toMatch(/^content\/en\/posts\.yml:\d+: \w[\w-]*\.text: found \d+; with its link the post may be/);
    }
  });

  test('a file that cannot be read hides what is wrong with it, and nothing else', async () => {
    edit('facts/figures.yml', (text) => `${text}\nx: [\n`);
    edit('facts/sources.yml', (text) => `${text}\nx: "\n`);
    edit('en/pages/about.mdx', (text) => `${text}\n<PageLink to="mesage">x</PageLink>\n`);
    expect((await validate()).faults).toEqual([
      expect.stringMatching(/^content\/en\/pages\/about\.mdx:\d+: PageLink: found "mesage"/),
      expect.stringMatching(/^content\/facts\/figures\.yml:\d+: found "x: \["; a \[ or \{ is not closed/),
      expect.stringMatching(/^content\/facts\/sources\.yml:\d+: found "x: \\""; a text begins with a quote/),
    ]);
  });
});

describe('the last lines of a command are the faults, and nothing else', () => {
  const TWO = [
    /^content\/en\/pages\/about\.mdx:\d+: Fact: found "no-such"; write the id of a figure in content\/facts\/figures\.yml$/,
    /^content\/facts\/waves\/seven-years\.yml:\d+: time: found "25:00"; write a time from "00:00" to "23:59", in quotes, like "13:00"$/,
  ];
  const spoil = (): void => {
    edit(HOUR, (text) => text.replace('"13:00"', '"25:00"'));
    edit('en/pages/about.mdx', (text) => `${text}\n<Fact id="no-such" />\n`);
  };
  const lastTwo = (said: string): readonly string[] => said.trimEnd().split('\n').slice(-2);

  test('npm run check', async () => {
    spoil();
    const { status, stdout, stderr } = await check();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual(TWO.map((line) => expect.stringMatching(line) as unknown));
  });

  // Of `npm run build`: refused.test.ts.
  test('astro build', async () => {
    spoil();
    const { status, said } = await astroBuild();
    expect(status).toBe(1);
    expect(lastTwo(said)).toEqual(TWO.map((line) => expect.stringMatching(line) as unknown));
    expect(said).not.toMatch(TRACES);
  });

  test('and where in the code that was, for DEBUG=1', async () => {
    spoil();
    expect((await check({ DEBUG: '1' })).stderr).toMatch(/^ {4}at /m);
  });

  test('there are none where nothing is wrong, but what should not stay so', () => {
    const { status, stdout, stderr } = runScript(folder, 'check', [], { SOURCE_DATE_EPOCH });
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe('content/ is in order');
    for (const line of stderr.trim().split('\n').filter(Boolean)) expect(line).toMatch(/^⚠ content\//);
  });
});
