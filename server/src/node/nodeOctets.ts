import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OctetFiles } from '../host';

const PIECE = 256 * 1024;

/** The files of this machine, whose octets need not go through the editor; those of other schemes are left to `others`. */
export function nodeOctets(others: OctetFiles): OctetFiles {
  return {
    async openOctets(uri) {
      if (!isFile(uri)) return others.openOctets(uri);
      const path = fileURLToPath(uri);
      const found = await stat(path);
      return { size: found.isFile() ? found.size : undefined, pieces: piecesOf(path) };
    },
    async createOctets(uri) {
      if (!isFile(uri)) return others.createOctets(uri);
      const path = fileURLToPath(uri);
      // Half a file must not be taken for a whole one; nor may what is being read be written to.
      const making = `${path}.${randomUUID()}.part`;
      const file = await open(making, 'wx');
      return {
        async write(octets) {
          for (let at = 0; at < octets.length; ) at += (await file.write(octets, at)).bytesWritten;
        },
        async end() {
          await file.close();
          await rename(making, path);
        },
        async abandon() {
          await file.close().catch(() => {});
          await rm(making, { force: true });
        },
      };
    },
  };
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const into = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(into, 0, PIECE);
      if (bytesRead === 0) return;
      yield into.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function isFile(uri: string): boolean {
  return /^file:/i.test(uri);
}
