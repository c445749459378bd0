import type { Exchange, Reply, SaidPlace, SaidReplyLine, Session } from '../session/exchange';
import type { Analysis } from './analyze';
import type { Snapshot } from './snapshot';

/** What stands in a line of the dialogue, with all that is known of its place in the session. */
export type Spot = ExchangeSpot | ReplySpot | ContentSpot | StraySpot;

/** How the said text lies in the line. Folded lines are one text: this line then holds the part from `from` to `to`. */
export interface SaidText {
  readonly text: string;
  readonly line: number;
  /** The column of `text[from]` in the line. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** For each UTF-16 unit of `text` its column, and the end; where the line notates the text otherwise. */
  readonly columns?: readonly number[] | undefined;
}

/** A command, AUTH response or end of data. */
export interface ExchangeSpot extends SaidText {
  readonly kind: 'exchange';
  readonly session: Session;
  readonly exchange: Exchange;
  /** Its index in the session's exchanges. */
  readonly index: number;
}

/** A line of a reply. */
export interface ReplySpot extends SaidText {
  readonly kind: 'reply';
  readonly session: Session;
  readonly reply: Reply;
  readonly said: SaidReplyLine;
  /** What it answers; absent for the greeting. */
  readonly answered?: {
    readonly exchange: Exchange;
    readonly index: number;
    /** Which of the exchange's replies it is, from 0. */
    readonly turn: number;
  };
}

/** A line of a message or chunk, and the DATA, BDAT or other command that carries it. */
export interface ContentSpot extends SaidText {
  readonly kind: 'content';
  readonly session: Session;
  readonly carrier: Exchange;
  readonly index: number;
}

/** A line that was said, and that nothing in the recording is bound to. */
export interface StraySpot extends SaidText {
  readonly kind: 'stray';
  readonly role: 'client' | 'server' | 'content';
}

/**
 * Finds what stands in a line, by binary search over sessions and exchanges. Undefined for lines that nobody said.
 *
 * @param line from 0
 * @param character a column in it, as some tools write several things into one line
 */
export function locate(snapshot: Snapshot, line: number, character: number): Spot | undefined {
  const { lines, analysis } = snapshot;
  const role = analysis.lines.role(line);
  if (role !== 'client' && role !== 'server' && role !== 'content') return undefined;
  const start = analysis.lines.start(line);
  const text = (lines.at(line) ?? '').slice(start, analysis.lines.end(line));
  const said: SaidText = { text, line, column: start, from: 0, to: text.length };
  return (
    findSpot(analysis, line, said, character) ?? findFolded(snapshot, line, said) ?? { kind: 'stray', role, ...said }
  );
}

/** Which unit of the whole text stands at a column of its line. */
export function textOffset({ columns, column, from }: SaidText, character: number): number {
  return columns ? offsetAt(columns, character) : character - column + from;
}

/** Which unit of a text stands at a column, or before it. */
function offsetAt(columns: readonly number[], character: number): number {
  let offset = 0;
  while (offset + 1 < columns.length && (columns[offset + 1] ?? 0) <= character) offset++;
  return offset;
}

/** Of sessions that interleave there are a few hundred in the log of a busy server; those that begin long before are not looked at. */
const MOST_INTERLEAVED = 500;
/** Sessions that begin before the line, most of which have ended before it. */
const MOST_BEFORE = 5000;

function findSpot(
  analysis: Analysis,
  line: number,
  said: SaidText,
  character: number,
): Exclude<Spot, StraySpot> | undefined {
  const { sessions } = analysis;
  let at = lastAtOrBefore(sessions, line, (session) => session.line);
  const last = Math.max(0, at - MOST_BEFORE);
  for (let tries = 0; at >= last && tries < MOST_INTERLEAVED; at--) {
    const session = sessions[at];
    if (!session || session.endLine < line) continue;
    tries++;
    const spot = findInSession(session, line, said, character);
    if (spot) return spot;
  }
  return undefined;
}

function findInSession(
  session: Session,
  line: number,
  said: SaidText,
  character: number,
): Exclude<Spot, StraySpot> | undefined {
  const { exchanges, greeting } = session;
  let index = lastAtOrBefore(exchanges, line, (exchange) => exchange.place.line);
  while (exchanges[index - 1]?.place.line === line && (exchanges[index]?.place.start ?? 0) > character) index--;
  const exchange = exchanges[index];
  if (exchange?.place.line === line) {
    const own: ExchangeSpot = {
      kind: 'exchange',
      session,
      exchange,
      index,
      ...lying(said, exchange.place, exchange.text),
    };
    if (exchange.place.start <= character && character <= exchange.place.end) return own;
    return findReply(session, line, index, said, character) ?? own;
  }
  const greeted = greeting && lineOf(greeting, line, character);
  if (greeting && greeted)
    return { kind: 'reply', session, reply: greeting, said: greeted, ...lying(said, greeted, greeted.text) };
  const answer = findReply(session, line, index, said, character);
  if (answer) return answer;
  const { content } = exchange ?? {};
  if (exchange && content && content.first <= line && line <= content.last) {
    return { kind: 'content', session, carrier: exchange, index, ...said };
  }
  return undefined;
}

/** Replies come in the order of their commands; commands without a recorded reply are passed over. */
function findReply(
  session: Session,
  line: number,
  last: number,
  said: SaidText,
  character: number,
): ReplySpot | undefined {
  const { exchanges } = session;
  let low = 0;
  let high = last + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    let index = middle;
    while (index >= low && exchanges[index]?.replies.length === 0) index--;
    const exchange = index < low ? undefined : exchanges[index];
    const end = exchange?.replies.at(-1)?.lines.at(-1)?.line;
    if (!exchange || end === undefined || end < line) {
      low = middle + 1;
      continue;
    }
    for (const [turn, reply] of exchange.replies.entries()) {
      const found = lineOf(reply, line, character);
      if (!found) continue;
      const answered = { exchange, index, turn };
      return { kind: 'reply', session, reply, said: found, answered, ...lying(said, found, found.text) };
    }
    high = index;
  }
  return undefined;
}

function lineOf(reply: Reply, line: number, character: number): SaidReplyLine | undefined {
  const first = reply.lines[0]?.line;
  const last = reply.lines.at(-1)?.line;
  if (first === undefined || last === undefined || line < first || line > last) return undefined;
  const inLine = reply.lines.filter((one) => one.line === line);
  return inLine.find(({ end }) => character <= end) ?? inLine.at(-1);
}

/** How what was said at a place lies in its line; where it is folded, the line has only its first part. */
function lying(said: SaidText, { line, start, end, columns }: SaidPlace, text: string): SaidText {
  return { line, text, column: start, from: said.from, to: columns ? text.length : end - start, columns };
}

/** A log that folds long lines goes on with one over so many lines at most. */
const MOST_FOLDS = 40;

/** The line goes on with one above it: the part that stands here, in columns of the whole text. */
function findFolded({ analysis }: Snapshot, line: number, said: SaidText): Spot | undefined {
  const table = analysis.lines;
  const role = table.role(line);
  let before = 0;
  for (let above = line - 1; above >= 0 && line - above < MOST_FOLDS; above--) {
    if (table.role(above) === 'blank') continue;
    if (table.role(above) !== role) return undefined;
    const length = table.end(above) - table.start(above);
    // The parts are joined by a blank.
    before += length + 1;
    const head = findSpot(analysis, above, { ...said, text: '' }, 0);
    if (!head) continue;
    const part = said.to - said.from;
    if (head.kind === 'content' || head.text.length < before + part) return undefined;
    return { ...head, line, column: said.column, from: before, to: before + part };
  }
  return undefined;
}

/** The index of the last item whose line is not behind `line`, or -1; the items are in order of lines. */
function lastAtOrBefore<Item>(items: readonly Item[], line: number, lineAt: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && lineAt(item) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
