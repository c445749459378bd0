import { type CancellationToken, l10n, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../languageId';
import { transcriptName } from './list/transcriptName';
import type { SessionAction } from './list/viewMessages';
import type { OpenCaptures } from './openCaptures';
import { readTranscript } from './readTranscript';
import { type TranscriptPlace, transcriptUri } from './transcriptUri';

/** What may be done with sessions of a capture. */
export interface SessionActions {
  /** @param to where to save without asking */
  run(action: SessionAction, place: TranscriptPlace, to?: Uri): Promise<void>;
  /** The capture of which a document that can be edited was made; undefined where it is not known. */
  captureOf(document: Uri): Uri | undefined;
}

export function createSessionActions(captures: OpenCaptures): SessionActions {
  const copies = new Map<string, Uri>();
  /** Undefined where it was given up, or where the user was told that there is none. */
  const textOf = (place: TranscriptPlace): Thenable<string | undefined> =>
    window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Reading {0}', nameOf(place)), cancellable: true },
      async (_, token: CancellationToken) => {
        const read = await readTranscript(captures, place, token);
        if ('text' in read) return read.text;
        if (!token.isCancellationRequested) void window.showErrorMessage(read.fault);
        return undefined;
      },
    );

  const actions: Readonly<Record<SessionAction, (place: TranscriptPlace, to: Uri | undefined) => Promise<void>>> = {
    async open(place) {
      await shown(async () => {
        const document = await workspace.openTextDocument(transcriptUri(place));
        await window.showTextDocument(document, { preview: true, viewColumn: ViewColumn.Active });
      });
    },
    async edit(place) {
      const content = await textOf(place);
      if (content === undefined) return;
      await shown(async () => {
        const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content });
        copies.set(document.uri.toString(), place.uri);
        await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.Active });
      });
    },
    async save(place, to) {
      const target =
        to ??
        (await window.showSaveDialog({
          title: l10n.t('SMTP: Save Session'),
          defaultUri: Uri.joinPath(place.uri, '..', nameOf(place)),
          filters: { [l10n.t('SMTP transcripts')]: ['smtp'] },
        }));
      const text = target && (await textOf(place));
      if (target === undefined || text === undefined) return;
      await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    },
  };
  return {
    run: (action, place, to) => actions[action](place, to),
    captureOf: (document) => copies.get(document.toString()),
  };
}

/** An editor takes no text of more than some 50 megabytes. */
async function shown(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The transcript cannot be shown, but it can be saved: {0}', why));
  }
}

function nameOf({ uri, sessions }: TranscriptPlace): string {
  return transcriptName(uri.path, sessions);
}
