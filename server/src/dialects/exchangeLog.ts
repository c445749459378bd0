// The protocol logs of Microsoft Exchange. Line grammar:
//
//     "#Log-type: SMTP Receive Protocol Log"     Exchange is the server; "Send": the client
//     "#Fields: " name {"," name}                which column is which
//     row       = time "," connector "," session "," number "," local "," remote "," event "," data "," context
//     event     = "+"                            a connection begins
//               / "-"                            it ended; the context says by whom
//               / ">"                            sent by Exchange: data is what was said
//               / "<"                            received by it
//               / "*"                            information
//
// Columns with commas are quoted. Sessions are interleaved. The lines of a reply have a row each or, since Exchange 2013, stand in
// one, with a blank in place of the line end. Messages are never shown, and of what authenticates a client not the most.

import { HASH, skipBlanks, textEnd } from './chars';
import { type CsvColumn, csvColumns } from './csvColumns';
import type { Detection, Dialect, Reading, Side, Utterance } from './dialect';
import { isElision } from './elision';
import { unfoldOffer } from './exchangeOffer';
import { fieldsIn } from './fieldsHeader';
import { awaitsAnswer, type ChallengeMemory, hiddenAnswer, isChallenge } from './hiddenAnswer';
import { withOmission } from './hiddenMessage';
import { looksLikeReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { readIsoTime } from './timeTag';

export const exchangeLog: Dialect<ExchangeMemory> = {
  id: 'exchange-log',
  title: 'Exchange protocol log',
  description:
    'Comma separated rows with the events "+", "-", ">", "<" and "*", mostly under a header "#Fields: date-time,..."',
  order: 'log',
  readsLeads: true,
  detect,
  start: () => ({ own: '', session: '', challenged: '', ...DEFAULT }),
  read,
};

type ExchangeMemory = Fields &
  ChallengeMemory & {
    /** The side that Exchange is in this file; empty where no header tells. */
    own: '' | Side;
    /** The session of the last row. */
    session: string;
  };

/** The number of each column. */
type Fields = { time: number; id: number; local: number; remote: number; event: number; data: number; context: number };

const DEFAULT: Fields = { time: 0, id: 2, local: 4, remote: 5, event: 6, data: 7, context: 8 };

const NAMES = ['date-time', 'session-id', 'local-endpoint', 'remote-endpoint', 'event', 'data', 'context'] as const;

function read(line: string, memory: ExchangeMemory): Reading | readonly Reading[] {
  const end = textEnd(line);
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return readHeader(line, at, end, memory);
  const row = rowOf(line, at, end, memory);
  if (row) return readRow(line, row, memory);
  if (memory.session === '' || !isElision(line, at, end)) return remark('note', at, end);
  return { kind: 'event', event: 'gap', start: at, end, session: memory.session };
}

function readHeader(line: string, at: number, end: number, memory: ExchangeMemory): Reading {
  if (line.startsWith('#Log-', at)) {
    if (line.includes('SMTP Receive Protocol', at)) memory.own = 'server';
    else if (line.includes('SMTP Send Protocol', at)) memory.own = 'client';
    return remark('note', at, end);
  }
  const fields = fieldsIn(line, ',', NAMES);
  if (!fields) return HEADER.test(line.slice(at, at + 20)) ? remark('note', at, end) : comment(line, at, end);
  memory.time = fields['date-time'];
  memory.id = fields['session-id'];
  memory.local = fields['local-endpoint'];
  memory.remote = fields['remote-endpoint'];
  memory.event = fields.event;
  memory.data = fields.data;
  memory.context = fields.context;
  return remark('note', at, end);
}

const HEADER = /^#(?:Software|Version|Date):/i;

interface Row {
  readonly columns: readonly CsvColumn[];
  readonly event: string;
}

/** A row with an event and a session; undefined where the line is none. */
function rowOf(line: string, at: number, end: number, { event, id, data }: Fields): Row | undefined {
  if (event < 0 || data < 0) return undefined;
  const columns = csvColumns(line, end, MOST_COLUMNS);
  const mark = columns[event];
  const session = columns[id];
  if (!mark || !session || mark.end - mark.start !== 1 || session.end === session.start || at > FURTHEST)
    return undefined;
  const text = line.charAt(mark.start);
  return EVENTS.includes(text) ? { columns, event: text } : undefined;
}

const MOST_COLUMNS = 16;
const FURTHEST = 20;
const EVENTS = '+-<>*';

function readRow(line: string, { columns, event }: Row, memory: ExchangeMemory): Reading | readonly Reading[] {
  const nothing: CsvColumn = { start: line.length, end: line.length };
  const of = (column: number) => columns[column] ?? nothing;
  const session = textOf(line, of(memory.id));
  memory.session = session;
  const data = of(memory.data);
  const context = of(memory.context);
  const remote = of(memory.remote);
  switch (event) {
    case '+':
      return { kind: 'event', event: 'connect', start: remote.start, end: remote.end, session };
    case '-': {
      const own = ownSide(line, columns, memory);
      const side = closedBy(textOf(line, context), own);
      const closed: Reading = { kind: 'event', event: 'close', start: context.start, end: context.end, session };
      return side ? { ...closed, side } : closed;
    }
    case '*':
      if (!TLS.test(line.slice(context.start, Math.min(context.end, context.start + 200)))) {
        return remark('note', data.start, Math.max(data.start, context.end));
      }
      return { kind: 'event', event: 'tls', start: context.start, end: context.end, session };
    default:
      return say(line, columns, event, data, session, memory);
  }
}

const TLS = /^TLS protocol \S{1,60} negotiation succeeded/;

function say(
  line: string,
  columns: readonly CsvColumn[],
  event: string,
  data: CsvColumn,
  session: string,
  memory: ExchangeMemory,
): Reading | readonly Reading[] {
  const replies = looksLikeReply(line, data.start, data.end);
  const own = ownSide(line, columns, memory);
  const side: Side =
    own === '' ? (replies ? 'server' : 'client') : (event === '>') === (own === 'server') ? 'server' : 'client';
  const at = columns[memory.time];
  const time = at && readIsoTime(line, skipBlanks(line, at.start, at.end), at.end);
  const said: Utterance = {
    kind: 'utterance',
    side,
    start: data.start,
    end: data.end,
    ...(data.text === undefined ? {} : { text: data.text, ...(data.columns && { columns: data.columns }) }),
    ...(time === undefined ? {} : { time }),
    session,
  };
  const waits = awaitsAnswer(session, memory);
  const answer = hiddenAnswer(said, isChallenge(said, line), memory);
  if (answer) return [answer, said];
  if (line.startsWith(BINARY, data.start)) {
    // What X-EXPS sends without a challenge is no command.
    if (!waits) return remark('note', data.start, data.end);
    return { ...said, text: '***', columns: [data.start, data.start, data.start, data.end] };
  }
  // What stands in place of a text tells nothing of it.
  if (HIDDEN_TEXT.test(line.slice(data.start, Math.min(data.end, data.start + 40)))) {
    return { ...said, end: data.start + 3 };
  }
  if (side === 'client' || data.text !== undefined) return withOmission(said, line);
  return unfoldOffer(said, line) ?? withOmission(said, line);
}

const BINARY = '<Binary Data>';
const HIDDEN_TEXT = /^[245]\d\d <authentication response>$/i;

/** The side that Exchange is, as the header says, or the ports of the row. */
function ownSide(line: string, columns: readonly CsvColumn[], { own, local, remote }: ExchangeMemory): '' | Side {
  if (own !== '') return own;
  const here = isServerPort(line, columns[local]);
  const there = isServerPort(line, columns[remote]);
  return here === there ? '' : here ? 'server' : 'client';
}

function isServerPort(line: string, endpoint: CsvColumn | undefined): boolean {
  return (
    endpoint !== undefined &&
    /:(?:25|465|587|717|2525)$/.test(line.slice(Math.max(endpoint.start, endpoint.end - 8), endpoint.end))
  );
}

function closedBy(context: string, own: '' | Side): Side | undefined {
  if (own === '') return undefined;
  if (context.startsWith('Local')) return own;
  return context.startsWith('Remote') ? (own === 'server' ? 'client' : 'server') : undefined;
}

function textOf(line: string, { start, end }: CsvColumn): string {
  return line.slice(start, end);
}

/** Rows of other logs of Exchange have other columns; those of its POP3 and IMAP4 logs neither marks nor codes. */
function detect(sample: readonly string[]): Detection {
  const memory = exchangeLog.start('');
  let header = false;
  let rows = 0;
  let said = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    if (line.charCodeAt(at) === HASH) {
      readHeader(line, at, end, memory);
      if (memory.own !== '') header = true;
      continue;
    }
    const row = rowOf(line, at, end, memory);
    const time = row?.columns[memory.time];
    if (!row || !time || readIsoTime(line, skipBlanks(line, time.start, time.end), time.end) === undefined) continue;
    rows++;
    if (row.event === '>' || row.event === '<') said++;
  }
  if (rows > 0 && (header || said > 1)) return { score: 0.98, variant: '' };
  if (header || said > 0) return { score: 0.8, variant: '' };
  return { score: rows > 1 ? 0.6 : 0, variant: '' };
}
