/** How browsers name the devices whose calendars are told apart. */
const DEVICES: Readonly<Record<string, RegExp>> = {
  apple: /Mac|iPhone|iPad/,
  android: /Android/,
  windows: /Windows/,
};

/** Puts a way to add to a calendar in front where it is this device's own. */
export function ownCalendarFirst(way: HTMLElement): void {
  if (DEVICES[way.dataset['device'] ?? '']?.test(navigator.userAgent))
    way.parentElement?.prepend(way);
}
