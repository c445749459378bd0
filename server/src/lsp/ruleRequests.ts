import type { Connection } from 'vscode-languageserver';
import { ruleMarkdown } from '../features/rulePage/markdown';
import { RULE_PAGE_REQUEST, RULES_REQUEST, type RuleInfo, type RulePageParams, type RulePageResult } from '../messages';
import { findRule, RULES } from '../rules/index';
import { localized } from '../text/localized';

/** Serves the list of rules and their pages, so that they can be read without a network. */
export function serveRules(connection: Connection): void {
  connection.onRequest(RULES_REQUEST, (): RuleInfo[] =>
    RULES.map(({ id, title, category, severity }) => ({ id, title: localized(title), category, severity })),
  );
  connection.onRequest(RULE_PAGE_REQUEST, ({ id }: RulePageParams): RulePageResult | null => {
    const rule = findRule(id);
    return rule ? { title: rule.title, markdown: ruleMarkdown(rule) } : null;
  });
}
