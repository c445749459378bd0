// What mail programs of Unix say with -v: sendmail -v and mail -v, which runs it; mailx; s-nail. Line grammar:
//
//     ">>> " text                                              a command; of a message only ">>> ." is shown
//     code ("-" / " ") text                                    a line of a reply
//     "050 " line                                              the same of the session that the relay has meanwhile, which it
//                                                              tells where it was asked to (VERB)
//     recipient "... Connecting to " host " via " mailer "..." also "Using cached ESMTP connection to"
//     recipient "... Sent (" text ")"                          repeats the reply to the message
//     "Closing connection to " host                            QUIT follows
//     "Connecting to " host ":" port " . . . connected."       mailx
//     "s-nail: >>> SERVER: " text, "s-nail: >>> " text         s-nail, which shows messages, too
//
// Pages on the web have `>>\> ` for `>>> `, and markup (`[COLOR="Red"]530 no[/COLOR]`).

import { BRACKET, DOT, isDigit, skipBlanks, textEnd, trimBlanks } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Expecting, Reading, Side, Utterance } from './dialect';
import { serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

const CONNECTING = 'Connecting to ';
const SERVER = '>>> SERVER: ';

export const sendmailVerbose: Dialect<VerboseMemory> = {
  id: 'sendmail-verbose',
  title: 'sendmail -v, mailx -v',
  description: 'Commands behind ">>> ", replies bare; "Connecting to ... via relay...", lines that begin with "050 "',
  order: 'log',
  signs: ['050 ', CONNECTING, SERVER],
  detect,
  start: (variant) => ({ snail: variant === SNAIL, open: false }),
  read,
};

const SNAIL = 's-nail';

type VerboseMemory = {
  /** Whether the program is s-nail, which marks both sides and shows messages. */
  snail: boolean;
  /** Whether a session has begun: numbers above it are no replies. */
  open: boolean;
};

function read(
  line: string,
  memory: VerboseMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (memory.snail) return readSnail(line, end, memory, expecting, next);
  const nested = isNested(line, at, end);
  const part: Part = nested
    ? { start: skipBlanks(line, at + 4, end), end, session: RELAY }
    : { start: at, end, session: '' };
  const command = behindMark(line, part.start, end);
  if (command >= 0) {
    memory.open = true;
    // Sendmail always writes the path: markup took it away, and with it what was said.
    if (LOST_PATH.test(line.slice(command, command + LONGEST_LEAD)))
      return placed({ kind: 'event', event: 'gap', start: command, end, side: 'client' }, part.session);
    return placed({ kind: 'utterance', side: 'client', start: command, end }, part.session);
  }
  return hear(line, part, memory) ?? readStatus(line, part, memory);
}

const LOST_PATH = /^(?:MAIL From|RCPT To):(?:$| [A-Z]+=)/;
const LONGEST_LEAD = 24;

/** A line of the program's session, or of the relay's. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly session: string;
}

const RELAY = 'relay';

/** 050 is no reply code: a server says so what it does meanwhile. */
function isNested(line: string, at: number, end: number): boolean {
  return line.startsWith('050 ', at) && end - at > 4;
}

/** Where the text begins behind `>>> `; -1 where no such mark stands. */
function behindMark(line: string, at: number, end: number): number {
  const mark = MARKS.find((text) => line.startsWith(text, at));
  if (mark === undefined) return -1;
  const behind = at + mark.length;
  if (behind < end && line.charCodeAt(behind) !== 32) return -1;
  return Math.min(behind + 1, end);
}

const MARKS = ['>>>', '>>\\>'] as const;

function hear(line: string, part: Part, memory: VerboseMemory): Reading | readonly Reading[] | undefined {
  const { session } = part;
  const { start, end } = withoutMarkup(line, part);
  if (!isDigit(line.charCodeAt(start))) return undefined;
  const known = memory.open ? looksLikeReply(line, start, end) : line.startsWith('220', start);
  if (!known || !looksLikeReply(line, start, end)) return undefined;
  memory.open = true;
  const said = placed({ kind: 'utterance', side: 'server', start, end }, session);
  if (serverSaid(line, start, end) !== 'ready') return said;
  return [said, placed({ kind: 'event', event: 'omitted', start: end, end, side: 'client' }, session)];
}

/** The text without the markup of a forum around it. */
function withoutMarkup(line: string, { start, end }: Part): { start: number; end: number } {
  if (line.charCodeAt(start) !== BRACKET) return { start, end };
  const close = line.indexOf(']', start);
  const open = line.indexOf('[/', start);
  if (close < 0 || close > end) return { start, end };
  return { start: close + 1, end: open > close && open < end ? open : end };
}

/** What the program says of its connections. */
function readStatus(line: string, part: Part, memory: VerboseMemory): Reading {
  const { start, end, session } = part;
  const stop = trimBlanks(line, start, end);
  const connecting = connectionAt(line, start, stop);
  if (connecting < 0) return remark('note', start, end);
  memory.open = true;
  return placed({ kind: 'event', event: 'connect', start: connecting, end: stop }, session);
}

/** Where the name of the host begins in a line that tells of a new connection; -1 in any other. */
function connectionAt(line: string, start: number, end: number): number {
  const words = line.indexOf(CONNECTING, start);
  if (words < 0 || words >= end) return -1;
  const host = words + CONNECTING.length;
  if (words === start) return line.endsWith('connected.', end) ? host : -1;
  return line.startsWith('... ', words - 4) && line.endsWith('...', end) ? host : -1;
}

function placed(reading: Utterance | ConnectionEvent, session: string): Reading {
  return session === '' ? reading : { ...reading, session };
}

/** `s-nail: >>> SERVER: 220 mx ESMTP`. */
function readSnail(
  line: string,
  end: number,
  memory: VerboseMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading {
  const at = behindName(line, end);
  if (at < 0) return remark('note', 0, end);
  if (line.startsWith(SERVER, at)) return said('server', at + SERVER.length, end);
  if (isSnailsClient(line, at, end)) {
    const start = Math.min(at + 4, end);
    return expecting === 'content' ? showStuffed(line, start, end, next) : said('client', start, end);
  }
  const connected = connectionAt(line, at, end);
  if (connected >= 0) {
    memory.open = true;
    return happened('connect', connected, end);
  }
  const tls = line.startsWith(TLS, at);
  return tls ? happened('tls', at + TLS.length, end) : remark('note', at, end);
}

function isSnailsClient(line: string, at: number, end: number): boolean {
  if (at < 0 || line.startsWith(SERVER, at)) return false;
  return line.startsWith('>>> ', at) || (line.startsWith('>>>', at) && at + 3 === end);
}

/** It shows lines of the message before it doubles a dot at their begin. A lone dot ends the message where it waits then. */
function showStuffed(line: string, start: number, end: number, next: string | undefined): Reading {
  const dot = line.charCodeAt(start) === DOT && start < end;
  if (!dot || (end - start === 1 && !goesOn(next))) return said('client', start, end);
  const columns = [start];
  for (let column = start; column <= end; column++) columns.push(column);
  return { kind: 'utterance', side: 'client', start, end, text: `.${line.slice(start, end)}`, columns };
}

function goesOn(next: string | undefined): boolean {
  if (next === undefined) return false;
  const end = textEnd(next);
  return isSnailsClient(next, behindName(next, end), end);
}

const TLS = 'TLS connection using ';

/** Where the line goes on behind the name by which the program was called; -1 where none stands there. */
function behindName(line: string, end: number): number {
  const colon = line.indexOf(': ');
  return colon > 0 && colon < LONGEST_NAME && colon + 2 <= end ? colon + 2 : -1;
}

const LONGEST_NAME = 40;

function said(side: Side, start: number, end: number): Reading {
  return { kind: 'utterance', side, start, end };
}

function happened(event: EventName, start: number, end: number): Reading {
  return { kind: 'event', event, start, end };
}

/** The marks are those of other tools, too; with these words, or a session within a session, they are of no other. */
function detect(sample: readonly string[]): Detection {
  let words = 0;
  let commands = 0;
  let replies = 0;
  let snail = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    const nested = isNested(line, at, end);
    const start = nested ? at + 4 : at;
    const command = behindMark(line, start, end);
    if (nested && (command >= 0 || looksLikeSmtpReply(line, start, end))) words++;
    else if (command >= 0) commands += looksLikeCommand(line, command, trimBlanks(line, command, end)) ? 1 : 0;
    else if (looksLikeSmtpReply(line, start, end)) replies++;
    else if (connectionAt(line, start, trimBlanks(line, start, end)) >= 0) words++;
    else if (line.indexOf(SERVER) > 0 && behindName(line, end) === line.indexOf(SERVER)) snail++;
  }
  if (snail > 0) return { score: snail > 1 ? 0.97 : 0.8, variant: SNAIL };
  if (words === 0 || commands + replies === 0) return { score: 0, variant: '' };
  return { score: commands > 0 || words > 1 ? 0.95 : 0.4, variant: '' };
}
