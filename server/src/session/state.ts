import { type MessageText, startMessage } from './messageText';
import type { Phase } from './phase';
import type { VerbKind } from './verbs';

/**
 * All that is remembered of a session between two lines. It is a value: plain data without line numbers, identities or
 * counters that only grow, so that a re-analysis can stop where its state equals the old one. It is stepped in place for
 * speed; {@link copyState} makes the copy that a checkpoint keeps.
 */
export interface SessionState {
  /** What the replies so far imply. Commands without a reply yet are in `pending`. */
  phase: Phase;
  /** How the client introduced itself, empty before an accepted EHLO, HELO or LHLO. */
  hello: '' | 'EHLO' | 'HELO' | 'LHLO';
  /** True once a STARTTLS was accepted or the transcript says that TLS is on. */
  tls: boolean;
  /** True from the reply to STARTTLS or XCLIENT until the next client line: no second greeting may come now. */
  freshStart: boolean;
  authenticated: boolean;
  /** The keyword lines of the EHLO or LHLO that counts; null where none was recorded. */
  offer: readonly string[] | null;
  /** Recipients accepted and refused in the open transaction. */
  recipients: number;
  refused: number;
  /** The kind of command whose refusal a pipelining client may not have known when it sent what comes next. */
  refusal: '' | 'mail' | 'rcpt' | 'bdat';
  /** The open transaction asked for BODY=BINARYMIME (RFC 3030 section 3). */
  binaryMime: boolean;
  /** Where the session goes on after an AUTH exchange. */
  resume: Phase;
  /** Octets of the running BDAT chunk not seen yet (RFC 3030 section 2). */
  chunkLeft: number;
  /** Whether a line of that chunk was seen. */
  chunkShown: boolean;
  /** The message that is being sent, or the last one. */
  message: MessageText;
  /** The line of content before ended in a bare LF, so that a lone dot now does not end the message (RFC 5321 section 4.1.1.4). */
  bareLf: boolean;
  /**
   * A reply came before the end of a message: how many recipients it has, should its text go on below, or -1. The next line
   * of the client tells whether only the lone dot is missing in the recording.
   */
  brokenInto: number;
  /** Commands without a final reply, oldest first: replies are bound by counting (RFC 2920 section 3.1). */
  pending: Pending[];
  /** The reply of which not all lines were seen. */
  open: OpenReply | null;
  /** A server took the text of a refused chunk or message for commands: replies then outnumber the commands. */
  muddled: boolean;
  /** Something may have been left out just above: what does not fit the phase is then no fault. */
  doubt: boolean;
  clientSeen: boolean;
  serverSeen: boolean;
  /** Client and server changed roles (ATRN, TURN). */
  reversed: boolean;
}

/** A command, AUTH response, chunk or message that awaits its reply. */
export interface Pending {
  readonly kind: VerbKind | 'response' | 'message';
  /** The verb in upper case; `.` for a message, `*` for a cancelled AUTH, empty for another AUTH response. */
  readonly verb: string;
  /** The sequence fault it was sent with, or an empty string. */
  readonly fault: string;
  /** AUTH responses: the kind of command that the line would be outside the exchange, if it looks like one. */
  readonly meant: VerbKind | '';
  /** BDAT: whether it said LAST. */
  readonly last: boolean;
  /** MAIL: whether it asked for BODY=BINARYMIME. */
  readonly binaryMime: boolean;
  /** AUTH and its responses: how many more challenges its mechanism brings, as far as that is known. */
  readonly challenges: number;
  /** Replies still to come: more than one behind the end of a message in LMTP and PRDR. -1 until the first one counts them. */
  replies: number;
}

export interface OpenReply {
  readonly code: number;
  /** With their codes. */
  readonly lines: string[];
  /** The client spoke, with nothing else awaiting a reply: it took the reply for complete. */
  interrupted: boolean;
}

/** The state before the first line of a session. */
export function startState(): SessionState {
  return {
    phase: 'awaiting-greeting',
    hello: '',
    tls: false,
    freshStart: false,
    authenticated: false,
    offer: null,
    recipients: 0,
    refused: 0,
    refusal: '',
    binaryMime: false,
    resume: 'ready',
    chunkLeft: 0,
    chunkShown: false,
    message: startMessage(),
    bareLf: false,
    brokenInto: -1,
    pending: [],
    open: null,
    muddled: false,
    doubt: false,
    clientSeen: false,
    serverSeen: false,
    reversed: false,
  };
}

/** An independent copy. */
export function copyState(state: SessionState): SessionState {
  const { message, pending, open } = state;
  return {
    ...state,
    message: { ...message },
    pending: pending.length === 0 ? [] : pending.map((one) => ({ ...one })),
    open: open && { ...open, lines: [...open.lines] },
  };
}

/** How a session stood when a line was said: what messages, hovers and the list of exchanges tell about it. */
export type Standing = Readonly<
  Pick<SessionState, 'phase' | 'hello' | 'tls' | 'authenticated' | 'offer' | 'recipients' | 'refused'>
>;

export function standing(state: SessionState): Standing {
  const { phase, hello, tls, authenticated, offer, recipients, refused } = state;
  return { phase, hello, tls, authenticated, offer, recipients, refused };
}
