import { strictObject, line, textField } from './fields';

/** What stands at the head of every `content/<lang>/pages/*.mdx`. */
export const pageSchema = strictObject({
  title: line(80),
  description: textField(
    (text) =>
      text.length >= 50 && text.length <= 160 && text.trim() === text && !/[<>\n]/.test(text),
    'write one line of 50 to 160 characters: search engines and link previews show it',
  ),
  /** The sentence that goes with a link to it, at any time: so the hashtag is not in it. */
  share: textField(
    (text) => text.trim() !== '' && text.length <= 200 && !/[<>\n#]/.test(text),
    'write one line of words, and no hashtag: this is passed on before the hour too; at most 200 characters',
  ).optional(),
});
