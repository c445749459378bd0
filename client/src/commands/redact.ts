import {
  commands,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  Range,
  type TextDocument,
  WorkspaceEdit,
  type WorkspaceEditEntryMetadata,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import {
  REDACT_COMMAND,
  REDACT_REQUEST,
  REDACTION_KINDS_REQUEST,
  type RedactionKindInfo,
  type RedactParams,
  type RedactResult,
} from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';

const SECRETS = 'secrets';

/**
 * Registers the command that takes secrets and names out of the active document. A key binding may pass the ids of the kinds;
 * without them the user is asked. The changes are shown before they are done, and undone in one step.
 */
export function registerRedact(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(REDACT_COMMAND, async (wanted?: unknown, options?: { preview?: boolean }) => {
      const document = activeTranscript(
        l10n.t('Open an SMTP transcript first: it is redacted in its editor.'),
      )?.document;
      if (!document) return;
      const all = await client.sendRequest<RedactionKindInfo[]>(REDACTION_KINDS_REQUEST);
      const kinds = Array.isArray(wanted) ? wanted.map(String) : await ask(all);
      if (kinds === undefined || kinds.length === 0) return;
      const plan = await planOf(client, { uri: document.uri.toString(), kinds });
      if (!plan) return;
      if (plan.refused !== undefined) {
        void window.showWarningMessage(plan.refused);
        return;
      }
      if (plan.version !== document.version) {
        void window.showWarningMessage(l10n.t('The transcript was changed meanwhile. Redact it again.'));
        return;
      }
      if (plan.edits.length === 0) {
        void window.showInformationMessage(l10n.t('Nothing of what you chose was found in this transcript.'));
        return;
      }
      await workspace.applyEdit(editOf(document, plan, all, options?.preview !== false));
    }),
  );
}

/** Asks the server, and shows how far it is where that takes a while; undefined where the user gave up. */
async function planOf(client: BaseLanguageClient, params: RedactParams): Promise<RedactResult | null | undefined> {
  const token = `redaction-${++asked}`;
  const options = { location: ProgressLocation.Window, title: l10n.t('SMTP: Redact') };
  const long = { ...options, location: ProgressLocation.Notification, cancellable: true };
  const { lineCount = 0 } = window.activeTextEditor?.document ?? {};
  return window.withProgress(lineCount > MANY_LINES ? long : options, async (progress, cancellation) => {
    let told = 0;
    const listener = client.onProgress(new ProgressType<number>(), token, (done) => {
      progress.report({ increment: 100 * (done - told) });
      told = done;
    });
    try {
      return await client.sendRequest<RedactResult | null>(
        REDACT_REQUEST,
        { ...params, progress: token },
        cancellation,
      );
    } catch (error) {
      if (cancellation.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
}

let asked = 0;
/** So many take long enough for a user to want to stop it. */
const MANY_LINES = 20_000;

/**
 * One entry for each change, under its kind. An editor shows the changes first where one of them needs to be confirmed, and leaves that
 * one out until the user ticks it: so it is one that changes nothing, and all others are ticked.
 */
function editOf(
  document: TextDocument,
  { edits }: RedactResult,
  kinds: readonly RedactionKindInfo[],
  preview: boolean,
): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const labels = new Map<string, WorkspaceEditEntryMetadata>();
  for (const { id, title, description } of kinds)
    labels.set(id, { label: title, description, needsConfirmation: false });
  if (preview) edit.replace(document.uri, new Range(0, 0, 0, 0), '', hint());
  for (const { line, start, end, text, kind } of edits) {
    edit.replace(document.uri, new Range(line, start, line, end), text, labels.get(kind));
  }
  return edit;
}

async function ask(kinds: readonly RedactionKindInfo[]): Promise<string[] | undefined> {
  const secretsOnly = {
    label: l10n.t('Secrets only'),
    detail: kinds.find(({ id }) => id === SECRETS)?.description ?? '',
  };
  const more = {
    label: l10n.t('Secrets and more…'),
    detail: l10n.t('Choose people, hosts, addresses, message ids, queue ids, subject and body.'),
  };
  const picked = await window.showQuickPick([secretsOnly, more], {
    title: l10n.t('SMTP: Redact'),
    placeHolder: l10n.t('What is to be taken out of this transcript?'),
  });
  if (picked === undefined) return undefined;
  if (picked === secretsOnly) return [SECRETS];
  const items: (QuickPickItem & { id: string })[] = kinds.map(({ id, title, description }) => ({
    id,
    label: title,
    detail: description,
    picked: id !== 'body' && id !== 'subject',
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Redact'),
    placeHolder: l10n.t('What is to be taken out?'),
    canPickMany: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ id }) => id);
}

function hint(): WorkspaceEditEntryMetadata {
  return {
    label: l10n.t('Nothing is changed before you apply it'),
    description: l10n.t('Untick what is to stay.'),
    needsConfirmation: true,
  };
}
