import { readFileSync } from 'node:fs';
import { chooseDialect } from '../../../server/src/analysis/chooseDialect';
import type { DetectedDialect } from '../../../server/src/dialects/detect';
import type { DialectId, EventName, Expecting, Reading, Side } from '../../../server/src/dialects/dialect';
import { readerOf } from '../../../server/src/dialects/readerOf';

/** One wire line: whose it was and what it said. Folded lines are joined. */
export interface Said {
  readonly side: Side;
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly content: boolean;
  /** Which of several interleaved sessions; empty where the dialect does not tell. */
  readonly session: string;
}

/** What a dialect makes of a text. */
export interface ReadText {
  readonly detected: DetectedDialect;
  readonly said: readonly Said[];
  readonly events: readonly {
    readonly event: EventName;
    readonly side?: Side;
    readonly details: string;
    readonly line: number;
  }[];
  /** Every reading with its line, from 1. */
  readonly readings: readonly { readonly reading: Reading; readonly line: number }[];
}

/** Lines of a file as an editor and the command line see them: octets that are no UTF-8 are kept one by one. */
export function linesOf(file: string): string[] {
  const lines = readFileSync(file).toString('utf8').split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** Reads a text in a dialect (detected if none is given), with a stub in place of the session that knows 354, 334 and BDAT. */
export function readAll(lines: readonly string[], wanted?: DialectId): ReadText {
  const detected = chooseDialect(lines, 'auto');
  const read = wanted && wanted !== detected.dialect ? chooseDialect(lines, wanted) : detected;
  const dialect = readerOf(read);
  const memory = dialect.start(read.variant);
  const said: Said[] = [];
  const events: ReadText['events'][number][] = [];
  const readings: ReadText['readings'][number][] = [];
  const sessions = new Map<string, ReturnType<typeof startStub>>();
  const switchTo = (key: string) => {
    const stub = sessions.get(key) ?? startStub();
    sessions.set(key, stub);
    return stub;
  };
  let session = switchTo('');
  let held: { side: Side; text: string; line: number; session: string } | undefined;
  const say = (one: { side: Side; text: string; line: number; session: string }) => {
    said.push({ ...one, content: one.side === 'client' && session.expecting() === 'content' });
    session[one.side](one.text);
  };
  lines.forEach((line, index) => {
    const key = dialect.sessionOf?.(line, memory);
    if (key !== undefined) session = switchTo(key);
    for (const reading of [dialect.read(line, memory, session.expecting(), lines[index + 1])].flat()) {
      readings.push({ reading, line: index + 1 });
      const text = (reading.kind === 'utterance' ? reading.text : undefined) ?? line.slice(reading.start, reading.end);
      if (reading.kind === 'event' || reading.kind === 'utterance') session = switchTo(reading.session ?? '');
      if (reading.kind === 'event') {
        const { event, side } = reading;
        events.push({ event, ...(side ? { side } : {}), details: text, line: index + 1 });
        if (event === 'connect' || event === 'close' || event === 'reset') session.close();
        if (event === 'omitted') session.leaveOut();
      }
      if (reading.kind !== 'utterance') continue;
      if (reading.folded && held) held.text += ` ${text}`;
      else held = { side: reading.side, text, line: index + 1, session: reading.session ?? '' };
      if (!reading.continues) {
        say(held);
        held = undefined;
      }
    }
  });
  return { detected, said, events, readings };
}

/** As much of a session as decides what comes next. Like the real one, it expects the message from DATA on, before the 354. */
function startStub() {
  let waiting: string[] = [];
  let state: 'dialogue' | 'message' | 'response' = 'dialogue';
  let chunk = 0;
  return {
    expecting(): Expecting {
      if (chunk > 0 || state === 'message' || waiting[waiting.length - 1] === 'DATA') return 'content';
      return state === 'response' ? 'response' : 'dialogue';
    },
    client(text: string) {
      if (chunk > 0) chunk -= Buffer.byteLength(text) + 2;
      else if (this.expecting() === 'content') {
        if (text !== '.') return;
        state = 'dialogue';
        waiting.push('.');
      } else {
        state = 'dialogue';
        waiting.push(text.split(' ', 1)[0]!.toUpperCase());
        chunk = Number(/^bdat (\d+)/i.exec(text)?.[1] ?? 0);
      }
    },
    server(text: string) {
      chunk = 0;
      if (/^\d{3}-/.test(text)) return;
      const verb = waiting.shift();
      if (state === 'message') state = 'dialogue';
      if (/^334/.test(text)) state = 'response';
      if (/^35\d/.test(text) && verb !== 'MAIL') state = 'message';
    },
    leaveOut() {
      chunk = 0;
    },
    close() {
      waiting = [];
      state = 'dialogue';
      chunk = 0;
    },
  };
}
