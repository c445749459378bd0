import {
  type CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { DIALECT_NOTIFICATION, type DialectParams } from '../messages';
import { describeDialect, type SmtpService } from '../service';
import type { SettingsStore } from './settingsStore';
import { toDiagnostic } from './toProtocol';

/** Runs work on a document between the editor's messages; see startServer(). */
export type Answer = <Result>(
  uri: string,
  token: CancellationToken,
  nothing: Result,
  work: (document: TextDocument, settings: TranscriptSettings) => Result,
) => Promise<Result | ResponseError<never>>;

export interface DiagnosticsWiring {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: SmtpService;
  readonly settings: SettingsStore;
  readonly answer: Answer;
  readonly capabilities: ClientCapabilities;
  /** The line that is being typed; see watchTyping(). */
  readonly isTyped: (uri: string, line: number) => boolean;
}

/**
 * Hands findings to the editor: on request where it asks for them (pull), else whenever the text has changed (push). Tells
 * it the dialect of each document, too.
 */
export function serveDiagnostics(wiring: DiagnosticsWiring): { refresh(): void } {
  const { connection, documents, service, answer, capabilities, isTyped } = wiring;
  const related =
    capabilities.textDocument?.publishDiagnostics?.relatedInformation ??
    capabilities.textDocument?.diagnostic?.relatedInformation ??
    false;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  /** Counts what may change findings beside the text, so that an editor is never told «unchanged» wrongly. */
  let generation = 0;
  const told = new Map<string, string>();
  const running = new Map<string, CancellationTokenSource>();

  const diagnose = (document: TextDocument, settings: TranscriptSettings): Diagnostic[] => {
    tellDialect(document, settings);
    return service
      .findings(document, settings)
      .filter(({ place }) => !isTyped(document.uri, place.line))
      .map((finding) => toDiagnostic(finding, document.uri, related));
  };

  const tellDialect = (document: TextDocument, settings: TranscriptSettings) => {
    const params: DialectParams = {
      uri: document.uri,
      ...describeDialect(service.dialect(document, settings), settings),
    };
    const line = JSON.stringify(params);
    if (told.get(document.uri) === line) return;
    told.set(document.uri, line);
    void connection.sendNotification(DIALECT_NOTIFICATION, params);
  };

  const push = async (document: TextDocument) => {
    running.get(document.uri)?.cancel();
    const source = new CancellationTokenSource();
    running.set(document.uri, source);
    const diagnostics = await answer(document.uri, source.token, [] as Diagnostic[], diagnose);
    if (source.token.isCancellationRequested || diagnostics instanceof ResponseError) return;
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  if (pulls) {
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const resultId = `${documents.get(textDocument.uri)?.version ?? 0}.${generation}`;
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = await answer(textDocument.uri, token, [] as Diagnostic[], diagnose);
      return items instanceof ResponseError ? items : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
  } else {
    documents.onDidChangeContent(({ document }) => void push(document));
  }
  documents.onDidClose(({ document: { uri } }) => {
    told.delete(uri);
    running.get(uri)?.cancel();
    running.delete(uri);
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  return {
    refresh() {
      generation++;
      if (!pulls) documents.all().forEach((document) => void push(document));
      else if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    },
  };
}
