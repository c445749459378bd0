import { type CustomRule, isCustomId } from '../rules/custom/customRule';
import { findCustomRule } from '../rules/custom/customRules';
import type { Directive, NamedRule } from '../rules/directive';
import { compareFindings, type Finding, findingOf } from '../rules/finding';
import { findRule } from '../rules/index';
import type { Rule, Severity } from '../rules/rule';
import unmetExpectation from '../rules/unmet-expectation';
import unusedDirective from '../rules/unused-directive';
import { localized } from '../text/localized';
import type { Found, TargetedDirective } from './analyze';

/** What a user wants of the rules. */
export interface RuleSettings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Rules that the user defined; absent where they are not looked at, so that nothing is said of directives that name them. */
  readonly customRules?: readonly CustomRule[] | undefined;
}

/**
 * The findings that a user sees: directives hide what they name, and are findings themselves where they hide nothing;
 * each rule has the severity that the user gave it. In order of lines.
 */
export function applySettings({ found, directives }: Found, settings: RuleSettings): Finding[] {
  const suppression = createSuppression(settings);
  for (const directive of directives) suppression.directive(directive);
  const shown = found.flatMap((finding) => suppression.show(finding) ?? []);
  for (const remark of suppression.remarks()) shown.push(remark);
  return shown.sort(compareFindings);
}

/** What the directives of a text do to its findings. */
export interface Suppression {
  /** To be told before the findings that it may hide; one for the whole file hides only those that come behind it. */
  directive(directive: TargetedDirective): void;
  /** The finding with the severity that the user gave its rule; undefined where it is hidden or the rule is off. */
  show(finding: Finding): Finding | undefined;
  /** Whether any directive hides anything. */
  readonly hides: boolean;
  /** The rules that are ignored in the whole file. */
  readonly wholeFile: ReadonlySet<string>;
  /** What is wrong with the directives themselves, as it is shown, when all findings were. */
  remarks(): Finding[];
}

export function createSuppression({ severities, customRules }: RuleSettings): Suppression {
  const directives: TargetedDirective[] = [];
  const hidden = new Map<number, Set<string>>();
  const wholeFile = new Set<string>();
  /** What was found, hidden or not: two directives that name the same fault are both of use. */
  const anywhere = new Set<string>();
  const atLine = new Set<string>();
  const isOff = (id: string) => severities.get(id) === 'off';
  const isRule = (id: string) => findRule(id) !== undefined || findCustomRule(customRules, id) !== undefined;
  const isPassedOver = (id: string) => customRules === undefined && isCustomId(id);
  const occurs = (rule: string, line: number | undefined) =>
    line === undefined ? anywhere.has(rule) : atLine.has(`${line} ${rule}`);

  const show = (finding: Finding): Finding | undefined => {
    const { rule, place } = finding;
    anywhere.add(rule);
    if (hidden.size > 0 && hidden.get(place.line)?.has(rule)) {
      atLine.add(`${place.line} ${rule}`);
      return undefined;
    }
    if (wholeFile.has(rule)) return undefined;
    const severity = severities.get(rule);
    if (severity === undefined || severity === finding.severity) return finding;
    return severity === 'off' ? undefined : { ...finding, severity };
  };

  return {
    wholeFile,
    get hides() {
      return directives.length > 0;
    },
    directive(directive) {
      directives.push(directive);
      const { kind, rules, target } = directive;
      for (const { id } of rules) {
        if (kind === 'ignore-file') wholeFile.add(id);
        else if (target !== undefined) hidden.set(target, (hidden.get(target) ?? new Set()).add(id));
      }
    },
    show,
    remarks: () =>
      remarksOn(directives, { occurs, isOff, isRule, isPassedOver }).flatMap((remark) => show(remark) ?? []),
  };
}

/** Whether a rule found something, at one line or anywhere. */
type Occurs = (rule: string, line: number | undefined) => boolean;

interface KnownOfRules {
  readonly occurs: Occurs;
  readonly isOff: (id: string) => boolean;
  readonly isRule: (id: string) => boolean;
  /** A rule of the user’s own, where those were not looked at. */
  readonly isPassedOver: (id: string) => boolean;
}

function remarksOn(directives: readonly TargetedDirective[], known: KnownOfRules): Finding[] {
  const { occurs, isOff, isRule, isPassedOver } = known;
  const remarks: Finding[] = [];
  for (const directive of directives) {
    if (directive.rules.length === 0) {
      remarks.push(aboutDirective(directive, localized('{0} names no rule.', nameOf(directive))));
    }
    for (const rule of directive.rules) {
      if (isPassedOver(rule.id)) continue;
      const remark = !isRule(rule.id)
        ? unknownRule(directive, rule)
        : isOff(rule.id)
          ? undefined
          : unusedRule(directive, rule, occurs);
      if (remark) remarks.push(remark);
    }
  }
  return remarks.filter(({ rule }) => !isOff(rule));
}

function unknownRule(directive: Directive, rule: NamedRule): Finding {
  return aboutRule(
    unusedDirective,
    directive,
    rule,
    localized('{0} names “{1}”, which is no rule.', nameOf(directive), rule.id),
  );
}

function unusedRule(directive: TargetedDirective, rule: NamedRule, occurs: Occurs): Finding | undefined {
  // Whether these two find something is known only when all directives were looked at.
  if (rule.id === unusedDirective.id || rule.id === unmetExpectation.id) return undefined;
  const wholeFile = directive.kind === 'ignore-file';
  if ((wholeFile || directive.target !== undefined) && occurs(rule.id, directive.target)) return undefined;
  if (directive.kind === 'expect') {
    const text = localized('{0} was expected at the next line, but does not occur there.', rule.id);
    return aboutRule(unmetExpectation, directive, rule, text);
  }
  const where = directive.kind === 'ignore-file' ? localized('in this file') : localized('at the next line');
  const text = localized('{0} suppresses nothing: {1} does not occur {2}.', nameOf(directive), rule.id, where);
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
