import path from 'node:path';
import { describeFixture } from '../../harness/fixture';

// Legal things that other tools flag or servers refuse: nothing above a hint may be found in them.
describe('what is legal, though other tools report it', () => {
  describeFixture(path.resolve(__dirname, '..', '..', 'fixtures', 'rules', 'traps.smtp'));
});
