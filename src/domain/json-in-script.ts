/** What would end a script element, begin a comment in it, or end a line, where JSON allows it to stand in a text. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * A value as JSON that can stand inside a `<script>` whatever its texts hold: the same value when it is
 * parsed (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 *
 * @param value what JSON can write
 */
export function jsonInScript(value: object): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
