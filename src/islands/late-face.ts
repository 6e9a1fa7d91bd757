/** Where a page has the display face before its first paint: not on a phone held upright, unless no script could bring it. */
export const EARLY_FACE = '(scripting:none),(width>=30rem)';

/**
 * Sets the display face on a page that was painted without it, once it has come, unless a line that can be seen would
 * move. (Words in the middle of a line begin elsewhere in another face, which browsers count as moving too; boxes that
 * are made anew have not moved, which is what the class is for.)
 *
 * @param link what the face was asked for by; it names the family
 */
export async function setLateFace(link: HTMLLinkElement): Promise<void> {
  if (matchMedia(EARLY_FACE).matches) return;
  const before = topsOfLines();
  const face = new FontFace(link.dataset['family'] ?? '', `url(${link.href})`, { weight: '800' });
  try {
    document.fonts.add(await face.load());
  } catch {
    return;
  }
  const moves = topsOfLines().some(
    (top, index) => top - scrollY < innerHeight && top !== before[index],
  );
  if (moves) document.fonts.delete(face);
  else document.documentElement.classList.add('faced');
}

/** How far down the page its lines of text begin; those of the countdown keep their room as they change. */
function topsOfLines(): number[] {
  return [...document.querySelectorAll('main :is(p,dt,.countdown):not(.countdown *)')].map(
    (element) => element.getBoundingClientRect().top + scrollY,
  );
}
