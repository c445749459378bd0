import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import type { FromDiagram, ToDiagram } from '../../../client/src/diagram/diagramMessages';
import type { DiagramPanel, DiagramPanelOptions } from '../../../client/src/diagram/diagramPanel';
import type { LadderParams, LadderResult } from '../../../server/src/messages';

const URI = 'file:///a.smtp';
type Listener = (event: object) => unknown;

/** As much of an editor as a panel needs; what it tells is told by name. */
function createEditor() {
  const listeners = new Map<string, Listener>();
  const on = (name: string) => (listener: Listener) => {
    listeners.set(name, listener);
    return { dispose: () => listeners.delete(name) };
  };
  const shown: { line: number; preserveFocus: boolean }[] = [];
  const posted: ToDiagram[] = [];
  const vscode = {
    l10n: { t: (text: string) => text },
    languages: { onDidChangeDiagnostics: on('diagnostics') },
    Range: class {
      constructor(readonly line: number) {}
    },
    Uri: { parse: (text: string) => ({ toString: () => text }) },
    ViewColumn: { Beside: -2 },
    window: {
      visibleTextEditors: [] as object[],
      onDidChangeTextEditorSelection: on('selection'),
      showTextDocument: async (_: object, options: { selection: { line: number }; preserveFocus: boolean }) =>
        shown.push({ line: options.selection.line, preserveFocus: options.preserveFocus }),
    },
    workspace: {
      onDidChangeTextDocument: on('change'),
      openTextDocument: async () => ({ lineCount: 10 }),
    },
  };
  const panel = {
    active: true,
    visible: true,
    reveal() {},
    onDidChangeViewState: on('viewState'),
    onDidDispose: on('dispose'),
    webview: {
      onDidReceiveMessage: on('message'),
      postMessage: async (message: ToDiagram) => posted.push(message),
    },
  };
  const tell = (name: string, event: object = {}) => listeners.get(name)?.(event);
  return { vscode, panel, shown, posted, tell, listeners };
}

describe('the diagram of a session in the editor', () => {
  let code = '';
  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['client/src/diagram/diagramPanel.ts'],
      bundle: true,
      write: false,
      format: 'cjs',
      external: ['vscode'],
    });
    code = outputFiles[0]!.text;
  });

  const open = (answer: (params: LadderParams) => Promise<Partial<LadderResult> | null>) => {
    const editor = createEditor();
    const module = { exports: {} as { DiagramPanel: new (options: object) => DiagramPanel } };
    const require = (name: string) => (name === 'vscode' ? editor.vscode : createRequire(__filename)(name));
    runInNewContext(code, { module, require, setTimeout, clearTimeout });
    const asked: LadderParams[] = [];
    const client = {
      sendRequest(_: string, params: LadderParams) {
        asked.push({ ...params });
        return answer(params);
      },
    };
    const done: string[] = [];
    const actions: DiagramPanelOptions['actions'] = {
      choose: async () => 3,
      save: async ({ session }) => done.push(`save ${session}`),
      copy: async ({ session }) => done.push(`copy ${session}`),
    };
    const panel = new module.exports.DiagramPanel({
      panel: editor.panel,
      client,
      uri: URI,
      wanted: { line: 4 },
      actions,
    });
    const say = async (message: FromDiagram | object) => editor.tell('message', message);
    return { ...editor, asked, done, opened: panel, say };
  };
  const session = (number: number) => ({ sessions: 5, ladder: { number } as LadderResult['ladder'] });
  const whole = async (params: LadderParams) => session('session' in params ? params.session : 2);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 350));

  it('is drawn when its page is ready, and stays with its session from then on', async () => {
    const { asked, posted, say, tell } = open(whole);
    assert.deepEqual(asked, []);
    await say({ type: 'ready' });
    assert.deepEqual(asked, [{ uri: URI, line: 4 }]);
    assert.deepEqual({ ...posted[0] }, { type: 'ladder', ...session(2), uri: URI });
    tell('change', { document: { uri: URI }, contentChanges: [{}] });
    await pause();
    assert.deepEqual(asked.slice(1), [{ uri: URI, session: 2 }]);
  });

  it('is drawn once for many keys, and not for those in other documents', async () => {
    const { asked, say, tell } = open(whole);
    await say({ type: 'ready' });
    for (let key = 0; key < 20; key++) tell('change', { document: { uri: URI }, contentChanges: [{}] });
    tell('diagnostics', { uris: [URI] });
    tell('change', { document: { uri: 'file:///b.smtp' }, contentChanges: [{}] });
    await pause();
    assert.equal(asked.length, 2);
    tell('change', { document: { uri: 'file:///b.smtp' }, contentChanges: [{}] });
    await pause();
    assert.equal(asked.length, 2);
  });

  it('shows the answer to what was asked last', async () => {
    const waiting: ((session: number) => void)[] = [];
    const { posted, say } = open(() => new Promise((resolve) => waiting.push((number) => resolve(session(number)))));
    const first = say({ type: 'ready' });
    await new Promise(setImmediate);
    const second = say({ type: 'ready' });
    await new Promise(setImmediate);
    waiting[1]!(4);
    waiting[0]!(1);
    await Promise.all([first, second]);
    assert.deepEqual(
      posted.map((one) => one.type === 'ladder' && one.ladder.number),
      [4],
    );
  });

  it('goes to other sessions, and exports the one that is shown', async () => {
    const { asked, done, say } = open(whole);
    await say({ type: 'save' });
    assert.deepEqual(done, []);
    for (const type of ['ready', 'next', 'next', 'previous', 'choose', 'save', 'copy']) await say({ type });
    assert.deepEqual(
      asked.slice(1).map((one) => 'session' in one && one.session),
      [3, 4, 3, 3],
    );
    assert.deepEqual(done, ['save 3', 'copy 3']);
  });

  it('leads to the line of an arrow, and marks that of the cursor', async () => {
    const { shown, posted, say, tell } = open(whole);
    await say({ type: 'ready' });
    await say({ type: 'reveal', line: 3 });
    await say({ type: 'reveal', line: 99, focus: true });
    assert.deepEqual(shown, [
      { line: 3, preserveFocus: true },
      { line: 9, preserveFocus: false },
    ]);
    tell('selection', { textEditor: { document: { uri: URI } }, selections: [{ active: { line: 7 } }] });
    tell('selection', { textEditor: { document: { uri: 'file:///b' } }, selections: [{ active: { line: 8 } }] });
    assert.deepEqual({ ...posted.at(-1) }, { type: 'mark', line: 7 });
  });

  it('says why nothing is to be seen, and tells a view that is hidden nothing', async () => {
    const answers: (Partial<LadderResult> | null)[] = [null, { sessions: 0, ladder: null }, session(1)];
    const { posted, panel, say, tell, listeners } = open(async () => answers.shift() ?? null);
    await say({ type: 'ready' });
    await say({ type: 'ready' });
    assert.deepEqual(
      posted.map((one) => one.type === 'nothing' && one.why),
      ['The transcript is closed. Open it, and ask again.', 'There is no session in this transcript.'],
    );
    panel.visible = false;
    tell('viewState');
    tell('change', { document: { uri: URI }, contentChanges: [{}] });
    await pause();
    assert.equal(posted.length, 2);
    tell('dispose');
    assert.deepEqual([...listeners.keys()], ['dispose']);
  });
});
