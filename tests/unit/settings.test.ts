import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json';
import { readAddress, refuseUnknownAddress } from '../../src/config/address';
import { readBuildClock } from '../../src/config/build-clock';

describe('the public address', () => {
  test.each([
    [{}, { site: 'http://localhost:4321', base: '/', isPublic: false }],
    [
      { SITE_URL: '', BASE_PATH: '' },
      { site: 'http://localhost:4321', base: '/', isPublic: false },
    ],
    [{ SITE_URL: 'https://a.example' }, { site: 'https://a.example', base: '/', isPublic: true }],
    [{ SITE_URL: 'https://a.example/' }, { site: 'https://a.example', base: '/', isPublic: true }],
    [
      { SITE_URL: 'https://a.example', BASE_PATH: 'x' },
      { site: 'https://a.example', base: '/x/', isPublic: true },
    ],
    [
      { SITE_URL: 'http://localhost:8080' },
      { site: 'http://localhost:8080', base: '/', isPublic: false },
    ],
    [
      { SITE_URL: 'http://127.0.0.1:4321' },
      { site: 'http://127.0.0.1:4321', base: '/', isPublic: false },
    ],
    [{ BASE_PATH: '/x/y/' }, { site: 'http://localhost:4321', base: '/x/y/', isPublic: false }],
  ])('%j', (env, expected) => {
    expect(readAddress(env)).toEqual(expected);
  });

  test.each([
    [{ SITE_URL: 'a.example' }, 'SITE_URL: found "a.example"; write the address without a folder'],
    [{ SITE_URL: 'https://a.example/x' }, 'a folder goes into BASE_PATH'],
    [{ SITE_URL: 'ftp://a.example' }, 'SITE_URL: found'],
    [{ SITE_URL: 'http://a.example' }, 'SITE_URL: found "http://a.example"; write an address that'],
    [{ SITE_URL: 'http://localhost.example' }, 'write an address that begins with https://'],
    [{ SITE_URL: 'http://192.168.0.2' }, 'write an address that begins with https://'],
    [{ BASE_PATH: '/a b' }, 'BASE_PATH: found "/a b"; write a folder like /alita-sequel'],
    [{ BASE_PATH: '../x' }, 'BASE_PATH: found'],
    [{ BASE_PATH: '//evil.example' }, 'BASE_PATH: found'],
  ])('%j is refused', (env, message) => {
    expect(() => readAddress(env)).toThrow(message);
  });
});

describe('a host that builds has to know the public address', () => {
  test.each(['CI', 'NETLIFY', 'CF_PAGES', 'VERCEL', 'RENDER'])('where %s is set', (name) => {
    expect(() => {
      refuseUnknownAddress({ [name]: 'true' });
    }).toThrow(`SITE_URL: found nothing, and ${name} says that a host builds this; set it to`);
  });

  test.each([
    ['no host', {}],
    ['no host, said so', { CI: '' }],
    ['a public address', { CI: 'true', SITE_URL: 'https://a.example' }],
    ['this machine', { CI: 'true', SITE_URL: 'http://localhost:4321' }],
  ])('%s will do', (_, env) => {
    expect(() => {
      refuseUnknownAddress(env);
    }).not.toThrow();
  });
});

describe('the build’s clock', () => {
  test.each([
    [undefined, 5, 5],
    ['', 5, 5],
    ['1796475600', 5, 1_796_475_600_000],
    ['0', 5, 0],
  ])('SOURCE_DATE_EPOCH %j', (epoch, nowMs, expected) => {
    expect(readBuildClock(epoch, nowMs)).toBe(expected);
  });

  test.each(['yesterday', '-1', '1.5', '2026-12-05'])(
    'SOURCE_DATE_EPOCH %j is refused',
    (epoch) => {
      expect(() => readBuildClock(epoch, 5)).toThrow(
        `SOURCE_DATE_EPOCH: found ${JSON.stringify(epoch)}; set it to`,
      );
    },
  );
});

// Astro would have its bundler find the files, which takes as long as all of their work.
test(
  'Node reads the configuration by itself: what it needs is imported with its ending',
  { timeout: 120_000 },
  () => {
    const { status, stderr } = spawnSync(process.execPath, ['astro.config.mjs'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  },
);

test.each(Object.entries(packageJson.devDependencies))(
  '%s is wanted in one version: %s',
  (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  },
);

test('nothing is a dependency of a site that is served as files', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
  expect(packageJson).not.toHaveProperty('optionalDependencies');
});
