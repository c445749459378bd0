// The log of the SMTP service of IIS (and of Exchange 2000 and 2003) in the extended format of the W3C. Line grammar:
//
//     "#Fields: " name {" " name}                which column is which
//     row       = value {" " value}              "-" for none, "+" for a blank
//
// A row is a command with the code of its reply: cs-method is the verb, cs-uri-query its argument, sc-status the code. Of replies
// nothing else is told, of DATA the reply to the message, of QUIT a code of its own (240). Where the service sends mail, cs-username
// is OutboundConnectionCommand, or OutboundConnectionResponse with the first line of a reply as the query. Sessions are interleaved,
// told apart by the address of the peer.

import { HASH, isDigit, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Reading, Side, Utterance } from './dialect';
import { fieldsIn } from './fieldsHeader';
import { isContinued } from './looksLikeReply';
import { comment, remark } from './remark';
import { readIsoTime } from './timeTag';

export const iisLog: Dialect<IisMemory> = {
  id: 'iis-log',
  title: 'IIS SMTP log',
  description:
    'Rows of the SMTP service of IIS, with a command and the code of its reply in each, mostly under a header "#Fields:"',
  order: 'log',
  readsLeads: true,
  signs: ['SMTPSVC', '#Fields:'],
  detect,
  start: () => ({ ...DEFAULT }),
  read,
};

/** The number of each column; -1 for those that the log does not have. */
type IisMemory = {
  date: number;
  time: number;
  ip: number;
  user: number;
  site: number;
  method: number;
  query: number;
  status: number;
};

/** With all columns, as the service writes them where nobody chose. */
const DEFAULT: IisMemory = { date: 0, time: 1, ip: 2, user: 3, site: 4, method: 8, query: 10, status: 11 };

const NAMES = ['date', 'time', 'c-ip', 'cs-username', 's-sitename', 'cs-method', 'cs-uri-query', 'sc-status'] as const;

function read(line: string, memory: IisMemory): Reading | readonly Reading[] {
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return readHeader(line, at, end, memory);
  const row = rowOf(line, at, end, memory);
  return row ? readRow(line, row) : remark('note', at, end);
}

function readHeader(line: string, at: number, end: number, memory: IisMemory): Reading {
  const fields = fieldsIn(line, ' ', NAMES);
  if (!fields) return HEADER.test(line.slice(at, at + 20)) ? remark('note', at, end) : comment(line, at, end);
  memory.date = fields.date;
  memory.time = fields.time;
  memory.ip = fields['c-ip'];
  memory.user = fields['cs-username'];
  memory.site = fields['s-sitename'];
  memory.method = fields['cs-method'];
  memory.query = fields['cs-uri-query'];
  memory.status = fields['sc-status'];
  return remark('note', at, end);
}

const HEADER = /^#(?:Software|Version|Date):/i;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly method: Range;
  readonly query: Range;
  readonly status: Range;
  readonly user: string;
  readonly session: string;
  readonly time: number | undefined;
}

function rowOf(line: string, at: number, end: number, memory: IisMemory): Row | undefined {
  const values = valuesOf(line, at, end);
  const method = values[memory.method];
  const status = values[memory.status];
  if (!method || !status || !isMethod(line, method) || !isCode(line, status)) return undefined;
  const site = values[memory.site];
  if (site && !line.startsWith('SMTPSVC', site.start) && memory.site >= 0) return undefined;
  const address = values[memory.ip];
  const user = textOf(line, values[memory.user]);
  const outbound = user.startsWith(OUTBOUND) ? ' out' : '';
  const date = values[memory.date];
  const time = values[memory.time];
  return {
    method,
    status,
    user,
    query: values[memory.query] ?? { start: end, end },
    session: `${textOf(line, address)}${outbound}`,
    time: date && time ? readIsoTime(line, date.start, time.end) : undefined,
  };
}

const OUTBOUND = 'OutboundConnection';

function valuesOf(line: string, at: number, end: number): Range[] {
  const found: Range[] = [];
  while (at < end && found.length < MOST_COLUMNS) {
    const blank = line.indexOf(' ', at);
    const stop = blank < 0 || blank > end ? end : blank;
    found.push({ start: at, end: stop });
    at = skipBlanks(line, stop, end);
  }
  return found;
}

const MOST_COLUMNS = 30;

function isMethod(line: string, { start, end }: Range): boolean {
  return end - start < 20 && /^(?:[A-Za-z][A-Za-z0-9]*|-)$/.test(line.slice(start, end));
}

function isCode(line: string, { start, end }: Range): boolean {
  if (end - start === 1) return line.charCodeAt(start) === ZERO;
  if (end - start !== 3) return false;
  return isDigit(line.charCodeAt(start)) && isDigit(line.charCodeAt(start + 1)) && isDigit(line.charCodeAt(start + 2));
}

const ZERO = 48;

function textOf(line: string, range: Range | undefined): string {
  return range ? line.slice(range.start, range.end) : '';
}

function readRow(line: string, row: Row): Reading | readonly Reading[] {
  const { method, query, status, user, session } = row;
  if (user === `${OUTBOUND}Response`) {
    const said = utter(row, 'server', query, spaced(line, query));
    // Of a reply of several lines the others are not in the log.
    return isContinued(line, query.start, query.end) ? [said, happen('gap', session, query.end)] : said;
  }
  const verb = textOf(line, method).toUpperCase();
  if (verb === 'TIMEOUT' || verb === 'CONNECTIONCLOSED') return happen('close', session, method.start, method.end);
  if (verb === '-') return remark('note', method.start, status.end);
  const command = commandOf(line, row, verb);
  if (user.startsWith(OUTBOUND)) return verb === 'DATA' ? [command, happen('omitted', session, method.end)] : command;
  const reply = utter(row, 'server', status);
  const accepted = line.startsWith('2', status.start);
  switch (verb) {
    case 'QUIT':
      return [command, happen('close', session, status.end)];
    case 'BDAT':
      return [command, happen('omitted', session, query.end), reply];
    case 'DATA':
    // Whether the server asked for the message is not told, and the code is that of the reply to it.
    case 'HELO':
    case 'EHLO':
      // Neither the server's name nor what it offers is told.
      return accepted ? [command, happen('gap', session, query.end), reply] : [command, reply];
    default:
      return [command, reply];
  }
}

function commandOf(line: string, row: Row, verb: string): Utterance {
  const { method, query } = row;
  const argued = verb !== 'DATA' && verb !== 'QUIT' && textOf(line, query) !== '-' && query.start < query.end;
  if (!argued) return utter(row, 'client', method);
  const argument = spaced(line, query);
  // What a client sends has the blank behind the verb as a plus; outbound rows leave it out.
  const glued = line.charAt(query.start) === '+';
  const text = `${textOf(line, method)}${glued ? '' : ' '}${argument}`;
  const columns: number[] = [];
  for (let at = method.start; at < method.end; at++) columns.push(at);
  if (!glued) columns.push(query.start);
  for (let at = query.start; at <= query.end; at++) columns.push(at);
  return utter(row, 'client', { start: method.start, end: query.end }, text, columns);
}

/** A value with blanks for its pluses; those in an address are its own. */
function spaced(line: string, { start, end }: Range): string {
  const text = line.slice(start, end);
  let inPath = false;
  let shown = '';
  for (const letter of text) {
    if (letter === '<') inPath = true;
    else if (letter === '>') inPath = false;
    shown += letter === '+' && !inPath ? ' ' : letter;
  }
  return shown;
}

function utter(row: Row, side: Side, { start, end }: Range, text?: string, columns?: readonly number[]): Utterance {
  const { session, time } = row;
  return {
    kind: 'utterance',
    side,
    start,
    end,
    session,
    ...(text === undefined ? {} : { text }),
    ...(columns === undefined ? {} : { columns }),
    ...(time === undefined ? {} : { time }),
  };
}

function happen(event: EventName, session: string, start: number, end = start): ConnectionEvent {
  return { kind: 'event', event, start, end, session };
}

/** Rows of other services of IIS have methods and codes, too, but other ones, and another name of the site. */
function detect(sample: readonly string[]): Detection {
  const memory = iisLog.start('');
  let said = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    if (line.charCodeAt(at) === HASH) {
      readHeader(line, at, end, memory);
      continue;
    }
    const row = rowOf(line, at, end, memory);
    if (!row || row.time === undefined) continue;
    if (row.user.startsWith(OUTBOUND) || VERBS.test(textOf(line, row.method))) said++;
  }
  return { score: said > 1 ? 0.97 : said === 1 ? 0.8 : 0, variant: '' };
}

const VERBS = /^(?:HELO|EHLO|MAIL|RCPT|DATA|BDAT|QUIT|RSET|STARTTLS|AUTH|VRFY|TURN|ETRN|XEXCH50|X-EXPS|X-LINK2STATE)$/i;
