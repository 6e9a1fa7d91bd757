/** What one of the observatory's tests found, and what that is worth. */
export interface Verdict {
  readonly test: string;
  readonly found: string;
  readonly points: number;
}

/** An answer to a request for a page over https. */
interface Page {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The policy in the page's own `<meta>`. */
  readonly policy: string;
  /** The addresses of its scripts. */
  readonly scripts: readonly string[];
}

/** Six months in seconds. */
const SIX_MONTHS = 15_768_000;

const PRIVATE = /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/;

/**
 * The rules of the HTTP Observatory, as far as a site of files can meet them: what `@mdn/mdn-http-observatory` 1.4.8
 * finds and what its table gives for it (`src/analyzer/tests/`, `src/grader/charts.js`, algorithm 4). The package
 * itself is a server with a database. Of a page that is sent with two policies it counts what both allow; here what
 * either allows counts. Redirection to https, worth nothing, is asked of the server by itself.
 */
export function observe({ headers, policy, scripts }: Page): Verdict[] {
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const meta = directives(policy);
  const own = directives(header('content-security-policy') ?? '');
  const maxAge = Number(
    /max-age=(\d+)/.exec(header('strict-transport-security') ?? '')?.[1] ?? NaN,
  );
  const resource = header('cross-origin-resource-policy');
  const foreign = scripts.filter((src) => /^(https?:)?\/\//.test(src));
  return [
    verdict('content-security-policy', policyFound([meta, own]), {
      'default-src-none': 10,
      'no-unsafe': 5,
      'unsafe-inline-in-style-src-only': 0,
      'unsafe-inline': -20,
      'unsafe-eval': -10,
      'not-implemented': -25,
    }),
    verdict('cookies', header('set-cookie') === undefined ? 'not-found' : 'found', {
      'not-found': 0,
      found: -40,
    }),
    verdict(
      'cross-origin-resource-sharing',
      header('access-control-allow-origin') === undefined ? 'not-implemented' : 'implemented',
      { 'not-implemented': 0, implemented: 0 },
    ),
    verdict(
      'cross-origin-resource-policy',
      resource && /^same-(site|origin)$/.test(resource) ? 'same' : (resource ?? 'not-implemented'),
      { same: 10, 'not-implemented': 0, 'cross-origin': 0 },
    ),
    verdict(
      'referrer-policy',
      (({ last }) =>
        last === undefined ? 'not-implemented' : PRIVATE.test(last) ? 'private' : 'unsafe')({
        last: header('referrer-policy')?.split(',').at(-1)?.trim(),
      }),
      { private: 5, 'not-implemented': 0, unsafe: -5 },
    ),
    verdict(
      'strict-transport-security',
      maxAge >= SIX_MONTHS ? 'six-months' : maxAge >= 0 ? 'less' : 'not-implemented',
      { 'six-months': 0, less: -10, 'not-implemented': -20 },
    ),
    verdict('subresource-integrity', foreign.length > 0 ? 'foreign-scripts' : 'own-scripts', {
      'own-scripts': 0,
      'foreign-scripts': -50,
    }),
    verdict(
      'x-content-type-options',
      header('x-content-type-options') === 'nosniff' ? 'nosniff' : 'not-implemented',
      { nosniff: 0, 'not-implemented': -5 },
    ),
    verdict('x-frame-options', own.has('frame-ancestors') ? 'by-policy' : 'not-implemented', {
      'by-policy': 5,
      'not-implemented': -20,
    }),
  ];
}

/** The grade: what is above 100 counts where nothing has cost more than ten points. */
export function grade(verdicts: readonly Verdict[]): { score: number; isBest: boolean } {
  const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 100);
  const points = verdicts.map((each) => each.points);
  const lost = sum(points.filter((each) => each < 0));
  const score = lost >= 90 ? sum(points) : lost;
  return { score, isBest: score >= 100 };
}

function verdict(test: string, found: string, table: Readonly<Record<string, number>>): Verdict {
  const points = table[found];
  if (points === undefined) throw new Error(`${test}: no points are known for ${found}`);
  return { test, found, points };
}

function policyFound(policies: readonly ReadonlyMap<string, readonly string[]>[]): string {
  const of = (name: string) =>
    policies.map((policy) => policy.get(name)).find((sources) => sources !== undefined);
  const everything = of('default-src');
  const broad = /^('unsafe-inline'|data:|https?:|\*)$/;
  if (policies.every((policy) => policy.size === 0)) return 'not-implemented';
  const scripts = of('script-src') ?? everything ?? ['*'];
  const styles = of('style-src') ?? everything ?? ['*'];
  const objects = of('object-src') ?? everything ?? ['*'];
  if ([...scripts, ...objects].some((source) => broad.test(source))) return 'unsafe-inline';
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return 'unsafe-eval';
  if (styles.some((source) => broad.test(source))) return 'unsafe-inline-in-style-src-only';
  return everything?.join() === "'none'" ? 'default-src-none' : 'no-unsafe';
}

function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
