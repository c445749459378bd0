// The notice that Postfix sends to the postmaster: "Postfix SMTP server: errors from host[192.0.2.1]". Line grammar:
//
//     " Out: " text      the server
//     " In:  " text      the client
//     "     " text       (five blanks) the line above goes on: folded at about 78 columns, at any blank
//     "Session aborted, reason: lost connection"
//     anything else      the mail around the transcript
//
// The message is never shown: the reply to it follows on the 354. Text copied from a mail may be indented more or less.

import { BLANK, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event } from './elision';
import { clientSaid, hidesText, type LastSaid, serverSaid } from './lastSaid';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const postfixNotice: Dialect<NoticeMemory> = {
  id: 'postfix-notice',
  title: 'Postfix notice (In:/Out:)',
  description: 'Lines begin with " In:  " or " Out: ", as in a "Transcript of session follows" of Postfix',
  order: 'log',
  signs: ['Out:', 'In:'],
  detect,
  start: () => ({ fold: '', column: 0, last: '' }),
  read,
};

type NoticeMemory = {
  /** The side of a folded line that goes on below; empty where none does. */
  fold: '' | Side;
  /** The column of the last mark. */
  column: number;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
};

function read(
  line: string,
  memory: NoticeMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const fold = memory.fold;
  memory.fold = '';
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  const side = sideAt(line, at, end);
  if (side !== '') {
    memory.column = at;
    const start = skipBlanks(line, at + (side === 'client' ? 3 : 4), end);
    const said = say(side, start, end, memory, next);
    const hidden = side === 'server' && expecting === 'content' && hidesText(memory.last);
    memory.last = side === 'server' ? serverSaid(line, start, end) : clientSaid(line, start);
    return hidden ? [event('omitted', start, start, 'client'), said] : said;
  }
  if (at === end) return remark('blank', 0, end);
  if (fold !== '') return { ...say(fold, at, end, memory, next), folded: true };
  if (line.startsWith(ABORTED, at)) {
    const start = at + ABORTED.length;
    return event('close', start, end, line.startsWith('lost connection', start) ? 'client' : undefined);
  }
  return remark('note', at, end);
}

const ABORTED = 'Session aborted, reason: ';

function say(side: Side, start: number, end: number, memory: NoticeMemory, next: string | undefined): Utterance {
  if (next !== undefined && isFold(next, memory.column)) memory.fold = side;
  const said: Utterance = { kind: 'utterance', side, start, end };
  return memory.fold === '' ? said : { ...said, continues: true };
}

function sideAt(line: string, at: number, end: number): '' | Side {
  if (line.startsWith('Out:', at)) return at + 4 === end || line.charCodeAt(at + 4) === BLANK ? 'server' : '';
  if (line.startsWith('In:', at)) return at + 3 === end || line.charCodeAt(at + 3) === BLANK ? 'client' : '';
  return '';
}

/** Whether a line is indented as the rest of a folded one: four columns deeper than the marks, and no mark itself. */
function isFold(line: string, column: number): boolean {
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  return at >= column + 4 && at < end && sideAt(line, at, end) === '';
}

function detect(sample: readonly string[]): Detection {
  let replies = 0;
  let commands = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    const side = sideAt(line, at, end);
    if (side === 'server' && looksLikeSmtpReply(line, skipBlanks(line, at + 4, end), end)) replies++;
    else if (side === 'client') commands++;
  }
  if (replies > 0 && replies + commands > 1) return { score: 0.98, variant: '' };
  return { score: replies + commands > 0 ? 0.4 : 0, variant: '' };
}
