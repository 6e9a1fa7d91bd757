/** Whether a text is a mail address, as far as can be told without writing to it. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(text);
}

/**
 * How readers reach whoever runs the site.
 *
 * @param contact a mail address, or an address that begins with https://
 * @returns the link, and the address as people read it
 */
export function contactLink(contact: string): { readonly href: string; readonly text: string } {
  return isMailAddress(contact)
    ? { href: `mailto:${contact}`, text: contact }
    : { href: contact, text: contact.replace(/^https:\/\//, '').replace(/\/$/, '') };
}
