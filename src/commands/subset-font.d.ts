/** The part of subset-font (https://github.com/papandreou/subset-font) that the display font is cut with. */
declare module 'subset-font' {
  /** The font cut down to the glyphs of `text`, in the format asked for. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
