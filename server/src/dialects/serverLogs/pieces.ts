import type { Reading, Utterance } from '../dialect';
import { lineOfEntry } from '../lineOfEntry';
import { remark } from '../remark';
import type { ServerLogMemory } from './form';

/** A stretch of a line that was one line on the wire. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** False where the line went on, so that the next entry of the same side begins in its middle. */
  readonly ended: boolean;
  /** True where it ended in a lone LF. */
  readonly bareLf?: true;
}

/**
 * The lines between `start` and `end` of an entry in which line ends are written as `\r\n` or `\n` and all else as it is. An
 * entry that ends in one has no empty line behind it.
 */
export function escapedLines(line: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  while (at < end) {
    const lf = line.indexOf('\\n', at);
    if (lf < 0 || lf + 2 > end) {
      found.push({ start: at, end, ended: false });
      break;
    }
    const cr = lf - 2 >= at && line.charCodeAt(lf - 1) === LETTER_R && line.charCodeAt(lf - 2) === BACKSLASH;
    found.push(cr ? { start: at, end: lf - 2, ended: true } : { start: at, end: lf, ended: true, bareLf: true });
    at = lf + 2;
  }
  return found;
}

const LETTER_R = 114;
const BACKSLASH = 92;

/**
 * A line of which this is a piece. One that is not whole waits for the entry of the same side in which it goes on, and is a note
 * till then; with it, it is said as one. Where pieces of two sessions get in each other's way, the older one is lost.
 */
export function joinPieces(said: Utterance, line: string, whole: boolean, memory: ServerLogMemory): readonly Reading[] {
  const owner = `${said.side} ${said.session ?? ''}`;
  const mine = memory.pieceOf === owner;
  if (whole && !mine) return [said];
  const piece = said.text ?? line.slice(said.start, said.end);
  const text = mine ? memory.piece + piece : piece;
  if (!whole) {
    const lost = memory.pieceOf;
    memory.pieceOf = owner;
    memory.piece = text.slice(0, LONGEST_PIECE);
    const waits = remark('note', said.start, said.end);
    if (mine || lost === '') return [waits];
    const { start, end } = said;
    return [{ kind: 'event', event: 'gap', start, end, session: lost.slice(lost.indexOf(' ') + 1) }, waits];
  }
  const columns = new Array<number>(text.length - piece.length).fill(said.start);
  if (said.columns) columns.push(...said.columns);
  else for (let at = said.start; at <= said.end; at++) columns.push(at);
  memory.piece = '';
  memory.pieceOf = '';
  return [lineOfEntry(said, said.start, said.end, text, columns)];
}

/** As much of a line as is looked at elsewhere. */
const LONGEST_PIECE = 65_536;
