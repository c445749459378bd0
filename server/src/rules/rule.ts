import type { Ref, RfcRef } from '../protocol/rfc';
import type { SessionContext, SessionEvent } from '../session/event';
import type { Exchange, Place } from '../session/exchange';
import type { Hearing } from './hearing';
import type { PassedOver, RecordedLine, SidesHeard, ToolTalk } from './recording';

/** `error` breaks a MUST, `warning` breaks a SHOULD or is dangerous, `information` is worth knowing, `hint` is style. */
export type Severity = (typeof SEVERITIES)[number];

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export const CATEGORIES = ['sequence', 'reply', 'syntax', 'extension', 'message', 'security', 'transcript'] as const;
export type Category = (typeof CATEGORIES)[number];
/** The category of a finding: rules that a user defined have one of their own. */
export type FindingCategory = Category | 'custom';

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
  readonly fix?: Fix;
  /** Where they differ from the rule's own. */
  readonly severity?: Severity;
  readonly party?: Party;
}

/** Another line that explains the fault; line from 0. */
export interface Related {
  readonly line: number;
  readonly message: string;
}

export interface RuleContext<Memory = unknown> extends SessionContext {
  /** What the rule remembers of this session: see {@link RuleDefinition.memory}. */
  readonly memory: Memory;
  report(report: Report): void;
}

type Check<Memory> = {
  readonly [Type in SessionEvent['type']]?: (
    event: Extract<SessionEvent, { type: Type }>,
    context: RuleContext<Memory>,
  ) => void;
};

/** A change of the text that takes a fault away. */
export interface Fix {
  /** What it does, as the editor's menu shows it: `Add the missing angle brackets`. */
  readonly title: string;
  /** `safe` keeps the meaning of the transcript; `unsafe` changes it and asks first. */
  readonly kind: 'safe' | 'unsafe';
  readonly edits: readonly FixEdit[];
}

/** Replaces a piece of a line, or writes a new line above `before` with the prefix that the line `like` has in its dialect. */
export type FixEdit =
  | { readonly replace: Place; readonly text: string }
  | { readonly before: number; readonly like: Place; readonly text: string };

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

export interface RuleDefinition<Memory> {
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
  /** Whether its findings come with a fix, for the rule's page. */
  readonly fix?: Fix['kind'];
  /** What it has to remember between events of one session: plain data, part of the session's state. */
  readonly memory?: () => Memory;
  readonly check: Check<Memory>;
  /** Narrows down of what its checks are told: nothing costs less than a check that is not called. */
  readonly hears?: Hearing;
  /** Looks at the recording itself, for what no session shows: see {@link RecordingChecks}. */
  readonly recording?: RecordingChecks;
}

/** Checks of the recording: each is called for one kind of thing that the analysis notes while it reads the lines. */
export interface RecordingChecks {
  /** Lines that the dialect passes over, when a line that was said or the end of the text comes behind them. */
  passedOver?(lines: PassedOver, report: (report: Report) => void): void;
  /** A line that nobody said: a comment, the talk of a tool, a writer's prose, or one that cannot be read. */
  remark?(line: RecordedLine, report: (report: Report) => void): void;
  /** A line that stands for something said, but is the talk of a tool. */
  toolTalk?(line: ToolTalk, report: (report: Report) => void): void;
  /** At the end of the text: what was heard of either side. */
  sides?(heard: SidesHeard, report: (report: Report) => void): void;
}

/** A rule in the list, whatever it remembers. */
export type Rule = RuleDefinition<unknown>;

/** What the judge runs: a rule of ours, or one that a user defined (custom/compileRule.ts). */
export type JudgedRule = Pick<Rule, 'id' | 'severity' | 'party' | 'memory' | 'check' | 'hears' | 'recording'> & {
  readonly category: FindingCategory;
};

/** Gives a rule its type and freezes it. */
export function defineRule<Memory>(rule: RuleDefinition<Memory>): Rule {
  // Each rule gets back only the memory that it made itself: see judge().
  return Object.freeze(rule) as Rule;
}
