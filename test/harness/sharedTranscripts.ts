import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../server/src/cli/readTranscript';

/** Every text of the reference material below a folder, with its lines. */
export function* sharedTranscripts(folder: string): Generator<{ name: string; lines: string[] }> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:smtp|txt|log|eml|test|tcl|csv)$/.test(name)) continue;
    yield { name, lines: readTranscript(readFileSync(path.join(folder, name))) };
  }
}
