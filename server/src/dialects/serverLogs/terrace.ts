// The mail filter of Terrace. Line grammar:
//
//     date " " time " [" process "/" thread "/" level "] [" session "] " message
//     message   = ">>> " text              the client
//               / "<<< " text              the server, of whose replies often the first line alone is written
//               / "Connected from " and other words of its own
//
// Messages are never shown.

import { isContinued, looksLikeReply } from '../looksLikeReply';
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

export const terrace: ServerLogForm = {
  variant: 'Terrace',
  signs: ['<<<', '>>>'],
  message: 'hidden',
  answers: 'hidden',
  read,
};

const HEAD = /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\d{1,10}\/\d{1,20}\/\d{1,2}\] \[(\w{1,40})\] /;

function read(line: string, end: number, memory: ServerLogMemory, next: string | undefined): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const session = head[1] ?? '';
  const at = head.index + head[0].length;
  const server = line.startsWith('<<<', at);
  if (!server && !line.startsWith('>>>', at)) return tell(EVENTS, line, session, at, end, memory);
  const start = Math.min(at + 4, end);
  const said = utter(line, { side: server ? 'server' : 'client', session, head: at }, start, end, memory);
  if (!server || !lacksRest(line, start, end, next, startOfReply(next))) return said;
  return [said, happen('gap', session, end, end, memory, 'server')];
}

function startOfReply(line: string | undefined): number {
  const head = line === undefined ? undefined : HEAD.exec(headOf(line));
  if (!head || !line) return -1;
  const at = head.index + head[0].length;
  return line.startsWith('<<<', at) ? at + 4 : -1;
}

const EVENTS: readonly EventRow[] = [
  { text: 'Connected from ', event: 'connect' },
  { text: 'Disconnected', event: 'close' },
  { text: '[INFO] Protocol version used for TLS connections', event: 'tls' },
];

/** Whether only the first line of a reply is in the log: it announces more, and the line below is no reply. */
function lacksRest(line: string, start: number, end: number, next: string | undefined, nextStart: number): boolean {
  if (!looksLikeReply(line, start, end) || !isContinued(line, start, end)) return false;
  return next === undefined || nextStart < 0 || !looksLikeReply(next, nextStart, next.length);
}
