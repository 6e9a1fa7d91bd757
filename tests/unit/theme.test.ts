import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { iconSvg } from '../../src/components/scene/icon';
import { tokenOf } from './tokens';

const page = readFileSync(join(import.meta.dirname, '../../src/layouts/Page.astro'), 'utf8');

test.each([
  ['dark', 'dusk'],
  ['light', 'dawn'],
] as const)(
  'in %s, the browser’s own bar has the colour that the sky begins with',
  (media, scheme) => {
    const [, colour] =
      new RegExp(
        `name="theme-color" content="(.*?)" media="\\(prefers-color-scheme: ${media}\\)"`,
      ).exec(page) ?? [];
    expect(colour).toBe(tokenOf(scheme, '--sky-top'));
  },
);

describe('the icon', () => {
  test('has no colour but those of the dusk', () => {
    const dusk = ['--night-950', '--night-700', '--steel-400', '--ice-300'].map((name) =>
      tokenOf('dusk', name),
    );
    const colours = [...iconSvg({ sizePx: 32 }).matchAll(/#\w+(?=")/g)].map(([colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(dusk));
  });

  test.each([16, 32, 180])('is %d pixels wide and high', (sizePx) => {
    expect(iconSvg({ sizePx })).toContain(`width="${sizePx}" height="${sizePx}"`);
  });

  test('fills its corners only where that is asked for', () => {
    expect(iconSvg({ sizePx: 180, isFullBleed: true })).toContain('rx="0"');
    expect(iconSvg({ sizePx: 180 })).not.toContain('rx="0"');
  });
});
