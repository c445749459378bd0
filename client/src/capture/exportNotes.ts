import { commands, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import {
  EXPORT_NOTES_REQUEST,
  type ExportNotesParams,
  type ExportNotesResult,
} from '../../../server/src/captureMessages';
import { LANGUAGE_ID } from '../languageId';
import { captureStem } from './list/transcriptName';
import type { SessionActions } from './sessionActions';
import { transcriptPlace } from './transcriptUri';

export const EXPORT_NOTES_COMMAND = 'smtp.exportNotes';
const TITLE = 'SMTP: Export Notes to Capture';

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
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) {
      void window.showInformationMessage('Open a transcript of a packet capture first: its comments are exported.');
      return;
    }
    const uri = document.uri.toString();
    const counted = await client.sendRequest<ExportNotesResult | null>(EXPORT_NOTES_REQUEST, { uri });
    if (!counted || counted.notes === 0) {
      void window.showInformationMessage(counted?.hasFrames === false ? NO_FRAMES : NO_NOTES);
      return;
    }
    const known = transcriptPlace(document.uri)?.uri ?? actions.captureOf(document.uri);
    const capture = given === undefined ? (known ?? (await askCapture(document.uri))) : Uri.parse(given);
    const copy = capture && (to === undefined ? await askCopy(capture) : Uri.parse(to));
    if (!capture || !copy) return;
    if (copy.toString() === capture.toString()) {
      void window.showErrorMessage('The notes go into a copy: the capture itself stays as it is.');
      return;
    }
    const files = { capture: capture.toString(), copy: copy.toString() };
    const result = await withProgress(client, { uri, files });
    if (result) await tell(result, copy);
  };
  context.subscriptions.push(commands.registerCommand(EXPORT_NOTES_COMMAND, run));
}

const NO_NOTES =
  'This transcript has no comment to export: write a line that begins with # above the line it speaks of.';
const NO_FRAMES = 'No line of this transcript has the number of a frame: only what was imported from a capture does.';

async function askCapture(transcript: Uri): Promise<Uri | undefined> {
  const [capture] =
    (await window.showOpenDialog({
      title: `${TITLE}: Which Capture?`,
      openLabel: 'Copy',
      ...(transcript.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(transcript, '..') }),
      filters: { 'Packet captures': ['pcap', 'pcapng', 'cap', 'gz'], 'All files': ['*'] },
    })) ?? [];
  return capture;
}

async function askCopy(capture: Uri): Promise<Uri | undefined> {
  const stem = captureStem(capture.path) || 'capture';
  return window.showSaveDialog({
    title: TITLE,
    defaultUri: Uri.joinPath(capture, '..', `${stem}-notes.pcapng`),
    filters: { 'Packet captures': ['pcapng'] },
  });
}

/** Undefined where the user gave up, or the transcript is gone. */
async function withProgress(
  client: BaseLanguageClient,
  params: ExportNotesParams,
): Promise<ExportNotesResult | undefined> {
  const progressToken = `notes-${++exported}`;
  const options = { location: ProgressLocation.Notification, title: TITLE, cancellable: true };
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
    void window.showErrorMessage(`The notes could not be exported: ${fault}`);
    return;
  }
  const already = known > 0 ? `, ${known} were in it already` : '';
  const text = `${added} ${added === 1 ? 'comment' : 'comments'} added${already}: ${workspace.asRelativePath(copy)}`;
  if (left.length === 0) void window.showInformationMessage(text);
  else void window.showWarningMessage([`${text}.`, ...left.slice(0, MOST_TOLD)].join(' '));
}

const MOST_TOLD = 3;
