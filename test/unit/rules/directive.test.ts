import assert from 'node:assert/strict';
import { parseDirective } from '../../../server/src/rules/directive';

describe('a directive', () => {
  it('names rules with their columns, and a reason', () => {
    assert.deepEqual(parseDirective('# smtp-ignore nested-mail, no-quit -- it -- is a lesson', 1, 7), {
      kind: 'ignore',
      rules: [
        { id: 'nested-mail', start: 14, end: 25 },
        { id: 'no-quit', start: 27, end: 34 },
      ],
      reason: 'it -- is a lesson',
      line: 7,
      start: 2,
      end: 55,
    });
  });

  it('may have neither rules nor a reason', () => {
    assert.deepEqual(parseDirective('#smtp-expect', 1, 0)?.rules, []);
    assert.equal(parseDirective('## smtp-ignore-file a-b --', 1, 0)?.reason, '');
  });

  it('is no comment that only speaks of one', () => {
    assert.equal(parseDirective('# write smtp-ignore for this', 1, 0), undefined);
    assert.equal(parseDirective('# smtp-ignored nested-mail', 1, 0), undefined);
    assert.equal(parseDirective('# smtp-constructor', 1, 0), undefined);
    assert.equal(parseDirective('# a comment', 1, 0), undefined);
  });
});
