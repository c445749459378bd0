import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { localized } from '../text/localized';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

export const serveRename: Provider = ({ connection, service, answer, capabilities }) => {
  const prepares = capabilities.textDocument?.rename?.prepareSupport ?? false;
  const versions = capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
  connection.onPrepareRename(({ textDocument, position }, token) =>
    // The whole text is read anew: nothing has to be known of it before.
    answer({ uri: textDocument.uri, token, until: 0 }, null, (document, settings) => {
      const target = service.renameTarget(document, settings, position);
      return target ? { range: toRange(target.place), placeholder: target.text } : null;
    }),
  );
  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const renamed = await answer<WorkspaceEdit | null | { readonly refused: string }>(
      { uri: textDocument.uri, token, until: 0 },
      null,
      (document, settings) => {
        const target = service.renameTarget(document, settings, position);
        if (!target) return { refused: localized('Addresses, hosts and names can be renamed, and here is none.') };
        const edits = service.rename(document, settings, target, newName);
        if ('refused' in edits) return edits;
        const made = edits.map((edit) => ({ range: toRange(edit), newText: edit.text }));
        if (!versions) return { changes: { [document.uri]: made } };
        return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: made }] };
      },
    );
    if (renamed && 'refused' in renamed) return new ResponseError<never>(LSPErrorCodes.RequestFailed, renamed.refused);
    return renamed;
  });
  return { renameProvider: prepares ? { prepareProvider: true } : true };
};
