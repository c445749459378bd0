import type { Connection } from 'vscode-languageserver';
import { DISPLAY_FILTER_REQUEST, type DisplayFilter, type DisplayFilterParams } from '../captureMessages';
import type { SmtpService } from '../service/service';
import type { Answer } from './answer';

/** Serves display filters of Wireshark for lines of imported transcripts. */
export function serveDisplayFilter(connection: Connection, service: SmtpService, answer: Answer): void {
  connection.onRequest<DisplayFilter | null, never>(
    DISPLAY_FILTER_REQUEST,
    ({ uri, firstLine, lastLine, finds }: DisplayFilterParams, token) =>
      answer<DisplayFilter | null>({ uri, token, until: lastLine }, null, (document, settings) => {
        const last = Math.min(lastLine, document.lineCount - 1);
        const filter = service.displayFilter(document, settings, { first: Math.max(0, firstLine), last, finds });
        return filter === undefined ? null : { filter };
      }),
  );
}
