import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../features/selectionRanges/selectionRanges';
import type { Provider } from './provider';

/** What is selected when a selection is extended step by step. */
export const serveSelectionRanges: Provider = ({ connection, service, answer }) => {
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) => {
    const around = Math.max(0, ...positions.map(({ line }) => line));
    return answer<SelectionRange[] | null>({ uri, token, around }, null, (document, settings) =>
      positions.map((position): SelectionRange => {
        const { line, character } = position;
        const pieces = selectionRanges(service.snapshot(document, settings, line), line, character);
        const chain = pieces.reduceRight<SelectionRange | undefined>(
          (parent, range) => (parent ? { range, parent } : { range }),
          undefined,
        );
        return chain ?? { range: { start: position, end: position } };
      }),
    );
  });
  return { selectionRangeProvider: true };
};
