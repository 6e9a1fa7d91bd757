/** https://github.com/letstri/timezz */
import { timezz } from 'timezz';
import { numbers, targetMs } from './place.js';

['days', 'hours', 'minutes', 'seconds'].forEach((unit, index) => {
  numbers[index].dataset[unit] = '';
});
timezz(numbers[0].closest('.countdown-digits'), { date: new Date(targetMs) });
