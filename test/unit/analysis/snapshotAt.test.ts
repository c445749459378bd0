import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../../server/src/analysis/analyze';
import { createEngine, type Engine } from '../../../server/src/analysis/engine';
import { createLineStore, type LineStore } from '../../../server/src/analysis/lineStore';
import { momentAt, momentIn } from '../../../server/src/analysis/moment';
import { snapshotAt } from '../../../server/src/analysis/snapshotAt';
import { seeded } from '../../harness/random';

/** Sessions with times, in the canonical form; now and then with a comment for the next line, or one whose end is missing. */
function canonical(number: number): string[] {
  const time = (step: number) => `[+${(step / 100).toFixed(3)} #${step}] `;
  return [
    ...(number % 5 === 0 ? ['# smtp-ignore missing-reply'] : []),
    `* connect 192.0.2.10:${40_000 + number} -> 198.51.100.25:25 2026-11-23T13:00:00.000Z`,
    `${time(4)}S: 220 mx.example.net ESMTP`,
    `${time(5)}C: EHLO client.example.org`,
    `${time(6)}S: 250-mx.example.net`,
    `${time(6)}S: 250 SIZE 1000`,
    `${time(7)}C: MAIL FROM:<a${number}@example.org>`,
    `${time(8)}S: 250 2.1.0 Ok`,
    ...(number % 7 === 0 ? [] : [`${time(9)}C: QUIT`, `${time(10)}S: 221 2.0.0 Bye`, `${time(10)}* close S`]),
  ];
}

/** The same without a line that tells of the connection: greetings begin the sessions. */
function prefixed(number: number): string[] {
  return [
    '>>> 220 mx.example.net ESMTP',
    '<<< EHLO client.example.org',
    '>>> 250-mx.example.net',
    '>>> 250 SIZE 1000',
    `<<< MAIL FROM:<a${number}@example.org>`,
    '>>> 250 2.1.0 Ok',
    ...(number % 7 === 0 ? [] : ['<<< QUIT', '>>> 221 2.0.0 Bye']),
    ...(number % 4 === 0 ? ['', '# the next one'] : []),
  ];
}

describe('a snapshot', () => {
  for (const [name, session] of Object.entries({ canonical, prefixed })) {
    it(`has the session of its line as the whole ${name} text has it, wherever somebody has typed`, () => {
      const text = Array.from({ length: 250 }, (_, number) => session(number)).flat();
      const store = createLineStore(`${text.join('\n')}\n`);
      const engine = done(createEngine(store, 'auto'));
      const random = seeded(3);
      for (let round = 0; round < 5; round++) {
        itKnowsPlaces(engine, 60, random);
        const line = random.number(engine.lineCount);
        const at = { line, character: random.number(store.line(line).length + 1) };
        engine.changed(store.replace(at, at, random.pick(['x', '\n', '* close C\n'])));
        done(engine);
      }
    });
  }

  for (const [name, session] of Object.entries({ canonical, prefixed })) {
    it(`has it as well behind a change in the ${name} text of which nothing was read again but what it hangs on`, () => {
      const text = Array.from({ length: 250 }, (_, number) => session(number)).flat();
      const store = createLineStore(`${text.join('\n')}\n`);
      const engine = createEngine(store, 'auto');
      const random = seeded(5);
      let untouched = 0;
      for (let round = 0; round < 30; round++) {
        const line = random.number(engine.lineCount);
        const at = { line, character: random.number(store.line(line).length + 1) };
        engine.changed(store.replace(at, at, random.pick(['x', '\n', '* close C\n', '>>> 220 x\n'])));
        const near = Math.max(0, Math.min(engine.lineCount - 1, line + random.number(40) - 20));
        const before = engine.segments.filter(({ stale }) => stale);
        assert.ok(engine.reach(() => false, near));
        if (before.every((segment) => engine.segments.includes(segment))) untouched++;
        itKnows(engine, near);
        const [moment, inWhole] = [momentAt(engine, near), momentIn(linesOf(store), near)];
        assert.equal(moment.expecting, inWhole.expecting);
        assert.deepEqual(moment.memory, inWhole.memory);
      }
      // That is what it is for.
      assert.ok(untouched > 10, String(untouched));
    });
  }

  it('begins with its own session where that begins in front of a segment', () => {
    const text = Array.from({ length: 250 }, (_, number) => canonical(number)).flat();
    const store = createLineStore(`${text.join('\n')}\n`);
    const engine = done(createEngine(store, 'auto'));
    const inTheMiddle = engine.segments.slice(1, -1);
    assert.ok(inTheMiddle.length > 5);
    for (const { first } of inTheMiddle) {
      const line = store.lineOf(first);
      const { sessions } = snapshotAt(engine, line, 'auto').snapshot.analysis;
      assert.equal(sessions[0]?.line, line - 1);
    }
  });
});

function itKnowsPlaces(engine: Engine, places: number, random: ReturnType<typeof seeded>): void {
  const whole = analyze(linesOf(engine.store));
  for (let place = 0; place < places; place++) itKnows(engine, random.number(engine.lineCount), whole);
}

/** The snapshot at a line has its session, and the lines around it, as the whole text has them. */
function itKnows(engine: Engine, line: number, whole: Analysis = analyze(linesOf(engine.store))): void {
  const { snapshot, from, to } = snapshotAt(engine, line, 'auto');
  assert.ok(from <= line && line < to);
  assert.deepEqual(
    snapshot.analysis.sessions.findLast((one) => one.line <= line),
    whole.sessions.findLast((one) => one.line <= line),
  );
  for (let at = from; at < to; at++) {
    for (const part of ['role', 'start', 'end'] as const)
      assert.equal(snapshot.analysis.lines[part](at), whole.lines[part](at), `${part} of line ${at}`);
  }
}

function done(engine: Engine): Engine {
  while (!engine.advance(() => false));
  return engine;
}

function linesOf(store: LineStore): string[] {
  const lines = Array.from({ length: store.lineCount }, (_, at) => store.line(at));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
