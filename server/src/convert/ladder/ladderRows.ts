import type { SessionDialogue } from '../../analysis/dialogue';
import { ABSOLUTE } from '../../dialects/recordedTime';
import { visible } from '../../features/markdown';
import type { EventRow, Row, Verdict } from '../../ladder/ladder';
import type { Exchange, Place, Reply, SaidPlace } from '../../session/exchange';
import { announcedOctets } from '../../syntax/chunkCommand';
import { parseReplyLine } from '../../syntax/replyLine';
import type { Mask } from '../secrets';
import type { Happened, Said } from '../text/textForm';

/** A row with what the spans and findings beside it hang on. */
export interface Drawn {
  readonly row: Row;
  /** What it stands for in the transcript; lines of other sessions may lie between, and others may say something in the same line. */
  readonly places: readonly Place[];
  /** What it belongs to; undefined for the greeting, for what was not understood, and for events. */
  readonly exchange: Exchange | undefined;
  /** The dialect marks that it went through TLS. */
  readonly isMarkedTls: boolean;
}

export interface RowOptions {
  readonly mask: Mask;
  readonly longWait: number;
}

/** So much of a line is enough for a diagram. */
const LONGEST = 400;

/** What went to and fro in a session, a row for each; without findings, which come later. */
export function ladderRows({ session, heard }: SessionDialogue, { mask, longWait }: RowOptions): Drawn[] {
  const exchanges = new Map(session.exchanges.map((exchange) => [placeKey(exchange.place), exchange]));
  const recipients = numberRecipients(session.exchanges);
  const replies = repliesByPlace(session.greeting, session.exchanges);
  const drawn: Drawn[] = [];
  const clock = createClock(longWait);
  /** What the client said last, that is no message. */
  let latest: Exchange | undefined;
  let content: Said[] = [];
  let reply: { readonly lines: Said[]; readonly of: AnsweredBy | undefined } | undefined;

  const add = (row: RowBody, said: readonly Said[], exchange?: Exchange) => {
    const lines = said.map(({ place }) => place.line);
    const timed = clock(said.find(({ place }) => place.time !== undefined)?.place.time, said.at(-1)?.place.time);
    const where = { line: lines[0] ?? 0, endLine: lines.at(-1) ?? 0, findings: [], ...timed };
    const isMarkedTls = said.some(({ place }) => place.tls === true);
    drawn.push({ row: { ...where, ...row } as Row, places: said.map(({ place }) => place), exchange, isMarkedTls });
  };
  const endReply = () => {
    if (!reply) return;
    const { lines, of } = reply;
    reply = undefined;
    const first = lines[0]!;
    const { code } = parseReplyLine(first.text);
    const said = mask.said(first);
    // Where all of it is a secret, the code is not there.
    const shown = code > 0 ? said.replace(/^\d{3}[ -]?/, '') : said;
    const previous = drawn.at(-1);
    const isBelow = !of?.exchange || previous?.exchange === of.exchange;
    add(
      {
        kind: 'reply',
        code: Math.max(0, code),
        text: short(shown.trim()),
        more: lines.length - 1,
        verdict: verdictOf(code),
        answers: isBelow ? '' : nameOf(of.exchange!, mask, recipients.get(of.exchange!)),
      },
      lines,
      of?.exchange,
    );
  };
  const endContent = (end?: Said, exchange?: Exchange) => {
    if (content.length === 0 && !end) return;
    const said = end ? [...content, end] : content;
    const isChunk = !end && latest?.kind === 'bdat';
    const of = isChunk ? latest : exchange;
    const size = isChunk ? announcedOctets(latest?.text ?? '') : exchange?.size;
    const verdict = verdictOf(of?.replies.at(-1)?.code);
    add({ kind: 'message', lines: content.length, size: size ?? null, isChunk, verdict }, said, of);
    content = [];
  };

  for (const one of heard) {
    if (one.kind === 'remark') continue;
    if (one.kind === 'event') {
      endReply();
      endContent();
      const row = eventRow(one, mask);
      const above = drawn.at(-1)?.row;
      // Several elisions in a row say no more than one.
      if (
        above?.kind === 'event' &&
        above.event === row.event &&
        above.details === row.details &&
        above.side === row.side
      )
        continue;
      const timed = clock(one.event.time, one.event.time);
      drawn.push({
        row: { line: one.line, endLine: one.line, findings: [], ...timed, ...row } as Row,
        places: [{ line: one.line, start: 0, end: Number.POSITIVE_INFINITY }],
        exchange: undefined,
        isMarkedTls: false,
      });
      continue;
    }
    if (one.side === 'server') {
      endContent();
      const of = replies.get(placeKey(one.place));
      if (reply && (of ? of.reply !== reply.of?.reply : reply.of !== undefined)) endReply();
      if (reply) reply.lines.push(one);
      else reply = { lines: [one], of };
      if (!parseReplyLine(one.text).more) endReply();
      continue;
    }
    endReply();
    if (one.part === 'content') {
      content.push(one);
      continue;
    }
    const exchange = exchanges.get(placeKey(one.place));
    if (one.part === 'end-of-data') {
      endContent(one, exchange);
      continue;
    }
    endContent();
    const verdict = exchange ? verdictOf(exchange.replies[0]?.code) : 'none';
    latest = exchange;
    add({ kind: 'command', text: short(mask.said(one)), verdict }, [one], exchange);
  }
  endReply();
  endContent();
  // A single time tells nothing.
  if (drawn.some(({ row }) => (row.time ?? 0) > 0)) return drawn;
  return drawn.map((one) => ({ ...one, row: { ...one.row, time: null } }));
}

type OnlyOf<Kind extends Row['kind']> = Omit<
  Extract<Row, { kind: Kind }>,
  'line' | 'endLine' | 'time' | 'wait' | 'isLongWait' | 'findings'
>;
type RowBody = OnlyOf<'command'> | OnlyOf<'reply'> | OnlyOf<'message'>;

interface AnsweredBy {
  readonly reply: Reply;
  /** Undefined for the greeting. */
  readonly exchange: Exchange | undefined;
}

function repliesByPlace(greeting: Reply | undefined, exchanges: readonly Exchange[]): Map<string, AnsweredBy> {
  const found = new Map<string, AnsweredBy>();
  const take = (reply: Reply, exchange: Exchange | undefined) => {
    for (const line of reply.lines) found.set(placeKey(line), { reply, exchange });
  };
  if (greeting) take(greeting, undefined);
  for (const exchange of exchanges) for (const reply of exchange.replies) take(reply, exchange);
  return found;
}

/**
 * Tells of each row when it was and how long after the row before; times that fall back tell nothing. A connection may be opened at
 * a time of the calendar, with seconds since then behind it.
 */
function createClock(longWait: number) {
  let start: number | undefined;
  let before: number | undefined;
  return (first: number | undefined, last: number | undefined) => {
    if (first === undefined) return { time: null, wait: null, isLongWait: false };
    if (start !== undefined && start >= ABSOLUTE && first < ABSOLUTE) [start, before] = [0, 0];
    start ??= first;
    const wait = before === undefined || first < before ? null : first - before;
    before = last ?? first;
    return { time: first < start ? null : first - start, wait, isLongWait: wait !== null && wait >= longWait };
  };
}

function eventRow({ event: { event, side }, details }: Happened, mask: Mask): OnlyEvent {
  const told = details.trim();
  // Whose it was is told by the words, and a writer's dots say no more than they.
  const shown = /^(?:[CS]|\.{3}|…)$/.test(told) ? '' : told.replace(/^(\d+) [CS]$/, '$1');
  return { kind: 'event', event, side: side ?? null, details: short(mask.text(shown)) };
}

type OnlyEvent = Pick<EventRow, 'kind' | 'event' | 'side' | 'details'>;

function verdictOf(code: number | undefined): Verdict {
  return VERDICTS[Math.floor((code ?? 0) / 100)] ?? 'none';
}

/** RFC 5321 section 4.2.1 */
const VERDICTS: Readonly<Record<number, Verdict>> = { 2: 'accepted', 3: 'goes-on', 4: 'deferred', 5: 'refused' };

/** Which recipient of its transaction each RCPT names, from 1, where there are several. */
function numberRecipients(exchanges: readonly Exchange[]): Map<Exchange, number> {
  const numbers = new Map<Exchange, number>();
  let row: Exchange[] = [];
  const end = () => {
    if (row.length > 1) for (const [at, one] of row.entries()) numbers.set(one, at + 1);
    row = [];
  };
  for (const exchange of exchanges) {
    if (exchange.kind === 'mail') end();
    else if (exchange.kind === 'rcpt') row.push(exchange);
  }
  end();
  return numbers;
}

/** What a reply answers: `MAIL`, `RCPT 2`. */
function nameOf({ kind, verb, place }: Exchange, mask: Mask, recipient: number | undefined): string {
  if (kind === 'message') return 'DATA';
  if (recipient !== undefined) return `${visible(verb)} ${recipient}`;
  return kind === 'response' || mask.hidesVerb(place) ? 'AUTH' : visible(verb);
}

function short(text: string): string {
  const shown = visible(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  return text.length > LONGEST ? `${shown}…` : shown;
}

function placeKey({ line, start }: SaidPlace): string {
  return `${line}:${start}`;
}
