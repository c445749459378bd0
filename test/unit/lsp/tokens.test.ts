import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///one.smtp';
const LINES = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250 mx.example.net',
  'C: MAIL FROM:<alice@example.org>',
  'S: 250 Ok',
  'C: RCPT TO:<bob@example.net>',
  'S: 550 No such user',
  '',
];

describe('semantic tokens of the language server', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startLanguageClient({});
  });
  afterEach(() => client.stop());

  const ask = <Result>(what: string, more: object = {}) =>
    client.connection.sendRequest<Result>(`textDocument/semanticTokens/${what}`, {
      textDocument: { uri: URI },
      ...more,
    });

  it('are given for the whole, and then what has changed', async () => {
    await client.open(URI, LINES.join('\n'));
    const { data, resultId } = await ask<SemanticTokens>('full');
    assert.deepEqual(data, [3, 14, 17, 0, 1, 2, 12, 15, 0, 4]);
    await client.change(URI, 2, LINES.join('\n').replace('550 No', '450 No'));
    const told = await ask<SemanticTokensDelta>('full/delta', { previousResultId: resultId });
    assert.deepEqual(told.edits, [{ start: 9, deleteCount: 1, data: [2] }]);
  });

  it('are given for what is seen', async () => {
    await client.open(URI, LINES.join('\n'));
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 9 } };
    const { data } = await ask<SemanticTokens>('range', { range });
    assert.deepEqual(data, [5, 12, 15, 0, 4]);
  });

  it('are given for what is seen only, in a long text', async () => {
    const text = LINES.join('\n').repeat(2000);
    await client.open(URI, text);
    assert.equal(await ask('full'), null);
    const range = { start: { line: 7001, character: 0 }, end: { line: 7007, character: 0 } };
    const { data } = await ask<SemanticTokens>('range', { range });
    assert.equal(data.length, 10);
  });
});
