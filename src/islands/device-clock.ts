import type { Clock } from '../domain/zone';

const MINUTE_MS = 60_000;

/**
 * The clocks of a zone by the rules that this device has.
 *
 * @param zone a name that `Intl` knows
 */
export function deviceClock(zone: string): Clock {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  return (ms) => {
    const parts = format.formatToParts(ms);
    const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    const shown = Date.UTC(
      read('year'),
      read('month') - 1,
      read('day'),
      read('hour'),
      read('minute'),
    );
    return shown / MINUTE_MS - Math.floor(ms / MINUTE_MS);
  };
}
