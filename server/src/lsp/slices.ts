import type { CancellationToken } from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Host } from '../host';
import type { RequestWiring } from './requestWiring';
import type { StoredDocument } from './transcriptDocument';

/** A reading of a whole text, as it was when that began. */
export interface SlicedReading {
  /** Goes on until the slice is over. @returns whether all is read */
  advance(isOver: () => boolean): boolean;
  /** Done between two slices. */
  tell?(): Promise<void>;
}

/**
 * Reads a document as a whole, in slices between which the editor's other messages are heard; from the beginning where it changes
 * meanwhile. Nothing has to be known of the text before.
 *
 * @returns the reading, of the text as it is now; undefined where there is no such document any more
 */
export async function readWhole<Reading extends SlicedReading>(
  { host, document, settingsOf, slice }: Pick<RequestWiring, 'host' | 'document' | 'settingsOf' | 'slice'>,
  { uri, token }: { readonly uri: string; readonly token: CancellationToken },
  begin: (document: StoredDocument, settings: TranscriptSettings) => Reading,
): Promise<Reading | undefined | 'cancelled'> {
  const settings = await settingsOf(uri);
  for (;;) {
    const asked = document(uri);
    if (!asked) return undefined;
    const { version } = asked;
    const reading = begin(asked, settings);
    for (;;) {
      const end = host.now() + slice;
      if (reading.advance(() => host.now() >= end)) return reading;
      await reading.tell?.();
      await host.yield();
      if (token.isCancellationRequested) return 'cancelled';
      if (document(uri) !== asked || asked.version !== version) break;
    }
  }
}

/** For work that comes in pieces: to be awaited after each, it lets other messages go first when the slice is over. */
export function createTurn(host: Host, slice: number): () => Promise<void> {
  let started = host.now();
  return async () => {
    if (host.now() - started < slice) return;
    await host.yield();
    started = host.now();
  };
}
