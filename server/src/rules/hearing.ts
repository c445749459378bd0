import type { SessionContext, SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
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

/** For each trait whether an event has it. The order is that of the bits in the masks below. */
type Traits<Type extends SessionEvent['type']> = Readonly<
  Record<string, (event: Event<Type>, context: SessionContext & { readonly contentTold: boolean }) => boolean>
>;

const COMMAND = {
  'out-of-order': ({ exchange }) => exchange.fault !== '',
  /** The first one behind a line of content that was told. */
  'behind-content': (_, { contentTold }) => contentTold,
  /** Anything but printable ASCII, or a bare LF at its end. */
  'odd-text': ({ command, exchange }) => !command.plain || exchange.bareLf === true,
  timed: ({ exchange }) => exchange.place.time !== undefined,
  long: ({ exchange }) => exchange.text.length > LONG,
  /** MAIL and RCPT with something behind the path. */
  'behind-path': ({ exchange: { text } }) => text.charCodeAt(text.length - 1) !== GREATER,
  'odd-path': ({ exchange }) => !isOrdinaryPath(exchange),
  'double-blank': ({ exchange }) => exchange.text.includes('  '),
  bracket: ({ exchange }) => exchange.text.includes('['),
  'single-dot': ({ exchange }) => exchange.text === '.',
  'in-chunks': ({ exchange }) => exchange.before.phase === 'chunk',
  data: ({ exchange }) => exchange.kind === 'data',
} satisfies Traits<'command'>;

const REPLY = {
  /** 4yz and 5yz. */
  refusal: ({ reply }) => reply.code >= 400,
  /** It answers nothing, or is the greeting. */
  unanswering: ({ exchange }) => exchange === undefined,
  'odd-text': ({ reply }) => reply.lines.some(({ parsed, bareLf }) => !parsed.plain || bareLf === true),
  'several-lines': ({ reply }) => reply.lines.length > 1,
  timed: ({ reply }) => reply.lines[0]?.time !== undefined,
  /** The client went on before it came. */
  followed: ({ exchange, next }, { session }) => next !== undefined || session.exchanges.at(-1) !== exchange,
  /** To a command out of order. */
  'out-of-order': ({ exchange }) => exchange !== undefined && exchange.fault !== '',
  /** An enhanced code in any line; none in any line; one whose class is not that of the reply. */
  enhanced: ({ reply }) => reply.lines.some(({ parsed }) => parsed.enhanced !== undefined),
  'not-enhanced': ({ reply }) => reply.lines.some(({ parsed }) => parsed.enhanced === undefined),
  'other-class': ({ reply }) =>
    reply.lines.some(
      ({ parsed: { enhanced, code } }) => enhanced !== undefined && enhanced.class !== Math.floor(code / 100),
    ),
  /** Another code than the usual one for what it answers. */
  'unusual-code': ({ reply, exchange }) => !exchange || USUAL[exchange.kind] !== reply.code,
} satisfies Traits<'reply'>;

const REPLY_LINE = {
  'odd-text': ({ line }) => !line.parsed.plain,
  /** No code, or one that is no code of SMTP. */
  'odd-code': ({ line: { parsed } }) => parsed.code < 200 || parsed.code > 559 || Math.floor(parsed.code / 10) % 10 > 5,
  timed: ({ line }) => line.time !== undefined,
  long: ({ line }) => line.text.length > LONG,
} satisfies Traits<'reply-line'>;

const CONTENT = {
  /** A line of the header section, or the one that ends it. */
  header: ({ line }) => line.part !== 'body',
  /** Octets that are no plain text, or a line that may be none on the wire. */
  odd: ({ odd, continued }, { state }) => odd !== 0 || continued || state.message.falseEnd,
  long: ({ octets }) => octets > LONG,
  dot: ({ text }) => text.charCodeAt(0) === DOT,
  timed: ({ place }) => place.time !== undefined,
  /** The first line behind its DATA or BDAT. */
  first: ({ exchange, place }) => exchange?.content?.first === place.line,
  /** A reply to the message came already. */
  answered: ({ exchange }) => exchange !== undefined && exchange.replies.length > 1,
  chunk: ({ chunk }) => chunk,
  /** It begins a key or certificate in PEM (RFC 7468 section 2). */
  key: ({ text }) => text.startsWith('-----BEGIN'),
} satisfies Traits<'content'>;

export type CommandTrait = keyof typeof COMMAND;
export type ReplyTrait = keyof typeof REPLY;
export type ReplyLineTrait = keyof typeof REPLY_LINE;
export type ContentTrait = keyof typeof CONTENT;

/** More than most commands and replies have, and less than any limit. */
const LONG = 60;
const GREATER = 0x3e;
const DOT = 0x2e;

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

const TABLES = { command: COMMAND, reply: REPLY, 'reply-line': REPLY_LINE, content: CONTENT } as const;

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
  const names = Object.keys(TABLES[type]);
  const wanted: readonly string[] = hears?.[TRAIT_FIELDS[type]] ?? [];
  return wanted.reduce((mask, name) => mask | (1 << names.indexOf(name)), 0);
}

type Test = (event: SessionEvent, context: SessionContext & { readonly contentTold: boolean }) => boolean;

/** Which of the traits in `asked` an event has. */
export function traitsOf(
  tests: readonly Test[],
  asked: number,
  event: SessionEvent,
  context: SessionContext & { readonly contentTold: boolean },
): number {
  let has = 0;
  for (let bit = 0; bit < tests.length; bit++) {
    if ((asked & (1 << bit)) !== 0 && tests[bit]!(event, context)) has |= 1 << bit;
  }
  return has;
}

/** The tests of a type, in the order of their bits. */
export function testsOf(type: TraitType): readonly Test[] {
  return Object.values(TABLES[type]) as unknown as readonly Test[];
}
