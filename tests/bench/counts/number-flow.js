/** https://number-flow.barvian.me/vanilla: digits that roll. */
import 'number-flow';
import { left, numbers } from './place.js';

const flows = numbers.map((number, index) => {
  const flow = document.createElement('number-flow');
  flow.format = { minimumIntegerDigits: index === 0 ? 1 : 2, useGrouping: false };
  flow.trend = -1;
  number.replaceChildren(flow);
  return flow;
});
const tick = () => {
  left().forEach((count, index) => {
    flows[index].update(count);
  });
  setTimeout(tick, 1000 - (Date.now() % 1000));
};
tick();
