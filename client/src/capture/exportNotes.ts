import { commands, type ExtensionContext, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import {
  EXPORT_NOTES_REQUEST,
  type ExportNotesParams,
  type ExportNotesResult,
} from '../../../server/src/captureMessages';
import { activeTranscript } from '../activeTranscript';
import { captureStem } from './list/transcriptName';
import type { SessionActions } from './sessionActions';
import { transcriptPlace } from './transcriptUri';

export const EXPORT_NOTES_COMMAND = 'smtp.exportNotes';
const title = () => l10n.t('SMTP: Export Notes to Capture');

/** What a key binding or a test may pass, URIs; who leaves one out is asked. */
export interface ExportNotesArgument {
  readonly capture?: string;
  /** The copy. */
  readonly to?: string;
}

/** Registers the command that writes the comments of the active transcript into a copy of its capture. */
export function registerExportNotes(
  context: ExtensionContext,
  client: BaseLanguageClient,
  actions: SessionActions,
): void {
  const run = async ({ capture: given, to }: ExportNotesArgument = {}) => {
    const document = activeTranscript(
      l10n.t('Open a transcript of a packet capture first: its comments are exported.'),
    )?.document;
    if (!document) return;
    const uri = document.uri.toString();
    const counted = await client.sendRequest<ExportNotesResult | null>(EXPORT_NOTES_REQUEST, { uri });
    if (!counted || counted.notes === 0) {
      void window.showInformationMessage(counted?.hasFrames === false ? noFrames() : noNotes());
      return;
    }
    const known = transcriptPlace(document.uri)?.uri ?? actions.captureOf(document.uri);
    const capture = given === undefined ? (known ?? (await askCapture(document.uri))) : Uri.parse(given);
    const copy = capture && (to === undefined ? await askCopy(capture) : Uri.parse(to));
    if (!capture || !copy) return;
    if (copy.toString() === capture.toString()) {
      void window.showErrorMessage(l10n.t('The notes go into a copy: the capture itself stays as it is.'));
      return;
    }
    const files = { capture: capture.toString(), copy: copy.toString() };
    const result = await withProgress(client, { uri, files });
    if (result) await tell(result, copy);
  };
  context.subscriptions.push(commands.registerCommand(EXPORT_NOTES_COMMAND, run));
}

const noNotes = () =>
  l10n.t('This transcript has no comment to export: write a line that begins with # above the line it speaks of.');
const noFrames = () =>
  l10n.t('No line of this transcript has the number of a frame: only what was imported from a capture does.');

async function askCapture(transcript: Uri): Promise<Uri | undefined> {
  const [capture] =
    (await window.showOpenDialog({
      title: l10n.t('SMTP: Export Notes to Capture: Which Capture?'),
      openLabel: l10n.t('Copy'),
      ...(transcript.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(transcript, '..') }),
      filters: { [l10n.t('Packet captures')]: ['pcap', 'pcapng', 'cap', 'gz'], [l10n.t('All files')]: ['*'] },
    })) ?? [];
  return capture;
}

async function askCopy(capture: Uri): Promise<Uri | undefined> {
  const stem = captureStem(capture.path) || 'capture';
  return window.showSaveDialog({
    title: title(),
    defaultUri: Uri.joinPath(capture, '..', `${stem}-notes.pcapng`),
    filters: { [l10n.t('Packet captures')]: ['pcapng'] },
  });
}

/** Undefined where the user gave up, or the transcript is gone. */
async function withProgress(
  client: BaseLanguageClient,
  params: ExportNotesParams,
): Promise<ExportNotesResult | undefined> {
  const progressToken = `notes-${++exported}`;
  const options = { location: ProgressLocation.Notification, title: title(), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    let told = 0;
    const listener = client.onProgress(new ProgressType<number>(), progressToken, (done) => {
      progress.report({ increment: 100 * (done - told) });
      told = done;
    });
    try {
      const asked = { ...params, progress: progressToken };
      return (await client.sendRequest<ExportNotesResult | null>(EXPORT_NOTES_REQUEST, asked, token)) ?? undefined;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
}

let exported = 0;

async function tell({ added, known, left, fault }: ExportNotesResult, copy: Uri): Promise<void> {
  if (fault !== undefined) {
    void window.showErrorMessage(l10n.t('The notes could not be exported: {0}', fault));
    return;
  }
  const file = workspace.asRelativePath(copy);
  const one =
    known > 0
      ? l10n.t('1 comment added, {0} were in it already: {1}', known, file)
      : l10n.t('1 comment added: {0}', file);
  const more =
    known > 0
      ? l10n.t('{0} comments added, {1} were in it already: {2}', added, known, file)
      : l10n.t('{0} comments added: {1}', added, file);
  const text = added === 1 ? one : more;
  if (left.length === 0) void window.showInformationMessage(text);
  else void window.showWarningMessage([`${text}.`, ...left.slice(0, MOST_TOLD)].join(' '));
}

const MOST_TOLD = 3;
