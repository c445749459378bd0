/** As much of a text as has room for so many letters of one width; what is left out is told by an ellipsis. */
export function fitText(text: string, room: number): string {
  // Longer texts need not be measured to their end.
  let width = 0;
  let fits = 0;
  for (const char of text) {
    width += widthOf(char);
    if (width > room) return `${text.slice(0, fits)}…`;
    if (width < room) fits += char.length;
  }
  return text;
}

/** How many letters of one width it takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

/** Signs of East Asia and pictures take two, marks on other letters none. */
function widthOf(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (/\p{M}/u.test(char)) return 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}
