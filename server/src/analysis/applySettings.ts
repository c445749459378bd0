import type { Directive, NamedRule } from '../rules/directive';
import { compareFindings, type Finding, findingOf } from '../rules/finding';
import { findRule } from '../rules/index';
import type { Rule, Severity } from '../rules/rule';
import unmetExpectation from '../rules/unmet-expectation';
import unusedDirective from '../rules/unused-directive';
import type { Found, TargetedDirective } from './analyze';

/** What a user wants of the rules. */
export interface RuleSettings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/**
 * The findings that a user sees: directives hide what they name, and are findings themselves where they hide nothing;
 * each rule has the severity that the user gave it. In order of lines.
 */
export function applySettings({ found, directives }: Found, settings: RuleSettings): Finding[] {
  const suppression = readDirectives(directives, found, settings);
  const shown: Finding[] = [];
  for (const finding of [...found, ...suppression.remarks]) {
    const seen = suppression.show(finding);
    if (seen) shown.push(seen);
  }
  return shown.sort(compareFindings);
}

/** What the directives of a text do to its findings. */
export interface Suppression {
  /** The finding with the severity that the user gave its rule; undefined where it is hidden or the rule is off. */
  show(finding: Finding): Finding | undefined;
  /** Whether any directive hides anything. */
  readonly hides: boolean;
  /** What is wrong with the directives themselves. */
  readonly remarks: readonly Finding[];
}

/** @param found all findings of the text, hidden ones too: a directive that hides nothing is a finding itself */
export function readDirectives(
  directives: readonly TargetedDirective[],
  found: Iterable<Finding>,
  { severities }: RuleSettings,
): Suppression {
  const isOff = (id: string) => severities.get(id) === 'off';
  const hidden = new Map<number, Set<string>>();
  const wholeFile = new Set<string>();
  for (const { kind, rules, target } of directives) {
    for (const { id } of rules) {
      if (kind === 'ignore-file') wholeFile.add(id);
      else if (target !== undefined) hidden.set(target, (hidden.get(target) ?? new Set()).add(id));
    }
  }
  const remarks = directives.length === 0 ? [] : remarksOn(directives, occurrences(hidden, wholeFile, found), isOff);
  return {
    hides: directives.length > 0,
    remarks: remarks.filter(({ rule }) => !wholeFile.has(rule)),
    show(finding) {
      const { rule, place } = finding;
      if (wholeFile.has(rule) || hidden.get(place.line)?.has(rule)) return undefined;
      const severity = severities.get(rule);
      if (severity === undefined || severity === finding.severity) return finding;
      return severity === 'off' ? undefined : { ...finding, severity };
    },
  };
}

/** Whether a rule found something, at one line or anywhere. Looks at all that was found: two directives that name the same fault are both of use. */
type Occurs = (rule: string, line: number | undefined) => boolean;

function occurrences(
  hidden: ReadonlyMap<number, ReadonlySet<string>>,
  wholeFile: ReadonlySet<string>,
  found: Iterable<Finding>,
): Occurs {
  const anywhere = new Set<string>();
  const atLine = new Set<string>();
  for (const { rule, place } of found) {
    if (wholeFile.has(rule)) anywhere.add(rule);
    if (hidden.get(place.line)?.has(rule)) atLine.add(`${place.line} ${rule}`);
  }
  return (rule, line) => (line === undefined ? anywhere.has(rule) : atLine.has(`${line} ${rule}`));
}

function remarksOn(
  directives: readonly TargetedDirective[],
  occurs: Occurs,
  isOff: (id: string) => boolean,
): Finding[] {
  const remarks: Finding[] = [];
  for (const directive of directives) {
    if (directive.rules.length === 0) {
      remarks.push(aboutDirective(directive, `${nameOf(directive)} names no rule.`));
    }
    for (const rule of directive.rules) {
      const remark = unknownRule(directive, rule) ?? (isOff(rule.id) ? undefined : unusedRule(directive, rule, occurs));
      if (remark) remarks.push(remark);
    }
  }
  return remarks.filter(({ rule }) => !isOff(rule));
}

function unknownRule(directive: Directive, rule: NamedRule): Finding | undefined {
  if (findRule(rule.id)) return undefined;
  return aboutRule(unusedDirective, directive, rule, `${nameOf(directive)} names “${rule.id}”, which is no rule.`);
}

function unusedRule(directive: TargetedDirective, rule: NamedRule, occurs: Occurs): Finding | undefined {
  // Whether these two find something is known only when all directives were looked at.
  if (rule.id === unusedDirective.id || rule.id === unmetExpectation.id) return undefined;
  const wholeFile = directive.kind === 'ignore-file';
  if ((wholeFile || directive.target !== undefined) && occurs(rule.id, directive.target)) return undefined;
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

function aboutDirective({ line, start, end }: Directive, message: string): Finding {
  return findingOf(unusedDirective, { place: { line, start, end }, message });
}

function aboutRule(rule: Rule, { line }: Directive, { start, end }: NamedRule, message: string): Finding {
  return findingOf(rule, { place: { line, start, end }, message });
}
