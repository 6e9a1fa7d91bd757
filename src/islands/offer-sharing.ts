/**
 * Offers the device's own way of sharing, where it has one and takes what is to be shared. What else
 * there is stays; closing it without having chosen is no error. A button that opens a menu of links (`popovertarget`)
 * opens that where there is no such way, or where it fails.
 */
export function offerSharing(button: HTMLButtonElement): void {
  const data = JSON.parse(button.dataset['share'] ?? '{}') as ShareData;
  const { share, canShare } = navigator as Partial<Navigator>;
  if (!share || canShare?.call(navigator, data) === false) return;
  const menu = button.popoverTargetElement;
  button.hidden = false;
  button.onclick = (event) => {
    // Not the menu, which the press would open.
    event.preventDefault();
    button.nextElementSibling?.replaceChildren();
    share.call(navigator, data).catch((error: unknown) => {
      if ((error as Error).name === 'AbortError') return;
      if (menu instanceof HTMLElement) menu.showPopover();
      else button.nextElementSibling?.replaceChildren(button.dataset['failed'] ?? '');
    });
  };
}
