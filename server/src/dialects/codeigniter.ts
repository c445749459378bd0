// What CodeIgniter's Email class prints (`print_debugger()`), also where an application wrote it into its log. Line grammar:
//
//     text    = reply {block} [reply]
//     block   = "<pre>" label ": " reply "</pre>"       lines of a reply follow one another, with their line ends
//     label   = "hello" / "starttls" / "from" / "to" / "data" / "quit" and others: the command that was answered
//
// Only the server is shown, and by the labels those commands that have no argument. Before the first reply (the greeting) stands what the log has in front, behind the last block perhaps
// the reply by which the session failed, which has no label. HTML is escaped in some versions: entities are undone. Behind the
// dialogue the headers and the text of the message may be printed, in blocks without a label.

import { HASH, isDigit, LESS, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading, Utterance } from './dialect';
import { event, isElision } from './elision';
import { withoutBreak, withoutEntities } from './htmlText';
import { hidesText, type LastSaid, serverSaid } from './lastSaid';
import { readLogTime } from './logTime';
import { isContinued, looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';

export const codeigniter: Dialect<CodeIgniterMemory> = {
  id: 'codeigniter',
  title: 'CodeIgniter print_debugger()',
  description: 'Replies only, each with its command as a label: "<pre>hello: 250-x", "</pre><pre>from: 250 ok"',
  order: 'log',
  signs: ['<pre>'],
  detect,
  start: () => ({ last: '', code: '', over: false }),
  read,
};

type CodeIgniterMemory = {
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** The code of a reply that goes on (`250-`); empty where none does. */
  code: string;
  /** Whether the dialogue is over: what follows is of the message. */
  over: boolean;
};

function read(line: string, memory: CodeIgniterMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const blank = skipBlanks(line, 0, end);
  if (blank === end) return remark('blank', 0, end);
  if (line.charCodeAt(blank) === HASH) return comment(line, blank, end);
  const parts = partsOf(line, blank, end, memory);
  const readings = parts.flatMap((part) => hear(line, part, memory, expecting));
  if (readings.length > 0) return readings.length === 1 && readings[0] ? readings[0] : readings;
  if (isElision(line, blank, end)) return event('gap', blank, end);
  return remark('note', blank, end);
}

/** A reply in a line, and what it answers, as far as a label says so. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** The label; empty where there is none. */
  readonly label: string;
  readonly labelStart: number;
  readonly time?: number;
}

/** The replies of a line: tags, labels and what a log puts in front are taken off. */
function partsOf(line: string, start: number, end: number, memory: CodeIgniterMemory): Part[] {
  const parts: Part[] = [];
  if (memory.code !== '' && line.startsWith(memory.code, start) && looksLikeReply(line, start, end)) {
    return [{ start, end: withoutBreak(line, start, endOfBlock(line, start, end)), label: '', labelStart: start }];
  }
  const log = LOG.exec(line.slice(start, start + LONGEST_LOG));
  let at = start + (log?.[0].length ?? 0);
  const time = log?.[1] === undefined ? undefined : readLogTime(`${log[1]} `, 0)?.time;
  while (at < end) {
    at = skipTags(line, at, end);
    const label = labelAt(line, at, end);
    const from = skipBlanks(line, at + label.length + (label === '' ? 0 : 1), end);
    const stop = endOfBlock(line, from, end);
    const text = withoutBreak(line, from, stop);
    const isReply = looksLikeSmtpReply(line, from, text);
    // Behind the dialogue only a greeting begins another; blocks without a label are of the message.
    if (isReply && (label !== '' || !memory.over || line.startsWith('220', from))) {
      memory.over = label === 'quit';
      parts.push({ start: from, end: text, label, labelStart: at, ...(time ? { time } : {}) });
    }
    if (stop === at) break;
    at = stop;
  }
  return parts;
}

/** `ERROR - 2025-11-23 22:12:26 --> ` */
const LOG = /^[A-Z]{4,9} - (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) --> /;
const LONGEST_LOG = 60;

/** Behind tags at `at`. */
function skipTags(line: string, at: number, end: number): number {
  while (line.charCodeAt(at) === LESS) {
    const close = line.indexOf('>', at);
    if (close < 0 || close >= end || close - at > LONGEST_TAG) return at;
    at = skipBlanks(line, close + 1, end);
  }
  return at;
}

const LONGEST_TAG = 80;

function labelAt(line: string, at: number, end: number): string {
  for (const label of LABELS)
    if (line.startsWith(label, at) && line.charCodeAt(at + label.length) === 58 && at + label.length < end)
      return label;
  return '';
}

/** What `_send_command()` of CodeIgniter calls its commands. */
const LABELS = ['hello', 'starttls', 'from', 'to', 'data', 'reset', 'quit', 'auth'] as const;

/** Where the text ends before the next block, or with the block. */
function endOfBlock(line: string, at: number, end: number): number {
  for (let tag = line.indexOf('<', at); tag >= 0 && tag < end; tag = line.indexOf('<', tag + 1)) {
    if (line.startsWith('<pre>', tag) || line.startsWith('</pre>', tag)) return tag;
  }
  return end;
}

function hear(line: string, part: Part, memory: CodeIgniterMemory, expecting: Expecting): Reading[] {
  const { start, label, time } = part;
  const end = trimBlanks(line, start, part.end);
  const readings: Reading[] = [];
  const first = memory.code === '';
  if (first && label !== '') readings.push(commandOf(part));
  else if (first && expecting === 'content' && hidesText(memory.last))
    readings.push(event('omitted', start, start, 'client'));
  memory.last = serverSaid(line, start, end);
  memory.code = isContinued(line, start, end) ? line.slice(start, start + 3) : '';
  const said: Utterance = { kind: 'utterance', side: 'server', start, end, ...(time === undefined ? {} : { time }) };
  const html = withoutEntities(line, start, end);
  readings.push(html ? { ...said, ...html } : said);
  return readings;
}

/** The command that a label stands for, where it has no argument; of others nobody knows what was said. */
function commandOf({ label, labelStart, start }: Part): Reading {
  const text = COMMANDS.get(label);
  if (text === undefined) return event('gap', start, start, 'client');
  const end = labelStart + label.length;
  const columns = Array.from({ length: text.length + 1 }, (_, unit) => Math.min(labelStart + unit, end));
  return { kind: 'utterance', side: 'client', start: labelStart, end, text, columns };
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['starttls', 'STARTTLS'],
  ['data', 'DATA'],
  ['reset', 'RSET'],
  ['quit', 'QUIT'],
]);

function detect(sample: readonly string[]): Detection {
  let labelled = 0;
  for (const line of sample) {
    const end = textEnd(line);
    for (let at = line.indexOf('<pre>'); at >= 0; at = line.indexOf('<pre>', at + 5)) {
      const from = at + 5;
      const label = labelAt(line, from, end);
      if (label === '') continue;
      const reply = skipBlanks(line, from + label.length + 1, end);
      if (isDigit(line.charCodeAt(reply)) && looksLikeSmtpReply(line, reply, end)) labelled++;
    }
  }
  return { score: labelled > 1 ? 0.96 : labelled > 0 ? 0.9 : 0, variant: '' };
}
