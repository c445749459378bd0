import { analyze } from '../../analysis/analyze';
import type { Snapshot } from '../../analysis/snapshot';
import type { DialectId } from '../../dialects/dialect';
import { readerOf } from '../../dialects/readerOf';
import { isList } from '../../dialects/readings';
import type { Finding } from '../../rules/finding';
import type { LineRole } from '../../rules/recording';
import { countFindings, isNoWorse } from '../fixes/countFindings';
import { applyEdits } from '../fixes/lineEdit';

/** A new line with a directive. */
export interface NewDirective {
  readonly before: number;
  readonly text: string;
  /** The last word of it, which stands for the reason that the user has to write. */
  readonly reason: string;
}

/** The directive that silences a finding in its line; undefined where none can. */
export function ignoreLine(
  finding: Finding,
  snapshot: Snapshot,
  dialect: DialectId | 'auto',
): NewDirective | undefined {
  const { rule, place } = finding;
  const role = snapshot.analysis.lines.role(place.line);
  if (NO_TARGETS.has(role) || !hasComments(snapshot)) return undefined;
  // Inside a message a line that begins with # is text of it, unless each of its lines has the mark of the client.
  if (role === 'content' && snapshot.analysis.lines.start(place.line) === 0) return undefined;
  const directive = { before: place.line, text: `# smtp-ignore ${rule} -- ${REASON}`, reason: REASON };
  return silences(directive, finding, snapshot, dialect) ? directive : undefined;
}

/** The directive that silences all findings of a rule in the file. */
export function ignoreFile(
  finding: Finding,
  snapshot: Snapshot,
  dialect: DialectId | 'auto',
): NewDirective | undefined {
  if (!hasComments(snapshot)) return undefined;
  const directive = { before: 0, text: `# smtp-ignore-file ${finding.rule} -- ${REASON}`, reason: REASON };
  return silences(directive, finding, snapshot, dialect) ? directive : undefined;
}

const REASON = 'reason';

/** A directive is for a line that is neither blank nor a comment; what a line is that cannot be read, the one above it may decide. */
const NO_TARGETS: ReadonlySet<LineRole> = new Set<LineRole>(['blank', 'comment', 'unknown']);

/** The dialect itself says whether it has comments. */
export function hasComments({ analysis: { dialect } }: Snapshot): boolean {
  // Where the form is a guess, one more line may turn it.
  if (!dialect.confident) return false;
  const reader = readerOf(dialect);
  const readings = reader.read('# smtp-ignore', reader.start(dialect.variant), 'dialogue', undefined);
  const [first] = isList(readings) ? readings : [readings];
  return first?.kind === 'comment';
}

/** Longer texts are not read once more for each action that is offered. */
const MOST_LINES = 1000;

/**
 * Whether a directive does what it promises, and nothing else. In forms without marks it may be taken for what the client
 * said: a line of the message, or of an AUTH exchange.
 */
function silences(
  directive: NewDirective,
  { rule }: Finding,
  { lines, analysis }: Snapshot,
  dialect: DialectId | 'auto',
): boolean {
  if (lines.length > MOST_LINES) return true;
  const ended = Array.from({ length: lines.length }, (_, line) => ({ text: lines.at(line) ?? '', end: '\n' }));
  const after = countFindings(
    analyze(
      applyEdits(ended, [directive]).map(({ text }) => text),
      dialect,
      analysis.customRules,
    ),
  );
  const before = countFindings(analysis);
  if ((after.get(rule) ?? 0) >= (before.get(rule) ?? 0)) return false;
  return isNoWorse(after, before);
}
