import { analyze } from '../../server/src/analysis/analyze';
import { applyEdits, type RedactionEdit } from '../../server/src/redact/edit';
import type { KindId } from '../../server/src/redact/kinds';
import { planRedaction } from '../../server/src/redact/redactor';
import { RedactionRefused } from '../../server/src/redact/sealed';
import { finish } from '../../server/src/redact/steps';

/** A transcript before and after it was redacted. */
export interface Redacted {
  readonly edits: readonly RedactionEdit[];
  readonly lines: readonly string[];
}

export function redacted(lines: readonly string[], kinds: readonly KindId[]): Redacted {
  const edits = finish(planRedaction(lines, kinds));
  return { edits, lines: applyEdits(lines, edits) };
}

/** Whether nothing can be replaced in a transcript: then no redacted text is given out. */
export function isRefused(lines: readonly string[]): boolean {
  try {
    finish(planRedaction(lines, ['secrets']));
    return false;
  } catch (error) {
    if (error instanceof RedactionRefused) return true;
    throw error;
  }
}

/** Rules about what is masked: their findings are to go. */
const ABOUT_SECRETS: ReadonlySet<string> = new Set(['readable-credentials', 'secret-in-transcript']);

/** `line rule` of all that is found, lines from 1, without what is about secrets. */
export function verdicts(lines: readonly string[], aboutSecrets = false): string[] {
  const { found } = analyze(lines);
  return found
    .filter(({ rule }) => ABOUT_SECRETS.has(rule) === aboutSecrets)
    .map(({ rule, place }) => `${place.line + 1} ${rule}`)
    .sort();
}

/** What is in one list and not in the other. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  const gone = before.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((one) => `- ${one}`), ...left.map((one) => `+ ${one}`)];
}
