import { dayText } from './day';
import { say, type Words } from './words';

/** How a source is named in running text: its publisher, and the day where it is known. */
export function sourceLabel(
  words: Words<'source.dated'>,
  { publisher, date }: { readonly publisher: string; readonly date?: string | undefined },
  locale: string,
): string {
  return date === undefined
    ? publisher
    : say(words, 'source.dated', { publisher, date: dayText(date, locale) });
}
