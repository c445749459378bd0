import { encodeOctets } from '../notation/byteNotation';

/** A text in the byte notation, and the column that shows each of its units. */
export interface NotatedText {
  readonly text: string;
  readonly columns: readonly number[];
}

/**
 * A text in which each character is an octet, as programs print octets that they take for Latin-1; undefined where the text is
 * ASCII, or has a character that is no octet, and so stands for itself.
 *
 * @param columns the column of each unit of the text, and behind them the end
 */
export function binaryText(text: string, columns: readonly number[]): NotatedText | undefined {
  let plain = true;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c > 0xff) return undefined;
    if (c > 0x7f) plain = false;
  }
  if (plain) return undefined;
  let notated = '';
  const shown: number[] = [];
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (at < text.length && text.charCodeAt(at) > 0x7f) at++;
    if (at === from) {
      notated += text[at] ?? '';
      shown.push(columns[at] ?? 0);
      at++;
      continue;
    }
    const octets = Uint8Array.from({ length: at - from }, (_, index) => text.charCodeAt(from + index));
    const part = encodeOctets(octets);
    for (let unit = 0; unit < part.length; unit++)
      shown.push(columns[from + Math.floor((unit * octets.length) / part.length)] ?? 0);
    notated += part;
  }
  shown.push(columns[text.length] ?? 0);
  return { text: notated, columns: shown };
}
