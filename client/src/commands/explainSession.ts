import { commands, EventEmitter, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLAIN_REQUEST, EXPLAIN_SESSION_COMMAND, type ExplainParams } from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import { showPage } from '../showPage';

/** Scheme of the virtual documents that are accounts of sessions: `smtp-explained:/NAME.md?LINE,URI`. */
const SCHEME = 'smtp-explained';

/**
 * Registers the command that tells in plain language what happened in a session: that of the cursor, or, for code lenses and
 * key bindings, that of a line (from 0) of a document given by its URI.
 */
export function registerExplainSession(context: ExtensionContext, client: BaseLanguageClient): void {
  const changed = new EventEmitter<Uri>();
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const comma = query.indexOf(',');
        const params: ExplainParams = { uri: query.slice(comma + 1), line: Number(query.slice(0, comma)) };
        const told = await client.sendRequest<string | null>(EXPLAIN_REQUEST, params);
        return told ?? `${l10n.t('The transcript is closed. Open it, and ask again.')}\n`;
      },
    }),
    commands.registerCommand(EXPLAIN_SESSION_COMMAND, async (uri?: unknown, line?: unknown) => {
      const given = typeof uri === 'string' && Number.isInteger(line) ? { uri, line: Number(line) } : undefined;
      const of = given ?? atCursor();
      if (!of) return;
      const { path } = Uri.parse(of.uri);
      const name = path.slice(path.lastIndexOf('/') + 1) || 'session';
      const page = Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: `${of.line},${of.uri}` });
      changed.fire(page);
      await showPage(page, { beside: true });
    }),
  );
}

function atCursor(): ExplainParams | undefined {
  const editor = activeTranscript(l10n.t('Open an SMTP transcript first: the session at the cursor is explained.'));
  return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}
