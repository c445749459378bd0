import { locate, type Spot } from '../../analysis/locate';
import { sessionAt } from '../../analysis/sessionAt';
import type { Snapshot } from '../../analysis/snapshot';
import type { Exchange, Reply } from '../../session/exchange';
import { hover } from '../hover/hover';
import { transactionOf } from '../navigation/exchangeParts';

/** A piece of text. Lines and columns count from 0, columns in UTF-16 units, the end exclusive. */
export interface TextPiece {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * What may be meant at a position, from the smallest to the largest, each inside the next: the word, the part of the command
 * or reply that is explained there, what was said in the line, the line, the command or reply, the message, the exchange, the
 * transaction, the session.
 */
export function selectionRanges(snapshot: Snapshot, line: number, character: number): TextPiece[] {
  const text = snapshot.lines.at(line);
  if (text === undefined) return [];
  const at = Math.min(Math.max(0, character), text.length);
  const lineLength = (number: number) => (snapshot.lines.at(number) ?? '').length;
  const inLine = (start: number, end: number): TextPiece => ({
    start: { line, character: start },
    end: { line, character: end },
  });
  const lines = (first: number, last: number): TextPiece => ({
    start: { line: first, character: 0 },
    end: { line: last, character: lineLength(last) },
  });
  const spot = locate(snapshot, line, at);
  const part = hover(snapshot, { line, character: at });
  const wanted = [
    ...wordAt(text, at, inLine),
    ...(part ? [inLine(part.start, part.end)] : []),
    ...(spot && at >= spot.column
      ? [inLine(snapshot.analysis.lines.start(line), snapshot.analysis.lines.end(line))]
      : []),
    inLine(0, text.length),
    ...(spot && spot.kind !== 'stray' ? around(spot, line).map(([first, last]) => lines(first, last)) : []),
    ...sessionLines(snapshot, spot, line).map(([first, last]) => lines(first, last)),
  ];
  return rising(wanted);
}

/** Letters, digits and the hyphens and underscores between them; nothing where there is none. */
function wordAt(text: string, at: number, inLine: (start: number, end: number) => TextPiece): TextPiece[] {
  let start = at;
  let end = at;
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start--;
  while (end < text.length && WORD.test(text[end] ?? '')) end++;
  return start < end ? [inLine(start, end)] : [];
}

const WORD = /[\p{L}\p{N}_-]/u;

type Lines = readonly [first: number, last: number];

/** The lines of the reply or message, of the exchange and of the transaction. */
function around(spot: Exclude<Spot, { kind: 'stray' }>, line: number): Lines[] {
  const { session } = spot;
  const index = spot.kind === 'reply' ? (spot.answered?.index ?? -1) : spot.index;
  const exchange = session.exchanges[index];
  const found: Lines[] = [];
  if (spot.kind === 'reply') found.push(replyLines(spot.reply));
  if (spot.kind === 'content') found.push([spot.carrier.content?.first ?? line, spot.carrier.content?.last ?? line]);
  if (!exchange) return found;
  const last = endOf(exchange);
  if (last > exchange.place.line) found.push([exchange.place.line, last]);
  const whole = transactionOf(session, index);
  if (whole && whole.mail.place.line <= line) found.push([whole.mail.place.line, Math.max(whole.endLine, last)]);
  return found;
}

function sessionLines({ analysis }: Snapshot, spot: Spot | undefined, line: number): Lines[] {
  const own = spot && spot.kind !== 'stray' ? spot.session : sessionAt(analysis.sessions, line);
  return own ? [[own.line, own.endLine]] : [];
}

function replyLines({ lines }: Reply): Lines {
  return [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0];
}

function endOf({ place, replies, content }: Exchange): number {
  const last = Math.max(place.line, content?.last ?? 0);
  return replies.reduce((line, reply) => Math.max(line, replyLines(reply)[1]), last);
}

/** Leaves out what does not hold the piece before it, or is the same. */
function rising(wanted: readonly TextPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  for (const piece of wanted) {
    const before = found.at(-1);
    if (!before) found.push(piece);
    else if (holds(piece, before) && !holds(before, piece)) found.push(piece);
  }
  return found;
}

function holds(outer: TextPiece, inner: TextPiece): boolean {
  return !isBehind(outer.start, inner.start) && !isBehind(inner.end, outer.end);
}

function isBehind(one: TextPiece['start'], other: TextPiece['start']): boolean {
  return one.line > other.line || (one.line === other.line && one.character > other.character);
}
