import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StepPages } from '../../../client/src/stepping/adapter/stepPages';
import { STEPS_PAGE, type StepInfo } from '../../../server/src/stepMessages';

const step = (line: number) => ({ line }) as StepInfo;

describe('the pages of a session', () => {
  it('give the next step below and above any line, whatever lies between', async () => {
    const line = fc.integer({ min: 500, max: 30 * STEPS_PAGE });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { minLength: 1, maxLength: 40 }),
        fc.array(line, { maxLength: 20 }),
        async (all, asked) => {
          const lines = all.sort((a, b) => a - b);
          const pages = new StepPages(
            async (from) => lines.filter((one) => one >= from && one < from + STEPS_PAGE).map(step),
            { first: lines[0]!, last: lines.at(-1)! },
          );
          for (const at of [0, ...asked, ...lines]) {
            assert.equal(
              (await pages.atOrBelow(at))?.line,
              lines.find((one) => one >= at),
            );
            assert.equal(
              (await pages.atOrAbove(at))?.line,
              lines.findLast((one) => one <= at),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are read once each while one goes to and fro, and anew where that failed', async () => {
    const read: number[] = [];
    let fails = true;
    const pages = new StepPages(
      async (from) => {
        read.push(from);
        if (fails) throw new Error('no server');
        return [step(from + 5)];
      },
      { first: 0, last: 3 * STEPS_PAGE },
    );
    await assert.rejects(pages.atOrBelow(0), /no server/);
    fails = false;
    for (const line of [0, 6, 0, STEPS_PAGE]) await pages.atOrBelow(line);
    assert.deepEqual(read, [0, 0, STEPS_PAGE]);
  });
});
