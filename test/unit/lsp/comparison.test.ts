import assert from 'node:assert/strict';
import {
  COMPARE_REQUEST,
  type CompareParams,
  type CompareResult,
  SESSIONS_REQUEST,
  type SessionInfo,
} from '../../../server/src/messages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///two.smtp';
const session = (client: string, code: number) =>
  `S: 220 mx.example.net ESMTP\nC: EHLO ${client}\nS: 250 mx.example.net\nC: MAIL FROM:<a@example.org>\nS: ${code} Hm\nC: QUIT\nS: 221 Bye\n`;

describe('sessions that can be compared', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startLanguageClient({ textDocument: { diagnostic: {} } });
  });
  afterEach(() => client.stop());

  const sessions = () => client.connection.sendRequest<SessionInfo[]>(SESSIONS_REQUEST, URI);
  const compare = (a: number, b: number) => {
    const params: CompareParams = { a: { uri: URI, line: a, name: 'a' }, b: { uri: URI, line: b, name: 'b' } };
    return client.connection.sendRequest<CompareResult | null>(COMPARE_REQUEST, params);
  };

  it('are all of a document, at their lines as they are now', async () => {
    const text = session('one.example', 250) + session('two.example', 550);
    await client.open(URI, text);
    const server = 'mx.example.net';
    const first = { line: 0, endLine: 6, client: 'one.example', server };
    const second = { line: 7, endLine: 13, client: 'two.example', server };
    assert.deepEqual(await sessions(), [first, second]);
    await client.change(URI, 2, `# A note.\n${text}`);
    assert.deepEqual(await sessions(), [
      { ...first, line: 1, endLine: 7 },
      { ...second, line: 8, endLine: 14 },
    ]);
    assert.match((await compare(1, 8))?.first ?? '', /MAIL.* with 250 .* with 550/);
  });

  it('are none where the document or the session is not there', async () => {
    assert.deepEqual(await sessions(), []);
    assert.equal(await compare(0, 7), null);
    await client.open(URI, session('one.example', 250));
    assert.equal(await compare(0, 7), null);
  });
});
