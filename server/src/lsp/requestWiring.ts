import type { Connection } from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Host } from '../host';
import type { SmtpService } from '../service/service';
import type { StoredDocument } from './transcriptDocument';

/** What those need who serve requests of our own that read a whole text or file. */
export interface RequestWiring {
  readonly connection: Connection;
  readonly host: Host;
  readonly service: SmtpService;
  /** A transcript that is open, or a block of Markdown that is one. */
  document(uri: string): StoredDocument | undefined;
  settingsOf(uri: string): Promise<TranscriptSettings>;
  /** Milliseconds of work between which the editor's other messages are heard. */
  readonly slice: number;
}

/** An exception is a bug of ours: it costs one request, and is logged with the document that it came from. */
export function logFault(host: Pick<Host, 'log'>, uri: string, error: unknown): void {
  host.log(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
