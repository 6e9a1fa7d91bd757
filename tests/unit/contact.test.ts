import { expect, test } from 'vitest';
import { contactLink, isMailAddress } from '../../src/domain/contact';

test.each([
  ['fans@example.org', { href: 'mailto:fans@example.org', text: 'fans@example.org' }],
  [
    'https://example.org/alita/issues/',
    { href: 'https://example.org/alita/issues/', text: 'example.org/alita/issues' },
  ],
])('%s is a link that says where it leads', (contact, link) => {
  expect(contactLink(contact)).toEqual(link);
});

test.each([
  ['a.b+c@mail.example.org', true],
  ['fans@example', false],
  ['fans@example..org', false],
  ['fans example.org', false],
  ['a@b@example.org', false],
  ['"<script>"@example.org', false],
  ['https://example.org', false],
  [`${'x'.repeat(250)}@example.org`, false],
])('%j is a mail address: %j', (text, is) => {
  expect(isMailAddress(text)).toBe(is);
});
