import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { Host } from '../host';
import {
  DIALECTS_REQUEST,
  SET_DIALECT_NOTIFICATION,
  type SetDialectParams,
  VISIBLE_NOTIFICATION,
  type VisibleParams,
} from '../messages';
import { dialectChoices, isDialectChoice } from '../service/choices';
import { createSmtpService } from '../service/createService';
import { textsFor } from '../text/locale';
import { useTexts } from '../text/localized';
import { createAnswer, SLICE } from './answer';
import { serveCaptures } from './captureRequests';
import { onConfigChange, watchConfig } from './configWatch';
import { serveConversion } from './convertRequests';
import { serveDiagnostics } from './diagnostics';
import { serveDisplayFilter } from './displayFilterRequests';
import { inMarkdown } from './inMarkdown';
import { createMarkdownBlocks, documentOf } from './markdownBlocks';
import { serveMessages } from './messageRequests';
import { serveNotes } from './noteRequests';
import { PROVIDERS } from './providers';
import { serveRedaction } from './redactRequests';
import { registerMarkdown } from './registerMarkdown';
import type { RequestWiring } from './requestWiring';
import { serveRules } from './ruleRequests';
import { serveLessons } from './serveLessons';
import { createSettingsStore, type SettingsStore } from './settingsStore';
import { type StoredDocument, storedDocuments } from './transcriptDocument';
import { watchTyping } from './typing';
import { createWatch } from './watch';
import { createWorkspaceFolders } from './workspaceFolders';
import { workspaceMentions } from './workspaceMentions';

/** Serves the language features of SMTP transcripts on a connection, whatever it goes through. */
export function startServer(connection: Connection, host: Host): void {
  const service = createSmtpService();
  const watch = createWatch();
  let settings: SettingsStore;
  let refresh = () => {};
  /** Off where an editor asks for findings and cannot be told to ask again: it would never see those that wait. */
  let waitsForPause = true;
  const typing = watchTyping(() => refresh());
  const documents = new TextDocuments<StoredDocument>({
    create: storedDocuments.create,
    update(document, changes, version) {
      const updated = storedDocuments.update(document, changes, version);
      // In Markdown without transcripts there is nothing to be judged.
      const isJudged = blocks.of(updated.uri)?.length !== 0;
      if (waitsForPause && isJudged) typing.changed(updated, changes);
      return updated;
    },
  });

  const blocks = createMarkdownBlocks(documents, service.forget);

  const answer = createAnswer({ host, service, blocks, settingsOf: (uri) => settings.of(uri) });

  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    const { capabilities, initializationOptions: initial } = params;
    useTexts(await textsFor(params.locale));
    const folders = createWorkspaceFolders(connection, params);
    settings = createSettingsStore({ connection, files: host, capabilities, initial, folders: folders.all });
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    const { isTyped } = typing;
    const diagnostics = serveDiagnostics({
      connection,
      documents,
      blocks,
      service,
      settings,
      answer,
      capabilities,
      isTyped,
    });
    refresh = () => {
      diagnostics.refresh();
      watch.changed();
    };
    waitsForPause = !pulls || capabilities.workspace?.diagnostics?.refreshSupport === true;
    const mentions = workspaceMentions({ host, documents, settings, folders: folders.all });
    const world = { watch, isTyped, mentions, exists: (uri: string) => host.exists(uri), folders: folders.all };
    const seen = inMarkdown({ connection, blocks, settings, isTyped });
    const served: ServerCapabilities = Object.assign(
      {},
      ...PROVIDERS.map((serve) => serve({ connection: seen, service, answer, blocks, ...world, capabilities })),
    );
    serveRules(connection, (uri) => settings.of(documentOf(uri)));
    serveLessons(connection, (uri) => settings.of(uri));
    serveConversion(connection, service, answer);
    const whole: RequestWiring = {
      connection,
      host,
      service,
      document: blocks.transcript,
      settingsOf: (uri) => settings.of(uri),
      slice: SLICE,
    };
    for (const serve of [serveMessages, serveRedaction, serveCaptures, serveNotes]) serve(whole);
    serveDisplayFilter(connection, service, answer);
    connection.onRequest(DIALECTS_REQUEST, () => dialectChoices());
    connection.onNotification(SET_DIALECT_NOTIFICATION, ({ uri, dialect }: SetDialectParams) => {
      if (!isDialectChoice(dialect)) return;
      settings.chooseDialect(uri, dialect);
      refresh();
    });
    connection.onNotification(VISIBLE_NOTIFICATION, async ({ uri, line }: VisibleParams) => {
      const wanted = await settings.of(uri);
      const document = blocks.transcript(uri);
      if (!document || !Number.isInteger(line)) return;
      service.look(document, wanted, Math.max(0, line));
      diagnostics.moved(uri, line);
      watch.looked(uri, line);
    });
    connection.onDidChangeConfiguration(({ settings: pushed }) => {
      settings.changed(pushed);
      refresh();
    });
    const filesChanged = () => {
      settings.filesChanged();
      refresh();
    };
    onConfigChange(connection, documents, capabilities, filesChanged);
    documents.onDidClose(({ document }) => {
      settings.forget(document.uri);
      typing.forget(document.uri);
      service.forget(document.uri);
      blocks.forget(document.uri);
      watch.closed(document.uri);
    });
    connection.onInitialized(() => {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'smtp' });
      }
      watchConfig(connection, capabilities);
      registerMarkdown(connection, capabilities, served);
      folders.follow(filesChanged);
    });
    return {
      serverInfo: { name: 'smtp-transcript' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        ...served,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pulls
          ? { diagnosticProvider: { identifier: 'smtp', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
      },
    };
  });

  documents.listen(connection);
  connection.listen();
}
