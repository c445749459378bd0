import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in the package's manifest, which lies above this file wherever it was bundled to. */
export function version(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
    if (folder === path.dirname(folder)) throw new Error('the package has no manifest');
  }
}
