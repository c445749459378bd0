import type { ConnectionEvent, EventName, Reading, Side, Utterance } from '../dialect';
import type { ChallengeMemory } from '../hiddenAnswer';
import { remark } from '../remark';
import { type LogClock, startClock, timeInFront } from '../timeInFront';

/** How one program writes its log: a row in the table of the server logs. */
export interface ServerLogForm {
  /** The program, as a user sees it. */
  readonly variant: string;
  /** One of these stands in every log in which somebody says something: see Dialect. */
  readonly signs: readonly string[];
  /** Whether the log has the text of messages, or says itself where it leaves it out. */
  readonly message: 'told' | 'hidden';
  /** What a client answers to challenges is left out; absent where it is in the log, masked or not. */
  readonly answers?: 'hidden';
  /** What a line says, or undefined where it is not of this program. */
  readonly read: (line: string, end: number, memory: ServerLogMemory, next: string | undefined) => Found;
}

export type Found = Reading | readonly Reading[] | undefined;

/** What is remembered of the lines above. */
export type ServerLogMemory = LogClock &
  ChallengeMemory & {
    /** The form's variant; empty where it is not known. */
    form: string;
    /** The session of the last line that has one: what stands between lines without a session of its own speaks of it. */
    session: string;
    /** The side that the program itself is, where its marks mean sent and received; empty where nothing told yet. */
    own: '' | Side;
    /** Whether a line of a server was seen. */
    serverHeard: boolean;
    /** The session whose message is being shown line by line; empty where none is. */
    body: string;
    /** The beginning of a line that goes on in another entry, and whose it is: see `joinPieces`. */
    piece: string;
    pieceOf: string;
  };

export function startMemory(form: string): ServerLogMemory {
  return {
    ...startClock(),
    form,
    session: '',
    own: '',
    serverHeard: false,
    body: '',
    piece: '',
    pieceOf: '',
    challenged: '',
  };
}

/** Nothing that a program writes in front of what was said is longer. */
export const LONGEST_HEAD = 300;

/** The head of a line, in which a form looks for its marks. */
export function headOf(line: string): string {
  return line.length > LONGEST_HEAD ? line.slice(0, LONGEST_HEAD) : line;
}

/** Whose line it is in which session, and how far the head in front of it goes: that is where its time stands. */
export interface Speaker {
  readonly side: Side;
  readonly session: string;
  readonly head: number;
}

/** What a side said, from `start` to `end` of the line. */
export function utter(
  line: string,
  { side, session, head }: Speaker,
  start: number,
  end: number,
  memory: ServerLogMemory,
): Utterance {
  memory.session = session;
  if (side === 'server') memory.serverHeard = true;
  const said: Utterance = { kind: 'utterance', side, start: Math.min(start, end), end, session };
  const time = timeInFront(line, head, memory);
  return time === undefined ? said : { ...said, time };
}

/** An event of a session. */
export function happen(
  event: EventName,
  session: string,
  start: number,
  end: number,
  memory: ServerLogMemory,
  side?: Side,
): ConnectionEvent {
  memory.session = event === 'close' ? '' : session;
  const happened: ConnectionEvent = { kind: 'event', event, start: Math.min(start, end), end, session };
  return side ? { ...happened, side } : happened;
}

/** What a program tells of its connections, by how the text of the line begins. */
export interface EventRow {
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
}

/** The event that the text from `start` on tells, or a note. */
export function tell(
  rows: readonly EventRow[],
  line: string,
  session: string,
  start: number,
  end: number,
  memory: ServerLogMemory,
): Reading {
  for (const { text, event, side } of rows) {
    if (line.startsWith(text, start)) return happen(event, session, start, end, memory, side);
  }
  return remark('note', Math.min(start, end), end);
}
