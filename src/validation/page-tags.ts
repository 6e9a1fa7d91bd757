import { ContentError } from '../domain/content-error';
import {
  COMPARABLES_FILE,
  FIGURES_FILE,
  MILESTONES_FILE,
  PLACES_FILE,
  SOURCES_FILE,
  TERRITORIES_FILE,
  wordsFile,
} from '../domain/content-paths';
import { CASE, COUNTED } from '../domain/facts/case';
import { suggestion } from '../domain/nearest';
import { isId } from '../schema/fields';

/** A tag of the site in a page. */
export interface PageTag {
  readonly name: string;
  readonly line: number;
  /** What is said in it: texts, and what stands in braces as JSON. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** What tags may name, by their ids; none where the file that holds them cannot be read. */
export interface Named {
  readonly figures: readonly string[] | undefined;
  readonly sources: readonly string[] | undefined;
  /** Those of which the day is known. */
  readonly datedSources: readonly string[] | undefined;
  /** The pages of the language, by their files' names. */
  readonly pages: readonly string[];
  readonly places: readonly string[] | undefined;
  readonly territories: readonly string[] | undefined;
  readonly comparables: readonly string[] | undefined;
  readonly milestones: readonly string[] | undefined;
  /** The posts of the language. */
  readonly posts: readonly string[] | undefined;
}

/** Of what a tag, or a chart by its id, shows: where it is empty, so would be what it shows. */
const SHOWN: Readonly<Record<string, keyof Named & keyof typeof FILES>> = {
  Cities: 'places',
  DayAndNight: 'places',
  WhenTable: 'places',
  WorldMap: 'places',
  HourRanking: 'territories',
  territories: 'territories',
  comparables: 'comparables',
  Timeline: 'milestones',
  Posts: 'posts',
};

/** Where that is written, for a language's words by its tag. */
const FILES = {
  places: () => PLACES_FILE,
  territories: () => TERRITORIES_FILE,
  comparables: () => COMPARABLES_FILE,
  milestones: () => MILESTONES_FILE,
  posts: (lang: string) => wordsFile(lang, 'posts'),
} as const;

/** The figures that a tag, or a chart by its id, states. */
const STATED: Readonly<Record<string, readonly string[]>> = {
  CaseInShort: Object.values(CASE),
  'break-even': Object.values(CASE),
  territories: Object.values(CASE),
  HourRanking: [CASE.worldwide, ...Object.values(COUNTED)],
};

/** The charts there are. */
const CHARTS = ['territories', 'break-even', 'comparables'] as const;

/**
 * Refuses a tag that names what is not there.
 *
 * @param file the page's path from the project's root
 * @throws ContentError naming the line and the tag, or the file that it wants
 */
export function checkPageTag({ name, line, said }: PageTag, file: string, named: Named): void {
  const refuse = (found: unknown, fix: string): never => {
    throw new ContentError(file, `line ${line}: ${name}`, found, fix);
  };
  const oneOf = (found: unknown, ids: readonly string[] | undefined, what: string): void => {
    if (ids && (typeof found !== 'string' || !ids.includes(found))) {
      refuse(found, `write ${what}${suggestion(found, ids)}`);
    }
  };
  const shows = name === 'Chart' ? String(said['id']) : name;
  const shown = Object.hasOwn(SHOWN, shows) ? SHOWN[shows] : undefined;
  if (shown && named[shown]?.length === 0) {
    const written = FILES[shown](file.split('/')[1] ?? '');
    throw new ContentError(
      written,
      'file',
      undefined,
      `write this file, which <${name}> in ${file} shows, or take that tag out`,
    );
  }
  const stated = Object.hasOwn(STATED, shows) ? (STATED[shows] ?? []) : [];
  const unstated = stated.find((id) => named.figures?.includes(id) === false);
  if (unstated !== undefined) {
    throw new ContentError(
      FIGURES_FILE,
      unstated,
      undefined,
      `write this figure, which <${name}> in ${file} states, or take that tag out`,
    );
  }
  const aFigure = `the id of a figure in ${FIGURES_FILE}`;
  switch (name) {
    case 'Fact':
      oneOf(said['id'], named.figures, aFigure);
      if (said['form'] !== undefined) oneOf(said['form'], ['short', 'exact'], 'how long it is');
      return;
    case 'ThreeNumbers': {
      const { ids } = said;
      if (!Array.isArray(ids)) return refuse(ids, 'write ids of figures, ids={["…", "…", "…"]}');
      for (const id of ids) oneOf(id, named.figures, aFigure);
      return;
    }
    case 'Source':
      oneOf(said['id'], named.sources, `the id of a source in ${SOURCES_FILE}`);
      return;
    case 'AsOf':
      oneOf(said['source'], named.sources, `the id of a source in ${SOURCES_FILE}`);
      if (named.datedSources?.includes(String(said['source'])) === false) {
        refuse(said['source'], `give this source its date in ${SOURCES_FILE}, or name another`);
      }
      return;
    case 'PageLink':
      oneOf(pageOf(said['to']), named.pages, 'the name of a page without .mdx');
      return;
    case 'Share':
      if (said['to'] !== undefined) {
        oneOf(said['to'], named.pages, 'the name of a page without .mdx');
      }
      return;
    case 'Chart':
      oneOf(said['id'], CHARTS, 'the name of a chart');
      return;
    case 'WorldMap':
      if (said['place'] !== undefined) {
        oneOf(said['place'], named.places, `the id of a place in ${PLACES_FILE}`);
      }
      return;
    case 'Section':
      if (!isId(String(said['id']))) {
        refuse(said['id'], 'write an id in lower case, digits and hyphens');
      }
      return;
    case 'Spoiler':
      if (!said['summary']) refuse(said['summary'], 'say in summary="…" what is hidden here');
      return;
  }
}

/** The page that a link leads to, without the place on it. */
function pageOf(to: unknown): unknown {
  return typeof to === 'string' ? to.split('#')[0] : to;
}

/**
 * Refuses an invitation to write that would stay on a site without a contact.
 *
 * @param file the page's path from the project's root
 * @param prose its text, of which the lines have their numbers
 * @throws ContentError naming the line
 */
export function checkContactTags(prose: string, file: string): void {
  const alone = prose.replace(/<IfContact>.*?<\/IfContact>/gs, (kept) =>
    kept.replace(/[^\n]/g, ''),
  );
  const line = alone.split('\n').findIndex((each) => each.includes('<Contact')) + 1;
  if (line === 0) return;
  throw new ContentError(
    file,
    `line ${line}: Contact`,
    '<Contact />',
    'write it between <IfContact> and </IfContact>: a site without a contact leaves both out',
  );
}
