import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One line on the wire, as the recorder of `../shared/lab-transcripts` saw it; see its README for all fields. */
export interface LabEvent {
  readonly line: number;
  readonly dir: 'C' | 'S';
  readonly kind: 'cmd' | 'auth' | 'data' | 'eod' | 'chunk' | 'reply' | 'greeting';
  /** What answered it, for a client's line. */
  readonly code?: number;
  readonly text: string;
  /** Base64, with the line end as it was. */
  readonly bytes: string;
}

export interface LabSession {
  /** For example `postfix/walk-001`. */
  readonly name: string;
  readonly events: readonly LabEvent[];
}

/** Every recorded session below the folder, those of the clients included, in the order of their names. */
export function labSessions(folder: string): LabSession[] {
  return jsonFiles(folder)
    .sort()
    .map((file) => {
      const { events } = JSON.parse(readFileSync(file, 'utf8')) as { events: LabEvent[] };
      return { name: path.relative(folder, file).replace(/\.json$/, ''), events };
    });
}

/** The line's text in the byte notation of the canonical form, as far as its end goes: `␊` for a bare LF. */
export function notated({ text, bytes }: LabEvent): string {
  const octets = Buffer.from(bytes, 'base64');
  return octets.at(-1) === 0x0a && octets.at(-2) !== 0x0d ? `${text}␊` : text;
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return jsonFiles(file);
    return name.endsWith('.json') && name !== 'servers.json' ? [file] : [];
  });
}
