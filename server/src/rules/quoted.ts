/** A piece of the transcript inside a message: between quotation marks, cut where it is long. */
export function quoted(text: string): string {
  return text.length > MOST ? `“${text.slice(0, MOST - 1)}…”` : `“${text}”`;
}

const MOST = 60;
