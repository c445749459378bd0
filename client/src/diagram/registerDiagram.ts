import { commands, type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SHOW_DIAGRAM_COMMAND } from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import { prepareWebview } from '../webviewPage';
import { chooseSession, sessionOfLine } from './chooseSession';
import { diagramHtml } from './diagramHtml';
import { type DiagramPlace, readPlace } from './diagramMessages';
import { type DiagramActions, DiagramPanel, type Wanted } from './diagramPanel';
import { diagramWords } from './diagramWords';
import { copyAsMermaid, saveAsSvg } from './exportDiagram';

/** Type of the view. */
const DIAGRAM_VIEW = 'smtp.diagram';

/**
 * Registers the view that shows a session as a ladder diagram, and its commands. They are about the session at the cursor; code
 * lenses and key bindings may pass a document's URI and a line, from 0. A transcript has one diagram.
 */
export function registerDiagram(context: ExtensionContext, client: BaseLanguageClient): void {
  const panels = new Set<DiagramPanel>();
  const actions: DiagramActions = {
    choose: (uri) => chooseSession(client, uri),
    save: (place) => saveAsSvg(client, place),
    copy: (place) => copyAsMermaid(client, place),
  };

  const fill = (panel: WebviewPanel, uri: string, wanted: Wanted) => {
    const made = new DiagramPanel({ panel, client, uri, wanted, actions });
    panels.add(made);
    panel.onDidDispose(() => panels.delete(made));
    panel.webview.html = diagramHtml({
      ...prepareWebview(context, panel.webview, 'diagram'),
      words: diagramWords(),
    });
  };

  const show = (uri: unknown, line: unknown, { beside }: { readonly beside: boolean }) => {
    const given = typeof uri === 'string' && Number.isInteger(line) ? { uri, line: Number(line) } : undefined;
    const of = given ?? atCursor();
    if (!of) return;
    const wanted = { line: of.line };
    const known = [...panels].find((one) => one.uri === of.uri);
    if (known) {
      known.show(wanted, { focus: !beside });
      return;
    }
    const title = l10n.t('Diagram of {0}', nameOf(of.uri));
    const where = { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: beside };
    fill(window.createWebviewPanel(DIAGRAM_VIEW, title, where), of.uri, wanted);
  };

  /** The session that is meant: the one that is passed, that of the diagram in front, or that of the cursor. */
  const placeOf = async (argument: unknown): Promise<DiagramPlace | undefined> => {
    const given = readPlace(argument) ?? [...panels].find((one) => one.isActive)?.place;
    const of = given ? undefined : atCursor();
    return given ?? (of && sessionOfLine(client, of));
  };

  context.subscriptions.push(
    commands.registerCommand('smtp.showDiagram', (uri?: unknown, line?: unknown) => show(uri, line, { beside: false })),
    commands.registerCommand(SHOW_DIAGRAM_COMMAND, (uri?: unknown, line?: unknown) =>
      show(uri, line, { beside: true }),
    ),
    commands.registerCommand('smtp.saveDiagram', async (argument?: { to?: unknown }) => {
      const place = await placeOf(argument);
      const to = typeof argument?.to === 'string' ? argument.to : undefined;
      if (place) await saveAsSvg(client, place, to);
    }),
    commands.registerCommand('smtp.copyDiagramAsMermaid', async (argument?: unknown) => {
      const place = await placeOf(argument);
      if (place) await copyAsMermaid(client, place);
    }),
    window.registerWebviewPanelSerializer(DIAGRAM_VIEW, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const place = readPlace(state);
        if (place) fill(panel, place.uri, { session: place.session });
        else panel.dispose();
      },
    }),
  );
}

function atCursor(): { uri: string; line: number } | undefined {
  const editor = activeTranscript(l10n.t('Open an SMTP transcript first: the session at the cursor is drawn.'));
  return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}

function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
