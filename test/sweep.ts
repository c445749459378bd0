import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../server/src/cli/readTranscript';
import { chooseDialect } from '../server/src/analysis/chooseDialect';
import { REDACTION_KINDS } from '../server/src/redact/kinds';
import { differences, redacted, verdicts } from './harness/redaction';
const [what, root] = process.argv.slice(2);
const kinds = what === 'all' ? REDACTION_KINDS.map(({ id }) => id) : what!.split(',') as any;
let n = 0, bad = 0; const rules = new Map<string, number>();
for (const e of readdirSync(root!, { recursive: true, withFileTypes: true })) {
  if (!e.isFile() || /\.(json|pcap|md|tsv|sh|py)$/.test(e.name)) continue;
  const file = path.join(e.parentPath ?? e.path, e.name);
  const lines = readTranscript(readFileSync(file));
  if (lines.length > 20000) continue;
  n++;
  let r; const t = Date.now();
  try { r = redacted(lines, kinds); } catch (error) { console.log('THROWS', file, (error as Error).stack); bad++; continue; }
  if (Date.now() - t > 1500) console.log('SLOW', file, Date.now() - t, lines.length);
  const d = differences(verdicts(lines), verdicts(r.lines));
  const a = chooseDialect(lines, 'auto'), b = chooseDialect(r.lines, 'auto');
  if (a.dialect !== b.dialect || a.variant !== b.variant) d.push(`dialect ${a.dialect} ${a.variant} ${b.dialect} ${b.variant}`);
  for (const v of verdicts(r.lines, true)) d.push('still ' + v);
  if (d.length) { bad++; console.log(file, d.slice(0, 6).join(' | ')); for (const x of d) { const k = x.replace(/\d+ /, ''); rules.set(k, (rules.get(k) ?? 0) + 1); } }
}
console.log(n, 'files', bad, 'bad', [...rules].sort((x, y) => y[1] - x[1]));
