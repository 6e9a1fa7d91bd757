/**
 * Offers the device's own way of sharing, where it has one and takes what is to be shared. What else
 * there is stays; closing it without having chosen is no error. A link leads where it leads when there is no such way.
 *
 * @param control a hidden button with a `role="status"` beside it, or a link to other ways
 */
export function offerSharing(control: HTMLElement): void {
  const data = JSON.parse(control.dataset['share'] ?? '{}') as ShareData;
  const { share, canShare } = navigator as Partial<Navigator>;
  if (!share || canShare?.call(navigator, data) === false) return;
  control.hidden = false;
  control.onclick = (event) => {
    event.preventDefault();
    const status = control.nextElementSibling;
    status?.replaceChildren();
    share.call(navigator, data).catch((error: unknown) => {
      if ((error as Error).name === 'AbortError') return;
      if (control instanceof HTMLAnchorElement) location.assign(control.href);
      else status?.replaceChildren(control.dataset['failed'] ?? '');
    });
  };
}
