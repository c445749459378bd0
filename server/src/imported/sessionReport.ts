import type { Outcome } from '../analysis/transactions';
import type { Stamp } from '../capture/captureSink';
import type { SmtpSession } from '../capture/smtp/smtpSession';
import type { Finding } from '../rules/finding';
import type { Severity } from '../rules/rule';

/** What an SMTP session of a capture came to. Plain data, but for its text. */
export interface SessionReport {
  readonly session: SmtpSession;
  /** The last packet of its connection that told something. */
  readonly last: Stamp;
  /** Seconds from the first packet to the last; undefined where the capture has no times. */
  readonly seconds: number | undefined;
  readonly protocol: 'SMTP' | 'ESMTP' | 'LMTP';
  /** The name that the client gave in its hello, and the server in its greeting; null where none is known. */
  readonly clientName: string | null;
  readonly serverName: string | null;
  readonly authenticated: string | null;
  /** `none`, `encrypted` where nothing of it could be read, or `decrypted`. */
  readonly tls: 'none' | 'encrypted' | 'decrypted';
  /** Version, cipher suite and the name that the client asked for, as far as they are known; empty without TLS. */
  readonly tlsDetails: string;
  /** How many messages, or tries to send one, there were; and what became of them: `none` where there were none. */
  readonly messages: number;
  readonly outcome: SessionOutcome;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The gravest finding, of several the first one; lines count from 0 in the text of the session. */
  readonly worst: Finding | undefined;
  /** The title of the rule that found it, where a user defined that. */
  readonly worstTitle: string | undefined;
  readonly lines: number;
  /** Its canonical transcript; each line ends in LF. */
  readonly text: string;
}

/** That of all transactions; `mixed` where they ended in different ways. */
export type SessionOutcome = Outcome | 'none' | 'mixed';

export function outcomeOf(outcomes: readonly Outcome[]): SessionOutcome {
  const [first = 'none', ...others] = outcomes;
  return others.some((one) => one !== first) ? 'mixed' : first;
}
