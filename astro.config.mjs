import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readAddress } from './src/config/address.ts';
import { autoImport } from './src/integrations/auto-import.ts';
import { csp } from './src/integrations/csp.ts';
import { iife } from './src/integrations/iife.ts';
import { publicAddress } from './src/integrations/public-address.ts';
import { staticSolid } from './src/integrations/static-solid.ts';
import { validateContent } from './src/integrations/validate-content.ts';
import { LOCALES, ROOT_LOCALE } from './src/locales.ts';
import { sitemapOptions } from './src/config/sitemap.ts';
import { shippedPackages } from './src/integrations/shipped-packages.ts';

const { site, base } = readAddress(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // While one page waits to be written, others are made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  i18n: {
    locales: LOCALES.map(({ lang }) => lang),
    defaultLocale: ROOT_LOCALE.lang,
  },
  // Pages may hold no code (`src/validation/prose.ts`), and what colours it writes `style=`, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [
    publicAddress(),
    validateContent(),
    autoImport(),
    iife(),
    mdx(),
    sitemap(sitemapOptions({ site, base })),
    staticSolid(),
    shippedPackages(),
    csp(),
  ],
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What several scripts need is one file, not one for each set of scripts that need it.
            output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
          },
        },
      },
    },
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
