import {
  type CancellationToken,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { tokensIn } from '../features/tokens/tokens';
import type { Provider } from './provider';
import { createGivenTokens, encodeTokens, MODIFIERS, TYPES } from './tokenData';

/** Of longer texts only what is seen is coloured: all of it would have to be read again after each change. */
const MOST_LINES = 10_000;
/** So much of what is seen is looked at: editors ask for some lines more than fit on a screen. */
const MOST_SEEN = 5000;

/** Colours what the session means, over what the grammar sees. */
export const serveTokens: Provider = ({ connection, service, answer, capabilities, watch }) => {
  const given = createGivenTokens();
  // In another dialect everything means something else.
  if (capabilities.workspace?.semanticTokens?.refreshSupport === true)
    watch.onChange(() => void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {}));

  /** Null for a text that is too long: an editor would take an empty list for all that there is, and not ask for what is seen. */
  const dataOf = async (
    uri: string,
    token: CancellationToken,
  ): Promise<readonly number[] | null | ResponseError<never>> => {
    const asked = { uri, token };
    const isShort = await answer({ ...asked, until: 0 }, false, ({ lineCount }) => lineCount <= MOST_LINES);
    if (isShort !== true) return isShort === false ? null : isShort;
    return answer<readonly number[] | null>(asked, null, (document, settings) => {
      const last = document.lineCount - 1;
      const snapshot = service.snapshotOver(document, settings, 0, last);
      return encodeTokens(tokensIn(snapshot, 0, last, { bodies: settings.features['colours.dimMessages'] }));
    });
  };

  // The library's own handlers cannot give back null.
  connection.onRequest<SemanticTokens | null, never>(
    'textDocument/semanticTokens/full',
    async ({ textDocument: { uri } }: SemanticTokensParams, token) => {
      const data = await dataOf(uri, token);
      return data === null || data instanceof ResponseError ? data : given.full(uri, data);
    },
  );
  connection.onRequest<SemanticTokens | SemanticTokensDelta | null, never>(
    'textDocument/semanticTokens/full/delta',
    async ({ textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams, token) => {
      const data = await dataOf(uri, token);
      return data === null || data instanceof ResponseError ? data : given.delta(uri, previousResultId, data);
    },
  );
  connection.onRequest<SemanticTokens | null, never>(
    'textDocument/semanticTokens/range',
    ({ textDocument: { uri }, range }: SemanticTokensRangeParams, token) =>
      answer<SemanticTokens | null>({ uri, token, around: range.end.line }, null, (document, settings) => {
        const first = range.start.line;
        const last = Math.min(range.end.line, first + MOST_SEEN, document.lineCount - 1);
        if (last < first) return null;
        const snapshot = service.snapshotOver(document, settings, first, last);
        return {
          data: encodeTokens(tokensIn(snapshot, first, last, { bodies: settings.features['colours.dimMessages'] })),
        };
      }),
  );
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: TYPES, tokenModifiers: MODIFIERS },
      range: true,
      full: { delta: true },
    },
  };
};
