import type { Face } from './faces';
import { type FontFile, fontFilesFor } from './fonts';

/** Characters that say how to set others, and have no form of their own. */
const WITHOUT_FORM = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The files that a text needs of the faces it is set in.
 *
 * @throws RangeError for a character that none of the faces has
 */
export async function fontFilesOf(
  text: string,
  faces: readonly Face[],
): Promise<readonly FontFile[]> {
  const needed = new Set<FontFile>();
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    const meant = (await Promise.all(faces.map((face) => fontFilesFor(face, codePoint)))).flat();
    if (!WITHOUT_FORM.test(character) && !meant.some(({ has }) => has.has(codePoint))) {
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new RangeError(
        `no glyph for “${character}” (${name}) in ${faces.map(({ family }) => family).join(', ')}; ` +
          'write another character, or add a face that has it to src/cards/faces.ts',
      );
    }
    for (const file of meant) needed.add(file);
  }
  return [...needed];
}
