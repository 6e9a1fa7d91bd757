/**
 * Offers the device's own way of sharing, where it has one and takes what is to be shared. What else
 * there is stays; closing it without having chosen is no error.
 */
export function offerSharing(button: HTMLButtonElement): void {
  const data = JSON.parse(button.dataset['share'] ?? '{}') as ShareData;
  const { share, canShare } = navigator as Partial<Navigator>;
  if (!share || canShare?.call(navigator, data) === false) return;
  button.hidden = false;
  button.onclick = () => {
    share.call(navigator, data).catch((error: unknown) => {
      if ((error as Error).name !== 'AbortError') {
        button.nextElementSibling?.replaceChildren(button.dataset['failed'] ?? '');
      }
    });
  };
}
