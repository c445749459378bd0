import assert from 'node:assert/strict';
import type { ConvertResult, ConvertTargetInfo } from '../../../server/src/messages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///home/user/a%20b.smtp';

describe('conversion for an editor', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const convert = (target: string, session?: number) =>
    client.connection.sendRequest<ConvertResult>('smtp/convert', { uri: URI, target, session });

  it('offers targets, and converts the open document with what it loses', async () => {
    client = await startLanguageClient({});
    await client.open(URI, '* connect\n[+0.1] S: 220 mx.example.net\n[+0.2] C: EHLO a.example.org\n');
    const targets = await client.connection.sendRequest<ConvertTargetInfo[]>('smtp/convertTargets');
    assert.ok(targets.some(({ id }) => id === 'canonical'));
    assert.deepEqual(await convert('swaks'), {
      text: '=== Connected to server.\n<-  220 mx.example.net\n -> EHLO a.example.org\n',
      language: 'smtp',
      dialect: null,
      lost: ['2 times of lines are left out: this form has no place for them'],
    });
    assert.match((await convert('markdown'))?.text ?? '', /^# SMTP transcript a b\\\.smtp\n/);
    assert.equal((await convert('html'))?.language, 'html');
  });

  it('answers null where there is no such target, session or document', async () => {
    client = await startLanguageClient({});
    assert.equal(await convert('canonical'), null);
    await client.open(URI, 'S: 220 mx.example.net\n');
    assert.equal(await convert('pdf'), null);
    assert.equal(await convert('canonical', 2), null);
  });
});
