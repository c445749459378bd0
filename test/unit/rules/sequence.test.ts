import path from 'node:path';
import { describeFixture } from '../../harness/fixture';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'rules');

// Each scene shows several rules at work, and what they must leave alone.
describe('rules about the order of a session', () => {
  for (const scene of ['order', 'groups', 'chunks', 'auth', 'tls', 'lmtp', 'ending', 'logs']) {
    describeFixture(path.join(folder, `${scene}.smtp`));
  }
});
