import assert from 'node:assert/strict';
import type { CodeAction, LinkedEditingRanges, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///a.smtp';
const TEXT = 'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250-mx.example.net\nS: 250 SIZE 10\nC: QUIT\n';
const COMMANDS = ['smtp.extractSession', 'smtp.convert', 'smtp.convertToCanonical'];

describe('writing through the protocol', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const start = async (commands: readonly string[] = [], settings: unknown = {}) => {
    client = await startLanguageClient(
      { workspace: { configuration: true }, experimental: { commands: { commands } } },
      () => settings,
    );
    await client.open(URI, TEXT);
  };
  const actions = (line: number, only?: string[]) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character: 4 }, end: { line, character: 4 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  it('a missing reply is inserted below its command', async () => {
    await start();
    const action = (await actions(4)).find(({ kind }) => kind === 'refactor.rewrite');
    assert.equal(action?.title, 'Insert the missing reply: 221 Bye');
    assert.deepEqual(action?.edit?.changes?.[URI], [
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, newText: 'S: 221 Bye\n' },
    ]);
  });

  it('commands of the client are offered where it has them, and by the kinds that are asked for', async () => {
    await start(COMMANDS);
    const titles = (await actions(1)).map(({ title }) => title);
    assert.ok(titles.includes('Extract the session to a new file'));
    // It is canonical already.
    assert.ok(!titles.includes('Convert to a canonical transcript') && titles.includes('Convert to another form…'));
    assert.deepEqual(
      (await actions(1, ['refactor.extract'])).map(({ command }) => command?.arguments),
      [[{ uri: URI, line: 0, endLine: 4, dialect: 'canonical' }]],
    );
    assert.deepEqual(await client.connection.sendRequest('smtp/sessionLines', { uri: URI, line: 2 }), {
      uri: URI,
      line: 0,
      endLine: 4,
      dialect: 'canonical',
    });
  });

  it('others get none of them', async () => {
    await start();
    assert.ok((await actions(1)).every(({ command }) => command === undefined));
  });

  it('the codes of a reply are linked', async () => {
    await start();
    const linked = await client.connection.sendRequest<LinkedEditingRanges | null>('textDocument/linkedEditingRange', {
      textDocument: { uri: URI },
      position: { line: 2, character: 5 },
    });
    assert.deepEqual(
      linked?.ranges.map(({ start }) => start),
      [
        { line: 2, character: 3 },
        { line: 3, character: 3 },
      ],
    );
  });

  it('formatting does what the settings ask for, within the range', async () => {
    await start([], { format: { upperCaseVerbs: true } });
    await client.change(URI, 2, 'S:220 mx\nC:ehlo a\nS:250 mx\n');
    const options = { tabSize: 2, insertSpaces: true };
    const all = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: URI },
      options,
    });
    assert.deepEqual(
      all.map(({ range, newText }) => [range.start.line, newText]),
      [
        [0, ' '],
        [1, ' EHLO'],
        [2, ' '],
      ],
    );
    const some = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri: URI },
      range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
      options,
    });
    assert.deepEqual(
      some.map(({ range }) => range.start.line),
      [1],
    );
  });

  it('a name that cannot be given is refused with the reason', async () => {
    await start();
    const ask = (newName: string) =>
      client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: URI },
        position: { line: 2, character: 9 },
        newName,
      });
    await assert.rejects(ask('a b'), /A host has a name such as mx\.example\.org/);
    const { changes } = await ask('other.example');
    assert.deepEqual(
      changes?.[URI]?.map(({ range }) => range.start.line),
      [0, 2],
    );
  });
});
