import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineSymbol, outlineSymbols } from '../features/outline/symbols';
import { localized } from '../text/localized';
import type { Provider } from './provider';
import type { StoredDocument } from './transcriptDocument';

/** The outline of a transcript, and with it breadcrumbs and sticky lines. */
export const serveOutline: Provider = ({ connection, service, answer, capabilities }) => {
  const isTree = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false;
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answer<DocumentSymbol[] | SymbolInformation[]>(
      { uri, token, also: service.advanceOutline },
      [],
      (document, settings) => {
        const symbols = outlineSymbols(service.outline(document, settings));
        if (isTree) return symbols.map((symbol) => toSymbol(symbol, document));
        return symbols.flatMap((symbol) => toFlat(symbol, document, ''));
      },
    ),
  );
  return { documentSymbolProvider: { label: localized('SMTP sessions') } };
};

const KINDS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  sessions: SymbolKind.Namespace,
  session: SymbolKind.Module,
  transaction: SymbolKind.Class,
  recipient: SymbolKind.Field,
  message: SymbolKind.String,
};

function toSymbol(symbol: OutlineSymbol, document: StoredDocument): DocumentSymbol {
  const { kind, name, detail, line, children } = symbol;
  const range = rangeOf(symbol, document);
  const selectionRange = document.getLineRange(line);
  return {
    name,
    detail,
    kind: KINDS[kind],
    range,
    selectionRange,
    children: children.map((child) => toSymbol(child, document)),
  };
}

/** For editors that know no tree. */
function toFlat(symbol: OutlineSymbol, document: StoredDocument, containerName: string): SymbolInformation[] {
  const { kind, name, children } = symbol;
  const location = { uri: document.uri, range: rangeOf(symbol, document) };
  const own = { name, kind: KINDS[kind], location, ...(containerName === '' ? {} : { containerName }) };
  return [own, ...children.flatMap((child) => toFlat(child, document, name))];
}

function rangeOf({ line, endLine }: OutlineSymbol, document: StoredDocument) {
  return { start: { line, character: 0 }, end: document.getLineRange(endLine).end };
}
