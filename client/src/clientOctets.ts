import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from '../../server/src/base64';
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
} from '../../server/src/captureMessages';

/**
 * Reads and writes files for the server where it cannot: in the browser, and in virtual workspaces. The editor's file systems know
 * whole files only, so one is in memory here while the server asks for its pieces.
 */
export function serveOctets(client: BaseLanguageClient): void {
  const read = new Map<number, Uint8Array>();
  const written = new Map<number, { readonly uri: Uri; readonly pieces: Uint8Array[] }>();
  let handles = 0;

  client.onRequest(OPEN_OCTETS_REQUEST, async ({ uri }: OctetsUri): Promise<OpenedOctets> => {
    const octets = await workspace.fs.readFile(Uri.parse(uri));
    const handle = ++handles;
    read.set(handle, octets);
    return { handle, size: octets.length };
  });
  client.onRequest(READ_OCTETS_REQUEST, ({ handle, offset, length }: ReadOctetsParams): OctetsPiece => {
    const octets = read.get(handle);
    if (!octets) throw new Error('This file is not open.');
    return { base64: toBase64(octets.subarray(offset, offset + length)) };
  });
  client.onRequest(CREATE_OCTETS_REQUEST, ({ uri }: OctetsUri): number => {
    const handle = ++handles;
    written.set(handle, { uri: Uri.parse(uri), pieces: [] });
    return handle;
  });
  client.onRequest(WRITE_OCTETS_REQUEST, ({ handle, base64 }: WriteOctetsParams): void => {
    written.get(handle)?.pieces.push(fromBase64(base64));
  });
  client.onRequest(SAVE_OCTETS_REQUEST, async ({ handle }: OctetsHandle): Promise<void> => {
    const file = written.get(handle);
    if (!file) throw new Error('This file is not open.');
    await workspace.fs.writeFile(file.uri, joined(file.pieces));
  });
  client.onNotification(CLOSE_OCTETS_NOTIFICATION, ({ handle }: OctetsHandle) => {
    read.delete(handle);
    written.delete(handle);
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
