// @ts-check
/** What nothing uses: files, exports, packages. Entries are what something else than an import leads to. */
/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    // Collections read these.
    'content/*/pages/*.mdx',
    // Pages are given imports of these.
    'src/shortcodes/*.astro',
    // A program that is started with `--import`.
    'tests/bench/peak.mjs',
    // What a build starts at its end.
    'src/commands/warnings.mjs',
  ],
  project: [
    'src/**/*.{ts,tsx,mjs,js,astro}',
    'hosting/*.mjs',
    'tests/**/*.{ts,mjs,js}',
    '.config/*.js',
    'content/**/*.mdx',
  ],
  playwright: {
    config: 'tests/playwright.config.ts',
    entry: 'tests/e2e/**/*.spec.ts',
  },
  ignoreDependencies: [
    // Read as files, whose names are put together: faces, and the names of cities in a language.
    /^@fontsource/,
    'cldr-dates-full',
    // So is what these bring along: a checker written in Java, and the schema of sitemaps.
    'vnu-jar',
    'sitemap',
  ],
  // Of the machine, or of Debian; what needs one is skipped aloud where it is not there.
  ignoreBinaries: [
    'WebKitWebDriver',
    'Xvfb',
    'apt-get',
    'caddy',
    'java',
    'mkfifo',
    'nginx',
    'openssl',
    'pdftotext',
    'wrk',
  ],
};
