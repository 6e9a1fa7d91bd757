/** Does some work in a task of its own, as soon as there is room for one: what a visitor does meanwhile comes before it. */
export function inOwnTask(work: () => void): void {
  setTimeout(work);
}
