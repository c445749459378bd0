import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  Location,
} from 'vscode-languageserver';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const FOLDER = 'file:///mail';
const URI = `${FOLDER}/lessons/one.smtp`;
const TEXT = `# RFC 5321 section 4.1.1.3; compare with ../other.smtp:2, /etc/other.smtp and ../../outside.smtp
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<alice@example.org>
S: 250 Ok
C: RCPT TO:<bob@example.net>
S: 550 5.1.1 No such user
C: QUIT
S: 221 Bye
`;
const OTHER = 'S: 220 mx.example.net ESMTP\nC: MAIL FROM:<Bob@example.net>\nS: 503 EHLO first\n';

describe('navigation in the language server', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    const files = new Map([
      [`${FOLDER}/other.smtp`, OTHER],
      ['file:///outside.smtp', OTHER],
      ['file:///etc/other.smtp', OTHER],
    ]);
    client = await startLanguageClient({}, () => ({}), undefined, { files, folder: FOLDER });
    await client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  const ask = <Result>(method: string, line: number, character: number, more: object = {}) =>
    client.connection.sendRequest<Result>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position: { line, character },
      ...more,
    });

  it('goes from a command to its reply and back', async () => {
    const [reply] = await ask<Location[]>('definition', 6, 4);
    assert.deepEqual(reply, {
      uri: URI,
      range: { start: { line: 7, character: 3 }, end: { line: 7, character: 25 } },
    });
    const [command] = await ask<Location[]>('definition', 7, 4);
    assert.equal(command?.range.start.line, 6);
  });

  it('finds an address in all files of the workspace, those that are not open included', async () => {
    const found = await ask<Location[]>('references', 6, 15, { context: { includeDeclaration: true } });
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line, range.start.character]),
      [
        [URI, 6, 12],
        [`${FOLDER}/other.smtp`, 1, 14],
      ],
    );
  });

  it('finds the replies to a command as its references, without the command where that is not wanted', async () => {
    const all = await ask<Location[]>('references', 6, 4, { context: { includeDeclaration: true } });
    assert.deepEqual(
      all.map(({ range }) => range.start.line),
      [6, 7],
    );
    const others = await ask<Location[]>('references', 6, 4, { context: { includeDeclaration: false } });
    assert.deepEqual(
      others.map(({ range }) => range.start.line),
      [7],
    );
  });

  it('marks the whole exchange', async () => {
    const marks = await ask<DocumentHighlight[]>('documentHighlight', 7, 4);
    assert.deepEqual(
      marks.map(({ range, kind }) => [range.start.line, kind]),
      [
        [6, 3],
        [7, 2],
      ],
    );
  });

  it('has sessions, transactions and commands in the call hierarchy', async () => {
    const [command] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', 6, 4);
    const [transaction] = await client.connection.sendRequest<CallHierarchyIncomingCall[]>(
      'callHierarchy/incomingCalls',
      { item: command },
    );
    assert.match(transaction?.from.name ?? '', /^Transaction: <alice@example\.org> → bob@example\.net$/);
    const [session] = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: transaction?.from,
    });
    assert.match(session?.from.name ?? '', /^Session: client\.example\.org → mx\.example\.net$/);
    const called = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: session?.from,
    });
    assert.deepEqual(
      called.map(({ to }) => to.name),
      ['EHLO client.example.org', 'Transaction: <alice@example.org> → bob@example.net', 'QUIT'],
    );
  });

  it('links RFCs, and files of the workspace only', async () => {
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.3', `${FOLDER}/other.smtp#L2`],
    );
  });
});
