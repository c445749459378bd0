import assert from 'node:assert/strict';
import { chooseDialect } from '../../../server/src/analysis/chooseDialect';
import { createEngine } from '../../../server/src/analysis/engine';
import { followText } from '../../../server/src/analysis/followText';
import { createLineStore } from '../../../server/src/analysis/lineStore';

const SWAKS = [
  '=== Connected to mx.example.net.',
  '<-  220 mx.example.net ESMTP',
  ' -> EHLO client.example.org',
  '<-  250 mx.example.net',
  ' -> QUIT',
  '<-  221 2.0.0 Bye',
];

/** Lines of a program that knows nothing of SMTP. */
function others(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `step ${at}: compiled 200 files, 404 left`);
}

/** What a pipe gives: how many lines came before the dialect was known, and which it is. */
function piped(lines: readonly string[]): { dialect: string; held: number; followed: readonly string[] } {
  const followed: string[] = [];
  let came = 0;
  let held = 0;
  const text = followText('auto', () => {
    held = came;
    return { line: (line, number) => void followed.push(`${number} ${line}`), end: () => {} };
  });
  for (const [at, line] of lines.entries()) {
    came++;
    text.line(line, lines[at + 1]);
  }
  return { dialect: text.end().dialect, held, followed };
}

function edited(lines: readonly string[]): ReturnType<typeof createEngine> {
  return createEngine(createLineStore(lines.join('\n')), 'auto');
}

describe('the dialect of a text', () => {
  it('is found where its session begins thousands of lines below', () => {
    // Also across the borders of what is looked at.
    for (const above of [0, 1, 200, 396, 397, 398, 399, 400, 401, 699, 702, 1050, 5000, 9500]) {
      const lines = [...others(above), ...SWAKS, ...others(20)];
      const { dialect, confident } = chooseDialect(lines, 'auto');
      assert.deepEqual([dialect, confident], ['swaks', true], `${above} lines above`);
      assert.equal(piped(lines).dialect, 'swaks', `${above} lines above, from a pipe`);
      assert.equal(edited(lines).dialect.dialect, 'swaks', `${above} lines above, in an editor`);
    }
  });

  it('is no more than a guess where nothing speaks for any, and lines from a pipe are not held for ever', () => {
    const lines = others(30_000);
    assert.equal(chooseDialect(lines, 'auto').confident, false);
    const { held, followed } = piped(lines);
    assert.ok(held <= 10_500, `${held} lines were held`);
    assert.deepEqual(
      followed,
      lines.map((line, at) => `${at} ${line}`),
    );
  });

  it('is looked for in so much text only, however few its lines', () => {
    const long = 'x'.repeat(10_000);
    const { held } = piped(Array.from({ length: 5000 }, () => long));
    assert.ok(held <= 800, `${held} lines were held`);
  });

  it('is not decided by some words of SMTP in the middle of another text', () => {
    const lines = [...others(600), 'he said', 'MAIL FROM:<a@example.org>', '250 ok', 'and so on', ...others(600)];
    assert.equal(chooseDialect(lines, 'auto').confident, false);
  });

  it('is known at once where the first lines tell it, in a pipe too', () => {
    assert.equal(piped([...SWAKS, ...others(2000)]).held, 400);
  });

  it('changes with an edit as far below as it was looked for, and with none behind', () => {
    const engine = edited([...others(1000), ...SWAKS, ...others(1000)]);
    const { store } = engine;
    for (const [line, is] of [
      [1003, 'bare'],
      [1500, 'bare'],
    ] as const) {
      engine.changed(store.replace({ line: line - 3, character: 0 }, { line: line + 3, character: 0 }, ''));
      assert.equal(engine.dialect.dialect, is, `line ${line}`);
    }
    engine.changed(store.replace({ line: 1800, character: 0 }, { line: 1800, character: 0 }, `${SWAKS.join('\n')}\n`));
    assert.equal(engine.dialect.dialect, 'swaks');
    engine.changed(
      store.replace({ line: 0, character: 0 }, { line: 0, character: 0 }, 'C: NOOP\nS: 250 Ok\nC: RSET\n'),
    );
    assert.equal(engine.dialect.dialect, chooseDialect(store.text().split('\n'), 'auto').dialect);
  });

  it('that a user wants gets its marks from where they first are', () => {
    const marked = ['>>> EHLO a.example', '<<< 250 b.example', '>>> QUIT', '<<< 221 Bye'];
    const { dialect, variant, chosen } = chooseDialect([...others(700), ...marked], 'prefixed');
    assert.deepEqual([dialect, variant, chosen], ['prefixed', '>>>/<<<', true]);
  });
});
