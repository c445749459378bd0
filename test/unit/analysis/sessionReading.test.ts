import assert from 'node:assert/strict';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { createEngine } from '../../../server/src/analysis/engine';
import { createLineStore } from '../../../server/src/analysis/lineStore';
import { readSession } from '../../../server/src/analysis/sessionReading';
import { CLEAN, interleave, session } from '../../harness/postfixLog';
import { seeded } from '../../harness/random';

function canonical(number: number): string[] {
  return [
    `* connect 192.0.2.10:${40_000 + number} -> 198.51.100.25:25`,
    'S: 220 mx.example.net ESMTP',
    `C: EHLO c${number}.example`,
    'S: 250 mx.example.net',
    ...(number % 5 === 0 ? ['# a comment', 'C: NOOP', 'S: 250 Ok'] : []),
    'C: DATA',
    'S: 503 No',
    ...(number % 7 === 0 ? [] : ['C: QUIT', 'S: 221 Bye', '* close S']),
  ];
}

const logs = Array.from({ length: 180 }, (_, number) => session(number + 1, ...CLEAN));
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'one after another': Array.from({ length: 300 }, (_, number) => canonical(number)).flat(),
  // Some at a time go on at once, as in a log.
  'among one another': Array.from({ length: 60 }, (_, at) => interleave(logs.slice(at * 3, at * 3 + 3), at)).flat(),
};

describe('a session of a text that is edited', () => {
  for (const [name, lines] of Object.entries(TEXTS)) {
    it(`is read as in the whole text, where sessions stand ${name}`, () => {
      const store = createLineStore(`${lines.join('\n')}\n`);
      const engine = createEngine(store, 'auto');
      while (!engine.advance(() => false)) {}
      assert.ok(engine.lineCount > 1000);
      const whole = readDialogue(lines);
      const luck = seeded(7);
      for (let round = 0; round < 40; round++) {
        const { session: wanted, heard } = luck.pick(whole.sessions);
        const reading = readSession(engine, wanted, 'auto');
        // Slices that are over at once give the same.
        while (!reading.advance(() => true)) {}
        const read = reading.dialogue();
        assert.deepEqual(read?.heard, heard);
        assert.deepEqual(read?.session.exchanges, wanted.exchanges);
        assert.equal(reading.goesOnTo, undefined);
      }
    });
  }

  it('that is not there any more is none', () => {
    const engine = createEngine(createLineStore(canonical(1).join('\n')), 'auto');
    while (!engine.advance(() => false)) {}
    const reading = readSession(engine, { line: 3, endLine: 5 }, 'auto');
    assert.equal(
      reading.advance(() => false),
      true,
    );
    assert.equal(reading.dialogue(), undefined);
  });
});
