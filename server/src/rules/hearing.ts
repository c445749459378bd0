import type { SessionContext, SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import { mayHoldBodySecret } from '../syntax/secretText';
import { isOrdinaryPath } from './ordinaryPath';

/**
 * What a rule is told of; of everything where it is left out. Nearly all of a session is as it should be, and nothing costs less
 * than a check that is not called: so a rule names the kinds of commands that it is about, and what must be special about an
 * event for it to find anything. An event is told where it has **one** of the traits.
 */
export interface Hearing {
  /** Commands, AUTH responses and messages of these kinds, and the replies to them. */
  readonly kinds?: readonly Exchange['kind'][];
  /** Where they differ for commands or for replies. */
  readonly commandKinds?: readonly Exchange['kind'][];
  readonly replyKinds?: readonly Exchange['kind'][];
  readonly commands?: readonly CommandTrait[];
  readonly replies?: readonly ReplyTrait[];
  readonly replyLines?: readonly ReplyLineTrait[];
  readonly content?: readonly ContentTrait[];
}

type Event<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;
type Context = SessionContext & { readonly contentTold: boolean };

/** A bit for each name. */
function bitsOf<Name extends string>(...names: Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
}

const COMMAND = bitsOf(
  'out-of-order',
  /** The first one behind a line of content that was told. */
  'behind-content',
  /** Anything but printable ASCII, or a bare LF at its end. */
  'odd-text',
  'timed',
  'long',
  /** MAIL and RCPT with something behind the path. */
  'behind-path',
  'odd-path',
  'double-blank',
  'bracket',
  'single-dot',
  'in-chunks',
  'data',
  /** No verb that is known. */
  'unknown-verb',
  /** A sign with which escapes begin: `%`, `\\`, `&`, `+`; or anything but printable ASCII. */
  'escape',
);

/** The traits of a command as bits, worked out in one go, as nearly every command is asked for all of them. */
function commandTraits({ exchange, command }: Event<'command'>, { contentTold }: Context): number {
  const { text, kind } = exchange;
  let has = 0;
  if (exchange.fault !== '') has |= COMMAND['out-of-order'];
  if (contentTold) has |= COMMAND['behind-content'];
  if (!command.plain || exchange.bareLf === true) has |= COMMAND['odd-text'];
  if (exchange.place.time !== undefined) has |= COMMAND.timed;
  if (text.length > LONG) has |= COMMAND.long;
  if (text.charCodeAt(text.length - 1) !== GREATER) has |= COMMAND['behind-path'];
  if (!isOrdinaryPath(exchange)) has |= COMMAND['odd-path'];
  if (exchange.before.phase === 'chunk') has |= COMMAND['in-chunks'];
  if (kind === 'data') has |= COMMAND.data;
  else if (kind === 'other') has |= COMMAND['unknown-verb'];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === BLANK && last === BLANK) has |= COMMAND['double-blank'];
    else if (c === OPENING) has |= COMMAND.bracket;
    else if (c === PERCENT || c === AMPERSAND || c === PLUS || c === BACKSLASH || c > TILDE || c < BLANK)
      has |= COMMAND.escape;
    last = c;
  }
  if (last === DOT && text.length === 1) has |= COMMAND['single-dot'];
  return has;
}

const REPLY = bitsOf(
  /** 4yz and 5yz. */
  'refusal',
  /** It answers nothing, or is the greeting. */
  'unanswering',
  'odd-text',
  'several-lines',
  'timed',
  /** The client went on before it came. */
  'followed',
  /** To a command out of order. */
  'out-of-order',
  /** An enhanced code in any line; none in any line; one whose class is not that of the reply. */
  'enhanced',
  'not-enhanced',
  'other-class',
  /** Another code than the usual one for what it answers. */
  'unusual-code',
  /** Replies to earlier commands are missing. */
  'skipping',
  /** To EHLO, HELO or LHLO. */
  'to-hello',
  /** To a command that is not in every server: none of the session's frame, nor of a plain transaction. */
  'to-extension',
);

function replyTraits({ reply, exchange, skipped, next }: Event<'reply'>, { session }: Context): number {
  const { code, lines } = reply;
  let has = 0;
  if (code >= 400) has |= REPLY.refusal;
  if (lines.length > 1) has |= REPLY['several-lines'];
  if (lines[0]?.time !== undefined) has |= REPLY.timed;
  if (next !== undefined || session.exchanges.at(-1) !== exchange) has |= REPLY.followed;
  if (skipped.length > 0) has |= REPLY.skipping;
  for (const { parsed, bareLf } of lines) {
    if (!parsed.plain || bareLf === true) has |= REPLY['odd-text'];
    if (!parsed.enhanced) has |= REPLY['not-enhanced'];
    else {
      has |= REPLY.enhanced;
      if (parsed.enhanced.class !== Math.floor(parsed.code / 100)) has |= REPLY['other-class'];
    }
  }
  if (!exchange) return has | REPLY.unanswering | REPLY['unusual-code'];
  if (exchange.fault !== '') has |= REPLY['out-of-order'];
  const { kind } = exchange;
  if (USUAL[kind] !== code) has |= REPLY['unusual-code'];
  if (kind === 'ehlo' || kind === 'helo' || kind === 'lhlo') has |= REPLY['to-hello'];
  else if (!EVERY_SERVER.has(kind)) has |= REPLY['to-extension'];
  return has;
}

/** Commands that no server has to offer (RFC 5321 section 4.5.1), messages, and answers inside AUTH. */
const EVERY_SERVER: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'mail',
  'rcpt',
  'data',
  'message',
  'rset',
  'quit',
  'response',
]);

const REPLY_LINE = bitsOf(
  'odd-text',
  /** No code, or one that is no code of SMTP. */
  'odd-code',
  'timed',
  'long',
  /** 20z and 220, with which other protocols greet, too; or no digit in front. */
  'foreign-code',
);

function replyLineTraits({ line }: Event<'reply-line'>): number {
  const { code, plain } = line.parsed;
  let has = 0;
  if (!plain) has |= REPLY_LINE['odd-text'];
  if (code < 200 || code > 559 || Math.floor(code / 10) % 10 > 5) has |= REPLY_LINE['odd-code'];
  if (line.time !== undefined) has |= REPLY_LINE.timed;
  if (line.text.length > LONG) has |= REPLY_LINE.long;
  if (code < 210 || code === 220) has |= REPLY_LINE['foreign-code'];
  return has;
}

const CONTENT = bitsOf(
  /** A line of the header section, or the one that ends it. */
  'header',
  /** Octets that are no plain text, or a line that may be none on the wire. */
  'odd',
  'long',
  'dot',
  'timed',
  /** The first line behind its DATA or BDAT. */
  'first',
  /** A reply to the message came already. */
  'answered',
  'chunk',
  /** The first line of the message. */
  'opening',
  /** A line of a Received field. */
  'received',
  /** A line in the header section that is no header field. */
  'stray',
  /** A line of the header section with a `%`. */
  'percent-in-header',
  /** It begins or ends a key or certificate in PEM (RFC 7468 section 2), or is one of a private key. */
  'key',
  /** A line of the body that may hold a URL or cookie with a secret. */
  'body-secret',
);

function contentTraits(
  { line, odd, continued, octets, text, place, exchange, chunk }: Event<'content'>,
  { state }: Context,
): number {
  let has = 0;
  if (line.part !== 'body') {
    has |= CONTENT.header;
    if (line.field === 'received') has |= CONTENT.received;
    else if (line.part === 'stray') has |= CONTENT.stray;
    if (text.includes('%')) has |= CONTENT['percent-in-header'];
  }
  if (state.message.lines === 1) has |= CONTENT.opening;
  if (odd !== 0 || continued || state.message.falseEnd) has |= CONTENT.odd;
  if (octets > LONG) has |= CONTENT.long;
  if (text.charCodeAt(0) === DOT) has |= CONTENT.dot;
  if (place.time !== undefined) has |= CONTENT.timed;
  if (exchange?.content?.first === place.line) has |= CONTENT.first;
  if (exchange !== undefined && exchange.replies.length > 1) has |= CONTENT.answered;
  if (chunk) has |= CONTENT.chunk;
  if (state.message.inKey || text.startsWith('-----')) has |= CONTENT.key;
  if (line.part === 'body' && mayHoldBodySecret(text, 0)) has |= CONTENT['body-secret'];
  return has;
}

export type CommandTrait = keyof typeof COMMAND;
export type ReplyTrait = keyof typeof REPLY;
export type ReplyLineTrait = keyof typeof REPLY_LINE;
export type ContentTrait = keyof typeof CONTENT;

/** More than most commands and replies have, and less than any limit. */
const LONG = 60;
const BLANK = 0x20;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const DOT = 0x2e;
const GREATER = 0x3e;
const OPENING = 0x5b;
const BACKSLASH = 0x5c;
const TILDE = 0x7e;

/** What a server says when all goes well (RFC 5321 section 4.3.2, RFC 3207 section 4). */
const USUAL: Readonly<Partial<Record<Exchange['kind'], number>>> = {
  ehlo: 250,
  helo: 250,
  lhlo: 250,
  mail: 250,
  rcpt: 250,
  data: 354,
  message: 250,
  rset: 250,
  quit: 221,
  starttls: 220,
};

const BITS = { command: COMMAND, reply: REPLY, 'reply-line': REPLY_LINE, content: CONTENT } as const;

/** The types of events of which rules name traits, and the field of Hearing in which they do. */
export const TRAIT_FIELDS = {
  command: 'commands',
  reply: 'replies',
  'reply-line': 'replyLines',
  content: 'content',
} as const satisfies Readonly<Partial<Record<SessionEvent['type'], keyof Hearing>>>;

export type TraitType = keyof typeof TRAIT_FIELDS;

/** The bits of the traits that a rule names for a type of event; 0 where it is told of all. */
export function maskOf(type: TraitType, hears: Hearing | undefined): number {
  const bits: Readonly<Record<string, number>> = BITS[type];
  const wanted: readonly string[] = hears?.[TRAIT_FIELDS[type]] ?? [];
  return wanted.reduce((mask, name) => mask | bits[name]!, 0);
}

/** The traits that an event has, as bits; 0 for events of which rules name none. */
export function traitsOf(event: SessionEvent, context: Context): number {
  switch (event.type) {
    case 'command':
      return commandTraits(event, context);
    case 'reply':
      return replyTraits(event, context);
    case 'reply-line':
      return replyLineTraits(event);
    case 'content':
      return contentTraits(event, context);
    default:
      return 0;
  }
}
