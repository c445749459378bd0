import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files, Host } from '../host';
import type { ClientFiles } from '../lsp/clientFiles';
import { findTranscripts } from './findTranscripts';

/** The files of this machine; those of other schemes than `file:` are left to `others`. */
export function nodeFiles(others: ClientFiles): Files & Pick<Host, 'transcripts'> {
  return {
    async readFile(uri) {
      if (!isFile(uri)) return others.readFile(uri);
      try {
        return await readFile(fileURLToPath(uri), 'utf8');
      } catch {
        return undefined;
      }
    },
    async exists(uri) {
      if (!isFile(uri)) return others.exists(uri);
      try {
        await access(fileURLToPath(uri));
        return true;
      } catch {
        return false;
      }
    },
    // An editor knows which files its user does not want to be looked into.
    transcripts: async (folders) => (await others.transcripts()) ?? findTranscripts(folders.filter(isFile)),
  };
}

function isFile(uri: string): boolean {
  return /^file:/i.test(uri);
}
