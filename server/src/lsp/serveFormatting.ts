import type { TextEdit } from 'vscode-languageserver';
import type { FormatEdit } from '../features/format/format';
import type { TypedEdit } from '../features/format/formatOnType';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

export const serveFormatting: Provider = ({ connection, service, answer }) => {
  connection.onDocumentFormatting(({ textDocument }, token) =>
    answer({ uri: textDocument.uri, token, until: 0 }, [], (document, settings) =>
      service.format(document, settings).map(toTextEdit),
    ),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    answer({ uri: textDocument.uri, token, until: 0 }, [], (document, settings) => {
      // A range that ends before the first column of a line does not have that line.
      const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
      return service
        .format(document, settings)
        .filter(({ replace }) => replace.line >= range.start.line && replace.line <= last)
        .map(toTextEdit);
    }),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
    answer({ uri: textDocument.uri, token, around: position.line }, [], (document, settings) =>
      service.formatOnType(document, settings, position, ch).map(toTypedEdit),
    ),
  );
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['-', ' '] },
  };
};

function toTextEdit({ replace, text }: FormatEdit): TextEdit {
  return { range: toRange(replace), newText: text };
}

function toTypedEdit(edit: TypedEdit): TextEdit {
  if ('removed' in edit) {
    const range = { start: { line: edit.removed, character: 0 }, end: { line: edit.removed + 1, character: 0 } };
    return { range, newText: '' };
  }
  return { range: toRange(edit), newText: edit.text };
}
