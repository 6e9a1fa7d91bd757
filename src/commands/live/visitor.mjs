// @ts-check
/** Asks a host as a browser does, a bounded number of times, following nothing. */
import { Buffer } from 'node:buffer';
import { Agent as PlainAgent, request as plain } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import { performance } from 'node:perf_hooks';
import { TLSSocket } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/**
 * What a host answered. `problem` is why it did not; status and headers are then empty.
 *
 * @typedef {{
 *   url: string,
 *   status: number,
 *   headers: import('node:http').IncomingHttpHeaders,
 *   body: Buffer,
 *   sentMs: number,
 *   receivedMs: number,
 *   certificateEndMs: number | undefined,
 *   problem: string | undefined,
 * }} Answer `body` is unpacked; the two instants are of the monotonic clock
 */

/**
 * @typedef {{ at?: string | undefined, timeoutMs?: number, mostRequests?: number, atOnce?: number }} Limits
 * `at` is an origin that is asked in place of the address's own
 */

/** More than any file of the site. */
const MOST_BYTES = 5_000_000;

/** @type {Readonly<Record<string, (data: Buffer) => Buffer>>} */
const UNPACK = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
};

/**
 * What a failed connection means, by Node's code for it.
 *
 * @type {Readonly<Record<string, string>>}
 */
const MEANINGS = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the connection was cut',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is nobody’s but its own',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate’s chain is not whole',
};

/**
 * A visitor who asks for no more than a number of files, some at once.
 *
 * @param {Limits} limits
 */
export function visitor({ at, timeoutMs = 15_000, mostRequests = 400, atOnce = 6 } = {}) {
  const agents = {
    'http:': new PlainAgent({ keepAlive: true, maxSockets: atOnce }),
    'https:': new SecureAgent({ keepAlive: true, maxSockets: atOnce }),
  };
  let requests = 0;
  let leftOut = 0;
  let underWay = 0;
  /** @type {(() => void)[]} */
  const waiting = [];
  /** An answer's time begins when it is asked for, not when it waits for its turn. */
  const turn = async () => {
    if (underWay >= atOnce)
      await new Promise((go) =>
        waiting.push(() => {
          go(undefined);
        }),
      );
    else underWay += 1;
  };
  const pass = () => {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  };
  return {
    /** How many files were asked for, and how many were not, as the number was used up. */
    count: () => ({ requests, leftOut }),
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
    /**
     * Never rejects.
     *
     * @param {string} url
     * @param {{ method?: string, headers?: Record<string, string>, origin?: string | undefined }} [options] `origin` is
     *   asked in place of the address's own
     * @returns {Promise<Answer>}
     */
    async ask(url, { method = 'GET', headers = {}, origin = at } = {}) {
      if (requests >= mostRequests) {
        leftOut += 1;
        return unanswered(url, `not asked, as ${String(mostRequests)} requests were made`);
      }
      requests += 1;
      await turn();
      const { pathname, search } = new URL(url);
      const target = new URL(pathname + search, origin ?? url);
      const protocol = target.protocol === 'https:' ? 'https:' : 'http:';
      const request = protocol === 'https:' ? secure : plain;
      const sentMs = performance.now();
      /** @type {Promise<Answer>} */
      const answer = new Promise((resolve) => {
        /** @param {string} problem */
        const fail = (problem) => {
          resolve(unanswered(url, problem));
        };
        const outgoing = request(
          target,
          {
            method,
            agent: agents[protocol],
            signal: AbortSignal.timeout(timeoutMs),
            headers: {
              Accept: '*/*',
              'Accept-Encoding': 'gzip, deflate, br, zstd',
              'User-Agent': 'Mozilla/5.0 (check:live)',
              ...headers,
            },
          },
          (response) => {
            const receivedMs = performance.now();
            /** @type {Buffer[]} */
            const chunks = [];
            let bytes = 0;
            response.on('data', (/** @type {Buffer} */ chunk) => {
              bytes += chunk.length;
              if (bytes > MOST_BYTES) response.destroy(new Error('more than 5 MB'));
              else chunks.push(chunk);
            });
            response.on('error', (error) => {
              fail(meaning(error, timeoutMs));
            });
            response.on('end', () => {
              const packed = Buffer.concat(chunks);
              const unpack = UNPACK[response.headers['content-encoding'] ?? ''];
              try {
                resolve({
                  url,
                  status: response.statusCode ?? 0,
                  headers: response.headers,
                  body: unpack && packed.length > 0 ? unpack(packed) : packed,
                  sentMs,
                  receivedMs,
                  certificateEndMs: certificateEnd(response.socket),
                  problem: undefined,
                });
              } catch {
                fail(
                  `what it says is ${response.headers['content-encoding'] ?? ''} cannot be unpacked`,
                );
              }
            });
          },
        );
        outgoing.on('error', (error) => {
          fail(meaning(error, timeoutMs));
        });
        outgoing.end();
      });
      return answer.finally(pass);
    },
  };
}

/** @typedef {ReturnType<typeof visitor>} Visitor */

/** @param {string} url @param {string} problem @returns {Answer} */
function unanswered(url, problem) {
  return {
    url,
    status: 0,
    headers: {},
    body: Buffer.alloc(0),
    sentMs: 0,
    receivedMs: 0,
    certificateEndMs: undefined,
    problem,
  };
}

/** @param {Error & { code?: string }} error @param {number} timeoutMs */
function meaning(error, timeoutMs) {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return `no answer within ${String(timeoutMs / 1000)} s`;
  }
  return MEANINGS[error.code ?? ''] ?? error.message;
}

/** @param {import('node:net').Socket} socket */
function certificateEnd(socket) {
  if (!(socket instanceof TLSSocket)) return undefined;
  const endMs = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(endMs) ? undefined : endMs;
}
