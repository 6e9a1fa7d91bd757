/** The least there is to do: of four numbers, those that changed are written. */
import { numbers, texts } from './place.js';

const tick = () => {
  texts().forEach((text, index) => {
    const number = numbers[index];
    if (number.textContent !== text) number.textContent = text;
  });
  setTimeout(tick, 1000 - (Date.now() % 1000));
};
tick();
