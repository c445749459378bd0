import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { wholeMessages } from '../../../server/src/node/wholeMessages';

describe('messages to standard output', () => {
  it('are written each in one go, in order', async () => {
    const output = new PassThrough();
    const writes: string[] = [];
    output.on('data', (piece: Buffer) => writes.push(piece.toString()));
    const connection = createMessageConnection(
      new StreamMessageReader(new PassThrough()),
      new StreamMessageWriter(wholeMessages(output)),
    );
    await Promise.all(['a', 'ä', 'x'.repeat(100_000)].map((text) => connection.sendNotification('say', { text })));
    connection.dispose();
    assert.deepEqual(
      writes.map((write) => {
        const [head = '', body = ''] = write.split('\r\n\r\n');
        assert.equal(head, `Content-Length: ${Buffer.byteLength(body)}`);
        return JSON.parse(body).params.text;
      }),
      ['a', 'ä', 'x'.repeat(100_000)],
    );
  });
});
