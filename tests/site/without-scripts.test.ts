import { expect, test } from 'vitest';
import { BUILDS, pagesIn } from './built';

test.each(BUILDS)('$name, the page alone says the hour in UTC and in eight cities', (built) => {
  const home = pagesIn(built).find(({ path }) => path === 'index.html')?.document;
  const countdown = home?.querySelector('.countdown');
  expect(countdown?.querySelector('.countdown-face')?.text).toBe('13:00 UTC');
  expect(countdown?.querySelector('.countdown-date')?.text).toBe('Saturday, 5 December 2026');
  expect(countdown?.querySelector('.countdown-utc')?.text).toMatch(/^13:00–14:00 UTC\./);
  expect(countdown?.querySelector('.countdown-digits')).toBeNull();

  const rows = home
    ?.querySelectorAll('#cities tbody tr')
    .map((row) =>
      row.querySelectorAll('th, td').map((cell) => cell.text.trim().replace(/\s+/g, ' ')),
    );
  expect(rows).toEqual([
    ['Los Angeles', '05:00–06:00'],
    ['Mexico City', '07:00–08:00'],
    ['New York', '08:00–09:00'],
    ['London', '13:00–14:00'],
    ['Paris', '14:00–15:00'],
    ['Shanghai', '21:00–22:00'],
    ['Tokyo', '22:00–23:00'],
    ['Sydney', '00:00–01:00 the next day'],
    ['UTC', '13:00–14:00'],
  ]);
});
