import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TranscriptFile } from '../host';

/** So many files and folders are looked at: a workspace may be a whole disk. */
const MOST_ENTRIES = 50_000;
const MOST_FOUND = 5000;

/** The names of transcripts, as the manifest has them. */
const NAME = /\.smtp$/i;

/**
 * The transcripts in folders of this machine and below them, for editors that cannot tell. Links are not followed, and folders are
 * left out in which nobody keeps transcripts: those with a dot in front, and packages.
 */
export async function findTranscripts(folders: readonly string[]): Promise<TranscriptFile[]> {
  const found: TranscriptFile[] = [];
  const waiting = folders.map((uri) => fileURLToPath(uri));
  let looked = 0;
  for (let folder = waiting.shift(); folder !== undefined && looked < MOST_ENTRIES; folder = waiting.shift()) {
    for (const entry of await entriesOf(folder)) {
      if (++looked > MOST_ENTRIES || found.length >= MOST_FOUND) return found;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(file);
      if (!entry.isFile() || !NAME.test(entry.name)) continue;
      try {
        const { mtimeMs, size } = await stat(file);
        found.push({ uri: pathToFileURL(file).href, modified: mtimeMs, size });
      } catch {
        // It is gone meanwhile.
      }
    }
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
