// MDaemon: its SMTP logs, and the transcripts in its mails. Line grammar:
//
//     [weekday " "] date " " time ": " [level ": "] ["[" session "] "] message
//     message   = "--> " text              sent by MDaemon
//               / "<-- " text              received by it
//               / "*  " text, "Accepting SMTP connection from ", "Attempting SMTP connection to " and other words of its own
//
// Messages are never shown.

import type { Side } from '../dialect';
import { looksLikeCommand } from '../looksLikeCommand';
import { looksLikeReply } from '../looksLikeReply';
import { remark } from '../remark';
import { type EventRow, type Found, headOf, type ServerLogForm, type ServerLogMemory, tell, utter } from './form';

export const mdaemon: ServerLogForm = { variant: 'MDaemon', signs: ['-->', '<--'], message: 'hidden', read };

const HEAD =
  /^[ \t>]{0,20}(?:[A-Z][a-z]{2} )?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?: (?:\d\d: )?(?:\[([^\]\n]{1,40})\] )?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const session = head[1] ?? '';
  const at = head[0].length;
  const sent = line.startsWith('-->', at);
  if (!sent && !line.startsWith('<--', at)) return notice(line, session, at, end, memory);
  const start = Math.min(at + 4, end);
  if (looksLikeReply(line, start, end)) memory.own = sent ? 'server' : 'client';
  else if (looksLikeCommand(line, start, end)) memory.own = sent ? 'client' : 'server';
  else if (memory.own === '') return remark('note', at, end);
  const side: Side = sent ? (memory.own as Side) : memory.own === 'client' ? 'server' : 'client';
  return utter(line, { side, session, head: at }, start, end, memory);
}

function notice(line: string, session: string, at: number, end: number, memory: ServerLogMemory): Found {
  if (line.startsWith('Accepting SMTP connection', at)) memory.own = 'server';
  else if (line.startsWith('Attempting SMTP connection', at)) memory.own = 'client';
  return tell(EVENTS, line, session, at, end, memory);
}

const EVENTS: readonly EventRow[] = [
  { text: 'Accepting SMTP connection from ', event: 'connect' },
  { text: '*  Connection established', event: 'connect' },
  { text: 'SSL negotiation successful', event: 'tls' },
  { text: 'SSL negotiation failed', event: 'tls-failed' },
  { text: 'SMTP session successful', event: 'close' },
  { text: 'SMTP session terminated', event: 'close' },
  { text: 'Connection closed', event: 'close' },
];
