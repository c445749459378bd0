import { type Event, EventEmitter, type ExtensionContext, Uri } from 'vscode';
import { CaptureDocument } from './captureDocument';
import { CaptureReading, type CaptureServer, type CaptureSource } from './captureReading';

const STATE_KEY = 'smtp.captureKeyLogs';

/** The captures that are open in editors. */
export interface OpenCaptures {
  open(uri: Uri): CaptureDocument;
  /** The one in the editor that was active last; undefined where none is open. */
  active: CaptureDocument | undefined;
  find(uri: Uri): CaptureDocument | undefined;
  /** A capture is read anew. */
  readonly onReread: Event<Uri>;
  /** Reads a capture anew with a TLS key log, and with that again when it is opened the next time. */
  useKeyLog(document: CaptureDocument, keyLog: Uri): Promise<void>;
  /** Does something with a reading: that of the editor where the capture is open there, else one of its own. */
  withReading<Result>(source: CaptureSource, work: (reading: CaptureReading) => Promise<Result>): Promise<Result>;
}

export function keepOpenCaptures(context: ExtensionContext, server: CaptureServer): OpenCaptures {
  const documents = new Set<CaptureDocument>();
  const find = (uri: Uri) => [...documents].find((one) => one.uri.toString() === uri.toString());
  const keyLogs = () => context.workspaceState.get<Record<string, string>>(STATE_KEY, {});
  const reread = new EventEmitter<Uri>();
  context.subscriptions.push(reread);
  const captures: OpenCaptures = {
    active: undefined,
    find,
    onReread: reread.event,
    open(uri) {
      const known = keyLogs()[uri.toString()];
      const document = new CaptureDocument(
        server,
        uri,
        known === undefined ? undefined : Uri.parse(known),
        (closed) => {
          documents.delete(closed);
          if (captures.active === closed) captures.active = undefined;
        },
      );
      documents.add(document);
      document.onRestarted(() => reread.fire(uri));
      captures.active = document;
      return document;
    },
    async useKeyLog(document, keyLog) {
      document.reread(keyLog);
      // Where it lies, not what is in it.
      await context.workspaceState.update(STATE_KEY, { ...keyLogs(), [document.uri.toString()]: keyLog.toString() });
    },
    async withReading(source, work) {
      const open = find(source.uri);
      if (open && open.keyLog?.toString() === source.keyLog?.toString()) return work(open.reading);
      const reading = new CaptureReading(server, source);
      try {
        return await work(reading);
      } finally {
        reading.dispose();
      }
    },
  };
  return captures;
}
