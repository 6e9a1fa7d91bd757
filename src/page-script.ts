import type { HTMLElement } from 'node-html-parser';
import { minifySync } from 'vite';

/** Whether an element of a page has code in it or behind it, and not data: a script, or the link to one. */
export function isCode(element: HTMLElement): boolean {
  if (element.rawTagName === 'link') return element.getAttribute('as') === 'script';
  const type = element.getAttribute('type') ?? 'module';
  return element.rawTagName === 'script' && /^(module|text\/javascript)$/.test(type);
}

/** The address of the code behind such an element, if it is not in it. */
export function codeAddress(element: HTMLElement): string | undefined {
  return element.getAttribute(element.rawTagName === 'link' ? 'href' : 'src');
}

/**
 * A page whose scripts within it are as short as they can be written. (Those in files are already.)
 *
 * @throws Error for a script that does not parse
 */
export function withShortScripts(html: string): string {
  return html.replace(
    /(<script>)(.*?)(<\/script>)/gs,
    (_, open: string, code: string, close: string) => {
      const { code: short, errors } = minifySync('inline.js', code);
      if (errors.length > 0) throw new Error(`${errors[0]?.message ?? 'not a script'}:\n${code}`);
      return open + short.trim() + close;
    },
  );
}

/**
 * One classic script that does what several modules do, none of which imports or exports: each in a scope of its own,
 * strict as modules are, and where one fails the following run all the same.
 */
export function joinScripts(modules: readonly string[]): string {
  const calls = modules.map((code) => `(()=>{${code.trim()}\n})()`);
  const all = calls.reduceRight((rest, code) => `try{${code}}finally{${rest}}`);
  return `(()=>{"use strict";${all}})()`;
}

/**
 * What stands in a page for its script: the file is fetched beside the page, after all else, and runs once the page
 * has been painted. A module or a deferred script would run as soon as the page is read, and the first paint wait
 * for it; one that is asked for after the paint would come a round trip later.
 *
 * So does a face that is not to hold the first paint: it is asked for then.
 *
 * Some browsers tell nobody that they have painted, such as those that resist fingerprinting: there it runs a second
 * after the page has loaded.
 *
 * @param src address of the script, as it stands in the page
 */
export function startAfterPaint(src: string): string {
  const code = `{
    const script = document.createElement('script');
    const start = () => {
      if (script.src) return;
      document.querySelector('[as=font]').media = '';
      script.src = document.querySelector('[as=script]').href;
      document.head.append(script);
    };
    addEventListener('load', () => setTimeout(start, 1000));
    new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  }`;
  return `<link rel="preload" as="script" href="${src}" fetchpriority="low"><script>${code}</script>`;
}
