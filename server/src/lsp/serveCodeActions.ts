import { CodeActionKind } from 'vscode-languageserver';
import { actionUri, FIX_ALL_KIND, MESSAGE_KIND, resolveCodeAction, toCodeActions } from './codeActions';
import type { Provider } from './provider';

export const serveCodeActions: Provider = ({ connection, service, answer, capabilities }) => {
  connection.onCodeAction((asked, token) =>
    answer({ uri: asked.textDocument.uri, token }, [], (document, settings) =>
      toCodeActions(service, document, settings, asked, capabilities),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    answer({ uri: actionUri(action), token }, action, (document, settings) =>
      resolveCodeAction(service, document, settings, action, capabilities),
    ),
  );
  const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL_KIND, MESSAGE_KIND];
  return { codeActionProvider: { codeActionKinds, resolveProvider: true } };
};
