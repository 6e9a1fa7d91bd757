/** https://github.com/ndresx/react-countdown */
import { createElement } from 'react';
import Countdown, { zeroPad } from 'react-countdown';
import { createRoot } from 'react-dom/client';
import { numbers, targetMs } from './place.js';

const units = numbers.map((number) => number.parentElement);
const names = units.map((unit) => unit.lastElementChild.textContent);
createRoot(units[0].parentElement).render(
  createElement(Countdown, {
    date: targetMs,
    renderer: ({ days, hours, minutes, seconds }) =>
      [days, hours, minutes, seconds].map((count, index) =>
        createElement(
          'span',
          { className: 'countdown-unit', key: index },
          createElement('b', null, index === 0 ? count : zeroPad(count)),
          ' ',
          createElement('span', { className: 'countdown-name' }, names[index]),
        ),
      ),
  }),
);
