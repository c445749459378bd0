import { octetLength, withoutBareLf } from '../notation/byteNotation';
import { findCommand } from '../protocol/commands';
import { TEXT_LINE_OCTETS } from '../protocol/limits';
import { announcedOctets, isLastChunk } from '../syntax/chunkCommand';
import { type CommandLine, parseCommandLine } from '../syntax/command';
import { BARE_CR, BARE_LF, NUL, oddOctets } from '../syntax/contentOctets';
import { findFalseEnd } from '../syntax/falseEnd';
import { isToldOfBody, type MessageLine, messageLine, startMessage } from './messageText';
import { type OrderFault, orderFault } from './order';
import { addPending, aheadState, type SessionRun } from './run';
import { type Pending, type SessionState, type Standing, standing } from './state';
import { type VerbKind, verbKind } from './verbs';

/** What a line of the client was. */
export type ClientStep =
  | {
      readonly role: 'command';
      readonly command: CommandLine;
      readonly pending: Pending;
      readonly fault: OrderFault | '';
      readonly before: Standing;
    }
  | { readonly role: 'response'; readonly pending: Pending; readonly before: Standing }
  | { readonly role: 'end-of-data'; readonly pending: Pending; readonly before: Standing }
  | ContentStep;

/** A line of a message or chunk. */
export interface ContentStep {
  readonly role: 'content';
  /** True for a line of a BDAT chunk, where dots are not stuffed (RFC 3030 section 2). */
  readonly chunk: boolean;
  /** With the line end. */
  readonly octets: number;
  readonly line: MessageLine;
  /** What it holds besides plain text: flags of syntax/contentOctets.ts. */
  readonly odd: number;
  /** The line above ended in a bare LF, so that on the wire this is no line of its own. */
  readonly continued: boolean;
  /** A line of a body in which nothing can be wrong by itself, as nearly all lines of long messages are. */
  readonly plain: boolean;
}

/** CRLF. The last line of a chunk may lack it, without the octets being miscounted. */
const LINE_END = 2;
const DOT = 0x2e;

/** How a dialect records what was said. */
export interface Recording {
  /** Whether it keeps the order of the wire. */
  readonly order: 'wire' | 'log';
  /** It shows every octet that was sent, so that those of a chunk can be counted whatever they say. */
  readonly counts?: true | undefined;
}

/** Takes the next line of the client. */
export function clientLine(run: SessionRun, text: string, { order, counts }: Recording): ClientStep {
  const { state } = run;
  state.clientSeen = true;
  state.freshStart = false;
  if (state.brokenInto >= 0) resumeMessage(run, text, order);
  const before = aheadState(run);
  if (state.chunkLeft > 0 && !isNextChunk(state, text, counts)) return chunkLine(state, text);
  if (before.phase === 'content') return contentLine(run, text, before);
  const line = withoutBareLf(text);
  if (before.phase === 'auth') return authResponse(run, line, before);
  return commandLine(run, line, before, order);
}

/** Goes on with a message into which a reply broke, where this line is no command: else only its end is not recorded. */
function resumeMessage({ state }: SessionRun, text: string, order: 'wire' | 'log'): void {
  const { brokenInto } = state;
  state.brokenInto = -1;
  if (order !== 'wire' || state.pending.length > 0 || state.phase === 'closed') return;
  if (findCommand(parseCommandLine(text).verb)) return;
  state.phase = 'content';
  state.recipients = brokenInto;
}

/** Text sent where the message goes; only a lone dot on a line of its own ends it (RFC 5321 section 4.1.1.4). */
function contentLine(run: SessionRun, text: string, before: SessionState): ClientStep {
  const { state } = run;
  if (text === '.' && !state.bareLf) {
    const pending = newPending('message', '.', '', -1);
    const end: ClientStep = { role: 'end-of-data', pending, before: standing(before) };
    addPending(run, pending);
    return end;
  }
  const continued = state.bareLf;
  const odd = oddOctets(text);
  state.bareLf = (odd & BARE_LF) !== 0 && text.endsWith('␊');
  const octets = octetsOf(text, odd);
  const line = messageLine(state.message, text, octets, text.startsWith('..'));
  if (!continued && text.charCodeAt(0) === DOT) state.message.stored--;
  if ((continued || (odd & (BARE_CR | BARE_LF | NUL)) !== 0) && findFalseEnd(text, continued))
    state.message.falseEnd = true;
  const plain =
    odd === 0 &&
    !continued &&
    line.part === 'body' &&
    octets <= TEXT_LINE_OCTETS &&
    text.charCodeAt(0) !== DOT &&
    !isToldOfBody(state.message, text) &&
    !state.message.falseEnd;
  return { role: 'content', chunk: false, octets, line, odd, continued, plain };
}

/** Of a line without oddities, which is nearly every line, each character is an octet. */
function octetsOf(text: string, odd: number): number {
  if (odd === 0) return text.length + LINE_END;
  return octetLength(text) + (text.endsWith('␊') ? 0 : LINE_END);
}

function chunkLine(state: SessionState, text: string): ClientStep {
  const odd = oddOctets(text);
  const octets = octetsOf(text, odd);
  state.chunkLeft = state.chunkLeft > octets ? state.chunkLeft - octets : 0;
  state.chunkShown = true;
  const line = messageLine(state.message, text, octets, false);
  return { role: 'content', chunk: true, octets, line, odd, continued: false, plain: false };
}

/**
 * Where a command stands in the line behind the last octet of a chunk, which need not end a line (RFC 3030 section 2): its
 * column in `text`, or -1. Only where each character is an octet, and what follows can be nothing else.
 */
export function commandBehindChunk({ chunkLeft }: SessionState, text: string): number {
  if (chunkLeft === 0 || chunkLeft >= text.length || oddOctets(text) !== 0) return -1;
  return /^(?:BDAT [0-9]{1,15}( LAST)?|RSET|QUIT|NOOP)$/i.test(text.slice(chunkLeft)) ? chunkLeft : -1;
}

/**
 * Whether a line that reads as a BDAT is one, though the chunk has octets left. The server counts them, and takes it for a line of
 * the chunk: so do we where every octet is shown, and where it ends a chunk of which lines were shown to the octet. Elsewhere the
 * octets of chunks are often left out, as in RFC 3030's own examples, or some of them: then a new BDAT ends the chunk early.
 */
function isNextChunk(
  { chunkLeft, chunkShown, message }: SessionState,
  text: string,
  counts: true | undefined,
): boolean {
  if (!/^BDAT [0-9]+( LAST)?$/i.test(text)) return false;
  if (message.elided || !message.whole || text.length > chunkLeft) return true;
  const isEnd = text.length === chunkLeft || text.length + LINE_END === chunkLeft;
  return !(counts || (chunkShown && isEnd));
}

/** A client's answer to a challenge; a lone `*` cancels the exchange (RFC 4954 section 4). */
function authResponse(run: SessionRun, text: string, before: SessionState): ClientStep {
  const { state } = run;
  const last = state.pending.at(-1);
  // Once the AUTH command was answered its mechanism is forgotten; the server's next code then says how it goes on.
  const rounds = last && (last.kind === 'auth' || last.kind === 'response') ? last.challenges : 1;
  const meant = verbKind(parseCommandLine(text).verb);
  const pending: Pending = {
    ...newPending('response', text === '*' ? '*' : '', '', 1),
    challenges: Math.max(0, rounds - 1),
    meant: meant === 'other' ? '' : meant,
  };
  const step: ClientStep = { role: 'response', pending, before: standing(before) };
  addPending(run, pending);
  return step;
}

/** The refusal that makes each fault one of the group and not of the client. */
const FAULT_OF_GROUP: Readonly<Partial<Record<OrderFault, SessionState['refusal']>>> = {
  'rcpt-before-mail': 'mail',
  'data-before-mail': 'mail',
  'bdat-before-mail': 'mail',
  'data-before-rcpt': 'rcpt',
  'bdat-before-rcpt': 'rcpt',
  'rset-required': 'bdat',
};

/**
 * Servers log a pipelined group command by command, each with its reply. Where PIPELINING was offered and the dialect
 * does not keep the order of the wire, what follows a refused MAIL, RCPT or BDAT may have been sent before the refusal.
 */
function mayHaveBeenGrouped(before: SessionState, fault: OrderFault, kind: VerbKind): boolean {
  if (before.refusal === '' || FAULT_OF_GROUP[fault] !== before.refusal) return false;
  if (kind !== 'rcpt' && kind !== 'data' && kind !== 'bdat') return false;
  return before.offer?.some((line) => /^PIPELINING\s*$/i.test(line)) ?? false;
}

function commandLine(run: SessionRun, text: string, before: SessionState, order: 'wire' | 'log'): ClientStep {
  const { state } = run;
  const command = parseCommandLine(text);
  const kind = verbKind(command.verb);
  let fault = orderFault(before, kind);
  if (fault && state.doubt) {
    // Lines may be missing just above: believe that they made this command legal, and know nothing until a reply comes.
    fault = '';
    state.phase = 'unknown';
  }
  state.doubt = false;
  if (fault && order === 'log' && mayHaveBeenGrouped(before, fault, kind)) fault = '';
  if (kind !== 'rcpt' && kind !== 'data' && kind !== 'bdat') state.refusal = '';
  if (kind === 'data' || (kind === 'bdat' && before.phase !== 'chunk')) state.message = startMessage();
  if (kind === 'bdat') {
    state.chunkLeft = announcedOctets(text) ?? 0;
    state.chunkShown = false;
  }
  const last = kind === 'bdat' && isLastChunk(text);
  // LMTP answers a last chunk once for each recipient (RFC 2033 section 4.2): the first reply counts them.
  const plain = newPending(kind, command.verb, fault, last ? -1 : 1);
  const pending = kind === 'bdat' || kind === 'mail' || kind === 'auth' ? withArgument(plain, text, command) : plain;
  const step: ClientStep = { role: 'command', command, pending, fault, before: standing(before) };
  addPending(run, pending);
  return step;
}

function newPending(kind: Pending['kind'], verb: string, fault: Pending['fault'], replies: number): Pending {
  return { kind, verb, fault, meant: '', last: false, binaryMime: false, challenges: 0, replies };
}

/** With what the argument of MAIL, BDAT or AUTH says about the reply. */
function withArgument(pending: Pending, text: string, { argument }: CommandLine): Pending {
  const { kind, replies } = pending;
  return {
    ...pending,
    last: kind === 'bdat' && replies < 0,
    binaryMime: kind === 'mail' && BINARY_MIME.test(text),
    challenges: kind === 'auth' ? challengesOf(text.slice(argument)) : 0,
  };
}

const BINARY_MIME = /\sBODY=BINARYMIME(\s|$)/i;

/** Challenges that follow an AUTH command until its outcome: what the mechanism asks, less one for an initial response. */
function challengesOf(argument: string): number {
  const [mechanism = '', initial] = argument.split(/\s+/, 2);
  const rounds = MECHANISM_ROUNDS.get(mechanism.toUpperCase()) ?? 1;
  return initial ? rounds - 1 : rounds;
}

const MECHANISM_ROUNDS: ReadonlyMap<string, number> = new Map([
  ['LOGIN', 2],
  ['SCRAM-SHA-1', 2],
  ['SCRAM-SHA-256', 2],
  ['DIGEST-MD5', 2],
]);
