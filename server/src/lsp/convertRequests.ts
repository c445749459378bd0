import type { Connection } from 'vscode-languageserver';
import {
  CONVERT_REQUEST,
  CONVERT_TARGETS_REQUEST,
  type ConvertParams,
  type ConvertResult,
  type ConvertTargetInfo,
} from '../messages';
import { convertTargets } from '../service/choices';
import type { SmtpService } from '../service/service';
import type { Answer } from './answer';

/** Serves the forms into which a transcript can be converted, and the conversion of documents that are open. */
export function serveConversion(connection: Connection, service: SmtpService, answer: Answer): void {
  connection.onRequest(CONVERT_TARGETS_REQUEST, (): ConvertTargetInfo[] => convertTargets());
  connection.onRequest<ConvertResult, never>(CONVERT_REQUEST, ({ uri, target, session }: ConvertParams, token) =>
    answer<ConvertResult>({ uri, token, until: 0 }, null, (document, settings) => {
      const converted = service.convert(document, settings, { target, session });
      if (!converted) return null;
      const { text, lost } = converted;
      const unclear = lost.some(({ kind }) => kind === 'dialect-unclear');
      return {
        text,
        language: converted.target.language,
        dialect: (unclear && converted.target.dialect) || null,
        lost: lost.filter(({ kind }) => kind !== 'dialect-unclear').map((one) => one.text),
      };
    }),
  );
}
