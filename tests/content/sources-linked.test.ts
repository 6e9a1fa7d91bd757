import { expect, test } from 'vitest';
import { readFacts } from '../../src/commands/content.mjs';

/** Copies of others' pieces, boards and pages written by machines: read for evidence, never linked. */
const MIRRORS = [
  ...['torrentinvites.org', 'invitehawk.com', 'r.x8.gg', 'redlib.yazo.ink', 'disq.us', 'naaju.com'],
  ...['newsdio.com', 'thenewstrace.com', 'entertainmentnewsboom.com', 'encirclenews.com'],
  ...['eatsip365.com', 'winenfood.com', 'visualfoodie.com', 'wikivividly.com', 'topnewsource.com'],
  ...['pages.dev', 'stage.wttspod.com', 'fox-fun.com', 'poptopic.com.au'],
];

test('no source links to a copy of somebody else’s piece', () => {
  const urls = Object.values(readFacts().sources).flatMap(({ url }) => url ?? []);
  expect(urls.length).toBeGreaterThan(90);
  const hosts = urls.map((url) => new URL(url).hostname);
  expect(
    hosts.filter((host) => MIRRORS.some((each) => host === each || host.endsWith(`.${each}`))),
  ).toEqual([]);
});
