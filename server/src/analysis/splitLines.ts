/** A line of a text and what ends it: LF, CRLF, a lone CR, or nothing for a last line without an end. */
export interface EndedLine {
  readonly text: string;
  readonly end: string;
}

/** The lines of a text as the language server protocol counts them: ended by LF, CRLF or a lone CR. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  eachLine(text, (start, end) => lines.push(text.slice(start, end)));
  return lines;
}

/** The same lines with their ends. */
export function endedLines(text: string): EndedLine[] {
  const lines: EndedLine[] = [];
  eachLine(text, (start, end, next) => lines.push({ text: text.slice(start, end), end: text.slice(end, next) }));
  return lines;
}

function eachLine(text: string, found: (start: number, end: number, next: number) => void): void {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    const end = at;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    found(start, end, at + 1);
    start = at + 1;
  }
  // Text behind the last line end is a line; nothing behind it is none.
  if (start < text.length) found(start, text.length, text.length);
}
