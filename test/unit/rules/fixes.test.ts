import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { applyEdits, editsOf } from '../../../server/src/features/fixes/lineEdit';
import type { Finding } from '../../../server/src/rules/finding';
import { findRule, RULES } from '../../../server/src/rules/index';
import type { Fix } from '../../../server/src/rules/rule';
import { parseFixture } from '../../harness/fixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'rules');

describe('fixes', () => {
  const cases = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return parseFixture(text).map(({ lines }) => ({ name, lines }));
  });

  for (const { id, fix, examples } of RULES) {
    if (!fix) continue;
    it(`of ${id} mend its bad example, or a case of the fixtures`, () => {
      const lines = examples.bad.trimEnd().split('\n');
      const found = [lines, ...cases.map((one) => one.lines)].find((one) =>
        findingsIn(one).some((finding) => finding.rule === id && finding.fix?.kind === fix),
      );
      assert.ok(found, `a finding of ${id} has a fix that is ${fix}, as the rule says`);
      checkFixes(lines);
    });
  }

  for (const name of readdirSync(folder)) {
    it(`mend what is found in ${name}, and add nothing`, () => {
      for (const { lines } of cases.filter((one) => one.name === name)) checkFixes(lines);
    });
  }
});

/** Applies each fix alone: its finding must go, and no other may come. */
function checkFixes(lines: readonly string[]): void {
  const before = findingsIn(lines);
  for (const finding of before) {
    const { rule, fix } = finding;
    if (!fix) continue;
    assert.ok(findRule(rule)?.fix, `${rule} says in its metadata that it has fixes`);
    const mended = fixed(lines, fix);
    const after = findingsIn(mended);
    const where = `${rule}: ${fix.title}\n${mended.join('\n')}\n`;
    assert.ok(count(after, rule) < count(before, rule), `the finding stays\n${where}`);
    for (const { rule: other, message } of after) {
      if (uncovers(rule, other)) continue;
      assert.ok(count(after, other) <= count(before, other), `the fix adds ${other}: ${message}\n${where}`);
    }
  }
}

/** Whether a fix lets another fault be seen that was there before: a line that can be read again is judged further. */
function uncovers(rule: string, other: string): boolean {
  if (findRule(rule)?.category === 'syntax' && findRule(other)?.category === 'extension') return true;
  // What is behind the end of the message is read as commands again, to which no reply is recorded.
  if (rule === 'message-never-ended' && other === 'cut-recording') return true;
  // The words of the reply may fit neither of the two codes.
  return rule === 'mismatched-enhanced-code' && other === 'contradicting-reply-text';
}

function fixed(lines: readonly string[], fix: Fix): string[] {
  const ended = lines.map((text) => ({ text, end: '\n' }));
  return applyEdits(ended, editsOf(fix, lines)).map(({ text }) => text);
}

function findingsIn(lines: readonly string[]): Finding[] {
  return applySettings(analyze(lines), { severities: new Map() });
}

function count(findings: readonly Finding[], id: string): number {
  return findings.filter(({ rule }) => rule === id).length;
}
