import { RULES } from '../../../server/src/rules/index';
import { clientFaults } from './findings';
import type { Label, Recording } from './recording';
import { commandsOf, isAboutForm } from './syntax';

/** How the findings of one rule about commands compare with what the servers answered to these commands. */
export interface RuleScore {
  readonly rule: string;
  /** Commands of which it finds its fault, and how many of them a server refused. */
  readonly found: number;
  readonly refused: number;
  /** Commands refused for their order (503) or form, like one of which it finds its fault; and how many of these have a finding. */
  readonly alike: number;
  readonly foundOfAlike: number;
}

/** How many of the commands that were refused with a code some rule of ours has an explanation for. */
export interface CodeScore {
  readonly code: number;
  readonly refused: number;
  readonly explained: number;
}

interface Answered {
  readonly recording: Recording;
  readonly label: Label;
  readonly refused: boolean;
  readonly rules: readonly string[];
}

/** Precision is `refused` of `found`, recall `foundOfAlike` of `alike`. Only rules that find something are given. */
export function scoreRules(recordings: readonly Recording[]): RuleScore[] {
  const answered = recordings.flatMap(answeredCommands);
  return RULES.flatMap(({ id, category }) => {
    const own = answered.filter(({ rules }) => rules.includes(id));
    if (own.length === 0) return [];
    // An order is wrong for a verb in a state, a form wherever the same line stands.
    const keyOf = ({ label }: Answered) =>
      category === 'sequence' ? `${label.verb} ${stateKey(label)}` : `${label.text}`;
    const keys = new Set(own.map(keyOf));
    const alike = answered.filter((one) => isRefusedFor(one, category) && keys.has(keyOf(one)));
    return [
      {
        rule: id,
        found: own.length,
        refused: own.filter(({ refused }) => refused).length,
        alike: alike.length,
        foundOfAlike: alike.filter(({ rules }) => rules.length > 0).length,
      },
    ];
  });
}

/** Whether the code fits the kind of fault: a line that is refused for its form tells nothing of the order. */
function isRefusedFor({ label: { code } }: Answered, category: string): boolean {
  if (category === 'sequence') return code === 503;
  return code === 500 || code === 501 || code === 504 || code === 555;
}

/** The codes by which servers refuse a command for what it is, not for whom it is from or for. */
const FAULT_CODES: readonly number[] = [500, 501, 502, 503, 504, 555];

export function scoreCodes(recordings: readonly Recording[]): CodeScore[] {
  return FAULT_CODES.map((code) => {
    let refused = 0;
    let explained = 0;
    for (const recording of recordings) {
      for (const label of commandsOf(recording)) {
        if (label.code !== code || !counts(label)) continue;
        refused++;
        if (clientFaults(recording).has(label.line)) explained++;
      }
    }
    return { code, refused, explained };
  });
}

function answeredCommands(recording: Recording): Answered[] {
  return commandsOf(recording)
    .filter(counts)
    .map((label) => ({
      recording,
      label,
      refused: label.code >= 400 && !(label.verb === 'AUTH' && label.code === 535),
      rules: (clientFaults(recording).get(label.line) ?? [])
        .filter((finding) => finding.category === 'sequence' || isAboutForm(finding))
        .map(({ rule }) => rule),
    }));
}

function counts({ uncertain, grouped, challenged, state }: Label): boolean {
  return !uncertain && !grouped && !challenged && !state.muddled;
}

/** What of the state decides about a command. */
function stateKey({ state }: Label): string {
  const { hello, tls, auth, mail, rcpt, bdat } = state;
  return [hello, tls, auth, mail, rcpt > 0, bdat].join(' ');
}
