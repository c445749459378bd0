import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { DocumentSettings } from './settingsStore';
import type { StoredDocument } from './transcriptDocument';

/**
 * Runs one request on one document, when what it asks for is known. The editor's other messages are heard first and in between,
 * so that a request that was cancelled meanwhile does no work. An exception is a bug of ours: it costs this request, which then
 * gets `nothing`, and is logged.
 */
export type Answer = <Result>(
  asked: Asked,
  nothing: Result,
  work: (document: StoredDocument, settings: DocumentSettings, isKnown: boolean) => Result,
) => Promise<Result | ResponseError<never>>;

export interface Asked {
  readonly uri: string;
  readonly token: CancellationToken;
  /** The last line that the answer hangs on; the end of the text where none is given. */
  readonly until?: number;
  /** Goes on, in slices, with what the answer hangs on besides; asked when the lines are known. @returns whether that is known, too */
  readonly also?: (document: StoredDocument, settings: DocumentSettings, isOver: () => boolean) => boolean;
  /** After so many milliseconds the work is done with what is known by then. */
  readonly patience?: number;
}
