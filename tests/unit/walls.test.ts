import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const RULE = '@typescript-eslint/no-restricted-imports';

/** The project's own configuration, less what wants types: the files asked about do not exist. */
const eslint = new ESLint({
  cwd: new URL('../..', import.meta.url).pathname,
  overrideConfigFile: '.config/eslint.config.js',
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ],
});

/** Whether a file may import what `from` names. */
async function mayImport(file: string, from: string): Promise<boolean> {
  const code = `import thing from '${from}';\nexport { thing };\n`;
  const text = file.endsWith('.astro') ? `---\n${code}---\n` : code;
  const [result] = await eslint.lintText(text, { filePath: `src/${file}` });
  const messages = result?.messages ?? [];
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${file}: ${broken.message}`);
  return messages.every(({ ruleId }) => ruleId !== RULE);
}

describe('the linter refuses an import across each module boundary', () => {
  test.each([
    ['domain/made-up.ts', '../schema/strings'],
    ['domain/made-up.ts', '../queries/words'],
    ['domain/made-up.ts', '../i18n/words'],
    ['domain/made-up.ts', '../config/build-clock'],
    ['domain/made-up.ts', '../config/build-clock.ts'],
    ['domain/time/made-up.ts', '../../islands/Countdown'],
    ['domain/made-up.ts', 'astro:content'],
    ['domain/made-up.ts', 'solid-js'],
    ['domain/made-up.ts', 'luxon'],
    ['domain/made-up.ts', 'node:fs'],
    ['domain/moment.ts', 'ical-generator'],
    ['schema/made-up.ts', '../queries/words'],
    ['schema/made-up.ts', '../i18n/words'],
    ['schema/made-up.ts', 'astro:content'],
    ['schema/made-up.ts', 'luxon'],
    ['schema/made-up.ts', '../validation/prose'],
    ['validation/made-up.ts', '../queries/words'],
    ['validation/made-up.ts', 'astro:content'],
    ['i18n/made-up.ts', '../queries/words'],
    ['i18n/made-up.ts', '../schema/strings'],
    ['i18n/made-up.ts', '../domain/moment'],
    ['i18n/made-up.ts', 'luxon'],
    ['i18n/made-up.ts', 'node:fs'],
    ['islands/made-up.tsx', '../queries/words'],
    ['islands/made-up.tsx', '../components/qr'],
    ['islands/made-up.tsx', '../domain/moment'],
    ['islands/made-up.tsx', '../domain/calendar-links'],
    ['islands/made-up.tsx', '../domain/post-length'],
    ['islands/made-up.tsx', 'luxon'],
    ['islands/made-up.tsx', 'astro:content'],
    ['queries/made-up.ts', '../components/qr'],
    ['queries/made-up.ts', '../islands/Countdown'],
    ['queries/made-up.ts', '../shortcodes/Share.astro'],
    ['queries/made-up.ts', 'luxon'],
    ['cards/made-up.ts', '../queries/words'],
    ['cards/made-up.ts', '../islands/Countdown'],
    ['cards/made-up.ts', 'astro:content'],
    ['components/MadeUp.astro', '../queries/words'],
    ['components/map/made-up.ts', '../../queries/words'],
    ['components/MadeUp.astro', '../shortcodes/Share.astro'],
    ['components/MadeUp.astro', 'astro:content'],
    ['components/MadeUp.astro', 'luxon'],
    ['shortcodes/MadeUp.astro', '../layouts/Page.astro'],
    ['shortcodes/MadeUp.astro', 'astro:content'],
    ['layouts/MadeUp.astro', '../pages/404.astro'],
    ['layouts/MadeUp.astro', 'astro:content'],
  ])('%s ← %s', async (file, from) => {
    expect(await mayImport(file, from)).toBe(false);
  });
});

describe('what a folder is for, it may import', () => {
  test.each([
    ['domain/made-up.ts', './wave'],
    ['domain/time/made-up.ts', '../facts/figures'],
    ['domain/moment.ts', 'luxon'],
    ['schema/made-up.ts', '../domain/wave'],
    ['schema/made-up.ts', 'astro/zod'],
    ['i18n/made-up.ts', '../domain/zone'],
    ['islands/made-up.tsx', '../domain/wave'],
    ['islands/made-up.tsx', 'solid-js/web'],
    ['queries/made-up.ts', 'astro:content'],
    ['components/MadeUp.astro', '../islands/Countdown'],
    ['shortcodes/MadeUp.astro', '../queries/words'],
    ['layouts/MadeUp.astro', '../queries/words'],
  ])('%s ← %s', async (file, from) => {
    expect(await mayImport(file, from)).toBe(true);
  });
});
