import { encode } from 'uqr';

/** A QR code in modules: a square with its edge, and its dark modules as an SVG path. */
export interface QrDrawing {
  readonly size: number;
  readonly d: string;
}

/** The light edge around the code, in modules, as ISO/IEC 18004 wants it. */
const QR_EDGE = 4;

/** Draws a text as a QR code that is still read with a quarter of it covered (level Q). */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'Q', border: QR_EDGE });
  return { size, d: data.map(rowPath).join('') };
}

/** The same as the text of an SVG file, black on white. */
export function qrSvg(text: string): string {
  const { size, d } = qrDrawing(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}mm" height="${size}mm" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${d}"/></svg>`
  );
}

/** The dark modules of a row, those side by side as one. */
function rowPath(row: readonly boolean[], y: number): string {
  const text = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...text.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
