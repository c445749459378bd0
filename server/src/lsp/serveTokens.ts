import {
  type CancellationToken,
  type Range,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { type Token, tokensIn } from '../features/tokens/tokens';
import type { Place } from '../session/exchange';
import type { MarkdownBlock } from './markdownBlocks';
import type { Provider } from './provider';
import type { DocumentSettings } from './settingsStore';
import { createGivenTokens, encodeTokens, MODIFIERS, TYPES } from './tokenData';
import type { StoredDocument } from './transcriptDocument';

/** Of longer texts only what is seen is coloured: all of it would have to be read again after each change. */
const MOST_LINES = 10_000;
/** So much of what is seen is looked at: editors ask for some lines more than fit on a screen. */
const MOST_SEEN = 5000;

/** Colours what the session means, over what the grammar sees. */
export const serveTokens: Provider = ({ connection, service, answer, blocks, capabilities, watch }) => {
  const given = createGivenTokens();
  // In another dialect everything means something else.
  if (capabilities.workspace?.semanticTokens?.refreshSupport === true)
    watch.onChange(() => void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {}));

  /** Null for a text that is too long: an editor would take an empty list for all that there is, and not ask for what is seen. */
  const dataOf = async (
    uri: string,
    token: CancellationToken,
  ): Promise<readonly number[] | null | ResponseError<never>> => {
    if (blocks.of(uri)) return inBlocks(uri, token, WHOLE);
    const asked = { uri, token };
    const isShort = await answer({ ...asked, until: 0 }, false, ({ lineCount }) => lineCount <= MOST_LINES);
    if (isShort !== true) return isShort === false ? null : isShort;
    return answer<readonly number[] | null>(asked, null, (document, settings) =>
      encodeTokens(tokensOf(document, settings, { first: 0, last: document.lineCount - 1 })),
    );
  };

  const tokensOf = (document: StoredDocument, settings: DocumentSettings, { first, last }: Stretch): Token[] =>
    tokensIn(service.snapshotOver(document, settings, first, last), first, last, {
      bodies: settings.features['colours.dimMessages'],
    });

  /** Of the transcripts in a Markdown document; null where none is, so that others may colour it. */
  const inBlocks = async (
    uri: string,
    token: CancellationToken,
    range: Range,
  ): Promise<readonly number[] | null | ResponseError<never>> => {
    const found = blocks.of(uri) ?? [];
    const tokens: Token[] = [];
    let isOurs = false;
    for (const block of found) {
      const part = block.part(range);
      if (!part || block.document.lineCount > MOST_LINES) continue;
      const stretch = { first: part.start.line, last: part.end.line };
      const asked = { uri: block.document.uri, token, around: stretch.last };
      const own = await answer<Token[] | null>(asked, null, (document, settings) =>
        settings.features['markdown.enabled'] ? tokensOf(document, settings, stretch) : null,
      );
      if (own instanceof ResponseError) return own;
      if (own) isOurs = true;
      for (const one of own ?? []) tokens.push({ ...one, place: outwardPlace(one.place, block) });
    }
    return isOurs ? encodeTokens(tokens) : null;
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
    async ({ textDocument: { uri }, range }: SemanticTokensRangeParams, token) => {
      if (blocks.of(uri)) {
        const data = await inBlocks(uri, token, range);
        return data === null || data instanceof ResponseError ? data : { data: [...data] };
      }
      return answer<SemanticTokens | null>({ uri, token, around: range.end.line }, null, (document, settings) => {
        const stretch = stretchOf(range, document.lineCount);
        return stretch.last < stretch.first ? null : { data: encodeTokens(tokensOf(document, settings, stretch)) };
      });
    },
  );
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: TYPES, tokenModifiers: MODIFIERS },
      range: true,
      full: { delta: true },
    },
  };
};

/** Lines, both inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };

function stretchOf({ start, end }: Range, lineCount: number): Stretch {
  return { first: start.line, last: Math.min(end.line, start.line + MOST_SEEN, lineCount - 1) };
}

function outwardPlace(place: Place, block: MarkdownBlock): Place {
  const { line, character } = block.outward({ line: place.line, character: place.start });
  return { line, start: character, end: character + place.end - place.start };
}
