import { type CancellationToken, LSPErrorCodes, ProgressType, ResponseError } from 'vscode-languageserver';
import {
  REDACT_REQUEST,
  REDACTION_KINDS_REQUEST,
  type RedactionKindInfo,
  type RedactParams,
  type RedactResult,
} from '../messages';
import { isKind, REDACTION_KINDS } from '../redact/kinds';
import { localized } from '../text/localized';
import { logFault, type RequestWiring } from './requestWiring';
import { readWhole } from './slices';

const PROGRESS = new ProgressType<number>();

/** Serves what “SMTP: Redact…” asks for: what can be chosen, and what has to be changed in a document. */
export function serveRedaction(wiring: RequestWiring): void {
  const { connection, host, service } = wiring;

  const plan = async (params: RedactParams, token: CancellationToken): Promise<RedactResult | null | Cancelled> => {
    const { uri, progress } = params;
    const kinds = params.kinds.filter(isKind);
    const planned = await readWhole(wiring, { uri, token }, (document, settings) => {
      const { version } = document;
      const steps = service.redact(document, settings, kinds);
      let step: ReturnType<typeof steps.next>;
      let told = 0;
      return {
        advance(isOver) {
          do step = steps.next();
          while (step.done !== true && !isOver());
          return step.done === true;
        },
        async tell() {
          if (progress === undefined || step.done === true || step.value - told < WORTH_TELLING) return;
          told = step.value;
          await connection.sendProgress(PROGRESS, progress, told);
        },
        result(): RedactResult | null {
          if (step.done !== true) return null;
          const { value } = step;
          return 'refused' in value ? { version, edits: [], refused: value.refused } : { version, edits: value };
        },
      };
    });
    if (planned === 'cancelled') return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return planned?.result() ?? null;
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
      logFault(host, params.uri, error);
      return null;
    }
  });
}

type Cancelled = ResponseError<never>;

/** A hundredth of the work. */
const WORTH_TELLING = 0.01;
