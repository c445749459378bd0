import type { Directive, NamedRule } from '../rules/directive';
import type { Finding } from '../rules/finding';
import { findRule } from '../rules/index';
import type { Rule, Severity } from '../rules/rule';
import unmetExpectation from '../rules/unmet-expectation';
import unusedDirective from '../rules/unused-directive';
import type { Analysis } from './analyze';

/** What a user wants of the rules. */
export interface RuleSettings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/**
 * The findings that a user sees: directives hide what they name, and are findings themselves where they hide nothing;
 * each rule has the severity that the user gave it. In order of lines.
 */
export function applySettings(analysis: Analysis, { severities }: RuleSettings): Finding[] {
  const isOff = (id: string) => severities.get(id) === 'off';
  const shown = new Set(analysis.found.filter((finding) => !isOff(finding.rule)));
  const wholeFile = new Set<string>();
  const remarks: Finding[] = [];
  for (const directive of analysis.directives) {
    const { rules, kind } = directive;
    if (rules.length === 0) remarks.push(aboutDirective(directive, `${nameOf(directive)} names no rule.`));
    if (kind === 'ignore-file') for (const { id } of rules) wholeFile.add(id);
    const target = kind === 'ignore-file' ? undefined : targetLine(analysis, directive.line);
    for (const rule of rules) {
      const remark =
        unknownRule(directive, rule) ?? (isOff(rule.id) ? undefined : unusedRule(analysis, directive, rule, target));
      if (remark) remarks.push(remark);
      hide(shown, rule.id, target);
    }
  }
  for (const remark of remarks) if (!wholeFile.has(remark.rule) && !isOff(remark.rule)) shown.add(remark);
  return [...shown]
    .map((finding) => withSeverity(finding, severities.get(finding.rule)))
    .sort((a, b) => a.place.line - b.place.line || a.place.start - b.place.start);
}

/** Takes the findings of a rule away: those of one line, or all where `line` is undefined; none where no line follows. */
function hide(shown: Set<Finding>, id: string, line: number | undefined): void {
  for (const finding of shown) {
    if (finding.rule === id && (line === undefined || finding.place.line === line)) shown.delete(finding);
  }
}

/** The next line that is neither blank nor a comment; the number of lines where there is none. */
function targetLine({ lines }: Analysis, directive: number): number {
  let line = directive + 1;
  while (line < lines.count && (lines.role(line) === 'blank' || lines.role(line) === 'comment')) line++;
  return line;
}

function unknownRule(directive: Directive, rule: NamedRule): Finding | undefined {
  if (findRule(rule.id)) return undefined;
  return aboutRule(unusedDirective, directive, rule, `${nameOf(directive)} names “${rule.id}”, which is no rule.`);
}

/** Looks at all that was found, hidden by another directive or not: two that name the same fault are both of use. */
function unusedRule(
  { found }: Analysis,
  directive: Directive,
  rule: NamedRule,
  target: number | undefined,
): Finding | undefined {
  // Whether these two find something is known only when all directives were looked at.
  if (rule.id === unusedDirective.id || rule.id === unmetExpectation.id) return undefined;
  if (found.some(({ rule: id, place }) => id === rule.id && (target === undefined || place.line === target))) {
    return undefined;
  }
  if (directive.kind === 'expect') {
    const text = `${rule.id} was expected at the next line, but does not occur there.`;
    return aboutRule(unmetExpectation, directive, rule, text);
  }
  const where = directive.kind === 'ignore-file' ? 'in this file' : 'at the next line';
  const text = `${nameOf(directive)} suppresses nothing: ${rule.id} does not occur ${where}.`;
  return aboutRule(unusedDirective, directive, rule, text);
}

function nameOf({ kind }: Directive): string {
  return `smtp-${kind}`;
}

function aboutDirective({ line, start, end }: Directive, text: string): Finding {
  return findingOf(unusedDirective, { line, start, end }, text);
}

function aboutRule(rule: Rule, { line }: Directive, { start, end }: NamedRule, text: string): Finding {
  return findingOf(rule, { line, start, end }, text);
}

function findingOf({ id, category, severity, party }: Rule, place: Finding['place'], text: string): Finding {
  return { rule: id, category, severity, party, place, related: [], text };
}

function withSeverity(finding: Finding, severity: Severity | 'off' | undefined): Finding {
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}
