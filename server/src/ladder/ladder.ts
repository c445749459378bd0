/**
 * A session as a ladder diagram: two life lines, and below each other what went from one to the other. Plain data; texts of the
 * transcript in it hold nothing invisible and no secret, and are to be shown as plain text. Lines count from 0.
 */
export interface Ladder {
  /** Of the transcript, without its folder. */
  readonly name: string;
  /** Which session of the transcript, from 1. */
  readonly number: number;
  readonly client: Party;
  readonly server: Party;
  /** In the order of the transcript. */
  readonly rows: readonly Row[];
  readonly spans: readonly Span[];
  readonly groups: readonly Group[];
  /** So many rows are left out at the end, as there are too many. */
  readonly leftOut: number;
}

export interface Party {
  /** As it called itself; empty where it did not. */
  readonly name: string;
  /** As the connect event has it; empty where there is none. */
  readonly address: string;
}

/** What a reply says of what it answers, by its first digit (RFC 5321 section 4.2.1). `none`: no reply is recorded. */
export type Verdict = 'accepted' | 'goes-on' | 'deferred' | 'refused' | 'none';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RowFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

export type Row = CommandRow | ReplyRow | MessageRow | EventRow;

interface AnyRow {
  /** First and last line. */
  readonly line: number;
  readonly endLine: number;
  /** Seconds since the first time of the session; null where its line tells no time. */
  readonly time: number | null;
  /** Seconds since the time of the row before; null where either is not known. */
  readonly wait: number | null;
  /** So long a wait is worth a mark. */
  readonly isLongWait: boolean;
  readonly findings: readonly RowFinding[];
}

/** What the client said in a line; an arrow to the server. */
export interface CommandRow extends AnyRow {
  readonly kind: 'command';
  readonly text: string;
  readonly verdict: Verdict;
}

/** A reply of one or more lines; an arrow to the client. */
export interface ReplyRow extends AnyRow {
  readonly kind: 'reply';
  /** 0 where the line has none. */
  readonly code: number;
  /** Of its first line, without the code. */
  readonly text: string;
  /** How many lines follow the first. */
  readonly more: number;
  readonly verdict: Verdict;
  /** What it answers, where that does not stand right above it; else empty. */
  readonly answers: string;
}

/** The text of a message or of a chunk; an arrow to the server. */
export interface MessageRow extends AnyRow {
  readonly kind: 'message';
  /** Lines of text that are recorded. */
  readonly lines: number;
  /** Octets that the receiver stores; null where the transcript does not have all of them. */
  readonly size: number | null;
  readonly isChunk: boolean;
  readonly verdict: Verdict;
}

/** What happened to the connection. */
export interface EventRow extends AnyRow {
  readonly kind: 'event';
  readonly event: LadderEvent;
  readonly side: 'client' | 'server' | null;
  /** Empty where there is none. */
  readonly details: string;
}

export type LadderEvent =
  | 'connect'
  | 'tls'
  | 'tls-failed'
  | 'encrypted'
  | 'gap'
  | 'cut'
  | 'close'
  | 'reset'
  | 'omitted';

/** Rows from the first to the last of so many commands and messages that were sent without waiting for replies (RFC 2920); both ends inclusive. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Rows that belong together, both ends inclusive. */
export interface Span {
  readonly kind: 'tls' | 'starttls' | 'auth' | 'unreadable';
  readonly first: number;
  readonly last: number;
  /** Version or mechanism; empty where there is none. */
  readonly details: string;
}
