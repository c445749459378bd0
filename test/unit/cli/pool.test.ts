import assert from 'node:assert/strict';
import { createPool } from '../../../server/src/cli/checking/pool';
import type { FileTask } from '../../../server/src/cli/checking/task';
import type { Thread } from '../../../server/src/cli/io';

const task = (path: string) => ({ path }) as FileTask;
const TOTALS = { lines: 1, sessions: 0, dialect: 'bare', confident: true, fixed: 0, rules: new Map() };

/** A thread that dies of every file named `bad`. */
function thread(): Thread {
  let hear: (message: unknown) => void = () => {};
  let end: (reason: string | undefined) => void = () => {};
  let dead = false;
  return {
    send(message) {
      const { path } = (message as { task: FileTask }).task;
      setImmediate(() => {
        if (dead) return;
        if (path !== 'bad') return hear({ totals: TOTALS, output: { text: path } });
        dead = true;
        end('out of memory');
      });
    },
    onMessage: (listener) => {
      hear = listener;
    },
    onEnd: (listener) => {
      end = listener;
    },
    stop() {
      dead = true;
    },
  };
}

describe('the threads that check files', () => {
  it('cost only the file at which they die', async () => {
    let started = 0;
    const pool = createPool({
      threads: 2,
      start() {
        started++;
        return thread();
      },
    });
    const paths = ['a', 'b', 'bad', 'c', 'd', 'bad', 'e', 'f'];
    const results = await Promise.all(paths.map((path) => pool.run(task(path), 10)));
    pool.stop();
    assert.deepEqual(
      results.map((result) => ('problem' in result ? result.problem : [...result.pieces()].join(''))),
      paths.map((path) =>
        path === 'bad' ? 'the thread that checked it died (out of memory); try the file alone, with --workers 1' : path,
      ),
    );
    assert.ok(started >= 3);
  });
});
