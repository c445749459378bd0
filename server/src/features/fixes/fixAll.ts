import { analyze, type Found } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';
import type { EndedLine } from '../../analysis/splitLines';
import type { DialectId } from '../../dialects/dialect';
import type { CustomRule } from '../../rules/custom/customRule';
import type { Finding } from '../../rules/finding';
import type { Fix, Severity } from '../../rules/rule';
import { applyEdits, createEditSet, editsOf, type LineEdit } from './lineEdit';

/** What a run over a whole transcript changed. */
export interface AllFixed {
  readonly lines: readonly EndedLine[];
  /** What was fixed, in the order in which it was; places are those of the text as it was then. */
  readonly fixed: readonly (Finding & { readonly fix: Fix })[];
  /** The changes of each pass over the text. */
  readonly passes: readonly (readonly LineEdit[])[];
}

export interface FixAllOptions {
  readonly dialect: DialectId | 'auto';
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly customRules?: readonly CustomRule[] | undefined;
  /** Kinds of fixes to apply. */
  readonly kinds: readonly Fix['kind'][];
}

/** One fix can make way for another; more passes than these would mean that two fixes undo each other. */
const MOST_PASSES = 10;

/**
 * Applies all fixes of the findings that the user sees, again and again until none is left.
 *
 * @param first what was found in the lines as they are, where there is one already
 */
export function fixAll(lines: readonly EndedLine[], options: FixAllOptions, first?: Found): AllFixed {
  const { dialect, kinds } = options;
  const passes: (readonly LineEdit[])[] = [];
  const fixed: (Finding & { readonly fix: Fix })[] = [];
  let current = lines;
  while (passes.length < MOST_PASSES) {
    const texts = current.map(({ text }) => text);
    const analysis = passes.length === 0 && first ? first : analyze(texts, dialect, options.customRules);
    const { edits, done } = onePass(applySettings(analysis, options), texts, kinds);
    if (edits.length === 0) break;
    passes.push(edits);
    fixed.push(...done);
    current = applyEdits(current, edits);
  }
  return { lines: current, fixed, passes };
}

/** All fixes that do not collide, the first in the text first. */
function onePass(
  findings: readonly Finding[],
  lines: readonly string[],
  kinds: readonly Fix['kind'][],
): { edits: readonly LineEdit[]; done: (Finding & { readonly fix: Fix })[] } {
  const edits = createEditSet();
  const done: (Finding & { readonly fix: Fix })[] = [];
  for (const finding of findings) {
    if (!hasFix(finding) || !kinds.includes(finding.fix.kind)) continue;
    if (edits.add(editsOf(finding.fix, lines))) done.push(finding);
  }
  return { edits: edits.edits, done };
}

function hasFix(finding: Finding): finding is Finding & { readonly fix: Fix } {
  return finding.fix !== undefined;
}
