import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///a.smtp';
const TEXT = 'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250 mx.example.net\nC: ';

async function proposed(capabilities: object, settings: unknown = {}): Promise<CompletionItem[] | null> {
  const client = await startLanguageClient(capabilities, () => settings);
  await client.open(URI, TEXT);
  const items = await client.connection.sendRequest<CompletionItem[] | null>('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line: 3, character: 3 },
  });
  await client.stop();
  return items;
}

describe('completion through the protocol', () => {
  it('what is to be filled in is a place of a snippet where the editor knows snippets', async () => {
    const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    const wanted = { workspace: { configuration: true }, ...snippets };
    const item = (await proposed(wanted))?.find(({ label }) => label === 'MAIL');
    assert.equal(item?.textEdit?.newText, 'MAIL FROM:<$1>$2');
    assert.equal(item?.insertTextFormat, 2);
  });

  it('is plain text for an editor that can do nothing more', async () => {
    const items = await proposed({ workspace: { configuration: true } });
    const item = items?.find(({ label }) => label === 'MAIL');
    assert.deepEqual(item?.textEdit, {
      newText: 'MAIL FROM:<>',
      range: { start: { line: 3, character: 3 }, end: { line: 3, character: 3 } },
    });
    assert.equal(item?.insertTextFormat, undefined);
    assert.equal(item?.command, undefined);
    assert.equal(typeof item?.documentation, 'string');
    assert.ok(items?.every(({ tags }) => tags === undefined));
  });

  it('keeps the order of what fits best', async () => {
    const items = (await proposed({ workspace: { configuration: true } })) ?? [];
    const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      items.map(({ label }) => label),
    );
    assert.equal(items[0]?.label, 'MAIL');
  });

  it('is silent where it is switched off', async () => {
    assert.equal(await proposed({ workspace: { configuration: true } }, { completion: { enabled: false } }), null);
  });
});
