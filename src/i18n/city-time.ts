import { dayShift } from '../domain/zone';
import type { Conventions } from './hour';

/**
 * A zone's time at an instant (epoch milliseconds), with its weekday, in short, where that is not UTC's.
 *
 * @param timeZone an IANA name
 */
export function cityTime(ms: number, timeZone: string, { locale, hour12 }: Conventions): string {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone,
    ...(dayShift(ms, timeZone) !== 0 && { weekday: 'short' }),
    hour: hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: hour12 ? 'h12' : 'h23',
  }).format(ms);
}
