import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OCCASIONS } from '../../../../server/src/rules/custom/customRule';
import { FIELDS, fieldsOn } from '../../../../server/src/rules/custom/fields';
import { READ_FIELDS } from '../../../../server/src/rules/custom/subject';
import { findingsWith, rulesOfConfig } from '../../../harness/customRules';

const DOCUMENT = path.resolve(__dirname, '../../../../docs/custom-rules.md');

describe('the documentation of custom rules', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const examples = [...text.matchAll(/```json\n([^`]*)```\s+```smtp\n([^`]*)```/g)];

  it('has an example for each occasion', () => {
    const used = new Set(examples.flatMap(([, config = '']) => rulesOfConfig(config).map(({ on }) => on)));
    assert.deepEqual([...used].sort(), [...OCCASIONS].sort());
  });

  for (const [, config = '', transcript = ''] of examples) {
    const rules = rulesOfConfig(config);
    it(`is right about ${rules.map(({ id }) => id).join(' and ')}`, () => {
      const found = findingsWith(rules, transcript)
        .filter(({ category, rule }) => category === 'custom' || rule === 'unmet-expectation')
        .map(({ place, message }) => `${place.line + 1} ${message}`);
      assert.deepEqual(found, []);
      for (const { id } of rules) assert.match(transcript, new RegExp(`smtp-expect.* ${id}\\b`));
    });
  }
});

describe('the fields of conditions', () => {
  it('are all read', () => assert.deepEqual([...READ_FIELDS].sort(), Object.keys(FIELDS).sort()));

  it('have examples that a condition takes', () => {
    for (const on of OCCASIONS) {
      for (const name of fieldsOn(on)) {
        for (const example of FIELDS[name].examples) {
          const config = { customRules: { 'custom/tried': { title: 'tried', on, when: { [name]: example } } } };
          assert.equal(rulesOfConfig(JSON.stringify(config)).length, 1);
        }
      }
    }
  });
});
