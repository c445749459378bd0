import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { createEngine } from '../../../server/src/analysis/engine';
import { createLineStore } from '../../../server/src/analysis/lineStore';
import { createOutliner } from '../../../server/src/analysis/outline/outline';
import { outlineSession } from '../../../server/src/analysis/outline/sessionOutline';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { numbered, outlineComparison, outlineOf } from '../../harness/outlineComparison';
import { CLEAN, interleave, session } from '../../harness/postfixLog';
import { seeded } from '../../harness/random';
import { checkRandomEdits, longMessage, ruleExamples } from '../../harness/randomEdits';

const FOLDER = path.join('test', 'fixtures', 'dialects');
const EDITS = 40;

describe('outline of a text', () => {
  it('stays what it is from scratch over random edits of all dialects', () => {
    const seed = freshSeed();
    for (const [at, name] of readdirSync(FOLDER).entries()) {
      checkRandomEdits(seed + at, [readFileSync(path.join(FOLDER, name), 'utf8')], 10, outlineComparison);
    }
  }).timeout(240_000);

  it('stays what it is from scratch over random edits of sessions that go on at once', () => {
    const seed = freshSeed();
    const sessions = [session(1, ...CLEAN), session(2, ...CLEAN), session(1, ...CLEAN, 'NOOP'), session(3, 'QUIT')];
    for (let round = 0; round < 10; round++) {
      const text = `${interleave(sessions, seed + round).join('\n')}\n`;
      checkRandomEdits(seed + round, [text, `${sessions.flat().join('\n')}\n`], EDITS, outlineComparison);
    }
  }).timeout(120_000);

  it('stays what it is from scratch over random edits of files with sections in several forms', () => {
    const seed = freshSeed();
    const forms = ['canonical.smtp', 'swaks.txt', 'curl.txt', 'prefixed-arrow.txt', 'postfix-smtpd.txt'].map((name) =>
      readFileSync(path.join(FOLDER, name), 'utf8'),
    );
    for (let round = 0; round < 4; round++) {
      const text = forms.map((_, at) => forms[(at + round) % forms.length]).join('\n');
      checkRandomEdits(seed + round, [text], EDITS, outlineComparison);
    }
  }).timeout(120_000);

  it('stays what it is from scratch over random edits of rule examples and of a long message', () => {
    const seed = freshSeed();
    for (let round = 0; round < 20; round++) checkRandomEdits(seed + round, ruleExamples(), EDITS, outlineComparison);
    for (let round = 0; round < 3; round++) {
      checkRandomEdits(seed + round, [longMessage(seeded(seed + round))], EDITS, outlineComparison);
    }
  }).timeout(120_000);

  it('stays what it is from scratch over edits of a session of which the engine forgets the oldest exchanges', () => {
    const luck = seeded(freshSeed());
    const store = createLineStore(manyTransactions(2200));
    const engine = createEngine(store, 'auto');
    const outliner = createOutliner(engine);
    for (const text of ['C: RSET\nS: 250 Ok\n', '', 'C: RCPT TO:<x@example.net>\nS: 450 Later\n', 'S: 250 Ok\n']) {
      const line = luck.number(store.lineCount - 1);
      const behind = text === '' ? line + 1 : line;
      engine.changed(store.replace({ line, character: 0 }, { line: behind, character: 0 }, text));
      engine.advance(() => false);
      outliner.advance(() => false);
      const found = numbered(outliner.outline(), store.lineOf).sessions;
      const plain = analyze(splitLines(store.text())).sessions.map((one) => outlineSession(one));
      // A difference of thousands of lines would take minutes to be printed.
      const pairs = plain.map((one, at) => [JSON.stringify(one), JSON.stringify(found[at])]);
      const differs = pairs.findIndex(([one, other]) => one !== other);
      assert.equal(differs, -1, `${JSON.stringify(text)} at line ${line + 1}`);
      assert.equal(found.length, plain.length);
    }
  }).timeout(240_000);

  it('knows all transactions of a session of which the engine forgets the oldest', () => {
    const count = 3000;
    const { sessions } = outlineOf(manyTransactions(count));
    const [only, ...others] = sessions;
    assert.equal(others.length, 0);
    assert.equal(only?.transactions.length, count);
    for (const [number, { recipients, outcome }] of (only?.transactions ?? []).entries()) {
      assert.equal(recipients[0]?.address, `b${number}@example.net`);
      assert.equal(outcome, number % 3 === 0 ? 'rejected' : 'delivered');
    }
    assert.equal(only?.parts.filter(({ kind }) => kind === 'message').length, (count / 3) * 2);
  });

  it('has the comments and the talk of the tool, in rows', () => {
    const text = readFileSync(path.join(FOLDER, 'swaks-tls.txt'), 'utf8');
    const lines = text.split('\n');
    const rows = outlineOf(text).unsaid.filter(({ kind }) => kind === 'tls');
    assert.ok(rows.length > 0);
    for (const { first, last } of rows) {
      assert.ok(
        lines.slice(first, last + 1).every((line) => line.startsWith('===')),
        lines.slice(first, last + 1).join('\n'),
      );
    }
  });
});

/** One session; each third recipient is refused. */
function manyTransactions(count: number): string {
  const lines = ['S: 220 mx.example.net', 'C: EHLO client.example.org', 'S: 250 mx.example.net'];
  for (let number = 0; number < count; number++) {
    lines.push('C: MAIL FROM:<a@example.org>', 'S: 250 2.1.0 Ok', `C: RCPT TO:<b${number}@example.net>`);
    if (number % 3 === 0) lines.push('S: 550 5.1.1 Unknown', 'C: RSET', 'S: 250 Ok');
    else lines.push('S: 250 2.1.5 Ok', 'C: DATA', 'S: 354 Go', 'C: text', 'C: .', 'S: 250 Ok');
  }
  return `${lines.join('\n')}\n`;
}

/** Another one in each run; a failure tells it. */
function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
