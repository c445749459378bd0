import type { Snapshot } from '../../analysis/snapshot';
import { readTimeTag } from '../../dialects/timeTag';
import type { CustomRule } from '../../rules/custom/customRule';
import { findCustomRule } from '../../rules/custom/customRules';
import type { Directive } from '../../rules/directive';
import { findRule } from '../../rules/index';
import type { Span } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { escapeMarkdown, inlineCode } from '../markdown';
import type { Explanation } from './explanation';
import { enumerated } from './words';

/** A comment, or a directive in one. Columns of the line. */
export function explainComment({ lines, analysis }: Snapshot, line: number, at: number): Explanation | undefined {
  const text = lines.at(line) ?? '';
  const directive = findDirective(analysis.directives, line);
  if (directive) return explainDirective(directive, at, analysis.customRules);
  const start = text.indexOf('#');
  const tag = start === 0 && text.startsWith('# [') ? readTimeTag(text, 2) : undefined;
  if (tag && at < tag.end) {
    return {
      title: localized('A comment of the packet capture'),
      lines: [localized('The capture, or what read it, says this of a packet. It is no part of the session.')],
      refs: [],
      span: { start, end: text.slice(0, tag.end).trimEnd().length },
    };
  }
  if (start < 0 || at > start + 1) return undefined;
  return {
    title: localized('A comment'),
    lines: [localized('It is for people and no part of the session.')],
    refs: [],
    span: { start, end: start + 1 },
  };
}

function explainDirective(
  { kind, rules, start, end, reason }: Directive,
  at: number,
  customRules: readonly CustomRule[] | undefined,
): Explanation | undefined {
  if (at < start) return undefined;
  const name = `smtp-${kind}`;
  const rule = rules.find((one) => one.start <= at && at <= one.end);
  const row = rule && findRule(rule.id);
  const own = rule && !row ? findCustomRule(customRules, rule.id) : undefined;
  if (rule && row) {
    return {
      title: localized('Rule {0}', inlineCode(row.id)),
      lines: [escapeMarkdown(localized(row.title))],
      refs: row.rfc,
      span: rule,
    };
  }
  if (rule && own) return explainCustomRule(own, rule);
  const which = enumerated(rules.map(({ id }) => inlineCode(id, 60)));
  return {
    title: localized('Directive {0}', inlineCode(name)),
    lines: [
      localized(ABOUT[kind]),
      which === '' ? localized('It names no rule.') : localized('Rules: {0}', which),
      reason === '' ? undefined : localized('Reason: {0}', escapeMarkdown(reason)),
    ],
    refs: [],
    span: { start, end },
  };
}

/** A rule of the user’s own: its texts come from a file of the workspace, and are no markup. */
function explainCustomRule({ id, title, explanation, url, rfc }: CustomRule, span: Span): Explanation {
  return {
    title: localized('Rule {0}', inlineCode(id)),
    lines: [
      escapeMarkdown(title, MOST_SHOWN),
      explanation === undefined ? undefined : escapeMarkdown(explanation, MOST_SHOWN),
      url === undefined ? undefined : `<${url}>`,
    ],
    refs: rfc ? [rfc] : [],
    span,
  };
}

const MOST_SHOWN = 500;

const ABOUT: Readonly<Record<Directive['kind'], string>> = {
  ignore: 'Findings of these rules on the next line are not shown.',
  'ignore-file': 'Findings of these rules are not shown in this file.',
  expect:
    'The next line breaks these rules on purpose: the findings are not shown, and it is reported if they do not occur.',
};

/** Directives are in order of lines. */
function findDirective(directives: readonly Directive[], line: number): Directive | undefined {
  let low = 0;
  let high = directives.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((directives[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return directives[low]?.line === line ? directives[low] : undefined;
}
