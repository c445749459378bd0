import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, Diagnostic, Hover } from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const CONFIG = 'file:///project/.smtptranscript.json';
const URI = 'file:///project/a.smtp';
const TEXT = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;
const ABLE = {
  textDocument: { diagnostic: {}, completion: { completionItem: { documentationFormat: ['markdown' as const] } } },
  workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  experimental: { commands: { commands: ['smtp.explainRule'] } },
};
const config = (more: object = {}, when: object = { verb: 'MAIL' }) =>
  JSON.stringify({
    customRules: {
      'custom/mail': { title: 'No [mail](x) *here*', url: 'https://wiki.example.com/p', on: 'command', when, ...more },
    },
  });

describe('custom rules in the language server', () => {
  let client: LanguageClient;
  let files: Map<string, string>;
  afterEach(() => client.stop());

  const start = async (text: string, transcript = TEXT) => {
    files = new Map([[CONFIG, text]]);
    client = await startLanguageClient(ABLE, undefined, undefined, { files, folder: 'file:///project' });
    await client.open(URI, transcript);
  };
  const pull = async () => {
    const request = { textDocument: { uri: URI } };
    return (await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', request)).items;
  };
  const changed = async (text: string) => {
    files.set(CONFIG, text);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: CONFIG, type: 2 }],
    });
  };

  it('are in force, and followed', async () => {
    await start(config());
    const [finding] = await pull();
    assert.equal(finding?.code, 'custom/mail');
    assert.equal(finding?.codeDescription?.href, 'https://wiki.example.com/p');
    assert.deepEqual(finding?.range, { start: { line: 3, character: 3 }, end: { line: 3, character: 7 } });
    await changed(config({}, { verb: 'QUIT' }));
    assert.deepEqual(
      (await pull()).map(({ range }) => range.start.line),
      [5],
    );
    await changed('{}');
    assert.deepEqual(await pull(), []);
  });

  it('link to an RFC where they name no page, and else to nothing', async () => {
    await start(config({ url: undefined, rfc: 'RFC 5321 section 3.3' }));
    assert.equal((await pull())[0]?.codeDescription?.href, 'https://www.rfc-editor.org/rfc/rfc5321#section-3.3');
    await changed(config({ url: undefined }));
    assert.equal((await pull())[0]?.codeDescription, undefined);
    const told = client.pushed(CONFIG);
    await changed(config({ url: 'command:workbench.action.quit' }));
    assert.deepEqual(await pull(), []);
    assert.match(String((await told)[0]?.message), /Must be an address that begins with https:/);
  });

  it('are silenced and explained by the lightbulb', async () => {
    await start(config());
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } },
      context: { diagnostics: [] },
    });
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Ignore custom/mail on this line'), titles.join());
    assert.ok(titles.includes('Ignore custom/mail in this file'));
    const explain = actions.find(({ title }) => title === 'Explain custom/mail');
    assert.deepEqual(explain?.command?.arguments, ['custom/mail', URI]);
  });

  it('have a page on which nothing of them is markup', async () => {
    await start(config({ explanation: '# Loud\n\n<img src=x> [x](command:y)' }));
    const page = await client.connection.sendRequest<{ title: string; markdown: string }>('smtp/rulePage', {
      id: 'custom/mail',
      uri: URI,
    });
    assert.equal(page.title, 'No [mail](x) *here*');
    assert.match(page.markdown, /^# No \\\[mail\\\]\\\(x\\\) \\\*here\\\*\n/);
    assert.match(page.markdown, /\n\\# Loud\n\n\\<img src\\=x\\> /);
    assert.match(page.markdown, /<https:\/\/wiki\.example\.com\/p>/);
    assert.match(page.markdown, /"verb": "MAIL"/);
    const list = await client.connection.sendRequest<{ id: string }[]>('smtp/rules', { uri: URI });
    assert.equal(list[0]?.id, 'custom/mail');
    const without = await client.connection.sendRequest<{ id: string }[]>('smtp/rules');
    assert.ok(!without.some(({ id }) => id.startsWith('custom/')));
    assert.equal(await client.connection.sendRequest('smtp/rulePage', { id: 'custom/mail' }), null);
  });

  it('are completed and explained in directives', async () => {
    await start(config(), TEXT.replace('C: MAIL', '# smtp-ignore custom/mail -- a test\nC: MAIL'));
    assert.deepEqual(await pull(), []);
    const position = { line: 3, character: 16 };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: URI },
      position,
    });
    const { value } = hover.contents as { value: string };
    assert.match(value, /Rule `custom\/mail`.*\n\nNo \\\[mail\\\]/s);
    await client.change(URI, 2, TEXT.replace('C: MAIL', '# smtp-ignore \nC: MAIL'));
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 3, character: 14 },
    });
    const own = items.find(({ label }) => label === 'custom/mail');
    assert.equal(own?.detail, 'No [mail](x) *here*');
  });
});
