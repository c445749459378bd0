import type { CommandLine } from '../syntax/command';
import type { ReplyLine } from '../syntax/replyLine';
import type { OrderFault } from './order';
import type { Pending, Standing } from './state';

/**
 * Where a piece of text stands in the transcript: columns in UTF-16 units, end exclusive. The line is its number from 0, or, in a
 * text that is being edited, its label (analysis/lineStore.ts): either way lines that come later have the larger one. Nothing
 * may be counted on between two lines but their order.
 */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** True where the line notates the text otherwise than it was said, so that nothing can be replaced there. */
  readonly notated?: true;
}

/** Where something was said, and when, as far as the dialect tells. */
export interface SaidPlace extends Place {
  /** Seconds since the session began, or since 1970 where the transcript gives absolute times. */
  readonly time?: number | undefined;
  /** The capture's frame number. */
  readonly frame?: number | undefined;
  /** True where the tool marks that it went through TLS. */
  readonly tls?: true | undefined;
  /** For each UTF-16 unit of the text the column that shows it, and the end; where the line notates the text otherwise. */
  readonly columns?: readonly number[] | undefined;
  /** True where nothing stands behind the text in its line, not even a blank. */
  readonly toLineEnd?: boolean | undefined;
}

/** One line of a reply with its place. */
export interface SaidReplyLine extends SaidPlace {
  readonly text: string;
  /** The line ended in a bare LF, as the byte notation tells; `text` is without it. */
  readonly bareLf?: true | undefined;
  readonly parsed: ReplyLine;
}

/** One or more server lines with one code (RFC 5321 section 4.2.1). */
export interface Reply {
  readonly code: number;
  readonly lines: readonly SaidReplyLine[];
}

/** A command, AUTH response, chunk or message, and what answered it. */
export interface Exchange {
  readonly kind: Pending['kind'];
  /** In upper case; `.` for the end of a message, empty for an AUTH response. */
  readonly verb: string;
  /** Of a command that the dialect folds over several lines, its first line. */
  readonly place: SaidPlace;
  readonly text: string;
  /** The line ended in a bare LF, as the byte notation tells; `text` is without it. */
  readonly bareLf?: true | undefined;
  readonly command?: CommandLine | undefined;
  /** How the session stood before it, with outstanding replies hoped for. */
  readonly before: Standing;
  readonly fault: OrderFault | '';
  /** Sent while replies to earlier commands were outstanding. */
  readonly grouped: boolean;
  /** First and last line of message or chunk text that follows it (end inclusive), if any was recorded. */
  content?: { first: number; last: number } | undefined;
  /** Of the end of a message: the octets that the receiver stores, as far as the transcript has all of them. */
  size?: number | undefined;
  /** Several in LMTP and PRDR behind a message; empty where no reply is recorded. */
  readonly replies: Reply[];
  /** The keywords offered by the reply to EHLO, one text line each. */
  offered?: readonly SaidReplyLine[] | undefined;
}

/** What later messages point back to: exchanges, and with `tls` and `closed` the line that shows a handshake or the end of the connection. */
export type Landmark =
  | 'greeting'
  | 'hello'
  | 'mail'
  | 'data'
  | 'refusedData'
  | 'bdat'
  | 'starttls'
  | 'refusedStarttls'
  | 'tls'
  | 'auth'
  | 'quit'
  | 'end'
  | 'closed';

/** A line of a message or chunk, as a piece of its line in the transcript; what is kept of the last one is no more than that. */
export interface ContentLine extends Place {
  /** What was said is this from `from` on. */
  readonly whole: string;
  readonly from: number;
  /** True in a BDAT chunk. */
  readonly chunk: boolean;
}

/** What was said in a line of a message. */
export function contentText({ whole, from }: ContentLine): string {
  return whole.slice(from);
}

/** A session from connect to close. */
export interface Session {
  /** First and last line of it, from 0. */
  readonly line: number;
  endLine: number;
  greeting?: Reply | undefined;
  /** In order. A session that is only judged forgets the oldest of very many: see ConversationOptions. */
  exchanges: Exchange[];
  /** The last line of the message that is being sent, until a command or reply comes. */
  lastContent?: ContentLine | undefined;
  /** Lines of the latest exchange of each kind. */
  readonly landmarks: Map<Landmark, number>;
  readonly standing: { hello: string; tls: boolean; authenticated: boolean };
  /** Details of the connect event, as written. */
  readonly connection?: string | undefined;
}
