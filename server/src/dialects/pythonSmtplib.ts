// What Python's smtplib prints when set_debuglevel(1) asks for it, and programs that print the same by hand. Line grammar:
//
//     line    = [time " "] said / note
//     time    = "14:52:26.846504"                       set_debuglevel(2)
//     said    = "send: " literal                        the client; a message is one literal with its final dot
//             / "reply: " literal                       the server, one line; or several in what others write
//     note    = "connect: to ('mx.example.org', 25) None"    a connection; "connect: ('mx.example.org', 25)" in older versions
//             / "reply: retcode (250); Msg: ..."        the reply once more, as are "data: (250, ...)" and "connect: b'...'"
//
// Literals are those of Python: 'text' or b'octets' (3), and 'octets' (2). Home-made clients have other marks in front of the
// literals (MARKS), and may leave the line ends out of them. How to read literals is in quotedDialogue.ts.

import { textEnd } from './chars';
import type { Detection, Dialect } from './dialect';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { findQuoted, type QuotedMarks, type QuotedMemory, readQuoted, startQuoted } from './quotedDialogue';

export const pythonSmtplib: Dialect<QuotedMemory> = {
  id: 'python-smtplib',
  title: 'Python smtplib',
  description: 'Lines such as "send: \'ehlo x\\r\\n\'" and "reply: b\'250 ok\\r\\n\'", as set_debuglevel() prints them',
  order: 'wire',
  detect,
  start: startQuoted,
  read: (line, memory, expecting, next) => readQuoted(line, memory, expecting, next, marksOf(memory.variant), TOOL),
};

const MARKS: readonly QuotedMarks[] = [
  { variant: 'send:/reply:', client: 'send:', server: 'reply:' },
  { variant: 'send:/recv:', client: 'send:', server: 'recv:' },
  { variant: 'Send:/Recv:', client: 'Send:', server: 'Recv:' },
  { variant: 'sent:/received:', client: 'sent:', server: 'received:' },
  { variant: 'Sent:/Received:', client: 'Sent:', server: 'Received:' },
  { variant: 'Sending:/Received:', client: 'Sending:', server: 'Received:' },
  { variant: 'C:/S:', client: 'C:', server: 'S:' },
  { variant: 'Client:/Server:', client: 'Client:', server: 'Server:' },
  { variant: '>>>/<<<', client: '>>>', server: '<<<' },
  { variant: '>>/<<', client: '>>', server: '<<' },
  { variant: '>/<', client: '>', server: '<' },
  { variant: '-->/<--', client: '-->', server: '<--' },
  { variant: '->/<-', client: '->', server: '<-' },
];

const NATIVE = 'send:/reply:';
const TOOL = {
  statuses: [
    { text: 'connect: to ', event: 'connect' },
    { text: 'connect: (', event: 'connect' },
  ],
} as const;

function marksOf(variant: string): QuotedMarks {
  return MARKS.find((marks) => marks.variant === variant) ?? MARKS[0]!;
}

function detect(sample: readonly string[]): Detection {
  let best: Detection = { score: 0, variant: NATIVE };
  let most = 0;
  const quoting = sample.filter((line) => line.includes("'") || line.includes('"'));
  if (quoting.length === 0) return best;
  for (const marks of MARKS) {
    const { commands, replies, against } = count(quoting, marks);
    if (commands + replies <= most || commands + replies <= 2 * against) continue;
    const native = marks.variant === NATIVE;
    if (!native && (commands === 0 || replies === 0)) continue;
    most = commands + replies;
    best = { score: native ? (most > 1 ? 0.97 : 0.9) : 0.92, variant: marks.variant };
  }
  return best;
}

/** How many literals hold what the side of their mark says, and how many what the other one does. */
function count(lines: readonly string[], marks: QuotedMarks): { commands: number; replies: number; against: number } {
  let commands = 0;
  let replies = 0;
  let against = 0;
  for (const line of lines) {
    const found = findQuoted(line, textEnd(line), marks);
    if (!found) continue;
    const { start, end } = found.quoted;
    const lineEnd = line.indexOf('\\r\\n', start);
    const stop = lineEnd < 0 ? end : Math.min(lineEnd, end);
    const isReply = looksLikeSmtpReply(line, start, stop);
    if (isReply) found.side === 'server' ? replies++ : against++;
    else if (looksLikeCommand(line, start, stop)) found.side === 'client' ? commands++ : against++;
  }
  return { commands, replies, against };
}
