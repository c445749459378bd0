// What Nodemailer logs (`logger: true`, with the message where `debug: true`). Line grammar:
//
//     line    = {entry}                                 one; several where a page lost the line ends
//     entry   = ["[2026-11-23 14:52:09] "] level ["[#" number "] "] ["[" connection "] "] text
//             / JSON of another logger (bunyan, pino): fields "tnx", "sid", and the text in "msg"; of some loggers the text alone,
//               which then tells who speaks: a mark, or from "Connection established to" on a code or a verb
//     level   = "DEBUG" / "INFO " / "ERROR" and others
//     text    = "C: " line / "S: " line                 in JSON: "tnx":"client" and "tnx":"server", without the mark
//             / line of the message                     without a mark, on the level DEBUG; in JSON: "tnx":"message"
//             / "Connection established to ..." and what else happens to the connection (EVENTS)
//             / "<340 bytes encoded mime message (source size 337 bytes)>"    where the message is not shown
//             / what Nodemailer says of its own work
//
// Connections are told apart by their names. A QUIT is never sent: "Closing connection to the server using "end"". The octets of
// a message are printed as characters of Latin-1, and secrets as base64 of `/* secret */`.

import { literalLines } from '../notation/literal';
import { binaryText, type NotatedText } from './binaryText';
import { HASH, HYPHEN, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Expecting, Reading, Side, Utterance } from './dialect';
import { isElision } from './elision';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { addName, hasName, removeName } from './nameList';
import { entriesOf, type NodemailerEntry } from './nodemailerEntry';
import { comment, remark } from './remark';

const ESTABLISHED = 'onnection established to ';
/** The marks, a field of JSON, and what stands in front of all that is said. */
const SIGNS = ['S: ', 'C: ', '"tnx"', ESTABLISHED] as const;

export const nodemailer: Dialect<NodemailerMemory> = {
  id: 'nodemailer',
  title: 'Nodemailer',
  description: 'Lines such as "[2026-11-23 14:52:09] DEBUG [a1b2c3] C: EHLO x", or JSON with "tnx":"client"',
  order: 'log',
  readsLeads: true,
  signs: SIGNS,
  detect,
  start: () => ({ session: '', ready: '', content: '', open: false }),
  read,
};

type NodemailerMemory = {
  /** The connection of the last entry that has one. */
  session: string;
  /** The connections that were asked for a message, and those that have shown some of it: see nameList.ts. */
  ready: string;
  content: string;
  /** Whether a connection is open of which the entries tell nothing but their text. */
  open: boolean;
};

function read(line: string, memory: NodemailerMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const entries = entriesOf(line, end);
  if (entries.length > 0) return entries.flatMap((entry) => readEntry(line, entry, memory, expecting));
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (isElision(line, at, end)) {
    const hidden = expecting === 'content' ? 'omitted' : 'gap';
    return placed({ kind: 'event', event: hidden, start: at, end }, memory.session, undefined);
  }
  return remark('note', at, end);
}

function readEntry(line: string, entry: NodemailerEntry, memory: NodemailerMemory, expecting: Expecting): Reading[] {
  const { start, end, who, session } = entry;
  const known = memory.session;
  if (session !== '') memory.session = session;
  if (entry.unsaid && who === '' && memory.open) {
    const speaker = speakerOf(line, entry, memory, expecting);
    if (speaker !== '') return readEntry(line, { ...entry, who: speaker }, memory, expecting);
  }
  if (who === 'server') return hear(line, entry, memory);
  if (who === 'client') return textOf(line, entry).map((said) => utterance('client', masked(line, said), entry));
  const awaits = hasName(memory.ready, session) || (expecting === 'content' && known === session);
  if (who === 'message' || (entry.debug && awaits && !CLOSING.test(line.slice(start, start + 40)))) {
    memory.content = addName(memory.content, session);
    if (end - start === 1 && line.charCodeAt(start) === DOT) memory.ready = removeName(memory.ready, session);
    return textOf(line, entry).map((said) => utterance('client', inOctets(line, said), entry));
  }
  if (HIDDEN.test(line.slice(start, start + 60))) {
    if (hasName(memory.content, session) || !awaits) return [remark('note', start, end)];
    memory.content = addName(memory.content, session);
    memory.ready = removeName(memory.ready, session);
    return [placed({ kind: 'event', event: 'omitted', start, end, side: 'client' }, session, undefined)];
  }
  for (const row of EVENTS) {
    if (!line.startsWith(row.text, start)) continue;
    if (row.events.includes('close')) forget(memory, session);
    if (entry.unsaid) memory.open = !row.events.includes('close');
    const details = Math.min(start + row.text.length, end);
    return row.events.map((name) => {
      const happened: ConnectionEvent = { kind: 'event', event: name, start: details, end };
      return placed(row.side ? { ...happened, side: row.side } : happened, session, undefined);
    });
  }
  return [entry.unsaid ? remark('note', 0, textEnd(line)) : remark('note', start, end)];
}

/** Who says what an entry holds that tells nothing but the text; empty where that does not tell it. */
function speakerOf(
  line: string,
  { start, end, session }: NodemailerEntry,
  memory: NodemailerMemory,
  expecting: Expecting,
): NodemailerEntry['who'] {
  const isReply = looksLikeSmtpReply(line, start, endOfFirst(line, start, end));
  const isRemark = HIDDEN.test(line.slice(start, start + 60)) || CLOSING.test(line.slice(start, start + 40));
  if (isRemark || EVENTS.some(({ text }) => line.startsWith(text, start))) return '';
  // A line of the message may begin with a number, too: of the first one nothing is known, behind it the dot is awaited.
  if (hasName(memory.ready, session)) return isReply && !hasName(memory.content, session) ? 'server' : 'message';
  if (isReply) return 'server';
  if (looksLikeCommand(line, start, end)) return 'client';
  return expecting === 'response' && !/\s/.test(line.slice(start, end)) ? 'client' : '';
}

/** Where the first line of a text ends, in which line ends are escaped. */
function endOfFirst(line: string, start: number, end: number): number {
  const lineEnd = line.indexOf('\\', start);
  return lineEnd < 0 ? end : Math.min(lineEnd, end);
}

const DOT = 46;
const CLOSING = /^Closing connection to the server/;
const HIDDEN = /^<\d+ bytes encoded mime message/;

interface EventRow {
  readonly text: string;
  readonly events: readonly EventName[];
  readonly side?: Side;
}

const EVENTS: readonly EventRow[] = [
  { text: 'Connection established to ', events: ['connect'] },
  { text: 'Secure connection established to ', events: ['connect', 'tls'] },
  { text: 'Connection upgraded with STARTTLS', events: ['tls'] },
  { text: 'Closing connection to the server', events: ['close'], side: 'client' },
  { text: 'Connection closed', events: ['close'] },
];

/** What the server said. Its reply to a message that no entry shows says that the message is left out. */
function hear(line: string, entry: NodemailerEntry, memory: NodemailerMemory): Reading[] {
  const { session, start } = entry;
  const said = textOf(line, entry);
  const first = said[0];
  const hidden = hasName(memory.ready, session) && !hasName(memory.content, session);
  const readings: Reading[] = said.map((one) => utterance('server', one, entry));
  const asks = first && line.startsWith('354', first.start) && looksLikeReply(line, first.start, first.end);
  if (asks) {
    if (line.charCodeAt(first.start + 3) !== HYPHEN) memory.ready = addName(memory.ready, session);
    memory.content = removeName(memory.content, session);
    return readings;
  }
  forget(memory, session);
  if (!hidden) return readings;
  return [
    placed({ kind: 'event', event: 'omitted', start, end: start, side: 'client' }, session, undefined),
    ...readings,
  ];
}

function forget(memory: NodemailerMemory, session: string): void {
  memory.ready = removeName(memory.ready, session);
  memory.content = removeName(memory.content, session);
}

interface SaidText {
  readonly start: number;
  readonly end: number;
  readonly notated: NotatedText | undefined;
}

/** The wire lines of an entry: in JSON, further lines of a reply or of the message are behind escaped line ends. */
function textOf(line: string, { start, end, json }: NodemailerEntry): SaidText[] {
  if (!json || start === end) return [{ start, end, notated: undefined }];
  const lines = literalLines(line, start, end, 'character');
  const said = lines.map((one): SaidText => {
    const { text, columns } = one;
    if (text === undefined || !columns) return { start: one.start, end: one.end, notated: undefined };
    // The logger joins lines by LF alone.
    const bare = text.endsWith(BARE_LF);
    const notated = bare ? { text: text.slice(0, -1), columns: columns.slice(0, -1) } : { text, columns };
    return { start: one.start, end: one.end, notated };
  });
  // It took the last line end away: behind one that is still there stands an empty line.
  if (lines[lines.length - 1]?.ended) said.push({ start: end, end, notated: undefined });
  return said;
}

const BARE_LF = '␊';

/** Base64 in which `/* secret *\/` stands for a password or token: as it comes out at each of the three places in a group. */
const SECRET = /(?:Lyogc2VjcmV0ICov|8qIHNlY3JldCAqL|vKiBzZWNyZXQgKi)/;

/** A response in which Nodemailer has put words in the place of the secret: so that nobody takes those for it. */
function masked(line: string, said: SaidText): SaidText {
  if (said.notated || said.end - said.start > LONGEST_RESPONSE) return said;
  const text = line.slice(said.start, said.end);
  if (!SECRET.test(text)) return said;
  const shown = text.lastIndexOf(' ') + 1;
  const columns = Array.from({ length: shown }, (_, index) => said.start + index);
  for (let star = 0; star < STARS.length; star++) columns.push(said.start + shown + star);
  return { ...said, notated: { text: text.slice(0, shown) + STARS, columns: [...columns, said.end] } };
}

const STARS = '****';
const LONGEST_RESPONSE = 20_000;

/** A line of the message, whose octets are shown as characters. */
function inOctets(line: string, said: SaidText): SaidText {
  const text = said.notated?.text ?? line.slice(said.start, said.end);
  const columns = said.notated?.columns ?? Array.from({ length: text.length + 1 }, (_, index) => said.start + index);
  const notated = binaryText(text, columns) ?? said.notated;
  return { ...said, notated };
}

function utterance(side: Side, { start, end, notated }: SaidText, { session, time }: NodemailerEntry): Reading {
  const said: Utterance = { kind: 'utterance', side, start, end };
  return placed(notated ? { ...said, ...notated } : said, session, time);
}

function placed<R extends Utterance | ConnectionEvent>(reading: R, session: string, time: number | undefined): R {
  if (session === '') return time === undefined ? reading : { ...reading, time };
  return time === undefined ? { ...reading, session } : { ...reading, session, time };
}

function detect(sample: readonly string[]): Detection {
  let said = 0;
  let replies = 0;
  let commands = 0;
  let open = false;
  for (const line of sample) {
    if (!SIGNS.some((sign) => line.includes(sign)) && !(open && line.includes('"m'))) continue;
    for (const { start, end, who, session, json, unsaid } of entriesOf(line, textEnd(line))) {
      if (unsaid && line.includes(ESTABLISHED)) open = true;
      if (session === '' && !json) continue;
      const isReply = looksLikeSmtpReply(line, start, unsaid ? endOfFirst(line, start, end) : end);
      const isCommand = looksLikeCommand(line, start, end);
      if (unsaid) {
        if (isReply && who !== 'client') replies++;
        else if (isCommand && who !== 'server') commands++;
      } else if ((isReply && who === 'server') || (isCommand && who === 'client')) said++;
    }
  }
  if (said > 0) return { score: said > 1 ? 0.97 : 0.9, variant: '' };
  return { score: replies > 0 && commands > 0 ? (open ? 0.96 : 0.9) : 0, variant: '' };
}
