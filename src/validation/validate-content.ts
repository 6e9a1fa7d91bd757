import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../domain/content-error';
import { Refusals } from '../domain/together';
import { languageFolder } from '../i18n/paths';
import type { Locale } from '../locales';
import { checkFacts } from './check-facts';
import { checkPosts } from './check-posts';
import { checkWords } from './check-words';
import { faultLines, InvalidContent } from './faults';
import { checkPageTag, type Named } from './page-tags';
import { type Content, readContent } from './read-content';

/** What content is held against. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  /** The languages, that at the root first. */
  readonly locales: readonly Locale[];
  /** The build's clock, in epoch milliseconds. */
  readonly nowMs: number;
  /** The site's address, its folder included: posts are as long as their link. */
  readonly address: string;
}

export interface Validation {
  /** Everything that is wrong, a line each, as `faultLines` prints it. */
  readonly faults: readonly string[];
  /** Whether each file by itself is as it should be, so that pages can be made of them. */
  readonly isReadable: boolean;
}

/** Holds `content/` against its schemas and against itself. */
export async function validateContent(surroundings: Surroundings): Promise<Validation> {
  const { root, locales, nowMs, address } = surroundings;
  const refusals = new Refusals();
  const langs = locales.map(({ lang }) => lang);
  const content = await readContent(root, langs, refusals);
  const isReadable = refusals.faults.length === 0;
  const facts = checkFacts(content, nowMs, refusals);
  for (const locale of locales) {
    const words = checkWords(content, locale.lang, langs[0] ?? '', refusals);
    if (!facts || !words) continue;
    const url = new URL(languageFolder(locale), address).href;
    checkPosts(content, locale, words, facts.figures, url, refusals);
  }
  checkTags(content, refusals);
  return { faults: linesOf(refusals.faults, root), isReadable };
}

/**
 * An error of the build as it is printed: what it refuses of the content, where it does, by file and line.
 *
 * @param error one of the bundle's own, whose classes are others than those here
 */
export function printable(error: unknown, root: string): unknown {
  const faults = faultsIn(error);
  return faults.length > 0 ? new InvalidContent(linesOf(faults, root)) : error;
}

/** What an error refuses, or those that it stands for: the bundler puts several into one. */
function faultsIn(error: unknown): readonly Fault[] {
  if (!(error instanceof Error)) return [];
  const { faults = [], errors = [] } = error as {
    faults?: readonly Fault[];
    errors?: readonly unknown[];
  };
  return [...faults, ...[...errors, error.cause].flatMap(faultsIn)];
}

function linesOf(faults: readonly Fault[], root: string): readonly string[] {
  return faultLines(faults, (file) => {
    const path = join(root, file);
    // Not of a pipe: whoever reads that waits for someone to write.
    const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile();
    return isFile ? readFileSync(path, 'utf8') : undefined;
  });
}

function checkTags({ facts, words, pages }: Content, refusals: Refusals): void {
  const idsIn = ({ raw }: { readonly raw: object | undefined }) => raw && Object.keys(raw);
  const { raw: sources } = facts.sources;
  const dated = Object.entries(sources ?? {}).filter(
    ([, source]) => typeof source === 'object' && source !== null && 'date' in source,
  );
  for (const { file, lang, tags } of pages) {
    const named: Named = {
      figures: idsIn(facts.figures),
      sources: idsIn(facts.sources),
      datedSources: sources && dated.map(([id]) => id),
      pages: pages.flatMap((page) => (page.lang === lang && page.name !== '404' ? page.name : [])),
      places: idsIn(facts.places),
      territories: idsIn(facts.territories),
      comparables: idsIn(facts.comparables),
      milestones: idsIn(facts.milestones),
      posts: words[lang] && idsIn(words[lang].posts),
    };
    for (const tag of tags) {
      refusals.attempt(() => {
        checkPageTag(tag, file, named);
      });
    }
  }
}
