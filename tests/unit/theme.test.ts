import { describe, expect, test } from 'vitest';
import { DUSK } from '../../src/cards/background';
import { iconSvg } from '../../src/components/scene/icon';
import { MAP_COLOURS } from '../../src/components/map/picture';
import { SKY_TOP } from '../../src/components/sky-top';
import { tokenOf } from './tokens';

test.each(['dusk', 'dawn'] as const)(
  'at %s, the browser’s own bar has the colour that the sky begins with',
  (scheme) => {
    expect(SKY_TOP[scheme]).toBe(tokenOf(scheme, '--sky-top'));
  },
);

describe('the icon', () => {
  test('has no colour but those of the dusk, and the steel of its lines', () => {
    const dusk = ['--sky-top', '--sky-mid', '--live'].map((name) => tokenOf('dusk', name));
    const colours = [...iconSvg({ sizePx: 32 }).matchAll(/#\w+(?=")/g)].map(([colour]) => colour);
    expect(new Set(colours)).toEqual(new Set([...dusk, '#7584ab']));
  });

  test.each([16, 32, 180])('is %d pixels wide and high', (sizePx) => {
    expect(iconSvg({ sizePx })).toContain(`width="${sizePx}" height="${sizePx}"`);
  });

  test('fills its corners only where that is asked for', () => {
    expect(iconSvg({ sizePx: 180, isFullBleed: true })).toContain('rx="0"');
    expect(iconSvg({ sizePx: 180 })).not.toContain('rx="0"');
  });

  test('keeps its city whole in any outline that a system cuts it to', () => {
    const svg = iconSvg({ sizePx: 512, isMaskable: true });
    expect(svg).toContain('rx="0"');
    const [, extent = 0, ring = 0, cx = 0, foot = 0, rx = 0, ry = 0] = (
      /viewBox="0 0 (\d+) .*stroke-width="(\d+)" d="M(\d+) (\d+)a(\d+) (\d+)/.exec(svg) ?? []
    ).map(Number);
    // Its four outermost points lie within the circle that is always shown, 80 % as wide as the icon.
    const [across, down] = [rx + ring / 2, ry + ring / 2];
    expect(cx).toBe(extent / 2);
    for (const y of [foot - ry - down, foot - ry + down]) {
      expect(Math.abs(y - extent / 2)).toBeLessThan(0.4 * extent);
    }
    expect(Math.hypot(across, foot - ry - extent / 2)).toBeLessThan(0.4 * extent);
  });
});

test.each(Object.entries(DUSK))('a card’s %s is that of the dusk', (role, colour) => {
  const token = `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  expect(colour).toBe(tokenOf('dusk', token));
});

test.each(
  (['dusk', 'dawn'] as const).flatMap((scheme) =>
    Object.entries(MAP_COLOURS[scheme]).map(([role, colour]) => [scheme, role, colour] as const),
  ),
)('at %s, the picture of day and night has its %s from the tokens', (scheme, role, colour) => {
  const token = `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  expect(colour).toBe(tokenOf(scheme, token));
});
