import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { OutlinedText } from '../analysis/outline/outlinedText';
import { type Fold, folds } from '../features/folding/folding';
import { isBlock } from './markdownBlocks';
import type { Provider } from './provider';

/** As many as VS Code takes, where an editor does not say. */
const USUAL_LIMIT = 5000;

export const serveFolding: Provider = ({ connection, service, answer, capabilities }) => {
  const most = capabilities.textDocument?.foldingRange?.rangeLimit ?? USUAL_LIMIT;
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer<FoldingRange[]>({ uri, token, also: service.advanceOutline }, [], (document, settings) =>
      foldsOf(service.outline(document, settings), uri, most).map(toFoldingRange),
    ),
  );
  return { foldingRangeProvider: true };
};

/**
 * In Markdown the editor folds the blocks, and what is shown in them is to be read: only messages that make a block long are worth it.
 */
function foldsOf(text: OutlinedText, uri: string, most: number): Fold[] {
  const found = folds(text, most);
  if (!isBlock(uri)) return found;
  if (text.lineCount < LONG_BLOCK) return [];
  return found.filter(({ kind, first, last }) => kind === 'message' && last - first >= LONG_MESSAGE);
}

const LONG_BLOCK = 20;
const LONG_MESSAGE = 5;

/** "Fold All Regions" leaves the sessions in one line each, "Fold All Block Comments" hides what nobody said. */
const KINDS: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  session: FoldingRangeKind.Region,
  run: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  talk: FoldingRangeKind.Comment,
  tls: FoldingRangeKind.Comment,
};

function toFoldingRange({ first, last, kind }: Fold): FoldingRange {
  const known = KINDS[kind];
  return { startLine: first, endLine: last, ...(known === undefined ? {} : { kind: known }) };
}
