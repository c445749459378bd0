import type { Provider } from './provider';
import { toRange } from './toProtocol';

export const serveLinkedEditing: Provider = ({ connection, service, answer }) => {
  connection.languages.onLinkedEditingRange(({ textDocument, position }, token) =>
    answer({ uri: textDocument.uri, token, around: position.line }, null, (document, settings) => {
      const places = service.linkedCodes(document, settings, position);
      // While a code is typed it may have fewer digits.
      return places ? { ranges: places.map(toRange), wordPattern: '[0-9]{0,3}' } : null;
    }),
  );
  return { linkedEditingRangeProvider: true };
};
