import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_PAGE_REQUEST, type RulePageParams, type RulePageResult } from '../../server/src/messages';
import { showPage } from './showPage';

/** Scheme of the virtual documents that are the pages of rules: `smtp-rule:/RULE.md`. */
const SCHEME = 'smtp-rule';

/** Gives out the pages of rules as documents; they come from the server, not from the network. */
export function provideRulePages(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path, query }) {
        const params: RulePageParams = {
          id: path.replace(/^\/|\.md$/g, ''),
          ...(query === '' ? {} : { uri: query }),
        };
        const page = await client.sendRequest<RulePageResult | null>(RULE_PAGE_REQUEST, params);
        return page?.markdown ?? `${l10n.t('There is no rule “{0}”.', params.id)}\n`;
      },
    }),
  );
}

/** Shows the page of a rule. */
export async function showRulePage(id: string, document: string | undefined): Promise<void> {
  // Rules of the user’s own are those of the configuration of a document.
  const query = document !== undefined && id.includes('/') ? document : '';
  await showPage(Uri.from({ scheme: SCHEME, path: `/${id}.md`, query }), { beside: false });
}
