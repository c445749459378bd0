import { existsSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../server/src/rules/index';
import { describeFixture } from '../../harness/fixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'rules');

// Rules about the order of commands share scenes: see sequence.test.ts.
describe('rules with a fixture of their own', () => {
  for (const { id, category } of RULES) {
    const file = path.join(folder, `${id}.smtp`);
    if (category !== 'sequence' && existsSync(file)) describeFixture(file);
  }
});
