import { CancellationTokenSource, EventEmitter, type ExtensionContext, l10n, type Uri, workspace } from 'vscode';
import type { OpenCaptures } from './openCaptures';
import { readTranscript } from './readTranscript';
import { CAPTURE_SCHEME, transcriptPlace } from './transcriptUri';

/** Gives out sessions of captures as documents that can only be read. */
export function provideCaptureTranscripts(context: ExtensionContext, captures: OpenCaptures): void {
  const changed = new EventEmitter<Uri>();
  context.subscriptions.push(
    changed,
    captures.onReread((capture) => {
      for (const { uri } of workspace.textDocuments) {
        if (transcriptPlace(uri)?.uri.toString() === capture.toString()) changed.fire(uri);
      }
    }),
    workspace.registerTextDocumentContentProvider(CAPTURE_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token = new CancellationTokenSource().token) {
        const place = transcriptPlace(uri);
        if (!place) return `# ${l10n.t('This address names no session of a capture.')}\n`;
        const read = await readTranscript(captures, place, token);
        return 'text' in read ? read.text : `# ${read.fault.replace(/\s+/g, ' ')}\n`;
      },
    }),
  );
}
