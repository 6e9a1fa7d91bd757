import { t, type Words } from '../i18n/words';
import type { ZONE_NOTE_KEYS } from '../schema/countdown-strings';
import { type Visitor, withoutZone } from './visitor';

/** A sentence, and where it leads. */
export interface ZoneNote {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
}

/**
 * What has to be said of the zone whose time is shown, where anything has to be: that it was asked for; that what was
 * asked for is none; that the device hides its own; that the device has old rules for it.
 *
 * @param named what the zone is called
 * @param oldTime when the hour begins there by those rules
 * @param picker address of what a zone is chosen with; empty where there is nothing to
 */
export function zoneNotes(
  { note, asked, isHidden }: Visitor,
  named: { readonly city: string; readonly zone: string },
  oldTime: string | undefined,
  picker: string,
  words: Words<(typeof ZONE_NOTE_KEYS)[number]>,
): readonly ZoneNote[] {
  const notes: ZoneNote[] = [];
  if (note === 'asked') {
    const link = { href: withoutZone(location), text: words['countdown.askedBack'] };
    notes.push({ text: t(words, 'countdown.asked', named), link });
  }
  if (note === 'unknown') notes.push({ text: t(words, 'countdown.unknownZone', { zone: asked }) });
  if (isHidden) {
    const text = words['countdown.hiddenZone'];
    const link = { href: picker, text: words['countdown.choose'] };
    notes.push(picker ? { text, link } : { text });
  }
  if (oldTime) notes.push({ text: t(words, 'countdown.older', { time: oldTime }) });
  return notes;
}
