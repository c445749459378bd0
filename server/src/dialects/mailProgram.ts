// What mail programs log of their own sessions, each with its own marks (mailProgramForms.ts). Line grammar:
//
//     line     = lead mark [blank] text     fetchmail: SMTP> EHLO client.example.org
//                                           [10:15:54] ESMTP< 250-mx.example.net
//                                           5788[1911140]: SMTP Send: EHLO [192.0.2.10]
//                                           mailnews.smtp: S: 220 mx.example.net ESMTP
//                                           [->] MAIL FROM:<a@example.org>
//                                           posttls-finger: > EHLO client.example.org
//                                           [000.123] ~~> MAIL FROM:<a@example.org>
//              / lead words                 the program's own: events of the connection, or notes
//              / reply line                 without a mark, where the form writes the rest of a reply so
//     text     = command / reply / line of the message
//              / ". (EOM)"                  the end of a message that is not shown
//              / "Logging suppressed (it probably contained auth information)" / "[PASSWORD]"   a secret
//
// The message is shown by sSMTP and CheckTLS alone. sSMTP prints of a reply only its last line: before that of EHLO elisions are
// put, so that nobody takes the only keyword that is left for all of them. It sends the password without a word.

import { BLANK, DOT, HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import { type ClockMemory, readClock, startClock, timeOfClock } from './clock';
import type { Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event, isElision } from './elision';
import { clientSaid, hidesText, type LastSaid, serverSaid } from './lastSaid';
import { isContinued, looksLikeReply } from './looksLikeReply';
import { detectMailProgram, endOfWords, markAt } from './mailProgramDetection';
import { LEGEND, PROGRAM_FORMS, type ProgramForm, type ProgramMark, secondsTag } from './mailProgramForms';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

export const mailProgram: Dialect<MailProgramMemory> = {
  id: 'mail-program',
  title: 'Mail program',
  description: 'Logs of fetchmail, Claws Mail, Sylpheed, Thunderbird, K-9 Mail, sSMTP, posttls-finger and CheckTLS',
  order: 'log',
  detect: detectMailProgram,
  start: (variant) => ({
    ...startStamps(),
    ...startClock(),
    form: Math.max(
      0,
      PROGRAM_FORMS.findIndex((form) => form.variant === variant),
    ),
    last: '',
    code: '',
    hello: false,
    mechanism: '',
  }),
  read,
};

type MailProgramMemory = StampMemory &
  ClockMemory & {
    /** The place of the program in PROGRAM_FORMS. */
    form: number;
    /** What the last utterance was: see LastSaid. */
    last: LastSaid;
    /** The code of a reply that goes on (`250-`); empty where none does. */
    code: string;
    /** Whether the client greeted, and no reply came to it. */
    hello: boolean;
    /** The mechanism of an AUTH command that is about to be said, of which the program hides the secret. */
    mechanism: string;
  };

function read(line: string, memory: MailProgramMemory, expecting: Expecting): Reading | readonly Reading[] {
  const form = PROGRAM_FORMS[memory.form] ?? PROGRAM_FORMS[0]!;
  const end = endOfWords(line, textEnd(line));
  const at = form.lead(line, end);
  if (at < 0) return readOther(line, end, form, memory);
  const mark = markAt(line, at, end, form);
  if (mark) return say(line, at, end, mark, form, memory, expecting);
  if (form.repliesGoOn && looksLikeReply(line, at, end)) return readOther(line, end, form, memory);
  return tell(line, at, end, form, memory);
}

function say(
  line: string,
  at: number,
  lineEnd: number,
  mark: ProgramMark,
  form: ProgramForm,
  memory: MailProgramMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const behind = at + mark.text.length;
  const inMessage = mark.side === 'client' && expecting === 'content';
  const start = inMessage
    ? Math.min(line.charCodeAt(behind) === BLANK ? behind + 1 : behind, lineEnd)
    : skipBlanks(line, behind, lineEnd);
  const end = inMessage ? lineEnd : withoutRemark(line, start, lineEnd);
  if (LEGEND.some((words) => line.startsWith(words, start))) return remark('note', start, end);
  const placed = placedAt(line, at, memory);
  if (mark.side === 'client') return speak(line, start, end, mark, placed, memory, expecting);
  if (start === end) return event('close', start, end, 'server');
  if (isDecoded(line, start, end)) return remark('note', start, end);
  return hear(line, start, end, mark, placed, form, memory, expecting);
}

/** A writer's remark behind the text, as in `[<-] 334 VXNlcm5hbWU6    // asks for the name`. */
function withoutRemark(line: string, start: number, end: number): number {
  const sign = line.indexOf('  // ', start);
  return sign > start && sign < end ? trimBlanks(line, start, sign) : trimBlanks(line, start, end);
}

/** Claws Mail shows challenges and answers a second time: `[Decoded: ...]`. */
function isDecoded(line: string, start: number, end: number): boolean {
  return line.startsWith('[Decoded: ', start) && line.charCodeAt(end - 1) === 93;
}

type When = { readonly time?: number };

function placedAt(line: string, at: number, memory: MailProgramMemory): When {
  const from = skipBlanks(line, 0, at);
  if (from === at) return NEVER;
  const seconds = secondsTag(line, from);
  if (seconds) return { time: seconds.seconds };
  const clock = readClock(line, line.charCodeAt(from) === 91 ? from + 1 : from);
  if (clock) return { time: timeOfClock(clock.seconds, memory) };
  const stamp = stampAt(line, at);
  return stamp ? { time: timeOf(stamp, memory) } : NEVER;
}

const NEVER: When = {};

function said(side: Side, start: number, end: number, mark: ProgramMark, when: When): Utterance {
  const plain: Utterance = { kind: 'utterance', side, start, end, ...when };
  return mark.tls ? { ...plain, tls: true } : plain;
}

function speak(
  line: string,
  start: number,
  end: number,
  mark: ProgramMark,
  when: When,
  memory: MailProgramMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  memory.code = '';
  if (expecting === 'content') return readContent(line, start, end, mark, when, memory);
  if (isElision(line, start, end)) return event('gap', start, end, 'client');
  if (isDecoded(line, start, end)) return remark('note', start, end);
  const plain = said('client', start, end, mark, when);
  memory.last = clientSaid(line, start);
  memory.hello = /^(?:EHLO|LHLO)\b/i.test(line.slice(start, start + 5));
  if (!isSecret(line, start, end)) return plain;
  const text = expecting === 'response' ? MASK : memory.mechanism === '' ? '' : `AUTH ${memory.mechanism} ${MASK}`;
  memory.mechanism = '';
  // A command of which nothing is told.
  if (text === '') return event('gap', start, end, 'client');
  return { ...plain, ...shownAs(text, 'client', start, end) };
}

const MASK = '***';

/** Words in the place of a secret: `Logging suppressed (it probably contained auth information)`, `[PASSWORD]`, `*sensitive*`. */
function isSecret(line: string, start: number, end: number): boolean {
  const words = line.slice(start, Math.min(end, start + 80));
  return words.startsWith('Logging suppressed ') || /^(?:\[(?:USERID|PASSWORD)\]|\*sensitive\*)$/.test(words);
}

function readContent(
  line: string,
  start: number,
  end: number,
  mark: ProgramMark,
  when: When,
  memory: MailProgramMemory,
): Reading | readonly Reading[] {
  const ends = line.charCodeAt(start) === DOT && (end === start + 1 || line.slice(start, end) === END_OF_MESSAGE);
  const hidden = ends && memory.last !== 'content';
  memory.last = 'content';
  const text = said('client', start, ends ? start + 1 : end, mark, when);
  return hidden ? [event('omitted', start, start, 'client'), text] : text;
}

const END_OF_MESSAGE = '. (EOM)';

function hear(
  line: string,
  start: number,
  end: number,
  mark: ProgramMark,
  when: When,
  form: ProgramForm,
  memory: MailProgramMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const before = memory.last;
  const hidden = expecting === 'content' && hidesText(before);
  const cut = memory.hello && form.lastLinesOnly && line.startsWith('250 ', start);
  memory.hello = false;
  memory.last = serverSaid(line, start, end);
  memory.code = looksLikeReply(line, start, end) && isContinued(line, start, end) ? line.slice(start, start + 3) : '';
  const own = said('server', start, end, mark, when);
  if (hidden) return [event('omitted', start, start, 'client'), own];
  if (cut) return [...elided(start), hasKeyword(line, start, end) ? own : shownAs('250 ...', 'server', start, end)];
  // Behind a challenge; behind AUTH itself the session expects an answer, too.
  const unseen = form.hidesAnswers && expecting === 'response' && before === 'server';
  return unseen ? [shownAs(MASK, 'client', start), own] : own;
}

/** Whether the last line of a reply to EHLO is one that names an extension. */
function hasKeyword(line: string, start: number, end: number): boolean {
  return /^250 (?!OK\b)[A-Z0-9][A-Z0-9-]*(?:[ =]|$)/i.test(line.slice(start, Math.min(end, start + 80)));
}

/** What stands for the lines of a reply to EHLO that are not shown: the one with the name, and those of extensions. */
function elided(at: number): readonly Utterance[] {
  const line = shownAs('250-...', 'server', at);
  return [line, line];
}

/** Something that was said, but of which the line from `start` to `end` shows other text, or none. */
function shownAs(text: string, side: Side, start: number, end = start): Utterance {
  return { kind: 'utterance', side, start, end, text, columns: [...Array.from(text, () => start), end] };
}

/** The program's own words. */
function tell(
  line: string,
  at: number,
  end: number,
  form: ProgramForm,
  memory: MailProgramMemory,
): Reading | readonly Reading[] {
  if (at === end) return remark('blank', 0, end);
  if (LEGEND.some((words) => line.indexOf(words, at) >= 0)) return remark('note', at, end);
  const auth = line.indexOf(AUTH_WORDS, at);
  if (auth >= 0) memory.mechanism = line.slice(auth + AUTH_WORDS.length, Math.min(end, auth + 40)).trim();
  for (const row of form.events) {
    const found = row.within ? line.indexOf(row.text, at) : line.startsWith(row.text, at) ? at : -1;
    if (found < 0) continue;
    const start = skipBlanks(line, Math.min(found + row.text.length, end), end);
    const happened = event(row.event, start, end, row.side);
    if (row.event !== 'connect') return happened;
    memory.last = '';
    memory.code = '';
    memory.hello = false;
    // The port on which TLS begins at once (RFC 8314 section 3.3).
    return /:465$/.test(line.slice(Math.max(at, end - 4), end)) ? [happened, event('tls', end, end)] : happened;
  }
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  return isElision(line, at, end) ? event('gap', at, end) : remark('note', at, end);
}

const AUTH_WORDS = 'Authentication via AUTH ';

/** A line that is not of the program's making, or the rest of a reply. */
function readOther(line: string, end: number, form: ProgramForm, memory: MailProgramMemory): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (form.repliesGoOn && memory.code !== '' && line.startsWith(memory.code, at) && looksLikeReply(line, at, end)) {
    memory.code = isContinued(line, at, end) ? memory.code : '';
    memory.last = serverSaid(line, at, end);
    return { kind: 'utterance', side: 'server', start: at, end };
  }
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  return isElision(line, at, end) ? event('gap', at, end) : remark('note', at, end);
}
