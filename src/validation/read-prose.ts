import { satteri } from '@astrojs/markdown-satteri';
import { ContentError } from '../domain/content-error';
import type { Refusals } from '../domain/together';
import { checkContactTags, type PageTag } from './page-tags';
import { checkProsePart, PROSE_PARTS, type ProsePart } from './prose';

/**
 * Reads the prose of a page as the build will.
 *
 * @param file the page's path from the project's root
 * @param text the page, its head included
 * @param tags the site's own tags
 * @returns those that stand in it
 */
export async function readProse(
  file: string,
  text: string,
  tags: readonly string[],
  refusals: Refusals,
): Promise<readonly PageTag[]> {
  // Lines keep their numbers: of the head, its line ends stay.
  const prose = text.replace(/^---\n.*?\n---$/ms, (head) => head.replace(/[^\n]/g, ''));
  const parts: ProsePart[] = [];
  const collect = (part: ProsePart): void => {
    const { type, position, name, attributes, value, url, align } = part;
    parts.push({ type, position, name, attributes, value, url, align });
  };
  const processor = satteri({
    mdastPlugins: [
      {
        name: 'read-prose',
        options: { position: true },
        ...Object.fromEntries(PROSE_PARTS.map((type) => [type, collect])),
      },
    ],
  });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false },
  );
  try {
    await renderer?.process(prose, file, {});
  } catch (error) {
    refusals.keep(unreadable(error, file, prose));
  }
  refusals.attempt(() => {
    checkContactTags(prose, file);
  });
  return parts.flatMap((part) => {
    const { name, position, attributes = [] } = part;
    const isRight = refusals.attempt(() => {
      checkProsePart(part, file, tags);
      return true;
    });
    return isRight && name && tags.includes(name)
      ? [{ name, line: position?.start.line ?? 1, said: Object.fromEntries(attributes.map(said)) }]
      : [];
  });
}

type Attribute = NonNullable<ProsePart['attributes']>[number];

/** An attribute's name and value; `checkProsePart` has seen to it that what stands in braces is JSON. */
function said({ name = '', value }: Attribute): readonly [string, unknown] {
  if (value === null || value === undefined) return [name, true];
  return [name, typeof value === 'string' ? value : (JSON.parse(value.value) as unknown)];
}

/** What the processor cannot read, said as all else is that is refused. */
function unreadable(error: unknown, file: string, prose: string): ContentError {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', what = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
  return new ContentError(
    file,
    `line ${line}`,
    prose.split('\n')[Number(line) - 1]?.trim(),
    `no page can be made of this; correct it: ${what}`,
  );
}
