import { CodeActionKind } from 'vscode-languageserver';
import { type MessagePlace, SESSION_LINES_REQUEST, type SessionLines } from '../messages';
import { actionUri, FIX_ALL_KIND, MESSAGE_KIND, resolveCodeAction, toCodeActions } from './codeActions';
import type { Provider } from './provider';

export const serveCodeActions: Provider = ({ connection, service, answer, capabilities }) => {
  connection.onCodeAction((asked, token) =>
    answer({ uri: asked.textDocument.uri, token }, [], (document, settings) =>
      toCodeActions(service, document, settings, asked, capabilities),
    ),
  );
  connection.onRequest<SessionLines, never>(SESSION_LINES_REQUEST, ({ uri, line }: MessagePlace, token) =>
    answer<SessionLines>({ uri, token, around: line }, null, (document, settings) => {
      const found = service.sessionLines(document, settings, line);
      return found ? { uri, ...found, dialect: service.dialect(document, settings).dialect } : null;
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    answer({ uri: actionUri(action), token }, action, (document, settings) =>
      resolveCodeAction(service, document, settings, action, capabilities),
    ),
  );
  const codeActionKinds = [
    CodeActionKind.QuickFix,
    CodeActionKind.RefactorExtract,
    CodeActionKind.RefactorRewrite,
    FIX_ALL_KIND,
    MESSAGE_KIND,
  ];
  return { codeActionProvider: { codeActionKinds, resolveProvider: true } };
};
