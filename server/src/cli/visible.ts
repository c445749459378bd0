/**
 * A text as a terminal may be given it. Control characters become control pictures (`␛`), octets that are no UTF-8 their
 * byte notation (`␐e9`), and what is invisible or turns the direction of writing its number (`<U+202E>`): no text of a
 * transcript must be able to move the cursor, change a title or show other words than it holds.
 */
export function visible(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(HIDDEN, show);
}

/** The columns that a visible text takes up in a terminal. */
export function widthOf(text: string): number {
  if (HARMLESS.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

const HARMLESS = /^[\x20-\x7e]*$/;
/** Controls, format characters, surrogates, private use, unassigned; separators of lines and paragraphs. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
const NO_WIDTH = /^\p{M}$/u;

function show(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xdc80 && code <= 0xdcff) return `␐${(code - 0xdc00).toString(16)}`;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The blocks that terminals draw in two columns (Unicode Standard Annex 11), as far as they are common. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
