import type { Spot } from '../domain/sun';
import { unitText } from './number';
import { t, type Words } from './words';

type SpotWords = Words<`map.spot.${'north' | 'south'}${'East' | 'West'}`>;

/** Where a spot on the Earth lies, to the whole degree: `22 degrees south, 17 degrees west`. */
export function spotText([latitude, longitude]: Spot, words: SpotWords, locale: string): string {
  const degrees = (number: number): string =>
    unitText(Math.abs(number), 'degree', locale, { maximumFractionDigits: 0 });
  const [down, across] = [
    latitude < 0 ? 'south' : 'north',
    longitude < 0 ? 'West' : 'East',
  ] as const;
  return t(words, `map.spot.${down}${across}`, {
    latitude: degrees(latitude),
    longitude: degrees(longitude),
  });
}
