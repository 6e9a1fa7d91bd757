/** A zone to choose, under the names it may be asked for by; the first is the one that is shown. */
export interface NamedZone {
  readonly zone: string;
  readonly names: readonly string[];
}

/**
 * The zone that someone means who typed a text: the one of that name, in any letter case and with or
 * without accents; else the only one that has a name with the text in it.
 *
 * @returns `undefined` where none is meant, or more than one
 */
export function findZone(text: string, zones: readonly NamedZone[]): string | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  const named = (is: (name: string) => boolean): readonly NamedZone[] =>
    zones.filter(({ zone, names }) => [zone, ...names].some((name) => is(plain(name))));
  const [exact] = named((name) => name === wanted);
  if (exact) return exact.zone;
  const [only, another] = named((name) => name.includes(wanted));
  return another ? undefined : only?.zone;
}

/** Marks that many leave out when they type: accents, and the vowels of Hebrew and Arabic. In other scripts they are letters. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replace(/[^\p{L}\p{M}\p{N}+-]/gu, '')
    .toLowerCase();
}
