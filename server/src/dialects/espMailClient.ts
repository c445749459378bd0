// What the ESP Mail Client library for microcontrollers prints (`smtp.debug(1)`). Line grammar:
//
//     line   = "< S: " reply            the server
//            / "> C: " description      what the client does: "send SMTP command, EHLO", "send message header"; not what it says
//            / "#### " heading          what comes next, and what happened to the connection
//            / text                     of the application and of the system
//
// So the commands are not shown; behind "send message header" stand the replies to MAIL and to each RCPT.

import { HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { event, isElision } from './elision';
import { hidesText, type LastSaid, serverSaid } from './lastSaid';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

const SERVER = '< S: ';

export const espMailClient: Dialect<EspMemory> = {
  id: 'esp-mail-client',
  title: 'ESP Mail Client',
  description: 'Replies behind "< S: ", and what the client does, not what it says, behind "> C: "',
  order: 'log',
  signs: [SERVER],
  detect,
  start: () => ({ last: '', secure: false }),
  read,
};

type EspMemory = {
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** Whether the port is one where TLS comes first (RFC 8314 section 3.3). */
  secure: boolean;
};

function read(line: string, memory: EspMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  const start = Math.min(at + SERVER.length, end);
  if (line.startsWith(SERVER, at)) {
    const hidden = expecting === 'content' && hidesText(memory.last);
    memory.last = serverSaid(line, start, end);
    const said: Reading = { kind: 'utterance', side: 'server', start, end };
    return hidden ? [event('omitted', start, start, 'client'), said] : said;
  }
  if (line.startsWith(CLIENT, at)) return describe(line, start, end, memory);
  if (line.startsWith(HEADING, at)) {
    if (!/^SMTP server connected/.test(line.slice(at + HEADING.length, at + HEADING.length + 40)))
      return remark('note', at, end);
    const connected = event('connect', end, end);
    return memory.secure ? [connected, event('tls', end, end)] : connected;
  }
  if (line.charCodeAt(at) === HASH) return { kind: 'comment', start: skipBlanks(line, at + 1, end), end };
  return isElision(line, at, end) ? event('gap', at, end) : remark('note', at, end);
}

const CLIENT = '> C: ';
const HEADING = '#### ';

/** What the client does: where it sends something, lines of it are not shown. */
function describe(line: string, start: number, end: number, memory: EspMemory): Reading {
  const words = line.slice(start, Math.min(end, start + 60));
  if (/^Port > \d/.test(words)) memory.secure = /^Port > 465\b/.test(words);
  if (!/^send /i.test(words)) return remark('note', start, end);
  if (memory.last === 'ready') return event('omitted', start, end, 'client');
  memory.last = '';
  return event('gap', start, end, 'client');
}

function detect(sample: readonly string[]): Detection {
  let replies = 0;
  let steps = 0;
  for (const line of sample) {
    const end = trimBlanks(line, 0, textEnd(line));
    const at = skipBlanks(line, 0, end);
    if (line.startsWith(SERVER, at) && looksLikeSmtpReply(line, at + SERVER.length, end)) replies++;
    else if (STEP.test(line.slice(at, at + 60))) steps++;
  }
  if (replies === 0) return { score: 0, variant: '' };
  return { score: replies + steps > 1 ? 0.96 : 0.6, variant: '' };
}

const STEP = /^(?:> C: (?:connecting to SMTP server|SMTP server connected|send )|#### [A-Z])/;
