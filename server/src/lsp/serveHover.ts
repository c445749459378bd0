import { MarkupKind } from 'vscode-languageserver';
import type { Provider } from './provider';
import { toHover } from './toProtocol';

export const serveHover: Provider = ({ connection, service, answer, capabilities }) => {
  const markdown = capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true;
  connection.onHover(({ textDocument, position }, token) =>
    answer({ uri: textDocument.uri, token, around: position.line }, null, (document, settings) => {
      if (!settings.features['hover.enabled']) return null;
      const hover = service.hover(document, settings, position);
      return hover ? toHover(hover, markdown) : null;
    }),
  );
  return { hoverProvider: true };
};
