// Haraka with its level of logging at PROTOCOL or above. Line grammar:
//
//     [time " "] "[" level "] [" uuid {"." number} "] [" module "] " message
//     message   = "S: " text               the server; of an outbound session with a literal `\r\n` behind it
//               / "C: " text [" state=1"]  the client; the state is that of Haraka as a server
//               / "connect ip=", "disconnect ip=", "secured" and other words of its own
//
// The uuid is the connection's; each transaction adds a number, and each delivery another one. Modules that talk to a server on
// their own (`outbound`, `queue/smtp_forward`) have a session beside that of the client (`core`). At the level DATA the message is
// in the log, too.

import { type EventRow, type Found, headOf, type ServerLogForm, type ServerLogMemory, tell, utter } from './form';

export const haraka: ServerLogForm = {
  variant: 'Haraka',
  signs: ['[PROTOCOL] [', '[DATA] ['],
  message: 'hidden',
  read,
};

const HEAD = /\[([A-Z]{4,9})\] \[([0-9A-Fa-f-]{8,36})((?:\.\d{1,5}){0,3})\] \[([^\]]{1,60})\] /;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, level, uuid = '', transaction = '', module = ''] = head;
  const at = head.index + whole.length;
  const inbound = module === 'core' || module === 'tls';
  const session = inbound ? uuid : `${uuid}${transaction} ${module}`;
  if (level !== 'PROTOCOL' && level !== 'DATA') return tell(EVENTS, line, session, at, end, memory);
  const server = line.startsWith('S:', at);
  if ((!server && !line.startsWith('C:', at)) || line.startsWith('C: (after-disconnect)', at)) {
    return tell([], line, session, at, end, memory);
  }
  const stop = server || !inbound ? withoutLineEnd(line, end) : level === 'PROTOCOL' ? withoutState(line, end) : end;
  return utter(line, { side: server ? 'server' : 'client', session, head: at }, at + 3, Math.max(at + 2, stop), memory);
}

const EVENTS: readonly EventRow[] = [
  { text: 'connect ip=', event: 'connect' },
  { text: 'disconnect ip=', event: 'close' },
  { text: 'secured', event: 'tls' },
];

function withoutLineEnd(line: string, end: number): number {
  if (!line.endsWith('\\n', end)) return end;
  return line.endsWith('\\r\\n', end) ? end - 4 : end - 2;
}

function withoutState(line: string, end: number): number {
  const state = line.lastIndexOf(' state=', end);
  return state >= 0 && end - state < 10 && /^\d{1,2}$/.test(line.slice(state + 7, end)) ? state : end;
}
