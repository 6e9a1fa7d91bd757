/** A family of type that cards are set in: a package of Fontsource, and which of its files. */
export interface Face {
  readonly family: string;
  readonly package: string;
  /** How its files end, after the name of the subset: `800-normal` for one weight, `wght-normal` for all. */
  readonly cut: string;
}

/** What headings and digits are made of, as on the pages; and its wider sister, for what is small. */
const SOFIA_DISPLAY: Face = {
  family: 'Sofia Sans Extra Condensed',
  package: '@fontsource/sofia-sans-extra-condensed',
  cut: '800-normal',
};
const SOFIA: Face = {
  family: 'Sofia Sans Condensed',
  package: '@fontsource-variable/sofia-sans-condensed',
  cut: 'wght-normal',
};
const CAIRO: Face = {
  family: 'Cairo',
  package: '@fontsource-variable/cairo',
  cut: 'wght-normal',
};
const M_PLUS: Face = {
  family: 'M PLUS 1',
  package: '@fontsource-variable/m-plus-1',
  cut: 'wght-normal',
};

/** How a script is set beside the display face. Faces are asked in their order. */
export interface Setting {
  readonly display: readonly Face[];
  readonly text: readonly Face[];
  /** Its letters' size against Latin ones that look as large. */
  readonly scale: number;
  /** From line to line, in sizes of the letters; and for digits, alone on their line. */
  readonly leading: number;
  readonly tight: number;
}

/** Latin, Cyrillic and Greek, which the display face has. */
export const EUROPEAN: Setting = {
  display: [SOFIA_DISPLAY],
  text: [SOFIA],
  scale: 1,
  leading: 1.1,
  tight: 0.95,
};

/** By the names of scripts in ISO 15924. A language in another script needs a line here, and its package. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  Latn: EUROPEAN,
  Cyrl: EUROPEAN,
  Grek: EUROPEAN,
  // Cairo has Latin letters of its own, so that a time and its a.m. stand on one line and in one hand.
  Arab: { display: [CAIRO], text: [CAIRO], scale: 0.9, leading: 1.35, tight: 1.3 },
  Jpan: { display: [M_PLUS], text: [M_PLUS], scale: 0.8, leading: 1.25, tight: 1.1 },
};

/** How a language is set, by the script that most of its readers write. */
export function settingOf(lang: string): Setting {
  const { script } = new Intl.Locale(lang).maximize();
  return SETTINGS[script ?? ''] ?? EUROPEAN;
}
