import type { Snapshot } from '../analysis/snapshot';
import { createMask } from '../convert/secrets';
import type { Source } from '../convert/source';
import { findingsOf } from '../convert/sourceFindings';
import type { Finding } from '../rules/finding';
import type { Session } from '../session/exchange';
import { localized } from '../text/localized';
import { type AccountOf, plainText } from './accountOf';
import { faultsOf } from './faults';
import { inShort } from './inShort';
import { participants } from './participants';
import { securityRemarks } from './security';
import { transactionAccounts } from './transactionAccount';
import { offersAndUses } from './uses';
import { waits } from './waits';

/** The parts of an account, in order: a heading, and what gives the blocks below it; without blocks it is left out. */
const PARTS: readonly { readonly heading: string; readonly write: (account: AccountOf) => string[] }[] = [
  { heading: 'Who talked', write: participants },
  { heading: 'What was offered and used', write: offersAndUses },
  { heading: 'The messages', write: transactionAccounts },
  { heading: 'Waits', write: waits },
  { heading: 'Faults', write: faultsOf },
  { heading: 'Security', write: securityRemarks },
];

/** The sessions that are told of. */
export interface ToBeExplained {
  /** What the transcript is called; may be empty. */
  readonly name: string;
  readonly sessions: readonly Session[];
  /** The number of the first of them, from 1, where each is to be named by its number and its lines. */
  readonly firstNumber: number | undefined;
  /** The lines in which they stand, with what is known of them. */
  readonly snapshot: Snapshot;
  /** Those in these lines, in order. */
  readonly findings: readonly Finding[];
}

/** A whole transcript, or the sessions of it that were asked for. */
export function explainSource(source: Source): string {
  const { name, lines, dialogue, firstSession } = source;
  const sessions = dialogue.sessions.map(({ session }) => session);
  const snapshot: Snapshot = { lines, analysis: source.analysis() };
  const firstNumber = sessions.length > 1 || firstSession > 1 ? firstSession : undefined;
  return explainSessions({ name, sessions, firstNumber, snapshot, findings: findingsOf(source) });
}

/**
 * Tells in plain language what happened in sessions, for readers who do not know SMTP. The same sessions give the same text.
 * Secrets are masked; what is shown of the transcript is escaped.
 *
 * @returns Markdown
 */
export function explainSessions({ name, sessions, firstNumber, snapshot, findings }: ToBeExplained): string {
  const mask = createMask(sessions);
  const blocks = [
    name === '' ? localized('# What happened') : localized('# What happened in {0}', plainText(name, mask)),
  ];
  if (sessions.length === 0) blocks.push(localized('There is no SMTP session in this text.'));
  for (const [at, session] of sessions.entries()) {
    const { line: first, endLine: last } = session;
    // A fault is often told of where the text ends.
    const isLast = at === sessions.length - 1;
    const own = findings.filter(({ place: { line } }) => line >= first && (isLast || line <= last));
    const account: AccountOf = { session, snapshot, mask, findings: own };
    if (firstNumber !== undefined)
      blocks.push(localized('## Session {0}, lines {1} to {2}', firstNumber + at, first + 1, last + 1));
    blocks.push(...inShort(account));
    for (const { heading, write } of PARTS) {
      const written = write(account);
      if (written.length > 0)
        blocks.push(`${firstNumber === undefined ? '##' : '###'} ${localized(heading)}`, ...written);
    }
  }
  return `${blocks.join('\n\n')}\n`;
}
