import { readFileSync } from 'node:fs';
import { type DetectedDialect, detectDialect } from '../../../server/src/dialects/detect';
import type { DialectId, EventName, Expecting, Reading, Side } from '../../../server/src/dialects/dialect';
import { DIALECTS } from '../../../server/src/dialects/index';

/** One wire line: whose it was and what it said. Folded lines are joined. */
export interface Said {
  readonly side: Side;
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly content: boolean;
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
  const detected = detectDialect(lines);
  const dialect = DIALECTS.find(({ id }) => id === (wanted ?? detected.dialect))!;
  const memory = dialect.start(
    wanted && wanted !== detected.dialect ? dialect.detect(lines).variant : detected.variant,
  );
  const said: Said[] = [];
  const events: ReadText['events'][number][] = [];
  const readings: ReadText['readings'][number][] = [];
  let expecting: Expecting = 'dialogue';
  let octets = 0;
  let held: { side: Side; text: string; line: number } | undefined;
  const say = (one: { side: Side; text: string; line: number }) => {
    const content = expecting === 'content' && one.side === 'client';
    said.push({ ...one, content });
    if (one.side === 'server') {
      octets = 0;
      expecting = /^35\d(?: |$)/.test(one.text) ? 'content' : /^334(?: |$)/.test(one.text) ? 'response' : 'dialogue';
    } else if (expecting === 'content' && octets > 0) {
      octets -= Buffer.byteLength(one.text) + 2;
      if (octets <= 0) expecting = 'dialogue';
    } else if (expecting === 'content') {
      if (one.text === '.') expecting = 'dialogue';
    } else {
      expecting = 'dialogue';
      octets = Number(/^bdat (\d+)/i.exec(one.text)?.[1] ?? 0);
      if (octets > 0) expecting = 'content';
    }
  };
  lines.forEach((line, index) => {
    const read = dialect.read(line, memory, expecting, lines[index + 1]);
    for (const reading of Array.isArray(read) ? (read as readonly Reading[]) : [read as Reading]) {
      readings.push({ reading, line: index + 1 });
      const text = line.slice(reading.start, reading.end);
      if (reading.kind === 'event') {
        const { event, side } = reading;
        events.push({ event, ...(side ? { side } : {}), details: text, line: index + 1 });
        if (event === 'connect' || event === 'close' || event === 'reset') expecting = 'dialogue';
      }
      if (reading.kind !== 'utterance') continue;
      if (reading.folded && held) held.text += ` ${text}`;
      else held = { side: reading.side, text, line: index + 1 };
      if (!reading.continues) {
        say(held);
        held = undefined;
      }
    }
  });
  return { detected, said, events, readings };
}
