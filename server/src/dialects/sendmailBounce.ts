// The mail by which Sendmail and Courier give a message back. Line grammar, among the lines of a mail:
//
//     "   ----- Transcript of session follows -----"      Sendmail's transcript begins; "UNDELIVERABLE MAIL" that of Courier
//     "... while talking to mx.example.org.:"             a server; in version 5 "While talking to mx.example.org:"
//     "    mx.example.org [192.0.2.25]:"                  the same of Courier
//     ">>> " text                                         a command
//     "<<< " text                                         a line of the reply
//     code " " text, "<" address ">... " text             what Sendmail says of it to the sender: no traffic
//     "--" boundary, "   ----- " text, a line of hyphens  the transcript ends
//
// Only the exchange that failed is there, and one of several commands that were sent together. So before each command something
// may be left out. The part may be encoded (base64, quoted-printable), and CR alone may end the lines.

import { DOT, GREATER, HYPHEN, LESS, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, EventName, Reading, Side } from './dialect';
import { serverSaid } from './lastSaid';
import { isContinued, looksLikeReply } from './looksLikeReply';
import { type MimeLine, type MimeMemory, mimeLines, startMime } from './mimeLines';

const SENDMAIL = '----- Transcript of session follows -----';
const COURIER = 'UNDELIVERABLE MAIL';

export const sendmailBounce: Dialect<BounceMemory> = {
  id: 'sendmail-bounce',
  title: 'Bounce with a transcript (Sendmail, Courier)',
  description:
    'A mail with “----- Transcript of session follows -----”: ">>> DATA", "<<< 550 ..." and whom it talked to',
  order: 'log',
  signs: [SENDMAIL, COURIER, 'Courier', 'base64', 'BASE64', 'Base64', 'printable', 'PRINTABLE', 'Printable'],
  detect,
  start,
  read,
};

type BounceMemory = MimeMemory & {
  /** Whose transcript is being read. */
  within: '' | 'sendmail' | 'courier';
  /** Whether a session has begun in it. */
  talking: boolean;
};

function start(): BounceMemory {
  return { ...startMime(), within: '', talking: false };
}

function read(line: string, memory: BounceMemory): Reading | readonly Reading[] {
  const readings: Reading[] = [];
  eachLine(line, memory, (one) => readLine(one, memory, readings));
  const end = textEnd(line);
  return readings.length > 0 ? readings : { kind: end === 0 ? 'blank' : 'note', start: 0, end };
}

/** The lines of the mail in a line of the file: several where CR alone ends them, or where they are encoded. */
function eachLine(line: string, memory: MimeMemory, found: (line: MimeLine) => void): void {
  const end = textEnd(line);
  for (let start = 0; ; ) {
    const carriage = line.indexOf('\r', start);
    const stop = carriage < 0 || carriage > end ? end : carriage;
    mimeLines(line, start, stop, memory, found);
    if (stop === end) return;
    start = stop + 1;
  }
}

/** Gives out what a line tells of a session; all others are notes. */
function readLine(one: MimeLine, memory: BounceMemory, readings: Reading[]): void {
  const { text } = one;
  const end = trimBlanks(text, 0, text.length);
  const at = skipBlanks(text, 0, end);
  if (at === end) return;
  const heading = headingOf(text, at, end);
  if (heading !== undefined) {
    memory.within = heading;
    memory.talking = false;
    return;
  }
  if (memory.within === '') return;
  const host = hostAt(text, at, end, memory);
  if (host) {
    memory.talking = true;
    readings.push(event('connect', one, host.start, host.end), event('gap', one, host.end, host.end));
    return;
  }
  if (text.startsWith('>>> ', at)) speak(one, at + 4, end, memory, readings);
  // Courier gives its own reasons with the same mark, but without a code.
  else if (text.startsWith('<<< ', at) && looksLikeReply(text, at + 4, end)) hear(one, at + 4, end, memory, readings);
}

function speak(one: MimeLine, start: number, end: number, memory: BounceMemory, readings: Reading[]): void {
  if (!memory.talking) readings.push(event('connect', one, start, start));
  memory.talking = true;
  readings.push(event('gap', one, start, start), utterance(one, 'client', start, end));
}

function hear(one: MimeLine, start: number, end: number, memory: BounceMemory, readings: Reading[]): void {
  if (!memory.talking) readings.push(event('connect', one, start, start), event('gap', one, start, start));
  memory.talking = true;
  readings.push(utterance(one, 'server', start, end));
  const asks = serverSaid(one.text, start, end) === 'ready' && !isContinued(one.text, start, end);
  if (asks) readings.push(event('omitted', one, end, end, 'client'));
}

/** The transcript that begins here; empty where one ends; undefined for any other line. */
function headingOf(text: string, at: number, end: number): '' | 'sendmail' | 'courier' | undefined {
  switch (text.charCodeAt(at)) {
    case HYPHEN:
      if (!text.startsWith('--', at)) return undefined;
      return text.startsWith(SENDMAIL, at) ? 'sendmail' : '';
    case 85: // U
      return at > 10 && end - at === COURIER.length && text.startsWith(COURIER, at) ? 'courier' : undefined;
    default:
      return undefined;
  }
}

/** The name of the server of which the next lines tell. */
function hostAt(
  text: string,
  at: number,
  end: number,
  { within }: BounceMemory,
): { start: number; end: number } | undefined {
  if (text.charCodeAt(end - 1) !== 58) return undefined;
  if (within === 'courier') {
    const named = at > 0 && text.charCodeAt(at) !== LESS && text.charCodeAt(at) !== GREATER;
    return named && text.charCodeAt(end - 2) === 93 ? { start: at, end: end - 1 } : undefined;
  }
  const words = TALKING.find((lead) => text.startsWith(lead, at));
  if (words === undefined) return undefined;
  const dotted = text.charCodeAt(end - 2) === DOT;
  return { start: Math.min(at + words.length, end - 1), end: dotted ? end - 2 : end - 1 };
}

const TALKING = ['... while talking to ', 'While talking to '] as const;

/** Where the column of the text stands in the line of the file. */
function columnOf({ columns, start, end }: MimeLine, column: number): number {
  return columns ? (columns[column] ?? end) : start + column;
}

function event(name: EventName, one: MimeLine, start: number, end: number, side?: Side): Reading {
  const placed = { start: columnOf(one, start), end: Math.max(columnOf(one, start), columnOf(one, end)) };
  return side ? { kind: 'event', event: name, ...placed, side } : { kind: 'event', event: name, ...placed };
}

function utterance(one: MimeLine, side: Side, start: number, end: number): Reading {
  const placed = { start: columnOf(one, start), end: columnOf(one, end) };
  const { text, columns } = one;
  if (!columns) return { kind: 'utterance', side, ...placed };
  return { kind: 'utterance', side, ...placed, text: text.slice(start, end), columns: columns.slice(start, end + 1) };
}

/** The heading is unmistakable, and in what is returned nothing else is a session. */
function detect(sample: readonly string[]): Detection {
  const memory = startMime();
  let headings = 0;
  let courier = 0;
  for (const line of sample) {
    eachLine(line, memory, ({ text }) => {
      const end = trimBlanks(text, 0, text.length);
      const heading = headingOf(text, skipBlanks(text, 0, end), end);
      if (heading === 'sendmail') headings++;
      else if (heading === 'courier' || text.startsWith('running the Courier mail server')) courier++;
    });
  }
  return { score: headings > 0 || courier > 1 ? 0.95 : 0, variant: '' };
}
