// A session typed into Exim, in its host testing mode (exim -bh) or over its standard input (exim -bs). Line grammar:
//
//     "**** SMTP testing session as if from host " address    a session begins; two more lines with stars follow
//     "**** SMTP testing: that is not a real message id!"     behind the reply to a message
//     ">>> " text                                             what Exim looks up and tests: not SMTP, whatever it looks like
//     ">>>    SMTP<< " text, ">>>   SMTP>> " text             but for the callouts that it makes: see eximDebug.ts
//     "LOG: " text                                            a line of its log, which may quote a reply
//     digit digit digit (" " / "-") text                      Exim's reply
//     anything else                                           a command or a line of the message, where the terminal shows it
//
// Where the input came from a file, there are the replies alone.

import { type BareMemory, readBare, startBare } from './bare';
import { STAR, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { event } from './elision';
import { readEximDebug } from './eximDebug';
import { type EximDebugMemory, startEximDebug } from './eximMemory';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const eximBh: Dialect<EximBhMemory> = {
  id: 'exim-bh',
  title: 'Exim host test (exim -bh)',
  description:
    'A session in exim -bh or exim -bs: replies without a mark among lines that begin with "**** ", ">>> " or "LOG: "',
  order: 'log',
  signs: ['**** ', '>>> '],
  detect,
  start: startEximBh,
  read: readEximBh,
};

export type EximBhMemory = BareMemory & EximDebugMemory;

export function startEximBh(): EximBhMemory {
  return { ...startBare(''), ...startEximDebug() };
}

export function readEximBh(
  line: string,
  memory: EximBhMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  if (line.startsWith('>>> ') || line.startsWith('LOG: ')) return readEximDebug(line, memory);
  if (line.charCodeAt(0) === STAR && line.startsWith('**** ')) return readStars(line, end, memory);
  const at = skipBlanks(line, 0, end);
  // Where nothing that was typed is shown, what is no reply is of other programs.
  const typed =
    memory.spoke ||
    looksLikeSmtpReply(line, at, end) ||
    (memory.open && looksLikeCommand(line, at, trimBlanks(line, at, end)));
  return typed || at === end ? readBare(line, memory, expecting, next) : remark('note', at, end);
}

function readStars(line: string, end: number, memory: EximBhMemory): Reading {
  if (!line.startsWith(BEGIN)) return remark('note', 5, end);
  Object.assign(memory, startBare(''));
  return event('connect', Math.min(BEGIN.length, end), end);
}

const BEGIN = '**** SMTP testing session as if from host ';

/** The stars are unmistakable; what Exim tests is told in words that it always uses. */
function detect(sample: readonly string[]): Detection {
  let begun = 0;
  let tests = 0;
  for (const line of sample) {
    if (line.startsWith(BEGIN)) begun++;
    else if (line.startsWith('>>> ') && TEST.test(line.slice(4, LONGEST))) tests++;
  }
  if (begun > 0) return { score: 0.98, variant: '' };
  return { score: tests > 1 ? 0.95 : tests > 0 ? 0.6 : 0, variant: '' };
}

const TEST =
  /^ *(?:\S+ in \S+\? |list element: |using ACL |processing |check [a-z_]+ = |end of ACL |(?:accept|deny|warn|require|defer|drop|discard): condition test |Exim version )/;
const LONGEST = 300;
