import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
} from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Host } from '../host';
import {
  REDACT_REQUEST,
  REDACTION_KINDS_REQUEST,
  type RedactionKindInfo,
  type RedactParams,
  type RedactResult,
} from '../messages';
import { isKind, REDACTION_KINDS } from '../redact/kinds';
import type { SmtpService } from '../service';
import { localized } from '../text/localized';
import type { StoredDocument } from './transcriptDocument';

export interface RedactRequestOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly service: SmtpService;
  document(uri: string): StoredDocument | undefined;
  settingsOf(uri: string): Promise<TranscriptSettings>;
  /** Milliseconds of work between which the editor's other messages are heard. */
  readonly slice: number;
}

const PROGRESS = new ProgressType<number>();

/** Serves what “SMTP: Redact…” asks for: what can be chosen, and what has to be changed in a document. */
export function serveRedaction({ connection, host, service, document, settingsOf, slice }: RedactRequestOptions): void {
  /** The whole text is read anew, in slices: nothing has to be known of it before. Begins again where it changes meanwhile. */
  const plan = async (params: RedactParams, token: CancellationToken): Promise<RedactResult | null | Cancelled> => {
    const { uri, progress } = params;
    const settings = await settingsOf(uri);
    const kinds = params.kinds.filter(isKind);
    for (;;) {
      const asked = document(uri);
      if (!asked) return null;
      const { version } = asked;
      const steps = service.redact(asked, settings, kinds);
      let told = 0;
      for (;;) {
        const end = host.now() + slice;
        let step = steps.next();
        while (step.done !== true && host.now() < end) step = steps.next();
        if (step.done === true) {
          const { value } = step;
          return 'refused' in value ? { version, edits: [], refused: value.refused } : { version, edits: value };
        }
        if (progress !== undefined && step.value - told >= WORTH_TELLING) {
          told = step.value;
          await connection.sendProgress(PROGRESS, progress, told);
        }
        await host.yield();
        if (token.isCancellationRequested)
          return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        if (document(uri) !== asked || asked.version !== version) break;
      }
    }
  };

  connection.onRequest(REDACTION_KINDS_REQUEST, (): RedactionKindInfo[] =>
    REDACTION_KINDS.map(({ title, description, ...kind }) => ({
      ...kind,
      title: localized(title),
      description: localized(description),
    })),
  );
  connection.onRequest<RedactResult | null, never>(REDACT_REQUEST, async (params: RedactParams, token) => {
    try {
      return await plan(params, token);
    } catch (error) {
      // A bug of ours: it costs this request.
      host.log(`${params.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  });
}

type Cancelled = ResponseError<never>;

/** A hundredth of the work. */
const WORTH_TELLING = 0.01;
