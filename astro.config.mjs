import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readAddress } from './src/address.ts';
import { displayFont } from './src/display-font.ts';
import { leanPages } from './src/lean-pages.ts';
import { publicAddress } from './src/integrations/public-address.ts';
import { LOCALES, ROOT_LOCALE } from './src/locales.ts';
import { oneFileScripts } from './src/one-file-scripts.ts';
import { oneScriptPages } from './src/one-script-pages.ts';
import { DIRECTIVES } from './src/page-policy.ts';
import { sitemapOptions } from './src/sitemap.ts';
import { shippedPackages } from './src/shipped-packages.ts';
import { solidCompiler } from './src/solid-compiler.ts';
import { soundContent } from './src/sound-content.ts';

const { site, base } = readAddress(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // While one page waits to be written, others are made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  security: { csp: { directives: [...DIRECTIVES] } },
  i18n: {
    locales: LOCALES.map(({ lang }) => lang),
    defaultLocale: ROOT_LOCALE.lang,
  },
  // Pages may hold no code (`sound-content.ts`), and what colours it writes `style=`, which the policy forbids.
  markdown: { syntaxHighlight: false },
  fonts: [await displayFont()],
  integrations: [
    publicAddress(),
    soundContent(),
    mdx(),
    sitemap(sitemapOptions({ site, base })),
    solidCompiler(),
    oneFileScripts(),
    oneScriptPages(),
    shippedPackages(),
    leanPages(),
  ],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // What browsers have had for two and a half years (https://web.dev/baseline), in scripts and styles alike.
      target: 'baseline-widely-available',
      // A script is a file of its own, however small: the document arrives first, and other pages use it again.
      assetsInlineLimit: 0,
      // Astro marks its own modules with a directive that Rolldown does not know and warns of, page by page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
