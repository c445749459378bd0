import { type OutlinedText, standAlone } from '../../analysis/outline/outlinedText';
import type { SessionOutline, TransactionOutline } from '../../analysis/outline/sessionOutline';
import type { Outcome } from '../../analysis/transactions';
import type { Finding } from '../../rules/finding';
import { type Party, SEVERITIES, type Severity } from '../../rules/rule';
import { localized, localizedCount } from '../../text/localized';
import { codesText, lapseParts, OUTCOME_WORDS, outcomeText, recipientsText, sizeParts } from '../outline/outcomeWords';

/** What stands above a line, from 0. No text of the transcript is in it. */
export interface Lens {
  readonly line: number;
  readonly title: string;
  /** What is done when it is chosen; absent where it only tells something. */
  readonly action?: LensAction;
}

export interface LensAction {
  readonly what: 'explain' | 'step' | 'diagram' | 'convert' | 'redact' | 'open-message' | 'save-message' | 'findings';
  /** The session's number in the text, from 1. */
  readonly session: number;
}

export interface LensOptions {
  readonly findings: readonly Finding[];
  /** Not all findings are there, so that they cannot be counted. */
  readonly areSomeHidden: boolean;
  /** The line at which the user looks. */
  readonly near: number;
  readonly withActions: boolean;
}

/** With more lines that have lenses, only those around the line at which the user looks have them. */
export const MOST_LENS_LINES = 1000;
/** So many lines above and below it. */
export const LENSES_NEAR = 500;

/** Above each session and transaction what it came to, the findings by party, and what can be done with it. */
export function lenses(text: OutlinedText, options: LensOptions): Lens[] {
  const { sessions, lineOf } = text;
  const count = sessions.reduce((sum, { transactions }) => sum + 1 + transactions.length, 0);
  const isSeen = (line: number) => count <= MOST_LENS_LINES || Math.abs(line - options.near) <= LENSES_NEAR;
  const alone = standAlone(text);
  const found: Lens[] = [];
  for (const [at, session] of sessions.entries()) {
    const line = lineOf(session.line);
    const endLine = lineOf(session.endLine);
    if (count > MOST_LENS_LINES && (line > options.near + LENSES_NEAR || endLine < options.near - LENSES_NEAR))
      continue;
    // Of what was found in lines that lie among those of other sessions it is not known whose it is.
    const isCounted = alone[at] === true && !options.areSomeHidden;
    if (isSeen(line)) found.push(...sessionLenses(session, { line, endLine, number: at + 1, isCounted }, options));
    for (const transaction of session.transactions) {
      const from = lineOf(transaction.line);
      if (isSeen(from)) found.push(...transactionLenses(session, transaction, from, at + 1, options));
    }
  }
  return found;
}

interface SessionPlace {
  readonly line: number;
  readonly endLine: number;
  readonly number: number;
  /** Whether what was found in it can be counted. */
  readonly isCounted: boolean;
}

function sessionLenses(
  session: SessionOutline,
  { line, endLine, number, isCounted }: SessionPlace,
  options: LensOptions,
): Lens[] {
  const action = (title: string, what: LensAction['what']): Lens => ({
    line,
    title,
    action: { what, session: number },
  });
  const faults = isCounted ? findingsText(options.findings, line, endLine) : '';
  return [
    { line, title: sessionText(session) },
    ...(faults === '' ? [] : [action(faults, 'findings')]),
    ...(options.withActions
      ? [
          action(localized('Explain'), 'explain'),
          action(localized('Step through'), 'step'),
          action(localized('Diagram'), 'diagram'),
          action(localized('Convert…'), 'convert'),
          action(localized('Redact…'), 'redact'),
        ]
      : []),
  ];
}

function sessionText({ transactions, tls, times, refused }: SessionOutline): string {
  const outcome = refused
    ? localized('refused in the greeting: {0}', codesText(refused))
    : transactionsText(transactions);
  return [outcome, ...(tls ? ['TLS'] : []), ...lapseParts(times)].join(' · ');
}

function transactionsText(transactions: readonly TransactionOutline[]): string {
  if (transactions.length === 0) return localized('no transaction');
  const count = localizedCount(transactions.length, '{0} transaction', '{0} transactions');
  const outcomes = new Map<Outcome, number>();
  for (const { outcome } of transactions) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const words = [...outcomes].map(([outcome, times]) => {
    const word = localized(OUTCOME_WORDS[outcome]);
    return transactions.length === 1 ? word : localized('{0} {1}', times, word);
  });
  return localized('{0} ({1})', count, words.join(localized(', ')));
}

function transactionLenses(
  { parts }: SessionOutline,
  transaction: TransactionOutline,
  line: number,
  number: number,
  { withActions }: LensOptions,
): Lens[] {
  const title = [
    outcomeText(transaction),
    recipientsText(transaction),
    ...sizeParts(transaction),
    ...lapseParts(transaction.times),
  ].join(localized(', '));
  const hasMessage = parts.some(
    ({ kind, first, last }) => kind === 'message' && first >= transaction.line && last <= transaction.endLine,
  );
  if (!withActions || !hasMessage) return [{ line, title }];
  return [
    { line, title },
    { line, title: localized('Open message'), action: { what: 'open-message', session: number } },
    { line, title: localized('Save message…'), action: { what: 'save-message', session: number } },
  ];
}

const PARTIES: readonly Party[] = ['client', 'server', 'transcript'];

/** `client: 1 error, 2 warnings · server: 1 hint`; empty where nothing was found. */
function findingsText(findings: readonly Finding[], line: number, endLine: number): string {
  const own = findings.filter(({ place }) => place.line >= line && place.line <= endLine);
  return PARTIES.flatMap((party) => {
    const counts = SEVERITIES.flatMap((severity) => {
      const count = own.filter((one) => one.party === party && one.severity === severity).length;
      return count === 0 ? [] : [localizedCount(count, ...SEVERITY_WORDS[severity])];
    });
    return counts.length === 0 ? [] : [localized('{0}: {1}', localized(party), counts.join(localized(', ')))];
  }).join(' · ');
}

const SEVERITY_WORDS: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['{0} error', '{0} errors'],
  warning: ['{0} warning', '{0} warnings'],
  information: ['{0} remark', '{0} remarks'],
  hint: ['{0} hint', '{0} hints'],
};
