/**
 * Does some work while the next frame is made, after its layout: what the work writes is laid out and painted with it,
 * at once. (A frame is asked for by observing something, as that is not stopped where timers are.) There is none, and
 * no work, while the page is hidden.
 */
export function inNextFrame(work: () => void): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(document.documentElement);
}
