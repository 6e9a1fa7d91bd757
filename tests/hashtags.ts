/**
 * The hashtags that Bluesky's clients see in a text: its own rule
 * (https://github.com/bluesky-social/atproto/blob/main/packages/api/src/rich-text/util.ts), which is the strictest.
 */
export function hashtagsOnBluesky(text: string): readonly string[] {
  const tags = text.matchAll(
    /(?:^|\s)[#＃]((?!\ufe0f)[^\s\u00ad\u2060\u200a-\u200d\u20e2]*[^\d\s\p{P}\u00ad\u2060\u200a-\u200d\u20e2]+[^\s\u00ad\u2060\u200a-\u200d\u20e2]*)/gu,
  );
  return Array.from(tags, ([, tag = '']) => tag.replace(/\p{P}+$/u, ''));
}
