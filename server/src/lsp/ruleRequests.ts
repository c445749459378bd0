import type { Connection } from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { customRuleMarkdown } from '../features/rulePage/customRulePage';
import { ruleMarkdown } from '../features/rulePage/markdown';
import {
  RULE_PAGE_REQUEST,
  RULES_REQUEST,
  type RuleInfo,
  type RulePageParams,
  type RulePageResult,
  type RulesParams,
} from '../messages';
import type { CustomRule } from '../rules/custom/customRule';
import { findCustomRule } from '../rules/custom/customRules';
import { findRule, RULES } from '../rules/index';
import type { Severity } from '../rules/rule';
import { localized } from '../text/localized';

/** Serves the list of rules and their pages, so that they can be read without a network. */
export function serveRules(connection: Connection, settingsOf: (uri: string) => Promise<TranscriptSettings>): void {
  const customRules = async (uri: string | undefined): Promise<readonly CustomRule[]> =>
    uri === undefined ? [] : ((await settingsOf(uri)).customRules ?? []);
  connection.onRequest(RULES_REQUEST, async (params?: RulesParams | null): Promise<RuleInfo[]> => {
    const own = await customRules(params?.uri);
    const infoOf = (id: string, title: string, category: string, severity: Severity): RuleInfo => ({
      id,
      title,
      category: localized(category),
      severity: localized(severity),
    });
    return [
      ...own.map(({ id, title, severity }) => infoOf(id, title, 'custom', severity)),
      ...RULES.map(({ id, title, category, severity }) => infoOf(id, localized(title), category, severity)),
    ];
  });
  connection.onRequest(RULE_PAGE_REQUEST, async ({ id, uri }: RulePageParams): Promise<RulePageResult | null> => {
    const rule = findRule(id);
    if (rule) return { title: localized(rule.title), markdown: ruleMarkdown(rule) };
    const own = findCustomRule(await customRules(uri), id);
    return own ? { title: own.title, markdown: customRuleMarkdown(own) } : null;
  });
}
