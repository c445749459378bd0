// CommuniGate Pro with its SMTP module at the level All Info. Line grammar:
//
//     time " " level " SMTPI-" number "(" peer ") " message     it receives
//     time " " level " SMTP-" number "(" peer ") " message      it sends
//     message   = "inp: " text             received by it as a server
//               / "out: " text             sent by it, with literal `\r\n` behind each line
//               / "cmd: " text             sent by it as a client
//               / "rsp: " text             received by it
//               / "got connection on ", "closing connection" and other words of its own
//
// Messages are never shown.

import { lineOfEntry } from '../lineOfEntry';
import { type EventRow, type Found, headOf, type ServerLogForm, type ServerLogMemory, tell, utter } from './form';
import { escapedLines } from './pieces';

export const communiGate: ServerLogForm = {
  variant: 'CommuniGate',
  signs: ['SMTP-', 'SMTPI-'],
  message: 'hidden',
  answers: 'hidden',
  read,
};

const HEAD = /\d\d:\d\d:\d\d\.\d{1,3} \d (SMTPI?-\d{1,9})\(([^()]{0,200})\) (?:(inp|out|cmd|rsp): ?)?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, session = '', , word] = head;
  const at = Math.min(head.index + whole.length, end);
  if (!word) return tell(EVENTS, line, session, at, end, memory);
  const receives = session.startsWith('SMTPI');
  const side = (receives ? word === 'inp' : word === 'out' || word === 'cmd') ? 'client' : 'server';
  const entry = utter(line, { side, session, head: at }, at, end, memory);
  return at === end ? entry : escapedLines(line, at, end).map((one) => lineOfEntry(entry, one.start, one.end));
}

const EVENTS: readonly EventRow[] = [
  { text: 'got connection on ', event: 'connect' },
  { text: 'connected to ', event: 'connect' },
  { text: 'closing connection', event: 'close' },
];
