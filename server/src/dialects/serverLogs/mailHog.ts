// MailHog. Line grammar:
//
//     [date " " time " "] "[SMTP " address ":" port "] " message
//     message   = "Sent " number " bytes: '" text "'"       the server
//               / "Received " number " bytes: '" text "'"   the client, as much as was read at once
//               / "Starting session" and other words of its own
//
// In the text CR and LF are written as `\r` and `\n`, and nothing else is escaped. Lines with `[PROTO: state]` repeat commands.

import type { Reading, Side, Utterance } from '../dialect';
import { lineOfEntry } from '../lineOfEntry';
import { remark } from '../remark';
import { type EventRow, type Found, headOf, type ServerLogForm, type ServerLogMemory, tell, utter } from './form';
import { escapedLines, joinPieces, type Stretch } from './pieces';

export const mailHog: ServerLogForm = { variant: 'MailHog', signs: ['[SMTP '], message: 'told', read };

const HEAD = /\[SMTP ([^\]\s]{3,60})\] (?:(Sent|Received) \d{1,9} bytes: ')?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const start = headOf(line);
  const head = HEAD.exec(start);
  if (!head) return start.includes('[PROTO: ') ? remark('note', 0, end) : undefined;
  const [whole, session = '', word] = head;
  const at = head.index + whole.length;
  if (!word) return tell(EVENTS, line, session, at, end, memory);
  const side: Side = word === 'Sent' ? 'server' : 'client';
  const stop = line.endsWith("'", end) && end > at ? end - 1 : end;
  const entry = utter(line, { side, session, head: head.index }, at, stop, memory);
  const readings: Reading[] = [];
  for (const one of escapedLines(line, at, stop)) {
    const said = one.bareLf ? withBareLf(entry, line, one) : lineOfEntry(entry, one.start, one.end);
    if (one.ended && memory.pieceOf === '') readings.push(said);
    else readings.push(...joinPieces(said, line, one.ended || stop === end, memory));
  }
  return readings.length > 0 ? readings : remark('note', at, end);
}

/** The byte notation shows a lone LF at the end of a line. */
function withBareLf(entry: Utterance, line: string, { start, end }: Stretch): Utterance {
  const columns: number[] = [];
  for (let at = start; at <= end; at++) columns.push(at);
  columns.push(end + 2);
  return lineOfEntry(entry, start, end + 2, `${line.slice(start, end)}␊`, columns);
}

const EVENTS: readonly EventRow[] = [
  { text: 'Starting session', event: 'connect' },
  { text: 'Session ended', event: 'close' },
  { text: 'Connection closed by remote host', event: 'close', side: 'client' },
];
