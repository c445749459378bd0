import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///project/lessons/one.smtp';
const UNENDED = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
C: NOOP
S: 250-fine
C: QUIT
S: 221 2.0.0 Bye`;
const CHANGED = UNENDED.replace('250-mx.example.net', '250-mx.example.net\nS: 550 SIZE').replace(
  '250-fine',
  '250 fine',
);
const ABLE: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  experimental: { commands: { commands: ['smtp.explainRule'] } },
};

describe('code actions of the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const ask = (line: number, character: number, only?: string[]) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  it('mend a finding', async () => {
    client = await startLanguageClient(ABLE);
    await client.open(URI, UNENDED);
    const [fix] = await ask(2, 4, ['quickfix']);
    assert.equal(fix?.title, 'End the reply here');
    assert.equal(fix?.isPreferred, true);
    assert.equal(fix?.diagnostics?.[0]?.code, 'unterminated-reply');
    assert.equal(applied(UNENDED, fix), UNENDED.replace('250-mx', '250 mx'));
  });

  it('mend all of a file', async () => {
    client = await startLanguageClient(ABLE);
    await client.open(URI, UNENDED);
    const actions = await ask(0, 0, ['source.fixAll']);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.smtp'],
    );
    assert.equal(applied(UNENDED, actions[0]), UNENDED.replaceAll('250-', '250 '));
    assert.deepEqual(await ask(0, 0), []);
  });

  it('ask first where the meaning changes', async () => {
    client = await startLanguageClient(ABLE);
    await client.open(URI, CHANGED);
    const [fix] = await ask(3, 4);
    assert.match(fix?.title ?? '', /changes what the transcript says/);
    assert.equal(fix?.isPreferred, undefined);
    assert.equal(Object.values(fix?.edit?.changeAnnotations ?? {})[0]?.needsConfirmation, true);
    assert.equal(applied(CHANGED, fix), CHANGED.replace('550', '250'));
  });

  it('write a directive, with the reason to be written', async () => {
    client = await startLanguageClient(ABLE);
    await client.open(URI, UNENDED);
    const actions = await ask(2, 4);
    const ignore = actions.find(({ title }) => title === 'Ignore unterminated-reply on this line');
    const [change] = (ignore?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.edits, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        snippet: { kind: 'snippet', value: `# smtp-ignore unterminated-reply -- \${1:reason}\n` },
      } satisfies SnippetTextEdit,
    ]);
    const explain = actions.find(({ title }) => title === 'Explain unterminated-reply');
    assert.deepEqual(explain?.command?.arguments, ['unterminated-reply']);
  });

  it('are plain for an editor that knows no more', async () => {
    client = await startLanguageClient({});
    await client.open(URI, UNENDED);
    const actions = await ask(2, 4);
    assert.ok(!actions.some(({ command }) => command));
    const ignore = actions.find(({ title }) => title === 'Ignore unterminated-reply in this file');
    assert.equal(applied(UNENDED, ignore), `# smtp-ignore-file unterminated-reply -- reason\n${UNENDED}`);
  });

  it('give the page of a rule', async () => {
    client = await startLanguageClient({});
    const page = await client.connection.sendRequest<{ title: string; markdown: string }>('smtp/rulePage', {
      id: 'no-quit',
    });
    assert.equal(page.title, 'Client closes the connection without QUIT');
    assert.match(page.markdown, /^# Client closes the connection without QUIT\n\n`no-quit`/);
    assert.equal(await client.connection.sendRequest('smtp/rulePage', { id: 'no-such-rule' }), null);
    const rules = await client.connection.sendRequest<{ id: string }[]>('smtp/rules');
    assert.ok(rules.some(({ id }) => id === 'no-quit'));
  });
});

describe('configuration files in the language server', () => {
  const CONFIG = 'file:///project/.smtptranscript.json';
  const OFF = '{ "rules": { "unterminated-reply": "off" } }';
  let client: LanguageClient;
  let files: Map<string, string>;
  afterEach(() => client.stop());

  const pull = async () => {
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.items.map(({ code }) => code);
  };
  const changed = () =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 2 }] });
  const start = async (config: string, capabilities = ABLE, settings?: () => unknown) => {
    files = new Map([[CONFIG, config]]);
    client = await startLanguageClient(capabilities, settings, undefined, { files, folder: 'file:///project' });
  };

  it('are in force, and followed', async () => {
    await start(OFF);
    await client.open(URI, UNENDED);
    assert.deepEqual(await pull(), []);
    files.set(CONFIG, '{}');
    await changed();
    assert.deepEqual(await pull(), ['unterminated-reply', 'unterminated-reply']);
    files.delete(CONFIG);
    await changed();
    assert.equal((await pull()).length, 2);
  });

  it('count more than the settings of the editor', async () => {
    await start('{ "preset": "teaching" }', ABLE, () => ({ preset: 'security' }));
    await client.open(URI, UNENDED);
    assert.equal((await pull()).length, 2);
  });

  it('are told of where they are wrong, until they are right', async () => {
    await start('{ "preset": "x" }');
    const wrong = client.pushed(CONFIG);
    await client.open(URI, UNENDED);
    assert.equal((await pull()).length, 2);
    const [problem] = await wrong;
    assert.deepEqual(problem?.range, { start: { line: 0, character: 12 }, end: { line: 0, character: 15 } });
    assert.match(String(problem?.message), /Must be teaching, default or security/);
    const right = client.pushed(CONFIG);
    files.set(CONFIG, '{}');
    await changed();
    await pull();
    assert.deepEqual(await right, []);
  });

  it('are read again when a document is opened, where the editor cannot watch them', async () => {
    await start(OFF, {});
    const first = client.pushed(URI);
    await client.open(URI, UNENDED);
    assert.deepEqual(await first, []);
    files.set(CONFIG, '{}');
    const again = client.pushed(URI);
    await client.open('file:///project/two.smtp', '');
    assert.equal((await again).length, 2);
  });

  it('settings of the editor ignore files of the workspace', async () => {
    await start('{}', ABLE, () => ({ ignore: [{ files: 'lessons/', rules: ['unterminated-reply'] }] }));
    await client.open(URI, UNENDED);
    assert.deepEqual(await pull(), []);
  });
});

/** The text after an edit without snippets. */
function applied(text: string, action: CodeAction | undefined): string {
  const changes = action?.edit?.changes?.[URI] ?? (action?.edit?.documentChanges as TextDocumentEdit[])?.[0]?.edits;
  return TextDocument.applyEdits(TextDocument.create(URI, 'smtp', 1, text), changes as TextEdit[]);
}
