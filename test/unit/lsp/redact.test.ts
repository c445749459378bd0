import assert from 'node:assert/strict';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import type { RedactionKindInfo, RedactResult } from '../../../server/src/messages';
import { applyEdits, type RedactionEdit } from '../../../server/src/redact/edit';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'untitled:one.smtp';
const TEXT = 'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n# password = kvqwzzy7\n';

describe('redaction in the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  it('says what can be chosen, and what has to be changed', async () => {
    client = await startLanguageClient({});
    await client.open(URI, TEXT);
    const kinds = await client.connection.sendRequest<RedactionKindInfo[]>('smtp/redactionKinds');
    assert.equal(kinds[0]?.id, 'secrets');
    const ask = (...ids: string[]) =>
      client.connection.sendRequest<RedactResult>('smtp/redact', { uri: URI, kinds: ids });
    const { version, edits } = await ask('secrets', 'no-such-kind');
    assert.equal(version, 1);
    assert.deepEqual(edits, [{ line: 3, start: 13, end: 21, text: 'maskmask', kind: 'secrets' }]);
    const hosts = await ask('hosts');
    const after = applyEdits(TEXT.split('\n'), hosts.edits as RedactionEdit[]);
    assert.doesNotMatch(after.join('\n'), /example\.(?:net|org)/);
    assert.deepEqual(
      await client.connection.sendRequest('smtp/redact', { uri: 'untitled:other', kinds: ['secrets'] }),
      null,
    );
  });

  it('answers other requests while it plans, tells how far it is, and can be cancelled', async () => {
    client = await startLanguageClient({});
    await client.open(URI, TEXT.repeat(4000));
    const { connection } = client;
    const told: number[] = [];
    connection.onProgress(new ProgressType<number>(), 'redaction', (done) => void told.push(done));
    const params = { uri: URI, kinds: ['secrets', 'hosts'], progress: 'redaction' };
    const order: string[] = [];
    const plan = connection.sendRequest<RedactResult>('smtp/redact', params).then((result) => {
      order.push('plan');
      return result;
    });
    await connection.sendRequest('smtp/redactionKinds').then(() => order.push('kinds'));
    const { edits } = await plan;
    assert.ok(edits.length > 4000);
    assert.deepEqual(order, ['kinds', 'plan']);
    assert.ok(told.length > 2, `${told.length} times`);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.ok(told.every((done) => done > 0 && done <= 1));
    const source = new CancellationTokenSource();
    const cancelled = connection.sendRequest('smtp/redact', params, source.token);
    source.cancel();
    await assert.rejects(cancelled, /cancel/i);
  });
});
