// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '../src');

/** Files of the domain that bring a package along, which a browser is not to be sent. */
const NOT_FOR_BROWSERS = [
  'domain/moment',
  'domain/calendar',
  'domain/calendar-links',
  'domain/offset-groups',
  'domain/post-length',
  'domain/zone-rules',
];

/** What is written in the words that people read: everything below it is free of Astro. */
const SERVED = ['domain', 'i18n', 'islands', 'locales'];

/**
 * The module boundaries of `src/`: which folders and files of it, and which packages, a folder may import.
 * Everything else is refused. Where a file fits several rows, the last one holds.
 *
 * @type {readonly { files: string, knows: readonly string[], packages: readonly string[], not?: readonly string[] }[]}
 */
const WALLS = [
  { files: 'domain/**', knows: [], packages: ['schema-dts'] },
  { files: 'domain/**/moment.ts', knows: [], packages: ['luxon'] },
  { files: 'domain/**/calendar.ts', knows: [], packages: ['ical.js'] },
  { files: 'domain/**/post-length.ts', knows: [], packages: ['twitter-text'] },
  { files: 'domain/**/zone-rules.ts', knows: [], packages: ['luxon', 'moment-timezone'] },
  { files: 'schema/**', knows: ['domain'], packages: ['astro/zod'] },
  {
    files: 'validation/**',
    knows: ['domain', 'i18n', 'locales', 'schema'],
    packages: [
      ...['@astrojs/markdown-satteri', 'astro/zod', 'node:fs', 'node:module', 'node:path', 'yaml'],
    ],
  },
  { files: 'i18n/**', knows: ['domain', 'locales'], packages: [], not: NOT_FOR_BROWSERS },
  {
    files: 'i18n/{awake,place}.ts',
    knows: ['domain', 'locales'],
    packages: ['node:fs', 'node:module'],
  },
  {
    files: 'islands/**',
    knows: ['domain', 'i18n', 'schema'],
    packages: ['solid-js'],
    not: NOT_FOR_BROWSERS,
  },
  {
    files: 'queries/**',
    knows: ['config', 'cards', 'domain', 'i18n', 'locales', 'schema'],
    packages: ['astro:content', 'node:fs', 'node:module', 'node:path', 'schema-dts'],
  },
  {
    files: 'cards/**',
    knows: ['components', 'domain', 'i18n', 'locales'],
    packages: [
      '@takumi-rs/core',
      'fontkitten',
      'sharp',
      ...['crypto', 'fs', 'module', 'os', 'path'].map((name) => `node:${name}`),
    ],
  },
  {
    files: 'components/**',
    knows: SERVED,
    packages: [
      ...[
        'astro/types',
        'd3-geo',
        'd3-scale',
        'd3-shape',
        'schema-dts',
        'solid-js',
        'topojson-client',
      ],
      ...['topojson-specification', 'uqr', 'world-atlas'],
    ],
  },
  {
    files: 'shortcodes/**',
    knows: [...SERVED, 'config', 'components', 'queries', 'schema'],
    packages: [],
  },
  {
    files: 'layouts/**',
    knows: [...SERVED, 'config', 'components', 'queries', 'shortcodes', 'styles'],
    packages: ['astro:assets'],
  },
];

/**
 * ESLint's configuration that refuses an import across a wall.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
export function moduleBoundaries() {
  const names = readdirSync(SRC).map((name) => name.replace(/\..*$/, ''));
  return WALLS.map(({ files, knows, packages, not = [] }) => {
    const [room = ''] = files.split('/');
    const others = names.filter((name) => name !== room && !knows.includes(name));
    /** @param {string} regex @param {string} kind */
    const refused = (regex, kind) => ({
      regex,
      message: `src/${files} may not know this ${kind}: see .config/walls.js`,
    });
    return {
      files: [`src/${files}`],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              refused(
                `^(?:\\.\\./)+(?:${oneOf([...others, ...not])})(?:\\.[a-z]+)?(?:/|$)`,
                'folder',
              ),
              refused(`^(?![./])(?!(?:${oneOf(packages)})(?:/|$))`, 'package'),
            ],
          },
        ],
      },
    };
  });
}

/** @param {readonly string[]} names */
function oneOf(names) {
  return names.length === 0
    ? '(?!)'
    : names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
