/**
 * Where the lines of a text begin, as the language server protocol counts them: a line ends with LF, CRLF or a lone CR, and
 * behind the last line end one more line begins, be it empty. The first is always 0.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    let next: number;
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      next = carriage + 1 === feed ? feed + 1 : carriage + 1;
      if (carriage + 1 === feed) feed = text.indexOf('\n', next);
      carriage = text.indexOf('\r', next);
    } else {
      next = feed + 1;
      feed = text.indexOf('\n', next);
    }
    starts.push(next);
  }
  return starts;
}

/** Where the text of a line ends, without its line end. @param next where the line behind it begins, or the text ends */
export function textEndOf(text: string, start: number, next: number): number {
  if (next <= start) return next;
  const last = text.charCodeAt(next - 1);
  if (last === CR) return next - 1;
  if (last !== LF) return next;
  return next - 2 >= start && text.charCodeAt(next - 2) === CR ? next - 2 : next - 1;
}

const LF = 0x0a;
const CR = 0x0d;
