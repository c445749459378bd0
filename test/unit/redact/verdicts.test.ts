import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseDialect } from '../../../server/src/analysis/chooseDialect';
import { type KindId, REDACTION_KINDS } from '../../../server/src/redact/kinds';
import { transcriptsBelow } from '../../harness/files';
import { parseFixture } from '../../harness/fixture';
import { differences, isRefused, redacted, verdicts } from '../../harness/redaction';
import { describeWithShared } from '../../harness/shared';

const root = path.resolve(__dirname, '..', '..', '..');
const ALL = REDACTION_KINDS.map(({ id }) => id);

/** What differs behind a redaction: findings, the dialect, secrets that can still be read. */
function faults(lines: readonly string[], kinds: readonly KindId[]): string[] {
  if (isRefused(lines)) return [];
  const after = redacted(lines, kinds).lines;
  const [{ dialect, variant }, then] = [chooseDialect(lines, 'auto'), chooseDialect(after, 'auto')];
  return [
    ...differences(verdicts(lines), verdicts(after)),
    ...(then.dialect === dialect && then.variant === variant ? [] : [`read as ${then.dialect} ${then.variant}`]),
    ...(kinds.includes('secrets') ? verdicts(after, true).map((one) => `still ${one}`) : []),
  ];
}

describe('a redacted transcript', () => {
  const folder = path.join(root, 'test', 'fixtures', 'rules');
  for (const name of readdirSync(folder)) {
    it(`has the findings that it had: ${name}`, () => {
      for (const { name: title, lines } of parseFixture(readFileSync(path.join(folder, name), 'utf8'))) {
        for (const kinds of [ALL, ['secrets'] as const])
          assert.deepEqual(faults(lines, kinds), [], `${title}, ${kinds.join(' ')}`);
      }
    });
  }

  for (const part of ['test/fixtures/dialects', 'samples']) {
    for (const { name, lines } of transcriptsBelow(path.join(root, part))) {
      it(`has the findings that it had, and the dialect: ${part}/${name}`, () => {
        for (const { id } of REDACTION_KINDS) assert.deepEqual(faults(lines, [id]), [], id);
        assert.deepEqual(faults(lines, ALL), []);
      });
    }
  }

  it('of a first run is left as it is by the next, as far as secrets, subject and body go', () => {
    const kinds: KindId[] = ['secrets', 'subject', 'body'];
    for (const { name, lines } of transcriptsBelow(path.join(root, 'samples'))) {
      const once = redacted(lines, kinds).lines;
      assert.deepEqual(redacted(once, kinds).edits, [], name);
    }
  });
});

describeWithShared('redacted transcripts of the corpus', ['corpus', 'transcripts'], (folder) => {
  for (const kinds of [ALL, ['secrets'] as const]) {
    it(`have the findings that they had, without ${kinds.join(', ')}`, () => {
      const wrong = transcriptsBelow(folder).flatMap(({ name, lines }) =>
        faults(lines, kinds).map((fault) => `${name}: ${fault}`),
      );
      assert.deepEqual(wrong, []);
    }).timeout(120_000);
  }
});

describeWithShared('redacted recordings of servers and clients', ['lab-transcripts'], (folder) => {
  it('have the findings that they had', () => {
    const wrong = transcriptsBelow(folder)
      .filter(({ lines }) => lines.length < 5000)
      .flatMap(({ name, lines }) => faults(lines, ALL).map((fault) => `${name}: ${fault}`));
    assert.deepEqual(wrong, []);
  }).timeout(240_000);
});
