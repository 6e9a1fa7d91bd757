import { getEntry } from 'astro:content';
import type { Locale } from '../locales';
import type { CountdownWords } from '../islands/Countdown';
import { completeStrings, type Strings } from '../schema/strings';

/** The words of the interface in a language. */
export async function strings({ lang }: Locale): Promise<Strings> {
  const entry = await getEntry('strings', lang);
  return completeStrings(lang, entry?.data ?? {});
}

/** Those of them that the countdown says in the browser. */
export function countdownWords(words: Strings): CountdownWords {
  const said = Object.entries(words).filter(([key]) => /^(countdown|announce)\./.test(key));
  return Object.fromEntries(said) as CountdownWords;
}
