import {
  type ClientCapabilities,
  CodeActionRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  SemanticTokensRegistrationType,
  type ServerCapabilities,
  SignatureHelpRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { BLOCK_ACTION_KINDS } from './inMarkdown';

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
  for (const [able, type] of BY_PLACE)
    if (can[able]?.dynamicRegistration) void client.register(type, { documentSelector });
  const { completionProvider, signatureHelpProvider, semanticTokensProvider } = served;
  if (completionProvider && can.completion?.dynamicRegistration)
    void client.register(CompletionRequest.type, { ...completionProvider, documentSelector });
  if (signatureHelpProvider && can.signatureHelp?.dynamicRegistration)
    void client.register(SignatureHelpRequest.type, { ...signatureHelpProvider, documentSelector });
  if (can.codeAction?.dynamicRegistration)
    void client.register(CodeActionRequest.type, { codeActionKinds: [...BLOCK_ACTION_KINDS], documentSelector });
  if (semanticTokensProvider && can.semanticTokens?.dynamicRegistration)
    void client.register(SemanticTokensRegistrationType.type, { ...semanticTokensProvider, documentSelector });
}

/** What needs no more to be said of it than for which documents it is. */
const BY_PLACE = [
  ['hover', HoverRequest.type],
  ['definition', DefinitionRequest.type],
  ['references', ReferencesRequest.type],
  ['documentHighlight', DocumentHighlightRequest.type],
  ['inlayHint', InlayHintRequest.type],
  ['foldingRange', FoldingRangeRequest.type],
  ['documentLink', DocumentLinkRequest.type],
] as const;
