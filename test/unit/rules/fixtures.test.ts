import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../server/src/rules/index';
import { describeFixture } from '../../harness/fixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'rules');

// Most rules about the order of commands share scenes: see sequence.test.ts.
describe('rules with a fixture of their own', () => {
  for (const { id } of RULES) {
    const file = path.join(folder, `${id}.smtp`);
    if (existsSync(file)) describeFixture(file);
  }
});

describe('the fixtures of rules', () => {
  it('expect a finding of every rule', () => {
    const text = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('');
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !text.includes(`[${id}]`)),
      [],
    );
  });
});
