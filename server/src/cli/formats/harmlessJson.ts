/** JSON in which nothing can harm a terminal: what is invisible in it is escaped, too. */
export function harmlessJson(value: unknown): string {
  const text = JSON.stringify(value);
  return HARMLESS.test(text) ? text : text.replace(HIDDEN, escapeUnits);
}

const HARMLESS = /^[\x20-\x7e]*$/;
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

function escapeUnits(char: string): string {
  let escaped = '';
  for (let at = 0; at < char.length; at++) escaped += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}
