// The Node.js module smtp-server with `logger: true`. Line grammar:
//
//     "[" date time "] " level " [#" id "] " message
//     message   = "S: " text / "C: " text
//               / text                     the lines of a reply behind its first have no mark
//               / "C: <263 bytes of DATA>" in place of a message
//               / "Connection from ", "Connection closed to " and other words of its own

import { looksLikeReply } from '../looksLikeReply';
import {
  type EventRow,
  type Found,
  happen,
  headOf,
  type ServerLogForm,
  type ServerLogMemory,
  tell,
  utter,
} from './form';

export const smtpServer: ServerLogForm = { variant: 'smtp-server', signs: ['[#'], message: 'told', read };

const HEAD = /\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] [A-Z]{4,5} {1,2}\[#([\w-]{1,40})\] /;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const session = head[1] ?? '';
  const at = head.index + head[0].length;
  if (line.startsWith('C: ', at)) {
    if (LEFT_OUT.test(line.slice(at + 3, at + 50))) return happen('omitted', session, at + 3, end, memory, 'client');
    return utter(line, { side: 'client', session, head: at }, at + 3, end, memory);
  }
  const marked = line.startsWith('S: ', at);
  if (marked || looksLikeReply(line, at, end)) {
    return utter(line, { side: 'server', session, head: at }, marked ? at + 3 : at, end, memory);
  }
  return tell(EVENTS, line, session, at, end, memory);
}

const LEFT_OUT = /^<\d{1,15} bytes of DATA>$/;

const EVENTS: readonly EventRow[] = [
  { text: 'Connection from ', event: 'connect' },
  { text: 'Connection closed to ', event: 'close' },
  { text: 'Connection upgraded to TLS', event: 'tls' },
];
