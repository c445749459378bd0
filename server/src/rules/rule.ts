import type { Ref, RfcRef } from '../protocol/rfc';
import type { SessionContext, SessionEvent } from '../session/event';
import type { Exchange, Place } from '../session/exchange';

/** `error` breaks a MUST, `warning` breaks a SHOULD or is dangerous, `information` is worth knowing, `hint` is style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const CATEGORIES = ['sequence', 'reply', 'syntax', 'extension', 'message', 'security', 'transcript'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Who broke the rule; `transcript` where the recording is incomplete or cannot be read. */
export type Party = 'client' | 'server' | 'transcript';

/** What a rule reports. */
export interface Report {
  readonly place: Place;
  /** What is wrong, in which state, and what was expected; whole sentences. What the other side did is added from `answered`. */
  readonly message: string;
  /** The command at fault: its replies, which may come later, complete the message. */
  readonly answered?: Exchange;
  readonly related?: readonly Related[];
  /** Where they differ from the rule's own. */
  readonly severity?: Severity;
  readonly party?: Party;
}

/** Another line that explains the fault; line from 0. */
export interface Related {
  readonly line: number;
  readonly message: string;
}

export interface RuleContext extends SessionContext {
  report(report: Report): void;
}

type Check = {
  readonly [Type in SessionEvent['type']]?: (
    event: Extract<SessionEvent, { type: Type }>,
    context: RuleContext,
  ) => void;
};

/** Texts of a rule's page, in Markdown. */
export interface RuleDocs {
  /** What the rule reports, in one or two sentences. */
  readonly what: string;
  /** Why it matters: what the RFC says and what goes wrong otherwise. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** How known servers or clients behave, where recordings or their documentation show it. */
  readonly practice?: string;
}

/** The names that other tools have for the same fault. */
export type Peers = Readonly<
  Partial<Record<'zeek' | 'suricata' | 'snort' | 'wireshark' | 'postfix' | 'exim' | 'opensmtpd', string>>
>;

export interface Rule {
  /** Names the fault, in kebab case; also the file's name. */
  readonly id: string;
  /** The fault in a few words, for lists. */
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly party: Party;
  /** Where it is written, the most telling first. */
  readonly rfc: readonly [RfcRef, ...Ref[]];
  readonly docs: RuleDocs;
  /** Canonical transcripts: `bad` gives exactly one finding, this one; `good` gives none. Both are run as tests. */
  readonly examples: { readonly good: string; readonly bad: string };
  readonly peers?: Peers;
  readonly check: Check;
}

/** Gives a rule its type and freezes it. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule);
}
