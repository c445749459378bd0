import assert from 'node:assert/strict';
import { matchesGlob } from '../../../server/src/config/glob';

describe('globs', () => {
  const cases: readonly [glob: string, fits: readonly string[], others: readonly string[]][] = [
    ['*.log.smtp', ['a.log.smtp', 'deep/in/a.log.smtp', '.a.log.smtp'], ['a.smtp', 'a.log.smtp/b']],
    ['lessons/**', ['lessons/a.smtp', 'lessons/1/a.smtp'], ['lessons', 'other/lessons/a.smtp']],
    ['lessons/', ['lessons/a.smtp', 'lessons/1/a.smtp'], ['other/lessons/a.smtp']],
    ['/a.smtp', ['a.smtp'], ['b/a.smtp']],
    ['./a.smtp', ['a.smtp'], ['b/a.smtp']],
    ['**/old/*.smtp', ['old/a.smtp', 'x/y/old/a.smtp'], ['old/x/a.smtp']],
    ['{a,b}.smtp', ['a.smtp', 'x/b.smtp'], ['c.smtp']],
    ['[ab]?.smtp', ['a1.smtp'], ['a.smtp', 'c1.smtp']],
    ['**', ['a', '.hidden/a'], []],
    ['!a.smtp', ['!a.smtp'], ['b.smtp']],
    ['#a', ['#a'], ['a']],
  ];
  for (const [glob, fits, others] of cases) {
    it(glob, () => {
      for (const path of fits) assert.ok(matchesGlob(glob, path), path);
      for (const path of others) assert.ok(!matchesGlob(glob, path), path);
    });
  }

  it('cannot be made to take for ever', () => {
    for (const glob of [
      '*a'.repeat(200),
      '**/a*/'.repeat(100),
      '{a,b}'.repeat(150),
      '{1..999999}{1..999999}',
      '[[['.repeat(300),
    ]) {
      for (const path of ['a'.repeat(4000), 'a/'.repeat(2000)]) assert.equal(matchesGlob(`${glob}x`, path), false);
    }
  });
});
