import { commands, type DebugConfiguration, debug, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NumberedSession, STEP_THROUGH_COMMAND } from '../../../server/src/messages';
import { LANGUAGE_ID } from '../languageId';
import { toUri } from '../stepping/editorHost';
import { configuration, configurationFor } from '../stepping/stepConfigurations';

/**
 * Registers the command that steps through a session: that of a code lens, else the one at the cursor of the active editor, or of
 * the document in whose title it was chosen.
 */
export function registerStepThroughSession(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(STEP_THROUGH_COMMAND, async (wanted?: unknown) => {
      const found = isNumbered(wanted)
        ? configuration(wanted.uri, wanted.session)
        : await atCursor(client, wanted instanceof Uri ? wanted : undefined);
      if (!found) return;
      const folder = workspace.getWorkspaceFolder(toUri(found.program));
      // Nothing is run, so that nothing has to be saved.
      await debug.startDebugging(folder, found, { suppressSaveBeforeStart: true });
    }),
  );
}

async function atCursor(client: BaseLanguageClient, wanted: Uri | undefined): Promise<DebugConfiguration | undefined> {
  const editor = window.activeTextEditor;
  const shown = editor?.document.languageId === LANGUAGE_ID ? editor : undefined;
  const uri = (wanted ?? shown?.document.uri)?.toString();
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open an SMTP transcript first: a session of it is stepped through.'));
    return undefined;
  }
  const line = shown?.document.uri.toString() === uri ? shown.selection.active.line : 0;
  const found = await configurationFor(client, { uri, line });
  if (!found) void window.showInformationMessage(l10n.t('No SMTP session was found in the transcript.'));
  return found;
}

/** What a code lens gives along is ours; a key binding may give anything. */
function isNumbered(wanted: unknown): wanted is NumberedSession {
  const session = wanted as Partial<NumberedSession> | undefined;
  return typeof session?.uri === 'string' && Number.isInteger(session.session);
}
