import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../host';

/** The files of this machine; those of other schemes than `file:` are left to `others`. */
export function nodeFiles(others: Files): Files {
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
  };
}

function isFile(uri: string): boolean {
  return /^file:/i.test(uri);
}
