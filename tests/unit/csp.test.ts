import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../src/integrations/csp';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>$&</title></head><body>${body}</body></html>`;

/** What a page may run, and what it may look like. */
function allowed(html: string): Record<string, string | undefined> {
  const directives = new Map(
    (/content="(.*?)"/.exec(html)?.[1] ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );
  return { script: directives.get('script-src'), style: directives.get('style-src') };
}

describe('a page may run and look like what stands on it, and nothing else', () => {
  test.each([
    ['<p>', "'self'", ''],
    ['<style>a > b{content:"ア&"}</style>', "'self'", hash('a > b{content:"ア&"}')],
    ['<style>a{}</style><style>b{}</style>', "'self'", `${hash('a{}')} ${hash('b{}')}`],
    ['<script>a("<b>")</script>', `'self' ${hash('a("<b>")')}`, ''],
    ['<script>a()</script><script>a()</script>', `'self' ${hash('a()')}`, ''],
    ['<script>\n  a()\n</script>', `'self' ${hash('\n  a()\n')}`, ''],
    ['<script type="module">a()</script>', `'self' ${hash('a()')}`, ''],
    ['<script type="module" src="/a.js"></script>', "'self'", ''],
    ['<script src="/a.js"></script><script>a()</script>', `'self' ${hash('a()')}`, ''],
    ['<script type="application/ld+json">{}</script>', "'self'", ''],
  ])('%s', (body, script, style) => {
    expect(allowed(withPolicy(page(body)))).toEqual({ script, style });
  });
});

test('the policy stands before all that it governs, and nothing else is touched', () => {
  const html = page('<p> $& </p>');
  const policy = /<meta http-equiv="content-security-policy" content="default-src 'none';[^"]*">/;
  const written = withPolicy(html);
  expect(written).toMatch(new RegExp(`<head><meta charset="utf-8">${policy.source}<title>`));
  expect(written.replace(policy, '')).toBe(html);
});

test('a page without a character set stops the build', () => {
  expect(() => withPolicy('<p>')).toThrow('a page without <meta charset="utf-8">');
});
