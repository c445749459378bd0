// What the Perl program sendEmail prints with -v and -vv. Line grammar:
//
//     line   = time " " host " " name "[" pid "]: " entry
//     entry  = level " => Sending: " TAB command             the client
//            / level " => Received: " TAB reply              the server: "250-x, 250-SIZE 5, 250 HELP" for several lines
//            / "INFO => Sending message body"                which is not shown
//            / "DEBUG => evalSMTPresponse() - Checking ... in the message: " reply    the same reply once more
//            / text                                          its own talk
//     level  = "SUCCESS" / "INFO" / "WARNING" / "ERROR" / "DEBUG" / "NOTICE"
//
// The process number tells sessions apart. It takes its leave without a line that says so.

import { COLON, HASH, HYPHEN, isDigit, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Reading, Side, Utterance } from './dialect';
import { isElision } from './elision';
import { looksLikeCommand } from './looksLikeCommand';
import { isContinued, looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { type StampMemory, stampAt, startStamps, timeOf } from './syslogStamp';

export const sendemail: Dialect<SendEmailMemory> = {
  id: 'sendemail',
  title: 'sendEmail',
  description: 'Lines such as "sendEmail[123]: INFO => Sending: EHLO x" and "SUCCESS => Received: 250-x, 250 HELP"',
  order: 'log',
  signs: [' => '],
  detect,
  start: () => ({ ...startStamps(), session: '' }),
  read,
};

type SendEmailMemory = StampMemory & {
  /** The process of the last line: an omission that is written between lines speaks of it. */
  session: string;
};

interface Entry {
  readonly start: number;
  readonly session: string;
  /** Who speaks, and where the text begins; empty where neither does. */
  readonly who: '' | Side;
}

function read(line: string, memory: SendEmailMemory): Reading | readonly Reading[] {
  const end = textEnd(line);
  const entry = entryOf(line, end);
  if (!entry) return readOther(line, end, memory);
  const { start, session, who } = entry;
  memory.session = session;
  if (who === '') {
    const row = EVENTS.find(({ text }) => line.startsWith(text, start));
    if (!row) return remark('note', start, end);
    const details = skipBlanks(line, Math.min(start + row.text.length, end), end);
    const happened: ConnectionEvent = { kind: 'event', event: row.event, start: details, end, session };
    return row.side ? { ...happened, side: row.side } : happened;
  }
  const stamp = stampAt(line, start);
  const placed = stamp ? { session, time: timeOf(stamp, memory) } : { session };
  if (who === 'client') return { kind: 'utterance', side: 'client', start, end, ...placed };
  return repliesOf(line, start, end).map(
    (said): Utterance => ({ kind: 'utterance', side: 'server', ...said, ...placed }),
  );
}

interface EventRow {
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
}

const EVENTS: readonly EventRow[] = [
  { text: 'DEBUG => Connecting to ', event: 'connect' },
  { text: 'DEBUG => TLS session initialized', event: 'tls' },
  { text: 'ERROR => TLS setup failed', event: 'tls-failed' },
  { text: 'INFO => Sending message body', event: 'omitted', side: 'client' },
  { text: 'Email was sent successfully!', event: 'gap', side: 'client' },
];

/** The lines of a reply, which are put into one with a comma between: each has the code, all but the last a hyphen. */
function repliesOf(line: string, start: number, end: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let at = start;
  if (looksLikeReply(line, at, end) && isContinued(line, at, end)) {
    const code = `, ${line.slice(start, start + 3)}`;
    for (let next = line.indexOf(code, at); next >= 0 && next < end; next = line.indexOf(code, next + 1)) {
      if (!looksLikeReply(line, next + 2, end)) continue;
      lines.push({ start: at, end: next });
      at = next + 2;
      if (line.charCodeAt(at + 3) !== HYPHEN) break;
    }
  }
  lines.push({ start: at, end });
  return lines;
}

/** The entry of the program in a line: behind its name and process number. */
function entryOf(line: string, end: number): Entry | undefined {
  const head = line.length > FURTHEST ? line.slice(0, FURTHEST) : line;
  for (let open = head.indexOf('['); open >= 0; open = head.indexOf('[', open + 1)) {
    let close = open + 1;
    while (isDigit(line.charCodeAt(close))) close++;
    if (close === open + 1 || line.charCodeAt(close) !== CLOSING || line.charCodeAt(close + 1) !== COLON) continue;
    const start = skipBlanks(line, close + 2, end);
    const session = line.slice(open + 1, close);
    const arrow = line.indexOf(' => ', start);
    if (arrow < 0 || arrow - start > LONGEST_LEVEL) {
      return NAME.test(line.slice(Math.max(0, open - 9), open)) ? { start, session, who: '' } : undefined;
    }
    for (const { words, side } of SAID) {
      const behind = arrow + 4 + words.length;
      if (line.startsWith(words, arrow + 4)) return { start: skipBlanks(line, behind, end), session, who: side };
    }
    return { start, session, who: '' };
  }
  return undefined;
}

const SAID = [
  { words: 'Received:', side: 'server' },
  { words: 'Sending:', side: 'client' },
] as const;

const NAME = /sendemail$/i;
const CLOSING = 93;
const FURTHEST = 200;
const LONGEST_LEVEL = 10;

function readOther(line: string, end: number, { session }: SendEmailMemory): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (session === '' || !isElision(line, at, end)) return remark('note', at, end);
  return { kind: 'event', event: 'gap', start: at, end, session };
}

function detect(sample: readonly string[]): Detection {
  let said = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const entry = line.includes(' => ') ? entryOf(line, end) : undefined;
    if (entry?.who === 'server' && looksLikeSmtpReply(line, entry.start, end)) said++;
    else if (entry?.who === 'client' && looksLikeCommand(line, entry.start, end)) said++;
  }
  return { score: said > 1 ? 0.97 : said > 0 ? 0.9 : 0, variant: '' };
}
