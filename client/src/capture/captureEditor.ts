import {
  type CustomReadonlyEditorProvider,
  type Disposable,
  type ExtensionContext,
  type Uri,
  type Webview,
  type WebviewPanel,
  window,
} from 'vscode';
import { prepareWebview } from '../webviewPage';
import { useWords } from '../words';
import type { CaptureDocument } from './captureDocument';
import { captureHtml } from './captureHtml';
import { readFromView, type ToView } from './list/viewMessages';
import { listWords } from './listWords';
import type { OpenCaptures } from './openCaptures';
import type { SessionActions } from './sessionActions';
import { chooseKeyLog } from './useKeyLog';

/** Type of the editor in the manifest. */
export const CAPTURE_VIEW = 'smtp.capture';

/** Opens packet captures in an editor that lists their SMTP sessions. */
export function registerCaptureEditor(
  context: ExtensionContext,
  captures: OpenCaptures,
  actions: SessionActions,
): void {
  const words = listWords();
  useWords(words);
  const provider: CustomReadonlyEditorProvider<CaptureDocument> = {
    openCustomDocument: (uri) => captures.open(uri),
    resolveCustomEditor(document, panel) {
      const parts = prepareWebview(context, panel.webview, 'captureList');
      const listeners = connect({ document, panel, captures, actions });
      panel.onDidDispose(() => {
        for (const listener of listeners) listener.dispose();
      });
      panel.webview.html = captureHtml({ ...parts, words });
    },
  };
  context.subscriptions.push(
    window.registerCustomEditorProvider(CAPTURE_VIEW, provider, { supportsMultipleEditorsPerDocument: true }),
  );
}

interface Connected {
  readonly document: CaptureDocument;
  readonly panel: WebviewPanel;
  readonly captures: OpenCaptures;
  readonly actions: SessionActions;
}

/** Lets a view and its document talk to each other. */
function connect({ document, panel, captures, actions }: Connected): Disposable[] {
  const { webview } = panel;
  /** A view that is hidden loses what it knows, and says that it is ready when it is there again. */
  let isReady = false;
  const tellAll = () => {
    if (!isReady) return;
    const { sessions, progress } = document.reading;
    tell(webview, { type: 'reset', keyLog: document.keyLog ? nameOf(document.keyLog) : '' });
    tell(webview, { type: 'sessions', sessions });
    tell(webview, { type: 'progress', progress });
  };
  return [
    panel.onDidChangeViewState(() => {
      if (panel.active) captures.active = document;
    }),
    document.onRestarted(tellAll),
    document.onNews(({ sessions, progress }) => {
      if (!isReady) return;
      if (sessions.length > 0) tell(webview, { type: 'sessions', sessions });
      tell(webview, { type: 'progress', progress });
    }),
    webview.onDidReceiveMessage(async (received: unknown) => {
      const message = readFromView(received);
      if (!message) return;
      switch (message.type) {
        case 'ready':
          isReady = true;
          tellAll();
          break;
        case 'cancel':
          document.reading.cancel();
          break;
        case 'reread':
          document.reread();
          break;
        case 'keyLog':
          await chooseKeyLog(captures, document);
          break;
        default: {
          const { uri, keyLog } = document;
          await actions.run(message.type, { uri, keyLog, sessions: message.sessions });
        }
      }
    }),
  ];
}

function tell(webview: Webview, message: ToView): void {
  void webview.postMessage(message);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
