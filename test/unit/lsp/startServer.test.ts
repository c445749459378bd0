import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic, type Hover, LSPErrorCodes } from 'vscode-languageserver/node';
import { DIALECTS } from '../../../server/src/dialects/index';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'untitled:one.smtp';
const FAULTY =
  'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\nC: RCPT TO:<b@example.net>\nS: 503 5.5.1 Need MAIL\n';
const CLEAN = FAULTY.replace('C: RCPT TO:<b@example.net>\nS: 503 5.5.1 Need MAIL\n', '');
const PULLS = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items?: Diagnostic[];
}

describe('the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const pull = (previousResultId?: string) =>
    client.connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });

  it('answers editors that ask for findings, and says when nothing has changed', async () => {
    client = await startLanguageClient(PULLS);
    await client.open(URI, FAULTY);
    const first = await pull();
    const [finding] = first.items ?? [];
    assert.equal(first.items?.length, 1);
    assert.equal(finding?.code, 'rcpt-before-mail');
    assert.equal(finding?.source, 'smtp');
    assert.equal(finding?.codeDescription?.href, 'https://www.rfc-editor.org/rfc/rfc5321#section-3.3');
    assert.deepEqual(finding?.range, { start: { line: 3, character: 3 }, end: { line: 3, character: 7 } });
    assert.match(String(finding?.message), /^Client: RCPT before MAIL.* refused it with 503 5\.5\.1/);
    assert.equal(finding?.relatedInformation?.[0]?.location.range.start.line, 1);
    assert.deepEqual(finding?.data, { party: 'client', category: 'sequence' });
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    await client.change(URI, 2, CLEAN);
    assert.deepEqual((await pull(first.resultId)).items, []);
  });

  it('pushes findings to editors that do not ask, and takes them back when the text is closed', async () => {
    client = await startLanguageClient({});
    const opened = client.pushed(URI);
    await client.open(URI, FAULTY);
    assert.deepEqual(
      (await opened).map(({ code }) => code),
      ['rcpt-before-mail'],
    );
    const changed = client.pushed(URI);
    await client.change(URI, 2, CLEAN);
    assert.deepEqual(await changed, []);
    const closed = client.pushed(URI);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(await closed, []);
  });

  it('follows a change of settings', async () => {
    let rules: Record<string, string> = {};
    client = await startLanguageClient(PULLS, () => ({ rules }));
    await client.open(URI, FAULTY);
    const before = await pull();
    rules = { 'rcpt-before-mail': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const after = await pull(before.resultId);
    assert.equal(before.items?.length, 1);
    assert.deepEqual(after.items, []);
  });

  it('names a wrong setting and applies the others', async () => {
    client = await startLanguageClient(PULLS, () => ({
      dialect: 'klingon',
      rules: { 'no-such-rule': 'off', 'rcpt-before-mail': 'hint' },
    }));
    await client.open(URI, FAULTY);
    const { items } = await pull();
    assert.equal(items?.[0]?.severity, 4);
    assert.equal(client.messages.length, 2);
    assert.match(client.messages.join('\n'), /smtp\.dialect.*"klingon"/);
    assert.match(client.messages.join('\n'), /smtp\.rules.*"no-such-rule"/);
  });

  it('takes settings from the initialization options of an editor that has none of its own', async () => {
    client = await startLanguageClient({}, undefined, { rules: { 'rcpt-before-mail': 'warning' } });
    const opened = client.pushed(URI);
    await client.open(URI, FAULTY);
    assert.deepEqual(
      (await opened).map(({ severity }) => severity),
      [2],
    );
  });

  it('shows what is wrong in the line that is being typed when the user pauses or goes on to another', async () => {
    client = await startLanguageClient({});
    const opened = client.pushed(URI);
    await client.open(URI, CLEAN);
    await opened;
    const type = (version: number, line: number, character: number, text: string) => {
      const position = { line, character };
      const contentChanges = [{ range: { start: position, end: position }, text }];
      return client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges,
      });
    };
    const typing = client.pushed(URI);
    await type(2, 3, 0, 'C: RCPT TO:<b@example.net>');
    assert.deepEqual(await typing, []);
    const paused = await client.pushed(URI);
    assert.deepEqual(
      paused.map(({ code }) => code),
      ['rcpt-before-mail', 'cut-recording'],
    );
    const again = client.pushed(URI);
    await type(3, 3, 26, '\n');
    assert.deepEqual(
      (await again).map(({ code }) => code),
      ['rcpt-before-mail', 'cut-recording'],
    );
  });

  it('gives up a request that is cancelled', async () => {
    client = await startLanguageClient(PULLS);
    await client.open(URI, FAULTY);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri: URI }, position: { line: 0, character: 4 } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it('explains a reply code on hover, in Markdown', async () => {
    client = await startLanguageClient(PULLS);
    await client.open(URI, FAULTY);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 4, character: 4 },
    });
    assert.deepEqual(hover.range, { start: { line: 4, character: 3 }, end: { line: 4, character: 6 } });
    assert.match(JSON.stringify(hover.contents), /"kind":"markdown".*503.*RFC 5321/);
  });

  it('reads a document in the dialect that its user chose', async () => {
    client = await startLanguageClient(PULLS);
    const told: { dialect: string; detail: string }[] = [];
    client.connection.onNotification('smtp/dialect', (params) => void told.push(params));
    await client.open(URI, CLEAN);
    await pull();
    await client.connection.sendNotification('smtp/setDialect', { uri: URI, dialect: 'swaks' });
    await pull();
    assert.deepEqual(
      told.map(({ dialect }) => dialect),
      ['canonical', 'swaks'],
    );
    assert.equal(told.at(-1)?.detail, 'Chosen by you');
  });

  it('lists the dialects that can be chosen', async () => {
    client = await startLanguageClient(PULLS);
    const dialects = await client.connection.sendRequest<{ id: string; title: string }[]>('smtp/dialects');
    assert.deepEqual(
      dialects.map(({ id }) => id),
      DIALECTS.map(({ id }) => id),
    );
  });

  it('offers only the way of diagnostics that the editor knows', async () => {
    client = await startLanguageClient({});
    assert.equal(client.capabilities.diagnosticProvider, undefined);
    await client.stop();
    client = await startLanguageClient(PULLS);
    assert.equal(client.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
  });

  it('asks for no settings of an empty resource where no folder is open', async () => {
    const asked: unknown[] = [];
    client = await startLanguageClient({ workspace: { configuration: true } }, (item) => {
      asked.push(item);
      return {};
    });
    await client.connection.sendRequest('workspace/symbol', { query: 'anybody' });
    assert.deepEqual(asked, [{ section: 'smtp' }]);
  });
});
