import {
  type ClientCapabilities,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  HoverRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/**
 * Asks an editor for its Markdown documents, too, and for the questions about them that are answered in their blocks. The other
 * features stay with transcripts: nobody wants to be asked which of two programs is to format a Markdown document.
 */
export function registerMarkdown(
  connection: Connection,
  { textDocument: can }: ClientCapabilities,
  served: ServerCapabilities,
): void {
  const { client } = connection;
  const documentSelector = [{ language: 'markdown' }];
  if (!can?.synchronization?.dynamicRegistration) return;
  void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  void client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  if (can.diagnostic?.dynamicRegistration) {
    void client.register(DocumentDiagnosticRequest.type, {
      documentSelector,
      identifier: 'smtp-markdown',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
  }
  if (can.hover?.dynamicRegistration) void client.register(HoverRequest.type, { documentSelector });
  if (can.definition?.dynamicRegistration) void client.register(DefinitionRequest.type, { documentSelector });
  if (can.documentHighlight?.dynamicRegistration)
    void client.register(DocumentHighlightRequest.type, { documentSelector });
  const { completionProvider, signatureHelpProvider } = served;
  if (completionProvider && can.completion?.dynamicRegistration)
    void client.register(CompletionRequest.type, { ...completionProvider, documentSelector });
  if (signatureHelpProvider && can.signatureHelp?.dynamicRegistration)
    void client.register(SignatureHelpRequest.type, { ...signatureHelpProvider, documentSelector });
}
