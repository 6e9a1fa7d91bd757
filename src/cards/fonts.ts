import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { memoize } from '../domain/memoize';

/** A font family that cards are set in: a package of Fontsource, and which of its files. */
export interface Font {
  readonly family: string;
  readonly package: string;
  /** How its files end, after the name of the subset: `800-normal` for one weight, `wght-normal` for all. */
  readonly cut: string;
}

/** A variable font, all of its weights in one file, by its id at Fontsource. */
const variable = (family: string, id: string): Font => ({
  family,
  package: `@fontsource-variable/${id}`,
  cut: 'wght-normal',
});

/** What headings and digits are made of, as on the pages; and its wider sister, for what is small. */
const SOFIA_DISPLAY: Font = {
  family: 'Sofia Sans Extra Condensed',
  package: '@fontsource/sofia-sans-extra-condensed',
  cut: '800-normal',
};
const SOFIA = variable('Sofia Sans Condensed', 'sofia-sans-condensed');
const CAIRO = variable('Cairo', 'cairo');
const M_PLUS = variable('M PLUS 1', 'm-plus-1');
const NOTO_KR = variable('Noto Sans KR', 'noto-sans-kr');
const NOTO_SC = variable('Noto Sans SC', 'noto-sans-sc');
const NOTO_TC = variable('Noto Sans TC', 'noto-sans-tc');

/** How a script is set: its fonts, the first that has a character being taken. */
export interface Typography {
  readonly display: readonly Font[];
  readonly text: readonly Font[];
  /** Its letters' size against Latin ones that look as large. */
  readonly scale: number;
  /** From line to line, in sizes of the letters; and for digits, alone on their line. */
  readonly leading: number;
  readonly tight: number;
}

/** Latin, Cyrillic and Greek, which the display font has. */
export const EUROPEAN: Typography = {
  display: [SOFIA_DISPLAY],
  text: [SOFIA],
  scale: 1,
  leading: 1.1,
  tight: 0.95,
};

/** By the names of scripts in ISO 15924. A language in another script needs a line here, and its package. */
const TYPOGRAPHY: Readonly<Record<string, Typography>> = {
  Latn: EUROPEAN,
  Cyrl: EUROPEAN,
  Grek: EUROPEAN,
  // Cairo has Latin letters of its own, so that a time and its a.m. stand on one line and in one hand.
  Arab: { display: [CAIRO], text: [CAIRO], scale: 0.9, leading: 1.35, tight: 1.3 },
  Jpan: { display: [M_PLUS], text: [M_PLUS], scale: 0.8, leading: 1.25, tight: 1.1 },
  Kore: { display: [NOTO_KR], text: [NOTO_KR], scale: 0.85, leading: 1.3, tight: 1.15 },
  Hans: { display: [NOTO_SC], text: [NOTO_SC], scale: 0.8, leading: 1.25, tight: 1.1 },
  Hant: { display: [NOTO_TC], text: [NOTO_TC], scale: 0.8, leading: 1.25, tight: 1.1 },
};

/** How a language is set, by the script that most of its readers write. */
export function typographyOf(lang: string): Typography {
  const { script } = new Intl.Locale(lang).maximize();
  return TYPOGRAPHY[script ?? ''] ?? EUROPEAN;
}

/** Characters that say how to set others, and have no form of their own. */
const WITHOUT_FORM = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The files that a text needs of the fonts it is set in.
 *
 * @throws RangeError for a character that none of the fonts has
 */
export async function fontFilesOf(
  text: string,
  fonts: readonly Font[],
): Promise<readonly FontFile[]> {
  const needed = new Set<FontFile>();
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    const meant = (await Promise.all(fonts.map((font) => fontFilesFor(font, codePoint)))).flat();
    if (!WITHOUT_FORM.test(character) && !meant.some(({ has }) => has.has(codePoint))) {
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new RangeError(
        `no glyph for “${character}” (${name}) in ${fonts.map(({ family }) => family).join(', ')}; ` +
          'write another character, or add a font that has it to src/cards/fonts.ts',
      );
    }
    for (const file of meant) needed.add(file);
  }
  return [...needed];
}

/** One file of a font: the characters it is meant for, as spans of code points, and those it has. */
export interface FontFile {
  readonly name: string;
  readonly family: string;
  readonly data: Buffer;
  readonly spans: readonly (readonly [first: number, last: number])[];
  readonly has: ReadonlySet<number>;
}

/**
 * The files of a font that are meant for a character. Fontsource splits a font into many, so that a reader
 * loads but a few, and each is read here when the first card needs it.
 */
const fontFilesFor = memoize(
  async (font: Font, codePoint: number): Promise<readonly FontFile[]> => {
    const subsets = (await subsetsOf(font)).filter(({ spans }) =>
      spans.some(([first, last]) => codePoint >= first && codePoint <= last),
    );
    return Promise.all(subsets.map((subset) => fileOf(font, subset)));
  },
  (font, codePoint) => `${font.package} ${String(codePoint)}`,
);

type Subset = Pick<FontFile, 'name' | 'spans'>;

const subsetsOf = memoize(async (font: Font): Promise<readonly Subset[]> => {
  const ranges = JSON.parse(
    await readFile(resolve(`${font.package}/unicode.json`), 'utf8'),
  ) as Record<string, string>;
  const [, id = ''] = font.package.split('/');
  return Object.entries(ranges).map(([subset, spans]) => ({
    // Numbered parts are in brackets there, and not in the names of the files.
    name: `${font.package}/files/${id}-${subset.replace(/[[\]]/g, '')}-${font.cut}.woff2`,
    spans: spans.split(',').map((span) => {
      const [first = '', last = first] = span.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
});

const fileOf = memoize(
  async ({ family }: Font, { name, spans }: Subset): Promise<FontFile> => {
    const data = await readFile(resolve(name));
    const font = create(data);
    if (font.isCollection) throw new RangeError(`${name}: more than one font in a file`);
    return { name, family, data, spans, has: new Set(font.characterSet) };
  },
  (_, { name }) => name,
);

function resolve(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
