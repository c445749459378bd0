import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CustomRule, OCCASIONS } from '../../../server/src/rules/custom/customRule';
import { fieldsOn } from '../../../server/src/rules/custom/fields';
import { CLEAN, interleave, session } from '../../harness/postfixLog';
import { seeded } from '../../harness/random';
import { checkRandomEdits, findingsComparison, longMessage, ruleExamples } from '../../harness/randomEdits';

const FOLDER = path.join('test', 'fixtures', 'dialects');
const EDITS = 25;

describe('incremental analysis is analysis from scratch', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`over random edits of ${name}`, () => {
      const text = readFileSync(path.join(FOLDER, name), 'utf8');
      const seed = freshSeed();
      let edits = 0;
      for (let round = 0; round < 5; round++) edits += checkRandomEdits(seed + round, [text], EDITS);
      assert.equal(edits, 5 * EDITS);
    }).timeout(60_000);
  }

  it('over random edits of a log with faults in several sessions at once', () => {
    const seed = freshSeed();
    const sessions = [
      session(1, 'EHLO client.example.org', 'RCPT TO:<b@example.net>', 'QUIT'),
      session(2, ...CLEAN),
      session(3, 'EHLO client.example.org', 'MAIL FROM <a@example.org>', 'DATA', 'QUIT'),
      session(1, ...CLEAN, 'NOOP'),
    ];
    let edits = 0;
    for (let round = 0; round < 20; round++) {
      const text = `${interleave(sessions, seed + round).join('\n')}\n`;
      edits += checkRandomEdits(seed + round, [text, `${sessions.flat().join('\n')}\n`], EDITS);
    }
    assert.equal(edits, 20 * EDITS);
  }).timeout(60_000);

  it('over random edits of files with sections in several forms', () => {
    const seed = freshSeed();
    const forms = ['canonical.smtp', 'swaks.txt', 'curl.txt', 'prefixed-arrow.txt', 'postfix-smtpd.txt'].map((name) =>
      readFileSync(path.join(FOLDER, name), 'utf8'),
    );
    let edits = 0;
    for (let round = 0; round < 10; round++) {
      const text = forms.map((_, at) => forms[(at + round) % forms.length]).join('\n');
      edits += checkRandomEdits(seed + round, [text], EDITS);
    }
    assert.equal(edits, 10 * EDITS);
  }).timeout(60_000);

  it('over random edits of logs in which several processes speak behind what syslog puts in front of lines', () => {
    const seed = freshSeed();
    const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8').trimEnd().split('\n');
    const posted = [read('swaks.txt'), read('bare-telnet.txt'), read('prefixed-arrow.txt')].map((lines) =>
      [1, 2].flatMap((process) => lines.map((line) => `Nov 23 14:57:43 mail talk[${process}]: ${line}`)),
    );
    let edits = 0;
    for (let round = 0; round < 12; round++) {
      const lines = posted[round % posted.length]!;
      const half = lines.length / 2;
      const text = `${interleave([lines.slice(0, half), lines.slice(half)], seed + round).join('\n')}\n`;
      edits += checkRandomEdits(seed + round, [text], EDITS);
    }
    assert.equal(edits, 12 * EDITS);
  }).timeout(60_000);

  it('over random edits of files in which a session begins far below', () => {
    const seed = freshSeed();
    const swaks = readFileSync(path.join(FOLDER, 'swaks.txt'), 'utf8');
    const others = 'a line of a program, 200 of 400\n'.repeat(700);
    let edits = 0;
    for (let round = 0; round < 10; round++) edits += checkRandomEdits(seed + round, [others + swaks, swaks], EDITS);
    assert.equal(edits, 10 * EDITS);
  }).timeout(60_000);

  it('over random edits of transcripts in which every rule finds something', () => {
    const seed = freshSeed();
    let edits = 0;
    for (let round = 0; round < 60; round++) edits += checkRandomEdits(seed + round, ruleExamples(), EDITS);
    assert.equal(edits, 60 * EDITS);
  }).timeout(120_000);

  it('over random edits with rules of one’s own on each occasion', () => {
    const seed = freshSeed();
    const comparison = findingsComparison(CUSTOM_RULES);
    let edits = 0;
    for (let round = 0; round < 40; round++) {
      const texts = round % 8 === 0 ? [longMessage(seeded(seed + round))] : ruleExamples();
      edits += checkRandomEdits(seed + round, texts, EDITS, comparison);
    }
    assert.equal(edits, 40 * EDITS);
  }).timeout(120_000);

  it('over random edits of a message of some thousand lines, which is judged by its size', () => {
    const seed = freshSeed();
    let edits = 0;
    for (let round = 0; round < 20; round++) {
      edits += checkRandomEdits(seed + round, [longMessage(seeded(seed + round))], EDITS);
    }
    assert.equal(edits, 20 * EDITS);
  }).timeout(120_000);
});

/** Each finds something in many texts, and tells all that it knows. */
const CUSTOM_RULES: readonly CustomRule[] = OCCASIONS.map((on) => ({
  id: `custom/${on}`,
  title: on,
  message: fieldsOn(on)
    .map((name) => `{${name}}`)
    .join(' | '),
  severity: 'hint',
  party: 'client',
  on,
  // Commands of which one is missing now and then, so that what came before it has to be remembered.
  when: on === 'command' || on === 'reply' ? { fields: {}, not: { fields: { verb: ['NOOP'] } } } : { fields: {} },
}));

/** Another one in each run; a failure tells it. */
function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
