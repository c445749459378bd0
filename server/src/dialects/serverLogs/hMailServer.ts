// hMailServer. Line grammar, in columns with a TAB or blanks between them:
//
//     "SMTPD" thread session "time" "address" "SENT: text"      hMailServer is the server
//     "SMTPD" thread session "time" "address" "RECEIVED: text"
//     "SMTPC" ...                                               it is the client
//     "DEBUG" thread "time" "words of its own"                  also "TCPIP", "APPLICATION", "POP3D", "IMAPD" and others
//
// Copies may lack the columns in front of the address. The lines of a reply stand in one column with `[nl]` between them; a
// column may hold a real line end, too. Passwords are starred, and messages are never shown.

import { isDigit } from '../chars';
import type { Side } from '../dialect';
import { looksLikeReply } from '../looksLikeReply';
import { remark } from '../remark';
import { unfoldReply } from '../unfoldReply';
import { type Found, happen, headOf, type ServerLogForm, type ServerLogMemory, utter } from './form';

export const hMailServer: ServerLogForm = {
  variant: 'hMailServer',
  signs: ['"SENT:', '"RECEIVED:'],
  message: 'hidden',
  read,
};

const SAID =
  /(?:"(SMTPD|SMTPC)"[ \t]{1,20}-?\d{1,10}[ \t]{1,20}(\d{1,12})[ \t]{1,20}"[\d .:-]{10,30}"[ \t]{1,20})?(?<![^ \t])"([^"\t ]{1,80})"[ \t]{1,20}"(SENT|RECEIVED): ?/;
const OTHER = /^[ \t]*"[A-Z][A-Z0-9]{2,14}"[ \t]{1,20}-?\d{1,10}[ \t]/;
const ENDED = /"Ending session (\d{1,12})/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const start = headOf(line);
  const head = SAID.exec(start);
  // Other protocols have the same columns.
  if (!head || (head[1] === undefined && OTHER.test(start))) return readOther(line, start, end, memory);
  const [whole, type = 'SMTPD', id, address = '', word] = head;
  const session = id === undefined ? address : `${type} ${id}`;
  const at = head.index + whole.length;
  const stop = end > at && line.charCodeAt(end - 1) === QUOTE ? end - 1 : end;
  const side: Side = (word === 'SENT') === (type === 'SMTPD') ? 'server' : 'client';
  const said = utter(line, { side, session, head: at }, at, stop, memory);
  if (side === 'client' || !looksLikeReply(line, at, stop)) return said;
  const starts = startsOfLines(line, at, stop);
  return starts.length < 2 ? said : unfoldReply(said, line, starts, { glued: true, gap: NEW_LINE.length });
}

function readOther(line: string, start: string, end: number, memory: ServerLogMemory): Found {
  if (OTHER.test(start)) {
    const ended = ENDED.exec(start);
    if (!ended) return remark('note', 0, end);
    // The kind of the session is not told.
    return ['SMTPD', 'SMTPC'].map((type) => happen('close', `${type} ${ended[1]}`, 0, end, memory));
  }
  // The quote that closes a column of the line above.
  return line.trim() === '"' ? remark('note', 0, end) : undefined;
}

const NEW_LINE = '[nl]';
const QUOTE = 34;

/** Where the lines of a reply begin: each with its code. */
function startsOfLines(line: string, start: number, end: number): number[] {
  const starts = [start];
  for (let at = line.indexOf(NEW_LINE, start); at >= 0 && at < end; at = line.indexOf(NEW_LINE, at + 1)) {
    if (isDigit(line.charCodeAt(at + NEW_LINE.length))) starts.push(at + NEW_LINE.length);
  }
  return starts;
}
