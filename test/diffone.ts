import { readFileSync, writeFileSync } from 'node:fs';
import { readTranscript } from '../server/src/cli/readTranscript';
import { REDACTION_KINDS } from '../server/src/redact/kinds';
import { redacted } from './harness/redaction';
const [what, file] = process.argv.slice(2);
const kinds = what === 'all' ? REDACTION_KINDS.map(({ id }) => id) : what!.split(',') as any;
const lines = readTranscript(readFileSync(file!));
writeFileSync('/tmp/w/rdx/a', lines.join('\n') + '\n'); writeFileSync('/tmp/w/rdx/b', redacted(lines, kinds).lines.join('\n') + '\n');
