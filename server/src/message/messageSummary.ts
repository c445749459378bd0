import { localized } from '../text/localized';
/** What a transcript lacks of a message. */
export type Missing =
  /** Neither the lone dot nor the last octet of the last chunk is there: more of it may have been sent. */
  | 'end'
  /** Text was left out somewhere in it, or cannot be read. */
  | 'part'
  /** A chunk has fewer octets than its BDAT announces. */
  | 'octets'
  /** A chunk has more octets than its BDAT announces: those beyond are no part of the message (RFC 3030 section 2). */
  | 'count'
  /** The client gave it up before the chunk that says LAST. */
  | 'last-chunk'
  /** The server fetched a part of it itself (BURL, RFC 4468). */
  | 'fetched';

/** A message that was sent in a session: plain data. Lines count from 0. */
export interface MessageSummary {
  /** Which session of the transcript, and which message of the session, from 1. */
  readonly session: number;
  readonly message: number;
  /** The line of DATA, or of the first BDAT; and the last line that belongs to it. */
  readonly line: number;
  readonly endLine: number;
  /** The line of the MAIL before it, and the last line of the replies to it; the same as above where there are none. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The reverse-path without brackets, empty for the null path; null where no MAIL is recorded. */
  readonly from: string | null;
  /** The forward-paths without brackets, refused ones left out. */
  readonly recipients: readonly string[];
  /** Sent in chunks (RFC 3030). */
  readonly chunked: boolean;
  /** False where the transcript leaves its text out as a whole, or the dialect does. */
  readonly recorded: boolean;
  /** Octets of it in the transcript, as the receiver stores them. */
  readonly size: number;
  /** What SIZE of MAIL said (RFC 1870 section 6.3); null where it said nothing. It need not be exact. */
  readonly announced: number | null;
  /** Empty for a whole message. */
  readonly missing: readonly Missing[];
  /** The codes of the replies to it: several in LMTP, none where none is recorded. */
  readonly codes: readonly number[];
  /** It holds U+FFFD: where the text was decoded by somebody else, octets that are no UTF-8 may have become that. */
  readonly replaced: boolean;
}

const TEXTS: Readonly<Record<Missing, string>> = {
  end: 'its end is not recorded',
  part: 'the transcript leaves a part of it out',
  octets: 'a chunk has fewer octets than BDAT announces',
  count: 'a chunk has more octets than BDAT announces, and those beyond are left out',
  'last-chunk': 'no chunk with LAST was sent',
  fetched: 'the server fetched a part of it itself (BURL)',
};

/** All that can be missing. */
export const MISSING = Object.keys(TEXTS) as readonly Missing[];

/** In a few words what is wrong with the record of a message; empty for a whole one. */
export function shortcoming({ recorded, missing }: Pick<MessageSummary, 'recorded' | 'missing'>): string {
  if (!recorded) return localized('not recorded: the transcript does not hold its text');
  if (missing.length === 0) return '';
  const isCut = missing.some((one) => one !== 'count');
  const words = missing.map((one) => localized(TEXTS[one])).join(localized('; '));
  return localized('{0}: {1}', localized(isCut ? 'cut' : 'doubtful'), words);
}
