import { expect, test } from 'vitest';
import { BUILDS, pagesIn } from './built';

test.each(BUILDS)('$name, the page alone says the hour in UTC and in eight cities', (built) => {
  const home = pagesIn(built).find(({ path }) => path === 'index.html')?.document;
  const countdown = home?.querySelector('.countdown');
  expect(countdown?.querySelector('.countdown-face')?.text).toBe('13:00 UTC');
  expect(countdown?.querySelector('.countdown-utc')?.text).toBe(
    'Saturday, 5 December 2026, 13:00–14:00 UTC',
  );
  expect(countdown?.querySelector('.countdown-digits')).toBeNull();

  const rows = home
    ?.querySelectorAll('#cities tbody tr')
    .map((row) =>
      row.querySelectorAll('th, td').map((cell) => cell.text.trim().replace(/\s+/g, ' ')),
    );
  expect(rows).toEqual([
    ['Los Angeles', 'Sat 5 Dec', '05:00–06:00'],
    ['Mexico City', 'Sat 5 Dec', '07:00–08:00'],
    ['New York', 'Sat 5 Dec', '08:00–09:00'],
    ['London', 'Sat 5 Dec', '13:00–14:00'],
    ['Paris', 'Sat 5 Dec', '14:00–15:00'],
    ['Shanghai', 'Sat 5 Dec', '21:00–22:00'],
    ['Tokyo', 'Sat 5 Dec', '22:00–23:00'],
    ['Sydney', 'Sun 6 Dec the next day', '00:00–01:00'],
    ['UTC', 'Sat 5 Dec', '13:00–14:00'],
  ]);
});
