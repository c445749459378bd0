import { type Disposable, l10n, languages, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LADDER_REQUEST, type LadderParams, type LadderResult } from '../../../server/src/messages';
import { type DiagramPlace, readFromDiagram, type ToDiagram } from './diagramMessages';

/** So long after a change of the transcript the diagram is drawn again, in milliseconds. */
const PAUSE = 300;

/** Which session is wanted: that of a line, from 0, or of a number, from 1. */
export type Wanted = { readonly line: number } | { readonly session: number };

/** What a diagram leaves to its commands. */
export interface DiagramActions {
  /** Gives back the number of the session that the user picked. */
  choose(uri: string): Promise<number | undefined>;
  save(place: DiagramPlace): Promise<unknown>;
  copy(place: DiagramPlace): Promise<unknown>;
}

export interface DiagramPanelOptions {
  readonly panel: WebviewPanel;
  readonly client: BaseLanguageClient;
  readonly uri: string;
  readonly wanted: Wanted;
  readonly actions: DiagramActions;
}

/** The diagram of a session, kept up to date while its transcript is edited. It ends with its panel. */
export class DiagramPanel {
  readonly #options: DiagramPanelOptions;
  readonly #listeners: Disposable[];
  #wanted: Wanted;
  /** The session that is shown, from 1; undefined where none is. */
  #session: number | undefined;
  /** A view that is hidden loses what it knows, and says that it is ready when it is there again. */
  #isReady = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DiagramPanelOptions) {
    this.#options = options;
    this.#wanted = options.wanted;
    const { panel, uri } = options;
    const isOurs = (one: Uri) => one.toString() === uri;
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isOurs(document.uri)) this.#later();
      }),
      // Other settings or another dialect show themselves in other findings.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(isOurs)) this.#later();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (first && isOurs(textEditor.document.uri)) this.#tell({ type: 'mark', line: first.active.line });
      }),
    ];
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const listener of this.#listeners) listener.dispose();
    });
  }

  get uri(): string {
    return this.#options.uri;
  }

  get isActive(): boolean {
    return this.#options.panel.active;
  }

  /** Undefined where no session is shown. */
  get place(): DiagramPlace | undefined {
    return this.#session === undefined ? undefined : { uri: this.uri, session: this.#session };
  }

  /** Brings it to the front, with another session. */
  show(wanted: Wanted, { focus }: { readonly focus: boolean }): void {
    this.#wanted = wanted;
    this.#options.panel.reveal(undefined, !focus);
    void this.#draw();
  }

  async #hear(received: unknown): Promise<void> {
    const message = readFromDiagram(received);
    if (!message) return;
    const { actions, uri } = this.#options;
    const { place } = this;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        return this.#draw();
      case 'reveal':
        return this.#reveal(message.line, message.focus);
      case 'choose': {
        const session = await actions.choose(uri);
        return session === undefined ? undefined : this.#go(session);
      }
      case 'previous':
        return this.#go((place?.session ?? 2) - 1);
      case 'next':
        return this.#go((place?.session ?? 0) + 1);
      case 'save':
      case 'copy':
        if (place) await actions[message.type](place);
    }
  }

  #go(session: number): Promise<void> {
    this.#wanted = { session };
    return this.#draw();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), PAUSE);
  }

  async #draw(): Promise<void> {
    if (!this.#isReady) return;
    const asked = ++this.#asked;
    const result = await this.#read();
    // Another one was asked for meanwhile, or nobody looks any more.
    if (asked !== this.#asked || !this.#isReady) return;
    const { ladder = null, sessions = 0 } = result ?? {};
    this.#session = ladder?.number;
    if (!ladder) {
      this.#tell({ type: 'nothing', why: why(result) });
      return;
    }
    // From now on it stays with this session, whatever stands in its lines.
    this.#wanted = { session: ladder.number };
    this.#tell({ type: 'ladder', ladder, sessions, uri: this.uri });
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri);
    if (editor) this.#tell({ type: 'mark', line: editor.selection.active.line });
  }

  /** The server knows documents that are open. */
  async #read(): Promise<LadderResult | null> {
    const { client, uri } = this.#options;
    const params: LadderParams = { uri, ...this.#wanted };
    try {
      await workspace.openTextDocument(Uri.parse(uri));
      return await client.sendRequest<LadderResult | null>(LADDER_REQUEST, params);
    } catch {
      return null;
    }
  }

  async #reveal(line: number, focus: boolean): Promise<void> {
    const uri = Uri.parse(this.uri);
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri);
    try {
      const document = await workspace.openTextDocument(uri);
      const at = Math.min(line, document.lineCount - 1);
      await window.showTextDocument(document, {
        viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
        preserveFocus: !focus,
        selection: new Range(at, 0, at, 0),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('The transcript cannot be shown: {0}', reason));
    }
  }

  #tell(message: ToDiagram): void {
    if (this.#isReady) void this.#options.panel.webview.postMessage(message);
  }
}

function why(result: LadderResult | null): string {
  return result
    ? l10n.t('There is no session in this transcript.')
    : l10n.t('The transcript is closed. Open it, and ask again.');
}
