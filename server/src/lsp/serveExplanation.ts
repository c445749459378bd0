import { EXPLAIN_REQUEST, type ExplainParams } from '../messages';
import type { Provider } from './provider';

/** Serves what “SMTP: Explain Session” shows. */
export const serveExplanation: Provider = ({ connection, service, answer }) => {
  connection.onRequest(EXPLAIN_REQUEST, ({ uri, line }: ExplainParams, token) =>
    answer<string | null>({ uri, token }, null, (document, settings) => service.explain(document, settings, line)),
  );
  return {};
};
