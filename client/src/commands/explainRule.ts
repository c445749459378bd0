import {
  commands,
  type ExtensionContext,
  l10n,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLAIN_RULE_COMMAND, RULES_REQUEST, type RuleInfo, type RulesParams } from '../../../server/src/messages';
import { showRulePage } from '../rulePages';

/**
 * Registers the command that shows the page of a rule: the one whose id is passed, else that of the finding at the cursor,
 * else the one that the user picks.
 */
export function registerExplainRule(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(EXPLAIN_RULE_COMMAND, async (wanted?: unknown, of?: unknown) => {
      const uri = typeof of === 'string' ? of : window.activeTextEditor?.document.uri.toString();
      const params: RulesParams = uri === undefined ? {} : { uri };
      const rules = await client.sendRequest<RuleInfo[]>(RULES_REQUEST, params);
      const here = rulesAtCursor();
      const [only, more] = here;
      const id =
        typeof wanted === 'string' ? wanted : only !== undefined && more === undefined ? only : await ask(rules, here);
      if (id === undefined) return;
      if (rules.some((rule) => rule.id === id)) await showRulePage(id, uri);
      else void window.showErrorMessage(l10n.t('There is no rule “{0}”.', id));
    }),
  );
}

/** Ids of the rules that found something at the cursor, or else in its line, each once. */
function rulesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const cursor = editor.selection.active;
  const inLine = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) => source === 'smtp' && range.start.line <= cursor.line && range.end.line >= cursor.line,
    );
  const atCursor = inLine.filter(({ range }) => range.contains(cursor));
  const found = atCursor.length > 0 ? atCursor : inLine;
  return [...new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
}

async function ask(rules: readonly RuleInfo[], here: readonly string[]): Promise<string | undefined> {
  const items: (QuickPickItem & { id?: string })[] = [];
  let heading = '';
  const add = (rule: RuleInfo, under: string) => {
    if (under !== heading) items.push({ label: under, kind: QuickPickItemKind.Separator });
    heading = under;
    items.push({ label: rule.title, description: rule.id, detail: rule.severity, id: rule.id });
  };
  for (const rule of rules) if (here.includes(rule.id)) add(rule, l10n.t('at the cursor'));
  for (const rule of rules) if (!here.includes(rule.id)) add(rule, rule.category);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Explain Rule'),
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  return picked?.id;
}
