import { EventEmitter, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CAPTURE_PROGRESS_NOTIFICATION, type CaptureProgress } from '../../../server/src/captureMessages';
import { registerCaptureEditor } from './captureEditor';
import { provideCaptureTranscripts } from './captureTranscripts';
import { registerExportNotes } from './exportNotes';
import { keepOpenCaptures } from './openCaptures';
import { registerOpenSessions } from './openSessions';
import { createSessionActions } from './sessionActions';
import { registerUseKeyLog } from './useKeyLog';

/** Registers all that has to do with packet captures. */
export function registerCaptures(context: ExtensionContext, client: BaseLanguageClient): void {
  const progress = new EventEmitter<CaptureProgress>();
  context.subscriptions.push(
    progress,
    client.onNotification(CAPTURE_PROGRESS_NOTIFICATION, (told: CaptureProgress) => progress.fire(told)),
  );
  const captures = keepOpenCaptures(context, { client, onProgress: progress.event });
  const actions = createSessionActions(captures);
  provideCaptureTranscripts(context, captures);
  registerCaptureEditor(context, captures, actions);
  registerUseKeyLog(context, captures);
  registerOpenSessions(context, captures, actions);
  registerExportNotes(context, client, actions);
}
