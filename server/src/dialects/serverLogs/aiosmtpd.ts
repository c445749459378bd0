// aiosmtpd. Line grammar:
//
//     [head] ["Peer: "] "('" address "', " port ")" message
//     message   = " >> " literal           the client
//               / " << " literal           the server, at the level DEBUG only
//               / " Data: " literal        the client, in versions before 1.2
//               / " connection lost", " EOF received" and other words of its own
//     literal   = a string of octets as Python writes it
//
// Messages are never shown, and where the server is not shown, what comes behind DATA cannot be told from commands.

import { literalLines } from '../../notation/literal';
import { hidesMessage } from '../hiddenMessage';
import { lineOfEntry } from '../lineOfEntry';
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

export const aiosmtpd: ServerLogForm = {
  variant: 'aiosmtpd',
  signs: ["('"],
  message: 'hidden',
  answers: 'hidden',
  read,
};

const HEAD = /\('([^'\s]{1,80})', (\d{1,5})(?:, \d{1,9}, \d{1,9})?\)(?: (>>|<<|Data:) b?(["']))?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, address, port, mark, quote = ''] = head;
  const session = `${address} ${port}`;
  const at = head.index + whole.length;
  if (line.startsWith('Peer: ', head.index - 6)) return happen('connect', session, head.index, end, memory);
  if (!mark) return tell(EVENTS, line, session, at, end, memory);
  const close = line.lastIndexOf(quote, end - 1);
  const stop = close < at ? end : close;
  const server = mark === '<<';
  const entry = utter(line, { side: server ? 'server' : 'client', session, head: head.index }, at, stop, memory);
  const clientAlone = !server && !memory.serverHeard;
  return literalLines(line, at, stop, 'octet').flatMap((one) => {
    const said = lineOfEntry(entry, one.start, one.end, one.text, one.columns);
    if (!clientAlone || !asksForMessage(one.text ?? line.slice(one.start, one.end))) return [said];
    return [said, happen('gap', session, one.end, one.end, memory)];
  });
}

function asksForMessage(text: string): boolean {
  return /^data$/i.test(text) || hidesMessage(text, 0, text.length, 'client');
}

const EVENTS: readonly EventRow[] = [
  { text: ' connection lost', event: 'close' },
  { text: ' EOF received', event: 'close', side: 'client' },
];
