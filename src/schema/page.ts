import { fields, textField, words } from './refusal';

/** What stands at the head of every `content/<lang>/pages/*.mdx`. */
export const pageSchema = fields({
  title: words,
  description: textField(
    (text) => text.length >= 50 && text.length <= 160 && !/[<>\n]/.test(text),
    'write one line of 50 to 160 characters: search engines and link previews show it',
  ),
});
