import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textEnd } from '../../../server/src/dialects/chars';
import { SAMPLE_LINES } from '../../../server/src/dialects/dialect';
import { DIALECTS } from '../../../server/src/dialects/index';
import { startMemory } from '../../../server/src/dialects/serverLogs/form';
import { SERVER_LOGS } from '../../../server/src/dialects/serverLogs/index';
import { hasSign, textOf } from '../../../server/src/dialects/signs';
import { describeWithShared } from '../../harness/shared';
import { linesOf } from './readAll';

/** Whatever detect() finds something in has one of the dialect's signs. */
function checkSigns(lines: readonly string[], name: string): void {
  const text = textOf(lines);
  for (const dialect of DIALECTS) {
    if (!dialect.signs || dialect.detect(lines).score === 0) continue;
    assert.ok(hasSign(text, dialect.signs), `${dialect.id} finds something in ${name}, but none of its signs`);
  }
  for (const { variant, signs, read } of SERVER_LOGS) {
    if (hasSign(text, signs)) continue;
    const memory = startMemory(variant);
    const said = lines.filter((line, at) =>
      [read(line, textEnd(line), memory, lines[at + 1])].flat().some((one) => one?.kind === 'utterance'),
    );
    assert.deepEqual(said, [], `${variant} in ${name}`);
  }
}

describe('the signs of dialects', () => {
  const folder = path.join('test', 'fixtures', 'dialects');
  it('stand in the common conversation, and in every part of it that is known', () => {
    for (const name of readdirSync(folder)) {
      const lines = linesOf(path.join(folder, name));
      checkSigns(lines, name);
      for (const line of lines) checkSigns([line], `${name}: ${line}`);
      for (let at = 0; at < lines.length; at += 3) checkSigns(lines.slice(at, at + 3), `${name}:${at}`);
    }
  });

  it('are sought where a line is long, too', () => {
    const stored = readFileSync(path.join(folder, 'prefixed-swiftmailer-json.txt'), 'utf8');
    checkSigns([`${stored.trim()}${'x'.repeat(100_000)}`], 'a long line');
  });
});

describeWithShared('the signs of dialects in the corpus', ['corpus', 'transcripts'], (root) => {
  it('stand in every file of theirs', () => {
    for (const name of readdirSync(root, { recursive: true }) as string[]) {
      if (!/\.[a-z]+$/.test(name)) continue;
      const lines = linesOf(path.join(root, name));
      for (let at = 0; at < Math.min(lines.length, 2000); at += SAMPLE_LINES)
        checkSigns(lines.slice(at, at + SAMPLE_LINES), `${name}:${at}`);
    }
  }).timeout(60_000);
});
