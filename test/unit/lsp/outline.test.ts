import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const FOLDER = 'file:///mail';
const URI = `${FOLDER}/one.smtp`;
const TEXT = `# two lines
# of comments
* connect 192.0.2.1:1234 -> 192.0.2.2:25
[+0.1] S: 220 mx.example.net ESMTP
[+0.2] C: EHLO client.example.org
[+0.3] S: 250-mx.example.net
[+0.3] S: 250 SIZE 1000
[+0.4] C: MAIL FROM:<ann@example.org>
[+0.5] S: 250 2.1.0 Ok
[+0.6] C: RCPT TO:<bob@example.net>
[+1.9] S: 550 5.1.1 No such user
[+2.0] C: QUIT
[+2.1] S: 221 Bye
`;
const TREES = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const COMMANDS = { experimental: { commands: { commands: ['smtp.explainSession', 'smtp.convert'] } } };

describe('outline, folding, lenses, hints and selection in the language server', () => {
  let client: LanguageClient;
  let settings: unknown = {};
  const start = async (capabilities: object, text = TEXT) => {
    const files = new Map([[`${FOLDER}/other.smtp`, 'S: 220 mail.example.com\nC: MAIL FROM:<bob@example.net>\n']]);
    client = await startLanguageClient(
      { workspace: { configuration: true }, ...capabilities },
      () => settings,
      undefined,
      { files, folder: FOLDER },
    );
    await client.open(URI, text);
  };
  const ask = <Result>(method: string, more: object = {}) =>
    client.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });
  beforeEach(() => {
    settings = {};
  });
  afterEach(() => client.stop());

  it('gives the outline as a tree, and as a list to editors that know no tree', async () => {
    await start(TREES);
    const [session, ...others] = await ask<DocumentSymbol[]>('documentSymbol');
    assert.equal(others.length, 0);
    assert.equal(session?.name, 'Session: client.example.org → mx.example.net');
    assert.deepEqual(session?.range, { start: { line: 2, character: 0 }, end: { line: 12, character: 17 } });
    const [transaction] = session?.children ?? [];
    assert.equal(transaction?.name, 'ann@example.org → bob@example.net');
    assert.equal(transaction?.detail, 'refused at RCPT: 550 5.1.1, 0 of 1 recipient');
    await client.stop();
    await start({});
    const list = await ask<SymbolInformation[]>('documentSymbol');
    assert.deepEqual(
      list.map(({ name }) => name),
      [session?.name, transaction?.name, 'bob@example.net'],
    );
    assert.equal(list[1]?.containerName, session?.name);
  });

  it('keeps the outline up to date while the text is edited', async () => {
    await start(TREES);
    await ask('documentSymbol');
    await client.change(URI, 2, TEXT.replace('550 5.1.1 No such user', '250 2.1.5 Ok'));
    const [session] = await ask<DocumentSymbol[]>('documentSymbol');
    assert.match(session?.children?.[0]?.detail ?? '', /^given up/);
  });

  it('gives no more folds than the editor takes', async () => {
    await start({ textDocument: { foldingRange: { rangeLimit: 2 } } });
    const folds = await ask<FoldingRange[]>('foldingRange');
    assert.deepEqual(folds, [
      { startLine: 2, endLine: 12, kind: 'region' },
      { startLine: 7, endLine: 10 },
    ]);
  });

  it('offers in lenses what the editor can do, and nothing where they are switched off', async () => {
    await start(COMMANDS);
    const lenses = await ask<CodeLens[]>('codeLens');
    assert.deepEqual(
      lenses.map(({ range, command }) => `${range.start.line} ${command?.title} ${command?.command}`),
      [
        '2 1 transaction (refused) · 2 s ',
        '2 Explain smtp.explainSession',
        '2 Diagram smtp.convert',
        '2 Convert… smtp.convert',
        '7 refused at RCPT: 550 5.1.1, 0 of 1 recipient, 1.5 s ',
      ],
    );
    assert.deepEqual(lenses[2]?.command?.arguments, ['mermaid', { uri: URI, session: 1 }]);
    await client.stop();
    await start({ experimental: { commands: { commands: ['smtp.convert', 'smtp.showDiagramToSide'] } } });
    const drawn = (await ask<CodeLens[]>('codeLens')).find(({ command }) => command?.title === 'Diagram');
    assert.equal(drawn?.command?.command, 'smtp.showDiagramToSide');
    assert.deepEqual(drawn?.command?.arguments, [URI, 2]);
    settings = { codeLens: { enabled: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await ask<CodeLens[]>('codeLens'), []);
  });

  it('shows hints of the kinds that are switched on, in the lines that are seen', async () => {
    settings = { inlayHints: { state: false, longWait: 1 } };
    await start({});
    const range = { start: { line: 8, character: 0 }, end: { line: 10, character: 3 } };
    const hints = await ask<InlayHint[]>('inlayHint', { range });
    assert.deepEqual(
      hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`),
      ['8:22 +0.1 s', '9:35 +0.1 s', '10:32 +1.3 s, long wait'],
    );
  });

  it('shows no hint in the line that is being typed', async () => {
    await start({});
    const end = { line: 9, character: 35 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: ' ' }],
    });
    const range = { start: { line: 8, character: 0 }, end: { line: 10, character: 3 } };
    const hints = await ask<InlayHint[]>('inlayHint', { range });
    assert.deepEqual([...new Set(hints.map(({ position }) => position.line))], [8, 10]);
  });

  it('extends a selection from a word to the session', async () => {
    await start({});
    const [first] = await ask<SelectionRange[]>('selectionRange', { positions: [{ line: 9, character: 22 }] });
    const lines: string[] = [];
    for (let at = first; at; at = at.parent) lines.push(`${at.range.start.line}-${at.range.end.line}`);
    assert.deepEqual(lines, ['9-9', '9-9', '9-9', '9-9', '9-10', '7-10', '2-12']);
  });

  it('finds names in all transcripts of the workspace', async () => {
    await start({});
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'bob@' });
    assert.deepEqual(
      found.map(({ name, location }) => `${name} ${location.uri}:${location.range.start.line}`),
      [`bob@example.net ${URI}:9`, `bob@example.net ${FOLDER}/other.smtp:1`],
    );
  });
});
