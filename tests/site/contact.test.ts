import { expect, test } from 'vitest';
import { BUILDS, pagesIn } from './built';

// With a contact: tests/content/edited.test.ts.
test.each(BUILDS)(
  '$name, without a contact, no page invites anybody to write, and none has a sentence without its end',
  (built) => {
    for (const { path, document } of pagesIn(built)) {
      expect(document.querySelectorAll('a[href^="mailto:"]:not([href*="body="])'), path).toEqual(
        [],
      );
      expect(document.querySelector('main')?.text, path).not.toMatch(/Write to us|Tell us/);
    }
  },
);
