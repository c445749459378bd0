import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Fold, folds } from '../features/folding/folding';
import type { Provider } from './provider';

/** As many as VS Code takes, where an editor does not say. */
const USUAL_LIMIT = 5000;

export const serveFolding: Provider = ({ connection, service, answer, capabilities }) => {
  const most = capabilities.textDocument?.foldingRange?.rangeLimit ?? USUAL_LIMIT;
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer<FoldingRange[]>({ uri, token, also: service.advanceOutline }, [], (document, settings) =>
      folds(service.outline(document, settings), most).map(toFoldingRange),
    ),
  );
  return { foldingRangeProvider: true };
};

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
