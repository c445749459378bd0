import type { Connection } from 'vscode-languageserver';
import { fromBase64, toBase64 } from '../base64';
import {
  CLOSE_OCTETS_NOTIFICATION,
  CREATE_OCTETS_REQUEST,
  type OctetsHandle,
  type OctetsPiece,
  type OctetsUri,
  OPEN_OCTETS_REQUEST,
  type OpenedOctets,
  READ_OCTETS_REQUEST,
  type ReadOctetsParams,
  SAVE_OCTETS_REQUEST,
  WRITE_OCTETS_REQUEST,
  type WriteOctetsParams,
} from '../captureMessages';
import type { OctetFiles } from '../host';

/** So much goes in one message: small enough that others come between, and large enough that the messages are few. */
const PIECE = 512 * 1024;

/**
 * Files as the editor reads and writes them. It has them as a whole, as its own interface knows no parts; the server asks for one
 * piece after the other, so that it has no more than it can read, and other messages come between.
 */
export function clientOctets(connection: Connection): OctetFiles {
  const close = (handle: number) =>
    connection.sendNotification(CLOSE_OCTETS_NOTIFICATION, { handle } satisfies OctetsHandle);

  async function* piecesOf({ handle, size }: OpenedOctets): AsyncGenerator<Uint8Array> {
    try {
      for (let offset = 0; offset < size; ) {
        const params: ReadOctetsParams = { handle, offset, length: PIECE };
        const { base64 } = await connection.sendRequest<OctetsPiece>(READ_OCTETS_REQUEST, params);
        const octets = fromBase64(base64);
        if (octets.length === 0) return;
        offset += octets.length;
        yield octets;
      }
    } finally {
      void close(handle);
    }
  }

  return {
    async openOctets(uri) {
      const opened = await connection.sendRequest<OpenedOctets>(OPEN_OCTETS_REQUEST, { uri } satisfies OctetsUri);
      return { size: opened.size, pieces: piecesOf(opened) };
    },
    async createOctets(uri) {
      const handle = await connection.sendRequest<number>(CREATE_OCTETS_REQUEST, { uri } satisfies OctetsUri);
      return {
        async write(octets) {
          for (let at = 0; at < octets.length; at += PIECE) {
            const params: WriteOctetsParams = { handle, base64: toBase64(octets.subarray(at, at + PIECE)) };
            await connection.sendRequest(WRITE_OCTETS_REQUEST, params);
          }
        },
        async end() {
          await connection.sendRequest(SAVE_OCTETS_REQUEST, { handle } satisfies OctetsHandle);
          await close(handle);
        },
        abandon: () => close(handle),
      };
    },
  };
}
