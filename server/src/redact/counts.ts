import { octetLength } from '../notation/byteNotation';
import { parsePathCommand } from '../syntax/pathCommand';
import type { RedactionEdit } from './edit';
import type { Recorded } from './recorded';

/**
 * Adds what keeps the counts right where a message got longer or shorter, as domains of less than seven octets and documentation
 * addresses are not of every length: the octets that BDAT announces (RFC 3030 section 2), and the size that MAIL does (RFC 1870 section 6).
 *
 * @param edits in the order of the text
 */
export function adjustCounts(transcript: Recorded, edits: readonly RedactionEdit[]): RedactionEdit[] {
  const growth = growthOf(transcript, edits);
  if (growth.size === 0) return [...edits];
  const added: RedactionEdit[] = [];
  for (const { exchanges } of transcript.sessions) {
    let mail: (typeof exchanges)[number] | undefined;
    let grown = 0;
    const closeMail = () => {
      const parameter = mail && parsePathCommand(mail.text).parameters.find(({ name }) => name === 'SIZE');
      if (mail && parameter?.value && grown !== 0)
        push(added, transcript, mail.place, parameter.value, mail.text, grown);
      mail = undefined;
      grown = 0;
    };
    for (const exchange of exchanges) {
      if (exchange.kind === 'mail') {
        closeMail();
        mail = exchange;
      }
      const { content } = exchange;
      if (!content || exchange.kind === 'message') continue;
      let octets = 0;
      for (let line = content.first; line <= content.last; line++) octets += growth.get(line) ?? 0;
      grown += octets;
      if (exchange.verb !== 'BDAT' || octets === 0) continue;
      const number = /^BDAT\s+([0-9]{1,15})(?=\s|$)/i.exec(exchange.text);
      if (!number) continue;
      const end = number[0].length;
      push(added, transcript, exchange.place, { start: end - number[1]!.length, end }, exchange.text, octets);
    }
    closeMail();
  }
  return [...edits, ...added];
}

/** For each line of a message the octets that it gets more. */
function growthOf(transcript: Recorded, edits: readonly RedactionEdit[]): Map<number, number> {
  const growth = new Map<number, number>();
  for (const { line, start, end, text } of edits) {
    const piece = transcript.pieceAt(line, start);
    if (piece?.role !== 'content') continue;
    const octets = octetLength(text) - octetLength(transcript.lines[line] ?? '', start, end);
    if (octets !== 0) growth.set(line, (growth.get(line) ?? 0) + octets);
  }
  return growth;
}

function push(
  added: RedactionEdit[],
  transcript: Recorded,
  place: { readonly line: number; readonly start: number },
  span: { readonly start: number; readonly end: number },
  text: string,
  more: number,
): void {
  const piece = transcript.pieceAt(place.line, place.start);
  const number = Number(text.slice(span.start, span.end));
  // Folded or notated otherwise, or no number that counts.
  if (!piece || piece.columns || !Number.isSafeInteger(number) || !piece.text.startsWith(text.slice(0, span.end)))
    return;
  const start = piece.start + span.start;
  added.push({
    line: piece.line,
    start,
    end: piece.start + span.end,
    text: String(Math.max(0, number + more)),
    kind: 'hosts',
  });
}
