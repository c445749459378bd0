import { chooseDialect } from '../analysis/chooseDialect';
import { follow } from '../analysis/follow';
import type { Heard } from '../analysis/follower';
import type { DialectId } from '../dialects/dialect';
import type { LineRole } from '../rules/recording';
import type { Session } from '../session/exchange';
import type { Piece } from './piece';
import { STEP, type Steps } from './steps';
import { traitsOf } from './traits';

/** A transcript as pieces of its lines, and what was said in them. */
export interface Recorded {
  readonly dialect: DialectId;
  readonly variant: string;
  /** What was said stands in some lines in base64 or another encoding. */
  readonly isEncoded: boolean;
  readonly lines: readonly string[];
  /** For each line, in the order of its columns; together they are the whole line. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly sessions: readonly Session[];
  readonly said: readonly Extract<Heard, { kind: 'said' }>[];
  /** What happened, each with the number of lines that were said before. */
  readonly events: readonly (Extract<Heard, { kind: 'event' }> & { readonly behind: number })[];
  /** The piece of what was said that holds the column. */
  pieceAt(line: number, column: number): Piece | undefined;
}

/** Reads a whole transcript. Takes any text; never throws. */
export function* recorded(lines: readonly string[], wanted: DialectId | 'auto'): Steps<Recorded> {
  const sessions: Session[] = [];
  const said: Extract<Heard, { kind: 'said' }>[] = [];
  const events: Recorded['events'][number][] = [];
  const spans = new Map<number, Span[]>();
  /** Lines that write what was said in base64 or another encoding: for all that is found in them they are one piece. */
  const encoded = new Set<number>();
  const span = (line: number, one: Span) => {
    const known = spans.get(line);
    if (known) known.push(one);
    else spans.set(line, [one]);
  };
  const sink = {
    finding() {},
    directive() {},
    session: (session: Session) => void sessions.push(session),
    role: (line: number, role: LineRole, start: number, end: number) => span(line, { role, start, end }),
    heard(heard: Heard) {
      if (heard.kind === 'event') events.push({ ...heard, behind: said.length });
      if (heard.kind !== 'said') return;
      said.push(heard);
      const { line, start, end, columns } = heard.place;
      if (columns && !shows(lines[line] ?? '', heard.text, columns)) encoded.add(line);
      // What was told of it as a role is the same piece without the text.
      else if (columns)
        span(line, { role: heard.part === 'dialogue' ? heard.side : 'content', start, end, text: heard.text, columns });
    },
  };
  const dialect = chooseDialect(lines, wanted);
  const follower = follow({ dialect, sink, keeps: 'all', judges: false });
  for (let line = 0; line < lines.length; line++) {
    if (line % STEP === 0) yield (0.7 * line) / lines.length;
    follower.line(lines[line] ?? '', line, lines[line + 1]);
  }
  follower.end();
  // Where a command stands behind the last octet of a chunk, the line has two pieces.
  for (const { exchanges } of sessions) {
    for (const { place, kind } of exchanges) {
      const known = spans.get(place.line);
      if (place.columns || !known || known.some(({ start, columns }) => start === place.start || columns)) continue;
      known.push({ role: kind === 'message' ? 'content' : 'client', start: place.start, end: place.end });
    }
  }
  const pieces: Piece[][] = [];
  let count = 0;
  for (const [line, text] of lines.entries()) {
    if (line % STEP === 0) yield 0.7 + (0.3 * line) / lines.length;
    const ofLine = piecesOf(line, text, encoded.has(line) ? [] : (spans.get(line) ?? []), count);
    count += ofLine.length;
    pieces.push(ofLine);
  }
  return {
    dialect: dialect.dialect,
    variant: dialect.variant,
    isEncoded: encoded.size > 0,
    lines,
    pieces,
    sessions,
    said,
    events,
    pieceAt: (line, column) => pieceAt(pieces[line] ?? [], column),
  };
}

/** Whether a line writes a text in letters and digits of its own, in whatever case, with escapes perhaps, and not in base64 or another encoding. */
function shows(line: string, text: string, columns: readonly number[]): boolean {
  let own = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    // What is told without a place of its own, as a code that stands in another line, is not written here.
    if (!/[A-Za-z0-9]/.test(text[at]!) || columns[at] === columns[at + 1]) continue;
    if (line[columns[at]!]?.toLowerCase() === text[at]!.toLowerCase()) own++;
    else other++;
  }
  return own >= other;
}

/** The last piece that begins there or before, if it reaches so far. */
function pieceAt(pieces: readonly Piece[], column: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= column) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece && piece.role !== 'frame' && (piece.start === column || column < piece.end) ? piece : undefined;
}

interface Span {
  readonly role: LineRole;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly columns?: readonly number[];
}

function piecesOf(line: number, text: string, spans: Span[], first: number): Piece[] {
  if (spans.length > 1)
    spans.sort((a, b) => a.start - b.start || Number(b.columns !== undefined) - Number(a.columns !== undefined));
  const pieces: Piece[] = [];
  let from = 0;
  const frame = (end: number) => {
    if (end <= from) return;
    const shown = text.slice(from, end);
    pieces.push({
      index: first + pieces.length,
      line,
      start: from,
      end,
      text: shown,
      traits: traitsOf(shown),
      role: 'frame',
    });
  };
  for (const [at, one] of spans.entries()) {
    const next = spans[at + 1]?.start ?? 0;
    const end = Math.min(one.end, text.length, next > one.start ? next : text.length);
    if (one.start < from || end <= one.start) continue;
    frame(one.start);
    const said = one.text ?? text.slice(one.start, end);
    pieces.push({
      index: first + pieces.length,
      line,
      start: one.start,
      end,
      text: said,
      traits: traitsOf(said),
      columns: one.columns,
      role: one.role,
    });
    from = end;
  }
  frame(text.length);
  return pieces;
}
