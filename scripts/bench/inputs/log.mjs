import { stamped, toPostfixLog } from '../forms/postfixLog.mjs';
import { createRandom } from '../make/random.mjs';
import { makeSession } from '../make/session.mjs';

const AT_ONCE = 200;
/** Ten times as many processes as sessions at once: a number comes back long after its session has ended. */
const PROCESSES = 10 * AT_ONCE;

/** The log of a server that has 200 sessions at once, each line of any of them. */
export function* interleavedLog({ size, seed, faults = 0 }) {
  const random = createRandom(seed);
  const sessions = sessionsOf(size, seed, faults);
  const open = [];
  let number = 0;
  for (;;) {
    while (open.length < AT_ONCE) {
      const { value, done } = sessions.next();
      if (done) break;
      open.push({ lines: value, next: 0 });
    }
    if (open.length === 0) return;
    const at = random.below(open.length);
    const session = open[at];
    yield `${stamped(session.lines[session.next++], number++)}\n`;
    if (session.next < session.lines.length) continue;
    // The order does not matter, as the next one is taken at random.
    open[at] = open.at(-1);
    open.pop();
  }
}

/** The same sessions one after another. */
export function* sequentialLog({ size, seed, faults = 0 }) {
  let number = 0;
  for (const lines of sessionsOf(size, seed, faults)) {
    for (const line of lines) yield `${stamped(line, number++)}\n`;
  }
}

const STAMP_LENGTH = stamped('\n', 0).length;

function* sessionsOf(size, seed, faults) {
  let written = 0;
  for (let number = 0; written < size; number++) {
    const lines = toPostfixLog(makeSession(seed, number, { faults }), 10_000 + (number % PROCESSES));
    for (const line of lines) written += STAMP_LENGTH + line.length;
    yield lines;
  }
}
