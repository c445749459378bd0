import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fromBase64, toBase64 } from '../../../server/src/base64';
import {
  CLOSE_OCTETS_NOTIFICATION,
  CREATE_OCTETS_REQUEST,
  OPEN_OCTETS_REQUEST,
  READ_OCTETS_REQUEST,
  type ReadOctetsParams,
  SAVE_OCTETS_REQUEST,
  WRITE_OCTETS_REQUEST,
  type WriteOctetsParams,
} from '../../../server/src/captureMessages';
import type { OctetFiles } from '../../../server/src/host';
import { clientOctets } from '../../../server/src/lsp/clientOctets';
import { nodeOctets } from '../../../server/src/node/nodeOctets';

const OCTETS = Uint8Array.from({ length: 1_200_001 }, (_, at) => (at * 7) % 256);

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(Uint8Array.from(piece));
  return Buffer.concat(parts);
}

describe('octets of files', () => {
  it('go through base64 whole', () => {
    for (const length of [0, 1, 2, 3, 12_287, 12_288, 12_289, 100_000]) {
      const octets = OCTETS.subarray(0, length);
      assert.equal(toBase64(octets), Buffer.from(octets).toString('base64'));
      assert.deepEqual(fromBase64(toBase64(octets)), Uint8Array.from(octets));
    }
  });

  describe('that the editor reads and writes', () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const lengths: number[] = [];
    const closed: number[] = [];
    const written: Buffer[] = [];
    let saved = 0;
    let files: OctetFiles;
    before(() => {
      client.onRequest(OPEN_OCTETS_REQUEST, ({ uri }) => {
        if (uri !== 'vscode-vfs://a') throw new Error('no such file');
        return { handle: 3, size: OCTETS.length };
      });
      client.onRequest(READ_OCTETS_REQUEST, ({ offset, length }: ReadOctetsParams) => {
        lengths.push(length);
        return { base64: toBase64(OCTETS.subarray(offset, offset + length)) };
      });
      client.onRequest(CREATE_OCTETS_REQUEST, () => 4);
      client.onRequest(
        WRITE_OCTETS_REQUEST,
        ({ base64 }: WriteOctetsParams) => void written.push(Buffer.from(base64, 'base64')),
      );
      client.onRequest(SAVE_OCTETS_REQUEST, () => void saved++);
      client.onNotification(CLOSE_OCTETS_NOTIFICATION, ({ handle }) => void closed.push(handle));
      client.listen();
      server.listen();
      files = clientOctets(server);
    });
    after(() => {
      client.dispose();
      server.dispose();
    });

    it('come in pieces of a bounded size, and are let go of', async () => {
      const { size, pieces } = await files.openOctets('vscode-vfs://a');
      assert.equal(size, OCTETS.length);
      assert.ok((await all(pieces)).equals(OCTETS));
      assert.ok(lengths.length > 1 && lengths.every((length) => length <= 1_000_000));
      await assert.rejects(files.openOctets('vscode-vfs://b'), /no such file/);
    });

    it('are let go of where reading stops before their end', async () => {
      const { pieces } = await files.openOctets('vscode-vfs://a');
      for await (const _ of pieces) break;
      await files.openOctets('vscode-vfs://a');
      assert.deepEqual(closed, [3, 3]);
    });

    it('are written in pieces, and saved at the end alone', async () => {
      const target = await files.createOctets('vscode-vfs://c');
      await target.write(OCTETS);
      assert.equal(saved, 0);
      await target.end();
      assert.ok(Buffer.concat(written).equals(OCTETS));
      assert.ok(written.length > 1);
      const other = await files.createOctets('vscode-vfs://c');
      await other.abandon();
      assert.equal(saved, 1);
    });
  });

  describe('of this machine', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'smtp-octets-'));
    const uri = (name: string) => pathToFileURL(path.join(folder, name)).toString();
    const none = async (): Promise<never> => {
      throw new Error('asked the editor');
    };
    const files = nodeOctets({ openOctets: none, createOctets: none });
    after(() => rmSync(folder, { recursive: true }));

    it('are read without the editor', async () => {
      writeFileSync(path.join(folder, 'a b'), OCTETS);
      const { size, pieces } = await files.openOctets(uri('a b'));
      assert.equal(size, OCTETS.length);
      assert.ok((await all(pieces)).equals(OCTETS));
      await assert.rejects(files.openOctets(uri('none')), /ENOENT/);
      await assert.rejects(files.openOctets('vscode-vfs://a'), /asked the editor/);
    });

    it('replace a file when all is written, and leave nothing where it is not', async () => {
      writeFileSync(path.join(folder, 'old'), 'old');
      const target = await files.createOctets(uri('old'));
      await target.write(Buffer.from('new'));
      assert.equal(readFileSync(path.join(folder, 'old'), 'utf8'), 'old');
      await target.end();
      assert.equal(readFileSync(path.join(folder, 'old'), 'utf8'), 'new');
      const other = await files.createOctets(uri('old'));
      await other.write(Buffer.from('half'));
      await other.abandon();
      assert.equal(readFileSync(path.join(folder, 'old'), 'utf8'), 'new');
      assert.deepEqual(readdirSync(folder).sort(), ['a b', 'old']);
    });
  });
});
