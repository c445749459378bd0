import assert from 'node:assert/strict';
import { LADDER_REQUEST, type LadderParams, type LadderResult } from '../../../server/src/messages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///home/user/a%20b.smtp';
const session = (client: string, text = '') =>
  `S: 220 mx.example.net ESMTP\nC: EHLO ${client}\nS: 250 mx.example.net\nC: MAIL FROM:<a@example.org>\nS: 250 Ok\n${text}C: RCPT TO:<b@example.net>\nS: 250 Ok\nC: DATA\nS: 354 Go on\nC: x\nC: .\nS: 250 Ok\nC: QUIT\nS: 221 Bye\n`;

describe('a session as a ladder, for an editor', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startLanguageClient({ textDocument: { diagnostic: {} } });
  });
  afterEach(() => client.stop());

  const ladder = (params: LadderParams) => client.connection.sendRequest<LadderResult | null>(LADDER_REQUEST, params);
  const texts = (result: LadderResult | null) =>
    result?.ladder?.rows.map((row) => ('text' in row ? row.text : row.kind)) ?? [];

  it('is that of a line or of a number, at its lines as they are now', async () => {
    const text = session('one.example') + session('two.example');
    await client.open(URI, text);
    const first = await ladder({ uri: URI, line: 3 });
    assert.equal(first?.sessions, 2);
    assert.equal(first?.ladder?.name, 'a b.smtp');
    assert.equal(first?.ladder?.number, 1);
    assert.deepEqual(texts(first).slice(0, 3), ['mx.example.net ESMTP', 'EHLO one.example', 'mx.example.net']);
    assert.deepEqual(await ladder({ uri: URI, session: 1 }), first);
    const second = await ladder({ uri: URI, session: 2 });
    assert.equal(second?.ladder?.client.name, 'two.example');
    assert.equal(second?.ladder?.rows[0]?.line, 14);
    await client.change(URI, 2, `# A note.\n${text}`);
    const moved = await ladder({ uri: URI, session: 2 });
    assert.equal(moved?.version, 2);
    assert.equal(moved?.ladder?.rows[0]?.line, 15);
  });

  it('is null where there is no such session, and of a line outside of all the nearest', async () => {
    assert.equal(await ladder({ uri: URI, line: 0 }), null);
    await client.open(URI, `# Only\n# words\n`);
    assert.deepEqual(await ladder({ uri: URI, line: 0 }), { version: 1, sessions: 0, ladder: null });
    await client.change(URI, 2, `# A note.\n${session('one.example')}# The end.\n`);
    assert.equal((await ladder({ uri: URI, line: 0 }))?.ladder?.number, 1);
    assert.equal((await ladder({ uri: URI, line: 15 }))?.ladder?.number, 1);
    assert.equal((await ladder({ uri: URI, session: 2 }))?.ladder, null);
  });

  it('is the same in a long text as in a short one', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      session(`c${at}.example`, at % 7 === 0 ? 'C: NOOP\nC: NOPE\nS: 250 Ok\nS: 500 What\n' : ''),
    );
    await client.open(URI, many.join(''));
    const alone = 'file:///alone.smtp';
    let version = 0;
    for (const number of [1, 8, 200, 393, 400]) {
      const text = many[number - 1]!;
      if (version === 0) await client.open(alone, text);
      else await client.change(alone, version + 1, text);
      version++;
      const long = await ladder({ uri: URI, session: number });
      const short = await ladder({ uri: alone, session: 1 });
      assert.equal(long?.sessions, 400);
      const above =
        many
          .slice(0, number - 1)
          .join('')
          .split('\n').length - 1;
      const rows = short?.ladder?.rows.map((row) => ({ ...row, line: row.line + above, endLine: row.endLine + above }));
      assert.deepEqual(long?.ladder?.rows, rows, `session ${number}`);
      assert.deepEqual(long?.ladder?.groups, short?.ladder?.groups);
    }
  });

  it('of a session that is very long is its beginning, and tells how far it goes on', async () => {
    const lines = Array.from({ length: 60_000 }, () => 'C: NOOP\nS: 250 Ok\n');
    await client.open(URI, `${session('before.example')}S: 220 mx.example.net\n${lines.join('')}`);
    const { ladder: drawn } = (await ladder({ uri: URI, session: 2 })) ?? {};
    assert.equal(drawn?.rows.length, 4000);
    assert.equal(drawn?.rows[0]?.line, 14);
    assert.equal(drawn?.goesOnTo, 14 + 120_000);
  }).timeout(60_000);

  it('tells the findings at their arrows', async () => {
    await client.open(URI, 'S: 220 mx.example.net ESMTP\nC: MAIL FROM:<a@example.org>\nS: 503 5.5.1 EHLO first\n');
    const result = await ladder({ uri: URI, line: 1 });
    const row = result?.ladder?.rows.find((one) => one.kind === 'command');
    assert.deepEqual(
      row?.findings.map(({ rule, severity }) => ({ rule, severity })),
      [{ rule: 'mail-before-hello', severity: 'error' }],
    );
  });
});
