import type { SessionSummary } from '../../analysis/summary';
import type { Finding } from '../../rules/finding';
import type { FindingCategory, Party, Severity } from '../../rules/rule';
import type { Exchange } from '../../session/exchange';

// The parts of a file in the JSON output (docs/json.md). Lines and columns count from 1, columns in UTF-16 units.

/** A summary of which the lines count from 1. */
export type SessionObject = SessionSummary;

export interface ExchangeObject {
  readonly line: number;
  readonly verb: string;
  readonly replyLine: number | null;
  readonly code: number | null;
  readonly state: string;
}

export interface FindingObject {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly party: Party;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column behind the last one. */
  readonly endColumn: number;
  readonly related: readonly { readonly line: number; readonly message: string }[];
}

export function sessionObject(session: SessionSummary): SessionObject {
  return {
    ...session,
    line: session.line + 1,
    endLine: session.endLine + 1,
    transactions: session.transactions.map((transaction) => ({
      ...transaction,
      line: transaction.line + 1,
      endLine: transaction.endLine + 1,
      recipients: transaction.recipients.map((recipient) => ({ ...recipient, line: recipient.line + 1 })),
    })),
  };
}

export function exchangeObject({ kind, verb, place, replies, before }: Exchange): ExchangeObject {
  // Of several replies to a message (LMTP, PRDR) the last one is the outcome; behind a DATA come those of a message left out.
  const reply = kind === 'data' ? replies[0] : replies.at(-1);
  const [first] = reply?.lines ?? [];
  return {
    line: place.line + 1,
    verb,
    replyLine: first ? first.line + 1 : null,
    code: reply?.code ?? null,
    state: before.phase,
  };
}

export function findingObject(finding: Finding): FindingObject {
  const { rule, category, severity, party, place, related } = finding;
  return {
    rule,
    category,
    severity,
    party,
    message: finding.message,
    line: place.line + 1,
    column: place.start + 1,
    endLine: place.line + 1,
    endColumn: place.end + 1,
    related: related.map(({ line, message }) => ({ line: line + 1, message })),
  };
}
