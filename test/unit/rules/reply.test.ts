import { existsSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../server/src/rules/index';
import { describeFixture } from '../../harness/fixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'rules');

describe('rules about replies and transcripts', () => {
  for (const { id, category } of RULES) {
    const file = path.join(folder, `${id}.smtp`);
    if ((category === 'reply' || category === 'transcript') && existsSync(file)) describeFixture(file);
  }
});
