import type { Connection } from 'vscode-languageserver';
import {
  REDACT_REQUEST,
  REDACTION_KINDS_REQUEST,
  type RedactionKindInfo,
  type RedactParams,
  type RedactResult,
} from '../messages';
import { isKind, REDACTION_KINDS } from '../redact/kinds';
import type { SmtpService } from '../service';
import type { Answer } from './answer';

/** Serves what “SMTP: Redact…” asks for: what can be chosen, and what has to be changed in a document. */
export function serveRedaction(connection: Connection, service: SmtpService, answer: Answer): void {
  connection.onRequest(REDACTION_KINDS_REQUEST, (): RedactionKindInfo[] => [...REDACTION_KINDS]);
  connection.onRequest(REDACT_REQUEST, ({ uri, kinds }: RedactParams, token) =>
    // The whole text is read anew: nothing has to be known of it before.
    answer<RedactResult | null>({ uri, token, until: 0 }, null, (document, settings) => {
      const { version } = document;
      const plan = service.redact(document, settings, kinds.filter(isKind));
      return 'refused' in plan ? { version, edits: [], refused: plan.refused } : { version, edits: plan };
    }),
  );
}
