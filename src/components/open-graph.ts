/** The picture of a link's preview, `path` from the root of the host. */
export interface PreviewImage {
  readonly path: string;
  /** What there is to see, for whoever does not see it. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a link's preview is made of. */
export interface Preview {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** The whole address to be shared; none for a page without one. */
  readonly url: string | undefined;
  /** Languages as Open Graph writes them: the page's own, and the others that it can be read in. */
  readonly locale: string;
  readonly otherLocales: readonly string[];
  readonly image: PreviewImage | undefined;
  /** The day on which what the page says was last put right, `2026-12-01`; none where it never was. */
  readonly corrected: string | undefined;
}

/** The properties of a link's preview and their values, in order (https://ogp.me). */
export function openGraph(
  preview: Preview,
  site: URL | undefined,
): readonly (readonly [property: string, content: string])[] {
  const { title, description, siteName, url, locale, otherLocales, image, corrected } = preview;
  return [
    ['og:title', title],
    ['og:description', description],
    // Only an article may say when it was changed.
    ['og:type', corrected === undefined ? 'website' : 'article'],
    ...optional('og:url', url),
    ['og:site_name', siteName],
    ['og:locale', locale],
    ...otherLocales.map((other) => ['og:locale:alternate', other] as const),
    ...(image ? imageProperties(image, site) : []),
    ...optional('article:modified_time', corrected),
  ];
}

function imageProperties({ path, alt, width, height }: PreviewImage, site: URL | undefined) {
  return [
    ['og:image', new URL(path, site).href],
    ['og:image:type', mediaType(path)],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', alt],
  ] as const;
}

/** @throws RangeError for a file that previews do not show */
function mediaType(path: string): string {
  const ending = /\.(png|jpe?g|webp)$/.exec(path)?.[1];
  if (ending === undefined) {
    throw new RangeError(`not a picture that previews show: ${path}; make it a PNG, JPEG or WebP`);
  }
  return `image/${ending.replace('jpg', 'jpeg')}`;
}

function optional(property: string, content: string | undefined) {
  return content === undefined ? [] : [[property, content] as const];
}
