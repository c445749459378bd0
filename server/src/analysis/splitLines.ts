/** The lines of a text as the language server protocol counts them: ended by LF, CRLF or a lone CR. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    lines.push(text.slice(start, at));
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  // Text behind the last line end is a line; nothing behind it is none.
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}
