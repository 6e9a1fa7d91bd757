import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesIn } from '../site/built';
import { ask } from './answer';
import { grade, observe } from './observatory';
import { lay, rootBuild, type Served } from './served';
import { type Server, SERVERS } from './servers';

const pages = pagesIn(rootBuild()).map(({ path }) => path);

describe.each(SERVERS)('$name', ({ isThere, start }) => {
  let served: Served;
  let server: Server;

  beforeAll(async () => {
    if (!isThere) return;
    served = await lay(rootBuild());
    server = await start(served.root, '/');
  });

  afterAll(async () => {
    if (!isThere) return;
    await server.stop();
    served.remove();
  });

  const open = async (path: string) => {
    const answer = await ask(`${server.origin}/${path.replace(/index\.html$/, '')}`);
    const document = parse(answer.body.toString());
    const policy = document
      .querySelector('meta[http-equiv="content-security-policy"]')
      ?.getAttribute('content');
    const scripts = document
      .querySelectorAll('script[src]')
      .map((script) => script.getAttribute('src') ?? '');
    return { headers: answer.headers, policy: policy ?? '', scripts };
  };

  test.skipIf(!isThere).each(pages)('%s has a policy with no way around it', async (path) => {
    const { headers, policy } = await open(path);
    const effective = `${policy};${String(headers['content-security-policy'])}`;
    const findings = new CspEvaluator(new CspParser(effective).csp).evaluate();
    // It asks whoever allows files of the own host whether others can put some there. Here nobody can.
    const ours = findings.filter(
      ({ type, value }) => !(type === Type.SCRIPT_ALLOWLIST_BYPASS && value === "'self'"),
    );
    expect(ours.filter(({ severity }) => severity < Severity.INFO)).toEqual([]);
    expect(findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)).toEqual([]);
  });

  test.skipIf(!isThere).each(pages)('%s would be given A+ by the observatory', async (path) => {
    const { score, isBest } = grade(observe(await open(path)));
    expect(score).toBe(120);
    expect(isBest).toBe(true);
  });
});

describe('the observatory sees what is missing', () => {
  const good: Parameters<typeof observe>[0] = {
    headers: {
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    },
    policy: "default-src 'none';script-src 'self'",
    scripts: ['/a.js'],
  };

  test.each([
    ['nothing', {}, 120],
    ['a policy in a header', { headers: { ...good.headers, 'content-security-policy': '' } }, 80],
    ['all headers', { headers: {} }, 55],
    ['a policy in the page', { policy: '' }, 80],
    ['strictness for scripts', { policy: "default-src 'none';script-src 'unsafe-inline'" }, 80],
    ['strictness for all', { policy: "default-src 'self'" }, 115],
    ['ownership of scripts', { scripts: ['//cdn.example/a.js'] }, 50],
  ])('%s', (_, change, expected) => {
    expect(grade(observe({ ...good, ...change })).score).toBe(expected);
  });
});
