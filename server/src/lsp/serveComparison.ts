import { ResponseError } from 'vscode-languageserver';
import { compareSessions } from '../compare/compareSessions';
import { visible } from '../features/markdown';
import {
  COMPARE_REQUEST,
  type ComparedSession,
  type CompareParams,
  type CompareResult,
  SESSIONS_REQUEST,
  type SessionInfo,
} from '../messages';
import { localized } from '../text/localized';
import type { Provider } from './provider';

/** Serves what “SMTP: Compare Sessions…” asks for. */
export const serveComparison: Provider = ({ connection, service, answer }) => {
  connection.onRequest(SESSIONS_REQUEST, (uri: string, token) =>
    answer<SessionInfo[]>({ uri, token, also: service.advanceOutline }, [], (document, settings) => {
      const { sessions, lineOf } = service.outline(document, settings);
      return sessions.map(({ line, endLine, client, server }) => ({
        line: lineOf(line),
        endLine: lineOf(endLine),
        client: visible(client ?? ''),
        server: visible(server ?? ''),
      }));
    }),
  );
  connection.onRequest(COMPARE_REQUEST, async ({ a, b }: CompareParams, token) => {
    const read = ({ uri, line }: ComparedSession) =>
      answer({ uri, token, until: 0 }, undefined, (document, settings) =>
        service.sessionDialogue(document, settings, line),
      );
    const [first, second] = [await read(a), await read(b)];
    for (const one of [first, second]) if (!one || one instanceof ResponseError) return one ?? null;
    if (!first || !second || first instanceof ResponseError || second instanceof ResponseError) return null;
    const compared = compareSessions(
      { name: localized('the left one'), session: first },
      { name: localized('the right one'), session: second },
    );
    return compared satisfies CompareResult;
  });
  return {};
};
