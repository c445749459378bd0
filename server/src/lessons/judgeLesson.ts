import { analyze } from '../analysis/analyze';
import { applySettings } from '../analysis/applySettings';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Finding } from '../rules/finding';
import unmetExpectation from '../rules/unmet-expectation';
import unusedDirective from '../rules/unused-directive';

/** A fault that a comment `smtp-expect` names. Line and columns of the name count from 0. */
export interface Expectation {
  readonly rule: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Why it is not met; undefined where it is. */
  readonly unmet: string | undefined;
}

/** What a transcript that shows faults on purpose came to. */
export interface Lesson {
  readonly expectations: readonly Expectation[];
  /** Errors that nobody expects. */
  readonly others: readonly Finding[];
}

/** Judges a whole transcript by what its comments expect. Takes any text. */
export function judgeLesson(
  lines: readonly string[],
  { dialect, severities, customRules }: TranscriptSettings,
): Lesson {
  const analysis = analyze(lines, dialect, customRules);
  // Whoever asks for the verdict wants it, whatever the Problems panel shows.
  const asked = new Map(severities);
  for (const { id } of [unmetExpectation, unusedDirective]) asked.delete(id);
  const findings = applySettings(analysis, { severities: asked, customRules });
  const isAbout = ({ rule }: Finding) => rule === unmetExpectation.id || rule === unusedDirective.id;
  const verdicts = new Map(
    findings.filter(isAbout).map(({ place, message }) => [`${place.line} ${place.start}`, message]),
  );
  return {
    expectations: analysis.directives
      .filter(({ kind }) => kind === 'expect')
      .flatMap(({ line, rules }) =>
        rules.map(({ id, start, end }) => ({ rule: id, line, start, end, unmet: verdicts.get(`${line} ${start}`) })),
      ),
    others: findings.filter((finding) => finding.severity === 'error' && !isAbout(finding)),
  };
}
