import { locate, type ReplySpot, type Spot, textOffset } from '../../analysis/locate';
import type { Snapshot } from '../../analysis/snapshot';
import { findExtension } from '../../protocol/extensions';
import { sentParameters } from '../../rules/sentParameters';
import { partOf } from '../../rules/spanPlace';
import type { Exchange, Place, Reply, SaidPlace, Session } from '../../session/exchange';
import { findAddresses } from '../../syntax/addressText';
import { parsePathCommand, type Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { parseAuthCommand } from '../../syntax/saslMessage';

/** What the cursor is on, for those who want to know where else that is. */
export type Subject =
  /** A mailbox, in a command, a reply, a message or a comment. */
  | { readonly kind: 'address'; readonly text: string; readonly place: Place; readonly in: Spot | undefined }
  /** A keyword that the reply to EHLO offers; `index` is that of EHLO in the exchanges of the session. */
  | {
      readonly kind: 'offer';
      readonly session: Session;
      readonly index: number;
      readonly keyword: string;
      readonly place: Place;
    }
  /** A parameter or a mechanism, which the server has to offer. */
  | {
      readonly kind: 'use';
      readonly session: Session;
      readonly index: number;
      readonly keyword: string;
      readonly place: Place;
    }
  | { readonly kind: 'command'; readonly session: Session; readonly index: number; readonly place: Place }
  /** `index` is that of the exchange that it answers; undefined for the greeting. */
  | {
      readonly kind: 'reply';
      readonly session: Session;
      readonly index: number | undefined;
      readonly reply: Reply;
      readonly place: Place;
    }
  /** A line of a message; `index` is that of the command that carries it. */
  | { readonly kind: 'content'; readonly session: Session; readonly index: number; readonly place: Place };

/** Undefined where nothing stands that could be anywhere else. Never throws, whatever the text. */
export function subjectAt(snapshot: Snapshot, line: number, character: number): Subject | undefined {
  const text = snapshot.lines.at(Math.max(0, line)) ?? '';
  if (line < 0 || character > text.length) return undefined;
  const spot = locate(snapshot, line, character);
  if (!spot) return addressIn(text, { line, start: 0, end: text.length }, character, undefined);
  const at = textOffset(spot, character);
  if (character < spot.column || at > spot.to) return undefined;
  const place: SaidPlace = { line, start: spot.column - spot.from, end: spot.column + spot.to, columns: spot.columns };
  return addressOf(spot, place, at) ?? partOfSpot(spot, place, at);
}

function addressOf(spot: Spot, place: SaidPlace, at: number): Subject | undefined {
  const span = pathSpan(spot);
  if (span && span.start < span.end && contains(span, at)) {
    return { kind: 'address', text: spot.text.slice(span.start, span.end), place: within(spot, place, span), in: spot };
  }
  const found = findAddresses(spot.text).find((one) => contains(one, at));
  if (!found || (spot.kind === 'exchange' && isSecret(spot.exchange))) return undefined;
  return {
    kind: 'address',
    text: spot.text.slice(found.start, found.end),
    place: within(spot, place, found),
    in: spot,
  };
}

/** The mailbox of MAIL and RCPT, which may have any form. */
function pathSpan(spot: Spot): Span | undefined {
  if (spot.kind !== 'exchange' || (spot.exchange.kind !== 'mail' && spot.exchange.kind !== 'rcpt')) return undefined;
  return parsePathCommand(spot.exchange.text).mailbox;
}

function isSecret({ kind }: Exchange): boolean {
  return kind === 'auth' || kind === 'response';
}

function partOfSpot(spot: Spot, place: SaidPlace, at: number): Subject | undefined {
  switch (spot.kind) {
    case 'exchange':
      return (
        useIn(spot, place, at) ?? { kind: 'command', session: spot.session, index: spot.index, place: whole(spot) }
      );
    case 'reply':
      return (
        offerIn(spot, place, at) ?? {
          kind: 'reply',
          session: spot.session,
          index: spot.answered?.index,
          reply: spot.reply,
          place: whole(spot),
        }
      );
    case 'content':
      return { kind: 'content', session: spot.session, index: spot.index, place: whole(spot) };
    case 'stray':
      return undefined;
  }
}

function offerIn(spot: ReplySpot, place: SaidPlace, at: number): Subject | undefined {
  const { answered, said, reply, session } = spot;
  if (!answered?.exchange.offered || answered.exchange.kind === 'helo' || said.line === reply.lines[0]?.line)
    return undefined;
  const { keyword, span } = parseKeywordLine(said.text, said.parsed.text);
  if (keyword === '' || at < span.start) return undefined;
  return { kind: 'offer', session, index: answered.index, keyword, place: within(spot, place, span) };
}

/** A parameter of MAIL or RCPT, or the mechanism of AUTH. */
function useIn(spot: Extract<Spot, { kind: 'exchange' }>, place: SaidPlace, at: number): Subject | undefined {
  const { session, exchange, index } = spot;
  const use = (keyword: string, span: Span): Subject => ({
    kind: 'use',
    session,
    index,
    keyword,
    place: within(spot, place, span),
  });
  if (exchange.kind === 'auth') {
    const { mechanismSpan } = parseAuthCommand(exchange.text);
    return contains(mechanismSpan, at) && mechanismSpan.start < mechanismSpan.end
      ? use('AUTH', mechanismSpan)
      : undefined;
  }
  const parameter = sentParameters(exchange).find(({ span }) => contains(span, at));
  if (!parameter) return undefined;
  const keyword = parameter.known?.extension.keyword ?? findExtension(parameter.name)?.keyword;
  return keyword === undefined ? undefined : use(keyword, parameter.span);
}

function addressIn(text: string, place: SaidPlace, at: number, spot: Spot | undefined): Subject | undefined {
  const found = findAddresses(text).find((one) => contains(one, at));
  return (
    found && {
      kind: 'address',
      text: text.slice(found.start, found.end),
      place: partOf(place, found.start, found.end),
      in: spot,
    }
  );
}

/** Of a span that runs over folded lines the part in this line. */
function within({ from, to }: Spot, place: SaidPlace, { start, end }: Span): Place {
  return partOf(place, Math.min(Math.max(start, from), to), Math.max(Math.min(end, to), from));
}

function whole({ line, column, from, to, columns }: Spot): Place {
  return { line, start: column, end: columns ? (columns.at(-1) ?? column) : column + to - from };
}

function contains({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}
