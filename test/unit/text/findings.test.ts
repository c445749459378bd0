import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import type { Finding } from '../../../server/src/rules/finding';
import { RULES } from '../../../server/src/rules/index';
import { localized, useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';

/** Two English words of small letters, as no transcript text of an example has them in a message. */
const ENGLISH = /[a-z]{2,} [a-z]{2,}/;

/** What a finding says, without what it quotes of the transcript and without links to sections. */
function wordsOf({ message, related, fix }: Finding): readonly string[] {
  const all = [message, ...related.map((one) => one.message), ...(fix ? [localized(fix.title)] : [])];
  return all.map((text) => text.replace(/“[^”]*”|\(RFC [^)]*\)/g, ''));
}

function findingsIn(lines: readonly string[]): readonly Finding[] {
  return applySettings(analyze(lines), { severities: new Map() });
}

describe('findings in Simplified Chinese', () => {
  afterEach(() => useTexts(undefined));

  for (const { id, examples } of RULES) {
    it(`say nothing in English: ${id}`, () => {
      const lines = examples.bad.split('\n');
      const english = findingsIn(lines);
      useTexts(ZH_CN);
      const chinese = findingsIn(lines);
      assert.deepEqual(
        chinese.map(({ rule, place, severity }) => ({ rule, place, severity })),
        english.map(({ rule, place, severity }) => ({ rule, place, severity })),
      );
      // What the import of a capture could not read is told in the transcript itself.
      const quoted = lines.map((line) => line.replace('# capture: ', '')).filter((line) => line !== '');
      const words = chinese.flatMap(wordsOf).map((text) => quoted.reduce((left, line) => left.replace(line, ''), text));
      const left = words.filter((text) => ENGLISH.test(text));
      assert.deepEqual(left, []);
      assert.ok(chinese.every(({ message }) => /[\u4e00-\u9fff]/.test(message)));
    });
  }
});
