/** Text of a transcript never becomes markup: whatever is shown of it goes through one of these functions. */

/** Plain text as Markdown that shows exactly it: no markup, no HTML, no links, no line breaks, nothing invisible. */
export function escapeMarkdown(text: string, longest = LONGEST): string {
  return visible(shorten(text, longest))
    .replace(PUNCTUATION, '\\$&')
    .replace(/ {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length));
}

/** Text as inline code, which keeps its blanks; in quotes where there is nothing to show. */
export function inlineCode(text: string, longest = LONGEST): string {
  const shown = visible(shorten(text, longest));
  if (shown === '') return '“”';
  let longestRun = 0;
  for (const run of shown.match(/`+/g) ?? []) longestRun = Math.max(longestRun, run.length);
  const fence = '`'.repeat(longestRun + 1);
  // A blank at each end is dropped by Markdown, unless there are only blanks.
  const padded = /^`|`$|^ .*\S.* $/.test(shown) ? ` ${shown} ` : shown;
  return `${fence}${padded}${fence}`;
}

/** A text of our own tables as Markdown: its `code` stays code, nothing else in it is markup, and apostrophes are as in print. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>[\]*_]/g, '\\$&').replace(/(\w)'(\w)/g, '$1’$2')))
    .join('`');
}

/** A link; both text and address are our own. */
export function link(text: string, url: string): string {
  return `[${prose(text)}](${url})`;
}

/** Text with what cannot be seen made visible: control characters, line ends, marks of direction, and halves of pairs. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    if (code >= 0xdc80 && code <= 0xdcff) return `␐${(code - 0xdc00).toString(16).toUpperCase()}`;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** So much of a text is enough to know it again. */
const LONGEST = 160;

/** Every character that may mean something in Markdown or HTML, and those on which links are recognised (`:`, `@`, `.`). */
const PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/** Controls, formats (marks of direction, zero-width characters, tags), line separators, halves of pairs, and blank letters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const split = /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end;
  return `${text.slice(0, split)}…`;
}
