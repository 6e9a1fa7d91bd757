import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withOwnPolicy } from '../../src/page-policy';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** As Astro writes it: hashes of all pages, and after the character set somewhere. */
const META = `<meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self'; script-src 'self' 'sha256-OLD='; style-src 'self' 'sha256-OLD=';">`;
const page = (body: string, meta = META): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>$&</title>${meta}</head><body>${body}</body></html>`;

/** Where it stands in the page, and what it says beside what all pages are allowed. */
const policyOf = (html: string): string | undefined =>
  /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self'(?:;([^"]*))?">/.exec(
    html,
  )?.[1];

describe('a page may run and look like what stands on it, and nothing else', () => {
  test.each([
    ['<p>', undefined],
    ['<style>a{}</style>', `style-src ${hash('a{}')}`],
    ['<style>a > b{}</style>', `style-src ${hash('a > b{}')}`],
    ['<style>a{content:"ア&"}</style>', `style-src ${hash('a{content:"ア&"}')}`],
    ['<script>a("<b>")</script>', `script-src ${hash('a("<b>")')}`],
    ['<script>a()</script><script>a()</script>', `script-src ${hash('a()')}`],
    ['<script type="module">a()</script>', `script-src ${hash('a()')}`],
    ['<script type="module" src="/a.js"></script>', "script-src 'self'"],
    ['<link rel="stylesheet" href="/a.css">', "style-src 'self'"],
    ['<script src="/a.js"></script><script>a()</script>', `script-src 'self' ${hash('a()')}`],
    ['<script type="application/ld+json">{}</script>', undefined],
  ])('%s', (body, expected) => {
    expect(policyOf(withOwnPolicy(page(body)))).toBe(expected);
  });
});

test('nothing but the policy is touched, and it stands before all that it governs', () => {
  expect(withOwnPolicy(page('<p> $& </p>'))).toBe(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self'"><title>$&</title></head><body><p> $& </p></body></html>`,
  );
});

describe('what no policy could let through stops the build', () => {
  test.each([
    [page('<p style="color:red">'), 'style'],
    [page('<svg><path onclick="a()"/></svg>'), 'onclick'],
    [page('<p>', ''), 'without a policy'],
  ])('%s', (html, message) => {
    expect(() => withOwnPolicy(html)).toThrow(message);
  });
});
