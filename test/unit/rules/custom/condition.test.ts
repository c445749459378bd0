import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileCondition, type Truth } from '../../../../server/src/rules/custom/condition';
import type { Condition } from '../../../../server/src/rules/custom/customRule';
import type { Subject } from '../../../../server/src/rules/custom/subject';

/** Of the header the name is known, of the transaction the outcome; of a reply nothing is. */
const SUBJECT = {
  header: { name: 'Subject', value: 'x' },
  transaction: { outcome: 'delivered', recipients: 3, refused: 0, size: undefined, address: undefined },
} as unknown as Subject;

const truth = (condition: Condition): Truth => compileCondition(condition)(SUBJECT);

const leaf = fc.constantFrom<Condition>(
  { fields: { header: ['subject'] } },
  { fields: { header: ['from'] } },
  { fields: { recipients: { above: 2 } } },
  { fields: { recipients: { below: 2 }, outcome: ['delivered'] } },
  { fields: { size: { above: 1 } } },
  { fields: { code: ['5yz'] } },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ fields: fc.constant({}), all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ fields: fc.constant({}), any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ fields: fc.constant({}), not: tie('condition') }),
  ),
}));
const not = (inner: Condition): Condition => ({ fields: {}, not: inner });

describe('a condition', () => {
  it('that is denied twice says the same', () => {
    fc.assert(fc.property(condition, (one) => assert.equal(truth(not(not(one))), truth(one))));
  });

  it('holds for none of several where it does not hold for any', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (parts) => {
        assert.equal(truth(not({ fields: {}, any: parts })), truth({ fields: {}, all: parts.map(not) }));
      }),
    );
  });

  it('about what is not known is neither true nor false', () => {
    const unknown: Condition = { fields: { code: ['550'] } };
    const known: Condition = { fields: { header: ['subject'] } };
    assert.equal(truth(unknown), undefined);
    assert.equal(truth(not(unknown)), undefined);
    assert.equal(truth({ fields: {}, any: [unknown, known] }), true);
    assert.equal(truth({ fields: {}, all: [unknown, known] }), undefined);
    assert.equal(truth({ fields: {}, all: [unknown, not(known)] }), false);
  });

  it('compares numbers with all bounds that it names', () => {
    const within = (bounds: object) => truth({ fields: { recipients: bounds } });
    assert.deepEqual([within({ above: 3 }), within({ atLeast: 3 })], [false, true]);
    assert.deepEqual([within({ below: 3 }), within({ atMost: 3 })], [false, true]);
    assert.equal(within({ above: 2, below: 4 }), true);
  });
});
