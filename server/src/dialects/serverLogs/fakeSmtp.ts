// FakeSMTP. Line grammar:
//
//     time " - Client: " text
//     time " - Server: " text              a reply of several lines goes on in the lines below, which have nothing in front
//     time " - " words of its own
//
// Sessions are not told apart. Messages and answers to challenges are never shown.

import { isContinued, looksLikeReply } from '../looksLikeReply';
import { remark } from '../remark';
import { type Found, happen, headOf, type ServerLogForm, type ServerLogMemory, utter } from './form';

export const fakeSmtp: ServerLogForm = {
  variant: 'FakeSMTP',
  signs: ['Client:', 'Server:'],
  message: 'hidden',
  answers: 'hidden',
  read,
};

const HEAD = /^[ \t]{0,20}\d{1,2}:\d\d:\d\d(?: ?[AaPp]\.?[Mm]\.?)? - (?:(Client|Server):(?: |$))?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) {
    if (memory.body !== GOES_ON || !looksLikeReply(line, 0, end)) return undefined;
    return reply(line, 0, 0, end, memory);
  }
  const at = Math.min(head[0].length, end);
  if (head[1] === 'Server') return reply(line, at, at, end, memory);
  memory.body = '';
  if (head[1] === 'Client') return utter(line, { side: 'client', session: '', head: at }, at, end, memory);
  return line.startsWith('SMTP connection from ', at)
    ? happen('connect', '', at, end, memory)
    : remark('note', at, end);
}

const GOES_ON = 'reply';

function reply(line: string, head: number, at: number, end: number, memory: ServerLogMemory): Found {
  memory.body = isContinued(line, at, end) ? GOES_ON : '';
  return utter(line, { side: 'server', session: '', head }, at, end, memory);
}
