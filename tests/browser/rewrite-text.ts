/**
 * What translators, phones and extensions do to the text of a page. Each function is sent into it as text: it knows
 * nothing but its arguments.
 */

/** What becomes of each text node. */
export const REWRITES = ['wrapped', 'linked', 'replaced', 'split'] as const;
export type Rewrite = (typeof REWRITES)[number];

/**
 * Rewrites every text of a page, whose words stay the same: wrapped into elements, as Chrome's translator does; made
 * links, as phones do with dates; replaced by another node; or split into two.
 *
 * @param when `now`; or `whileRead`, each as it comes in, before the page's own scripts run (but for those in its text)
 */
export function rewriteText(how: Rewrite, when: 'now' | 'whileRead' = 'now'): void {
  const rewriteOne = (text: Text): void => {
    const { data, parentElement: parent } = text;
    // Nobody links within a link, or touches what is no text to read.
    if (data.trim() === '' || !parent || parent.closest('head, script, style, svg, datalist'))
      return;
    if (how === 'linked' && parent.closest('a, button, summary, label')) return;
    switch (how) {
      case 'wrapped': {
        const [outer, inner] = [
          document.createElement('font' as string),
          document.createElement('font' as string),
        ];
        outer.append(inner);
        text.replaceWith(outer);
        inner.append(data);
        break;
      }
      case 'linked': {
        const link = document.createElement('a');
        link.href = '#main';
        text.replaceWith(link);
        link.append(data);
        break;
      }
      case 'replaced':
        text.replaceWith(data);
        break;
      case 'split':
        text.splitText(Math.ceil(data.length / 2));
    }
  };
  const rewriteAll = (root: Node): void => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (nodes.nextNode()) texts.push(nodes.currentNode as Text);
    texts.forEach(rewriteOne);
  };
  if (when === 'now') {
    rewriteAll(document.body);
    return;
  }
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(rewriteAll);
    // What this has made is not to be rewritten again.
    observer.takeRecords();
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', () => {
    observer.disconnect();
  });
}

/**
 * Translates a page, and goes on doing so: each text that is not marked as none to translate is put between ‹ and ›, now
 * and whenever the page writes another. How often it did that since is kept in `globalThis.translatedAgain`.
 */
export function keepTranslating(): void {
  const own = new WeakSet<Node>();
  const translate = (text: Text): boolean => {
    const { data, parentElement: parent } = text;
    if (own.has(text) || data.trim() === '' || !parent) return false;
    if (parent.closest('script, style, svg, datalist, [translate="no"]')) return false;
    const font = document.createElement('font' as string);
    const translated = document.createTextNode(`‹${data.trim()}›`);
    own.add(translated);
    font.append(translated);
    text.replaceWith(font);
    return true;
  };
  const translateAll = (root: Node): number => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (nodes.nextNode()) texts.push(nodes.currentNode as Text);
    return texts.filter(translate).length;
  };
  let again = 0;
  Object.assign(globalThis, { translatedAgain: again });
  translateAll(document.body);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') {
        own.delete(target);
        again += translateAll(target);
      }
      for (const node of addedNodes) if (node.isConnected) again += translateAll(node);
    }
    Object.assign(globalThis, { translatedAgain: again });
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
