import { type Clock, dayShift } from '../domain/zone';
import { type Conventions, shortHour } from './hour';

/** The time by some clocks at an instant (epoch milliseconds), with its weekday, in short, where that is not UTC's. */
export function cityTime(ms: number, clock: Clock, conventions: Conventions): string {
  const { time, weekdayAndTime } = shortHour(ms, clock, conventions);
  return dayShift(ms, clock) === 0 ? time : weekdayAndTime;
}
