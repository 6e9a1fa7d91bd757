// @ts-check
/** Asks whether links still lead to something: some at once, each for a bounded time, and no more of it than its head. */

/**
 * What became of a link.
 *
 * - `there`: it answers as it should.
 * - `moved`: it answers at another address, `to`.
 * - `unsure`: the host answers, but refuses programs or has trouble just now; a person has to look.
 * - `gone`: nothing is there, or nobody answers.
 *
 * @typedef {{ url: string, fate: 'there' | 'moved' | 'unsure' | 'gone', said: string, to?: string }} Link
 */

/** Some hosts refuse whoever does not look like a browser. */
const HEADERS = {
  Accept: 'text/html,*/*',
  'User-Agent': 'Mozilla/5.0 (compatible; link check)',
};

/** What hosts that are there answer to programs: not signed in, forbidden, not by this method, too often. */
const REFUSED = new Set([401, 402, 403, 405, 406, 407, 408, 418, 425, 429, 451, 999]);

/**
 * @param {readonly string[]} urls
 * @param {{ atOnce?: number, timeoutMs?: number }} [limits]
 * @returns {Promise<Link[]>} in the order of `urls`
 */
export async function checkLinks(urls, { atOnce = 6, timeoutMs = 15_000 } = {}) {
  /** @type {Link[]} */
  const links = [];
  const left = urls.map((url, index) => ({ url, index }));
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      links[next.index] = await checkLink(next.url, timeoutMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return links;
}

/**
 * `HEAD` first; where that is not answered well, `GET`, which more hosts know.
 *
 * @param {string} url
 * @param {number} timeoutMs
 * @returns {Promise<Link>}
 */
async function checkLink(url, timeoutMs) {
  const head = await ask(url, 'HEAD', timeoutMs);
  const last = head.status >= 200 && head.status < 300 ? head : await ask(url, 'GET', timeoutMs);
  const { status, to, problem } = last;
  if (problem !== undefined) return { url, fate: 'gone', said: problem };
  if (REFUSED.has(status) || status >= 500) return { url, fate: 'unsure', said: String(status) };
  if (status < 200 || status >= 300) return { url, fate: 'gone', said: String(status) };
  return to === withoutHash(url)
    ? { url, fate: 'there', said: String(status) }
    : { url, fate: 'moved', said: String(status), to };
}

/**
 * @param {string} url
 * @param {string} method
 * @param {number} timeoutMs
 * @returns {Promise<{ status: number, to: string, problem?: string }>} `to` is where it led in the end
 */
async function ask(url, method, timeoutMs) {
  try {
    const response = await fetch(url, {
      method,
      headers: HEADERS,
      signal: AbortSignal.timeout(timeoutMs),
    });
    // What it holds is not wanted.
    await response.body?.cancel();
    return { status: response.status, to: withoutHash(response.url) };
  } catch (error) {
    return { status: 0, to: url, problem: reasonOf(error, timeoutMs) };
  }
}

/** @param {string} url */
function withoutHash(url) {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/** @param {unknown} error @param {number} timeoutMs */
function reasonOf(error, timeoutMs) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${String(timeoutMs / 1000)} s`;
  // What `fetch` says itself is always the same.
  const { cause } = error;
  return cause instanceof Error ? cause.message || cause.name : error.message;
}
