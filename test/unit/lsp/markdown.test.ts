import assert from 'node:assert/strict';
import type { CompletionItem, Diagnostic, DocumentHighlight, Hover, Location, TextEdit } from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///lesson.md';
const TEXT = `# A lesson

1. RCPT comes behind MAIL:

   \`\`\`smtp
   S: 220 mx.example.net ESMTP
   C: EHLO client.example.org
   S: 250 mx.example.net
   C: RCPT TO:<bob@example.net>
   S: 503 5.5.1 MAIL first
   \`\`\`

\`\`\`smtp
C: MAIL FROM:<alice@example.org>
S: 250 Ok
\`\`\`
`;
const PULLS = {
  workspace: { configuration: true },
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
};

describe('Markdown in the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const open = async (text: string, settings: object = {}) => {
    client = await startLanguageClient(PULLS, () => settings);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
    });
  };
  const ask = <Result>(method: string, line: number, character: number) =>
    client.connection.sendRequest<Result>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position: { line, character },
    });
  const findings = async () => {
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.items;
  };

  it('tells the findings of a block at their places, and none of what an excerpt leaves out', async () => {
    await open(TEXT);
    const items = await findings();
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line, range.start.character]),
      [['rcpt-before-mail', 8, 6]],
    );
  });

  it('follows what is typed', async () => {
    await open(TEXT);
    await findings();
    await client.change(URI, 2, `Words above.\n${TEXT}`);
    assert.deepEqual(
      (await findings()).map(({ range }) => range.start.line),
      [9],
    );
    await client.change(URI, 3, 'No block any more.\n');
    assert.deepEqual(await findings(), []);
  });

  it('hides a fault that a lesson expects, and tells when it does not occur', async () => {
    const expected = TEXT.replace('   C: RCPT', '   # smtp-expect rcpt-before-mail\n   C: RCPT');
    await open(expected);
    assert.deepEqual(await findings(), []);
    await client.change(
      URI,
      2,
      expected.replace('C: RCPT TO:<bob@example.net>', 'C: NOOP').replace('503 5.5.1 MAIL first', '250 Ok'),
    );
    const items = await findings();
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line]),
      [['unmet-expectation', 8]],
    );
  });

  it('explains what stands in a block, at its place', async () => {
    await open(TEXT);
    const hover = await ask<Hover>('hover', 8, 7);
    assert.match(JSON.stringify(hover.contents), /RCPT/);
    assert.deepEqual(hover.range, { start: { line: 8, character: 6 }, end: { line: 8, character: 10 } });
    assert.equal(await ask('hover', 2, 5), null);
    assert.equal(await ask('hover', 4, 5), null);
  });

  it('proposes what fits into a block, at its place', async () => {
    await open(TEXT.replace('S: 250 Ok\n```', 'S: 250 Ok\nC: RC\n```'));
    const items = await ask<CompletionItem[]>('completion', 15, 5);
    const [rcpt] = items.filter(({ label }) => label.startsWith('RCPT'));
    const edit = rcpt?.textEdit as TextEdit | undefined;
    assert.deepEqual(edit?.range, { start: { line: 15, character: 3 }, end: { line: 15, character: 5 } });
    assert.equal(await ask('completion', 0, 3), null);
  });

  it('leads through a block', async () => {
    await open(TEXT);
    const [reply] = await ask<Location[]>('definition', 8, 7);
    assert.deepEqual(reply, { uri: URI, range: { start: { line: 9, character: 6 }, end: { line: 9, character: 26 } } });
    const marks = await ask<DocumentHighlight[]>('documentHighlight', 9, 7);
    assert.deepEqual(
      marks.map(({ range }) => range.start.line),
      [8, 9],
    );
  });

  it('leaves Markdown alone where that is switched off', async () => {
    await open(TEXT, { markdown: { enabled: false } });
    assert.deepEqual(await findings(), []);
    assert.equal(await ask('hover', 8, 7), null);
  });

  it('takes no Markdown document for a transcript', async () => {
    await open('S: 220 mx.example.net ESMTP\nC: RCPT TO:<bob@example.net>\n');
    assert.deepEqual(await findings(), []);
    assert.equal(await ask('hover', 1, 4), null);
    const textDocument = { uri: URI };
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentLink', { textDocument }), []);
  });

  it('pushes the findings to an editor that does not ask', async () => {
    client = await startLanguageClient({});
    const pushed = client.pushed(URI);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT },
    });
    assert.deepEqual(
      (await pushed).map(({ code, range }) => [code, range.start.line]),
      [['rcpt-before-mail', 8]],
    );
  });
});
