/** Words that state figures: `{gross-worldwide}` stands where that figure goes. */

const PLACEHOLDER = /\{([\w-]+)\}/g;

/** The ids of the figures that words state, each once. */
export function figuresIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id))];
}

/** Words with each figure in its place. `textOf` writes a figure by its id. */
export function withFigures(text: string, textOf: (id: string) => string): string {
  return text.replace(PLACEHOLDER, (_, id: string) => textOf(id));
}
