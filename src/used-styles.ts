import { type HTMLElement, parse } from 'node-html-parser';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { isMark } from './page-marks.ts';
import { codeAddress, isCode } from './page-script.ts';

/**
 * A page with only the styles it uses, all in one `<style>` where the first one stood.
 *
 * What a selector asks of attributes is taken for given, as scripts change those, but for the few that no
 * script does; and so is whatever a script on the page names.
 *
 * @param scriptAt the text of the script at an address on the page's own host
 * @param known styles by what they were cut down from and for: filled here, and read before cutting again
 */
export async function withUsedStyles(
  html: string,
  scriptAt: (src: string) => Promise<string>,
  known = new Map<string, Promise<string>>(),
): Promise<string> {
  const document = parse(html, { comment: true });
  const [first, ...others] = document.querySelectorAll('style');
  if (!first) return html;
  const css = [first, ...others].map((style) => style.text).join('');
  const found = await usedIn(document, scriptAt);
  const key = JSON.stringify([css, found]);
  const cutting = known.get(key) ?? cut(css, found);
  known.set(key, cutting);
  const styles = await cutting;
  // The parsed page is only read: written anew from it, its white space could differ.
  const rest = others.reduce((text, style) => text.replace(style.outerHTML, ''), html);
  return rest.replace(first.outerHTML, () => `<style>${styles}</style>`);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What selectors may name, each list sorted. */
interface Found {
  readonly tags: string[];
  readonly classes: string[];
  readonly ids: string[];
  /** Values of the attributes that stay as they are. */
  readonly values: string[];
  /** The components that have something on the page, by their marks. */
  readonly marks: string[];
  /** Custom properties that attributes ask for: `fill="var(--live)"`. */
  readonly properties: string[];
  /** Words of scripts, each of which may be any of those. */
  readonly undetermined: string[];
}

/** Attributes that stay as the page was built, and are asked for their values. */
const STATIC = ['data-page', 'data-script', 'dir'];

async function usedIn(
  document: HTMLElement,
  scriptAt: (src: string) => Promise<string>,
): Promise<Found> {
  const elements = document.querySelectorAll('*');
  const scripts = await Promise.all(
    elements
      .filter((element) => isCode(element))
      .map(async (script) => {
        const src = codeAddress(script);
        return src === undefined ? script.text : await scriptAt(src);
      }),
  );
  const attributes = elements.map((element) => element.attributes);
  return {
    tags: sorted(elements.map(({ rawTagName }) => rawTagName)),
    classes: sorted(attributes.flatMap((named) => named['class']?.split(/\s+/) ?? [])),
    ids: sorted(attributes.map(({ id = '' }) => id)),
    values: sorted(attributes.flatMap((named) => STATIC.map((name) => named[name] ?? ''))),
    marks: sorted(attributes.flatMap((named) => Object.keys(named).filter((name) => isMark(name)))),
    properties: sorted(
      elements.flatMap(({ rawAttrs }) => rawAttrs.match(/(?<=var\()--[\w-]+/g) ?? []),
    ),
    undetermined: sorted(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? [])),
  };
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

async function cut(css: string, { values, marks, properties, ...found }: Found): Promise<string> {
  const asked = [...css.matchAll(/\[([\w-]+)(?:[~|^$*]?=["']?([^"'\]]*))?/g)];
  const attributes = {
    names: [...asked.map(([, name = '']) => name).filter((name) => !isMark(name)), ...marks],
    values: [
      ...asked.filter(([, name = '']) => !STATIC.includes(name)).map(([, , value = '']) => value),
      ...values,
    ],
  };
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'html' }],
    // What holds for any element in a state, `:focus-visible`, is taken for nothing's unless it names one.
    css: [{ raw: css.replace(/(?<=^|[{},])(?=:(?!:|root\b))/g, '*') }],
    extractors: [{ extensions: ['html'], extractor: () => ({ ...found, attributes }) }],
    keyframes: true,
    variables: true,
    safelist: { variables: properties },
  });
  if (!result) throw new Error('no styles came back');
  // A layer that became empty still has its place in the order, which the first line says.
  const whole = result.css.replace(/@layer \w+\{\}/g, '');
  const { code } = transform({ filename: 'page.css', code: encode(whole), minify: true });
  return decode(code);
}
