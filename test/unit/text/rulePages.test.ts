import assert from 'node:assert/strict';
import { customRuleMarkdown } from '../../../server/src/features/rulePage/customRulePage';
import { ruleMarkdown } from '../../../server/src/features/rulePage/markdown';
import type { CustomRule, Occasion } from '../../../server/src/rules/custom/customRule';
import { OCCASION_TEXTS } from '../../../server/src/rules/custom/fields';
import { RULES } from '../../../server/src/rules/index';
import { useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';

/** Two English words of small letters. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,}/;

const CHINESE = /[\u4e00-\u9fff]/;

/** What a page says itself: without code, quotations, links, the messages of its example and the names that other tools have. */
function wordsOf(page: string): string {
  return page.replace(/```[\s\S]*?```|`[^`]*`|“[^”]*”|\[[^\]]*\]\([^)]*\)|^[>|].*$/gm, '');
}

describe('the pages of rules in Simplified Chinese', () => {
  afterEach(() => useTexts(undefined));

  for (const rule of RULES) {
    it(`say nothing in English: ${rule.id}`, () => {
      useTexts(ZH_CN);
      const words = wordsOf(ruleMarkdown(rule));
      assert.doesNotMatch(words, ENGLISH);
      for (const paragraph of words.split('\n').filter((line) => /^[^#]*[a-z]/i.test(line)))
        assert.match(paragraph, CHINESE);
    });

    it(`have the code and the numbers of the English text: ${rule.id}`, () => {
      for (const english of Object.values<string>({ ...rule.docs })) {
        const text = ZH_CN.get(english);
        assert.ok(text !== undefined, english);
        assert.deepEqual(code(text), code(english), text);
        assert.deepEqual(numbers(text), numbers(english), text);
      }
    });
  }

  for (const on of Object.keys(OCCASION_TEXTS) as Occasion[]) {
    it(`say nothing in English of a user’s own rule: ${on}`, () => {
      useTexts(ZH_CN);
      const words = wordsOf(customRuleMarkdown(ownRule(on)));
      assert.doesNotMatch(words, ENGLISH);
      for (const paragraph of words.split('\n').filter((line) => /[a-z]/i.test(line))) assert.match(paragraph, CHINESE);
    });
  }
});

function ownRule(on: Occasion): CustomRule {
  return {
    id: 'custom/one',
    title: '一条规则',
    message: '一条消息',
    severity: 'warning',
    party: 'client',
    rfc: { rfc: 5321, section: '4.1' },
    on,
    when: { fields: {} },
  };
}

function code(text: string): readonly string[] {
  return [...(text.match(/`[^`]*`/g) ?? [])].sort();
}

/** Numbers of RFCs and sections, codes, limits: all of more than one digit, each once. */
function numbers(text: string): readonly string[] {
  return [...new Set(text.replace(/`[^`]*`/g, '').match(/\d[\d.]*\d/g))].sort();
}
