import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../server/src/cli/readTranscript';

/** The transcripts below a folder, with their names in it. */
export function transcriptsBelow(folder: string): { name: string; lines: string[] }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:json|pcap|pcapng|md|tsv)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      lines: readTranscript(readFileSync(file)),
    }));
}
