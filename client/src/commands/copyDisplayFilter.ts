import { commands, type ExtensionContext, env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DISPLAY_FILTER_REQUEST,
  type DisplayFilter,
  type DisplayFilterParams,
} from '../../../server/src/captureMessages';
import { activeTranscript } from '../activeTranscript';

export const COPY_LINE_FILTER_COMMAND = 'smtp.copyDisplayFilter';
export const COPY_SESSION_FILTER_COMMAND = 'smtp.copySessionDisplayFilter';

/** Registers the commands that copy a display filter of Wireshark for the lines that are selected, or for their sessions. */
export function registerCopyDisplayFilter(context: ExtensionContext, client: BaseLanguageClient): void {
  const copy = async (finds: DisplayFilterParams['finds'], nothing: string) => {
    const editor = activeTranscript(l10n.t('Open an imported transcript first: its lines have frames.'));
    if (!editor) return;
    const { start, end } = editor.selection;
    // A selection of whole lines ends in front of the next one.
    const lastLine = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    const params: DisplayFilterParams = {
      uri: editor.document.uri.toString(),
      firstLine: start.line,
      lastLine,
      finds,
    };
    const found = await client.sendRequest<DisplayFilter | null>(DISPLAY_FILTER_REQUEST, params);
    if (!found) {
      void window.showInformationMessage(nothing);
      return;
    }
    await env.clipboard.writeText(found.filter);
    window.setStatusBarMessage(l10n.t('Copied: {0}', found.filter), SHOWN_MS);
  };
  context.subscriptions.push(
    commands.registerCommand(COPY_LINE_FILTER_COMMAND, () =>
      copy('lines', l10n.t('This line has no number of a frame.')),
    ),
    commands.registerCommand(COPY_SESSION_FILTER_COMMAND, () =>
      copy('sessions', l10n.t('This session does not tell the addresses and ports of its connection.')),
    ),
  );
}

const SHOWN_MS = 4000;
