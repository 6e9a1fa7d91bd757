import { createHash } from 'node:crypto';
import { devDependencies } from '../../package.json';
import type { CardDrawing } from './card';

/** The code that cards come from. */
const SOURCES = import.meta.glob<string>(['./*.ts', '../components/scene/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The packages that cards come from, in their exact versions: what draws them, and their faces. */
const PACKAGES = Object.entries(devDependencies).filter(
  ([name]) => name.startsWith('@fontsource') || name === '@takumi-rs/core' || name === 'sharp',
);

const template = hash([SOURCES, PACKAGES]);

/** Says in few characters all that a card comes from: where it is the same, so is the picture. */
export function keyOf({ locale: { lang, dir }, size, words, signature }: CardDrawing): string {
  return hash([template, lang, dir, size, words, signature]);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
