import { describe, expect, test } from 'vitest';
import { hostHeaders } from '../../src/host-headers';

describe.each([
  ['at the root', '/', '/_astro/*'],
  ['in a sub-folder', '/alita-sequel/', '/alita-sequel/_astro/*'],
])('%s', (_, base, hashed) => {
  const text = hostHeaders(base);

  test('files that never change are kept, and no other', () => {
    expect(text).toContain(`\n${hashed}\n  Cache-Control: public, max-age=31536000, immutable\n`);
    expect(text.match(/Cache-Control/g)).toHaveLength(1);
  });

  test('no header is set twice, as both values would be sent', () => {
    const names = [...text.matchAll(/^ {2}([\w-]+):/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'Content-Type');
    expect(new Set(names).size).toBe(names.length);
  });

  test('each line is a path, a header below one, or empty; none is longer than hosts read', () => {
    for (const line of text.split('\n')) {
      expect(line).toMatch(/^(\/\S*| {2}[A-Z][\w-]+: \S.*|)$/);
      expect(line.length).toBeLessThan(2_000);
    }
  });
});
