import { commands, type ExtensionContext, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONVERT_COMMAND,
  CONVERT_REQUEST,
  CONVERT_TARGETS_REQUEST,
  CONVERT_TO_CANONICAL_COMMAND,
  type ConvertParams,
  type ConvertResult,
  type ConvertTargetInfo,
  type NumberedSession,
} from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import type { DialectChoices } from '../dialectChoices';

/**
 * Registers the commands that write the active transcript in another form, into a new document. A key binding may pass the id
 * of a target as its argument; without one the user is asked. A code lens passes which session of which document it means.
 */
export function registerConvert(context: ExtensionContext, client: BaseLanguageClient, choices: DialectChoices): void {
  const convert = async (wanted?: unknown, place?: Partial<NumberedSession>) => {
    const uri = typeof place?.uri === 'string' ? place.uri : activeUri();
    if (uri === undefined) return;
    const targets = await client.sendRequest<ConvertTargetInfo[]>(CONVERT_TARGETS_REQUEST);
    const id = typeof wanted === 'string' ? wanted : await ask(targets);
    if (id === undefined) return;
    const target = targets.find((one) => one.id === id);
    if (!target) {
      void window.showErrorMessage(l10n.t('There is no form “{0}” to convert into.', id));
      return;
    }
    const session = Number.isInteger(place?.session) ? { session: Number(place?.session) } : {};
    const params: ConvertParams = { uri, target: id, ...session };
    const result = await client.sendRequest<ConvertResult>(CONVERT_REQUEST, params);
    if (!result) {
      void window.showErrorMessage(l10n.t('The transcript could not be converted.'));
      return;
    }
    const made = await workspace.openTextDocument({ language: result.language, content: result.text });
    if (result.dialect !== null) await choices.set(made.uri.toString(), result.dialect);
    await window.showTextDocument(made, { preview: false });
    tellLost(target, result.lost);
  };
  context.subscriptions.push(
    commands.registerCommand(CONVERT_COMMAND, convert),
    commands.registerCommand(CONVERT_TO_CANONICAL_COMMAND, () => convert('canonical')),
  );
}

function activeUri(): string | undefined {
  const editor = activeTranscript(l10n.t('Open an SMTP transcript first: the one in the active editor is converted.'));
  return editor?.document.uri.toString();
}

async function ask(targets: readonly ConvertTargetInfo[]): Promise<string | undefined> {
  const items: (QuickPickItem & { id: string })[] = targets.map(({ id, title, description }) => ({
    id,
    label: title,
    detail: description,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Convert Transcript'),
    placeHolder: l10n.t('Into which form?'),
    matchOnDetail: true,
  });
  return picked?.id;
}

/** A user hears of it beside the new document; nothing has to be answered. */
function tellLost({ title }: ConvertTargetInfo, lost: readonly string[]): void {
  if (lost.length === 0) return;
  void window.showWarningMessage(l10n.t('Not carried over into “{0}”: {1}.', title, lost.join('; ')));
}
