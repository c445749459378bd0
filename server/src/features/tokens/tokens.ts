import type { Snapshot } from '../../analysis/snapshot';
import { offerPlace } from '../../rules/offerPlace';
import { partOf, spanPlace } from '../../rules/spanPlace';
import { verbPlace } from '../../rules/verbPlace';
import type { Exchange, Place, Reply, Session } from '../../session/exchange';
import { offeredKeywords } from '../../session/offer';
import { isMasked } from '../../syntax/leftOut';
import { isRedacted } from '../../syntax/redaction';
import { parseAuthCommand } from '../../syntax/saslMessage';
import { verdictsOn } from '../navigation/exchangeParts';
import { canBeSeen, usesOf } from '../navigation/keywordUses';
import { mailboxIn } from '../navigation/mailboxes';
import { bodyStart } from './bodyStart';
import type { TokenModifier, TokenType } from './legend';

/** A piece of a line that means more than it says. */
export interface Token {
  readonly place: Place;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

export interface TokenOptions {
  /** Whether the bodies of messages are told. */
  readonly bodies: boolean;
}

/** What the lines from one to another (inclusive) mean, in the order of the text and without overlaps. */
export function tokensIn(snapshot: Snapshot, first: number, last: number, options: TokenOptions): Token[] {
  const tokens: Token[] = [];
  for (const session of snapshot.analysis.sessions) {
    if (session.line <= last && session.endLine >= first) ofSession(snapshot, session, first, last, options, tokens);
  }
  tokens.sort((a, b) => a.place.line - b.place.line || a.place.start - b.place.start);
  return withoutOverlaps(tokens);
}

function ofSession(
  snapshot: Snapshot,
  session: Session,
  first: number,
  last: number,
  { bodies }: TokenOptions,
  tokens: Token[],
): void {
  const { exchanges, greeting } = session;
  // The grammar cannot know that a line of the dialogue goes on behind what a log puts in front of it.
  const isBehindLead = snapshot.analysis.dialect.lead !== undefined;
  const isIn = ({ line, start, end }: Place) => line >= first && line <= last && start < end;
  const add = (place: Place, type: TokenType, modifier?: TokenModifier) => {
    if (isIn(place)) tokens.push(modifier ? { place, type, modifier } : { place, type });
  };
  if (isBehindLead && greeting) ofReply(greeting, add);
  for (let index = firstFor(exchanges, first); index < exchanges.length; index++) {
    const exchange = exchanges[index]!;
    if (exchange.place.line > last) break;
    if (exchange.fault === 'command-after-close' || exchange.fault === 'command-after-quit')
      add(exchange.place, 'smtpStray');
    else ofMailbox(session, index, add);
    if (isBehindLead) ofDialogue(exchange, add);
    ofSecret(exchange, add);
    if (exchange.offered && isOver(session)) ofOffers(session, index, isIn, add);
    if (bodies && exchange.content) ofBody(snapshot, session, index, first, last, tokens);
  }
}

type Add = (place: Place, type: TokenType, modifier?: TokenModifier) => void;

/** Replies, and the text of a message, may stand far behind their command. */
function firstFor(exchanges: readonly Exchange[], line: number): number {
  let low = 0;
  let high = exchanges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exchanges[middle]!.place.line < line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 2);
}

function ofMailbox(session: Session, index: number, add: Add): void {
  const exchange = session.exchanges[index]!;
  const named = mailboxIn(exchange);
  if (!named) return;
  const replies = exchange.kind === 'rcpt' ? verdictsOn(session, index) : exchange.replies;
  const digit = Math.floor((replies.at(-1)?.code ?? 0) / 100);
  const verdict = VERDICTS[digit];
  if (verdict) add(named.place, 'smtpMailbox', verdict);
}

const VERDICTS: Readonly<Record<number, TokenModifier>> = { 2: 'accepted', 4: 'deferred', 5: 'refused' };

function ofDialogue(exchange: Exchange, add: Add): void {
  if (exchange.command?.verb) add(verbPlace(exchange), 'smtpVerb');
  for (const reply of exchange.replies) ofReply(reply, add);
}

function ofReply({ code, lines }: Reply, add: Add): void {
  for (const line of lines) {
    if (line.parsed.code === code) add(partOf(line, 0, CODE_LENGTH), 'smtpReplyCode', VERDICTS[Math.floor(code / 100)]);
  }
}

const CODE_LENGTH = 3;

function ofSecret(exchange: Exchange, add: Add): void {
  const { kind, text } = exchange;
  if (kind !== 'auth' && kind !== 'response') return;
  const span = kind === 'auth' ? parseAuthCommand(text).initial : { start: 0, end: text.trimEnd().length };
  if (!span) return;
  const said = text.slice(span.start, span.end);
  if (said === '' || said === '=' || said === '*') return;
  add(spanPlace(exchange, span), 'smtpSecret', isMasked(said) || isRedacted(said) ? 'masked' : undefined);
}

/** While a session goes on nobody knows what will be used. */
function isOver({ landmarks }: Session): boolean {
  return landmarks.has('quit') || landmarks.has('end') || landmarks.has('closed');
}

function ofOffers(session: Session, index: number, isIn: (place: Place) => boolean, add: Add): void {
  const hello = session.exchanges[index]!;
  if (hello.kind === 'helo') return;
  for (const offer of offeredKeywords(hello)) {
    const place = offerPlace(offer);
    if (!isIn(place) || !canBeSeen(offer.keyword)) continue;
    if (usesOf(session, index, offer.keyword).length === 0) add(place, 'smtpOffer', 'unused');
  }
}

function ofBody(
  { analysis, lines }: Snapshot,
  session: Session,
  index: number,
  first: number,
  last: number,
  tokens: Token[],
): void {
  const { content } = session.exchanges[index]!;
  const next = session.exchanges[index + 1];
  const from = bodyStart(lines, analysis.lines, session, index);
  if (!content || from === undefined) return;
  for (let line = Math.max(first, from); line <= Math.min(last, content.last); line++) {
    // Where a tool writes all of a message into one line, only the last thing in it is known by its columns.
    if (analysis.lines.role(line) !== 'content' || next?.place.line === line) continue;
    const [start, end] = [analysis.lines.start(line), analysis.lines.end(line)];
    if (start < end) tokens.push({ place: { line, start, end }, type: 'smtpMessage' });
  }
}

/** Of two that overlap the first one stays: the protocol does not know any. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let line = -1;
  let end = 0;
  return tokens.filter(({ place }) => {
    if (place.line === line && place.start < end) return false;
    line = place.line;
    end = place.end;
    return true;
  });
}
