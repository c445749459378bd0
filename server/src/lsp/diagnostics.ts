import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { DIALECT_NOTIFICATION, type DialectParams } from '../messages';
import { describeDialect } from '../service/choices';
import type { SmtpService } from '../service/service';
import type { Answer } from './answer';
import { blockDiagnostics } from './blockDiagnostics';
import type { MarkdownBlocks } from './markdownBlocks';
import type { SettingsStore } from './settingsStore';
import { hiddenDiagnostic, toDiagnostic } from './toProtocol';
import type { StoredDocument } from './transcriptDocument';

export interface DiagnosticsWiring {
  readonly connection: Connection;
  readonly documents: TextDocuments<StoredDocument>;
  readonly blocks: MarkdownBlocks;
  readonly service: SmtpService;
  readonly settings: SettingsStore;
  readonly answer: Answer;
  readonly capabilities: ClientCapabilities;
  /** The line that is being typed; see watchTyping(). */
  readonly isTyped: (uri: string, line: number) => boolean;
}

export interface Diagnostics {
  /** Findings may be others, of any document. */
  refresh(): void;
  /** The user looks at another part of a document: where not all findings could be shown, others are. */
  moved(uri: string, line: number): void;
}

/** After so many milliseconds the findings of what is known are shown: of a long text the top comes first. */
const FIRST_LOOK = 25;

/** So many lines further other findings are shown, where there are too many. */
const FAR = 250;

interface LookedAt {
  readonly items: Diagnostic[];
  /** False where a part of the text was not judged yet. */
  readonly isKnown: boolean;
}

const NOTHING_FOUND: LookedAt = { items: [], isKnown: true };

/**
 * Hands findings to the editor: on request where it asks for them (pull), else whenever the text has changed (push). Tells
 * it the dialect of each document, too.
 */
export function serveDiagnostics(wiring: DiagnosticsWiring): Diagnostics {
  const { connection, documents, service, answer, capabilities, isTyped } = wiring;
  const related =
    capabilities.textDocument?.publishDiagnostics?.relatedInformation ??
    capabilities.textDocument?.diagnostic?.relatedInformation ??
    false;
  const asksAgain = capabilities.workspace?.diagnostics?.refreshSupport === true;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  /** Counts what may change findings beside the text, so that an editor is never told «unchanged» wrongly. */
  let generation = 0;
  const told = new Map<string, string>();
  const running = new Map<string, CancellationTokenSource>();
  /** Documents of which not all findings are shown, and the line around which all are. */
  const incomplete = new Map<string, number>();

  const diagnose = (document: StoredDocument, settings: TranscriptSettings): Diagnostic[] => {
    tellDialect(document, settings);
    const { findings, hidden } = service.findings(document, settings);
    const shown = findings
      .filter(({ place }) => !isTyped(document.uri, place.line))
      .map((finding) => toDiagnostic(finding, document.uri, { related, customRules: settings.customRules }));
    if (hidden === 0) incomplete.delete(document.uri);
    else if (!incomplete.has(document.uri)) incomplete.set(document.uri, 0);
    return hidden > 0 ? [...shown, hiddenDiagnostic(hidden)] : shown;
  };

  const lookAt = (document: StoredDocument, settings: TranscriptSettings, isKnown: boolean): LookedAt => ({
    items: diagnose(document, settings),
    isKnown,
  });

  /** The editor was given what was known so far; it is told to ask again when all is. */
  const finish = async (uri: string) => {
    running.get(uri)?.cancel();
    const source = new CancellationTokenSource();
    running.set(uri, source);
    await answer({ uri, token: source.token, givesWay: true }, undefined, () => undefined);
    if (!source.token.isCancellationRequested) refresh();
  };

  const tellDialect = (document: StoredDocument, settings: TranscriptSettings) => {
    const params: DialectParams = {
      uri: document.uri,
      ...describeDialect(service.dialect(document, settings), settings),
      hasFrames: service.hasFrames(document, settings),
    };
    const line = JSON.stringify(params);
    if (told.get(document.uri) === line) return;
    told.set(document.uri, line);
    void connection.sendNotification(DIALECT_NOTIFICATION, params);
  };

  const push = async (document: StoredDocument) => {
    running.get(document.uri)?.cancel();
    const source = new CancellationTokenSource();
    running.set(document.uri, source);
    const { uri } = document;
    const inBlocks = await blockDiagnostics({ ...wiring, related }, uri, source.token);
    if (inBlocks) {
      if (inBlocks instanceof ResponseError || source.token.isCancellationRequested) return;
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: inBlocks });
      return;
    }
    for (const patience of [FIRST_LOOK, Number.POSITIVE_INFINITY]) {
      const asked = { uri, token: source.token, patience, givesWay: true };
      const found = await answer(asked, NOTHING_FOUND, lookAt);
      if (source.token.isCancellationRequested || found instanceof ResponseError) return;
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: found.items });
      if (found.isKnown) return;
    }
  };

  if (pulls) {
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const resultId = `${documents.get(textDocument.uri)?.version ?? 0}.${generation}`;
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const inBlocks = await blockDiagnostics({ ...wiring, related }, textDocument.uri, token);
      if (inBlocks instanceof ResponseError) return inBlocks;
      if (inBlocks) return { kind: DocumentDiagnosticReportKind.Full, resultId, items: inBlocks };
      const asked = { uri: textDocument.uri, token, givesWay: true, ...(asksAgain ? { patience: FIRST_LOOK } : {}) };
      const found = await answer(asked, NOTHING_FOUND, lookAt);
      if (found instanceof ResponseError) return found;
      if (!found.isKnown) void finish(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...found.items] };
    });
  } else {
    documents.onDidChangeContent(({ document }) => void push(document));
  }
  documents.onDidClose(({ document: { uri } }) => {
    told.delete(uri);
    incomplete.delete(uri);
    running.get(uri)?.cancel();
    running.delete(uri);
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const refresh = () => {
    generation++;
    if (!pulls) documents.all().forEach((document) => void push(document));
    else if (asksAgain) connection.languages.diagnostics.refresh();
  };

  return {
    refresh,
    moved(uri, line) {
      const before = incomplete.get(uri);
      if (before === undefined || Math.abs(line - before) < FAR) return;
      incomplete.set(uri, line);
      refresh();
    },
  };
}
