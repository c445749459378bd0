/** The lines of a text without their ends, one after another: CR LF, LF and CR end a line, as in an editor. */
export function* linesOf(text: string): Generator<string, undefined> {
  const ends = /\r\n|\n|\r/g;
  let from = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield text.slice(from, end.index);
    from = ends.lastIndex;
  }
  // Behind the last line end there is no line.
  if (from < text.length) yield text.slice(from);
  return undefined;
}
