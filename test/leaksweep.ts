import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../server/src/cli/readTranscript';
import { REDACTION_KINDS } from '../server/src/redact/kinds';
import { redacted } from './harness/redaction';
import { leftovers, told } from './harness/leaks';
const [root] = process.argv.slice(2);
let n = 0, tokens = 0, bad = 0;
for (const e of readdirSync(root!, { recursive: true, withFileTypes: true })) {
  if (!e.isFile() || /\.(json|pcap|md|tsv|sh|py)$/.test(e.name)) continue;
  const file = path.join(e.parentPath ?? e.path, e.name);
  const lines = readTranscript(readFileSync(file));
  if (lines.length > 3000) continue;
  n++;
  const all = told(lines);
  const text = redacted(lines, REDACTION_KINDS.map(({ id }) => id)).lines.join('\n');
  for (const [kind, set] of Object.entries(all)) for (const token of set) { tokens++; const l = leftovers(text, token); if (l.length) { bad++; console.log(path.relative(root!, file), kind, token, l.join()); } }
}
console.log(n, tokens, bad);
