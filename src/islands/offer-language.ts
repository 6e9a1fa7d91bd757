import { isSameLanguage } from '../domain/same-language';

/** Where it is kept that the offer was put away: below this site's own path, as other sites may share its origin. */
const KEY = `${import.meta.env.BASE_URL}offer`;

/**
 * Offers the page in the language that the browser prefers, in that language, unless the visitor once put that away. It
 * leads nowhere by itself, and what is kept is that it was put away, and nothing else.
 *
 * @param line is shown, and holds a link and the button that hides it
 * @param links lead to the page in each language, `data-offer` and `data-dismiss` being what to say but on the current one
 */
export function offerLanguage(line: HTMLElement, links: readonly HTMLAnchorElement[]): void {
  const best = navigator.languages
    .map((tag) => links.find(({ lang }) => isSameLanguage(lang, tag)))
    .find((link) => link);
  const { offer, dismiss = '' } = best?.dataset ?? {};
  const link = line.querySelector('a');
  const button = line.querySelector('button');
  if (!best || !offer || !link || !button || wasPutAway()) return;
  line.hidden = false;
  line.lang = best.lang;
  link.href = best.href;
  link.textContent = offer;
  button.ariaLabel = dismiss;
  button.onclick = () => {
    line.hidden = true;
    localStorage[KEY] = 'true';
  };
}

/** Storage that is blocked throws; then nothing could be put away, and nothing is offered. */
function wasPutAway(): boolean {
  try {
    return localStorage[KEY] !== undefined;
  } catch {
    return true;
  }
}
