import { toCanonical } from '../forms/canonical.mjs';
import { toCapture } from '../forms/capture.mjs';
import { pcapHead } from '../forms/tcp.mjs';
import { makeSession } from '../make/session.mjs';

/** One session of a hundred has a fault, so that there are findings. */
const FAULTS = 0.01;

/** Command-heavy text: sessions with short messages, until the size is reached. */
export function* commandHeavy({ size, seed, faults = FAULTS }) {
  for (const { text } of sessionsUpTo(size, seed, faults)) yield text;
}

/** A capture of the very sessions that commandHeavy() gives for this size. */
export function* capture({ size, seed, faults = FAULTS }) {
  yield pcapHead();
  for (const { session } of sessionsUpTo(size, seed, faults)) yield toCapture(session);
}

/** A capture of so many sessions, each with one mail. */
export function* sessionCapture({ sessions, seed, faults = FAULTS }) {
  yield pcapHead();
  for (let number = 0; number < sessions; number++) {
    yield toCapture(makeSession(seed, number, { faults, transactions: [1] }));
  }
}

/** The same kind of sessions with an exact number of lines; comments fill up what no session fits into. */
export function* numberOfLines({ lines, seed, faults = FAULTS }) {
  let made = 0;
  for (let number = 0; made < lines; number++) {
    const session = toCanonical(makeSession(seed, number, { faults }));
    if (made + session.length > lines) break;
    made += session.length;
    yield joined(session);
  }
  for (; made < lines; made++) yield '# Here the recording was ended.\n';
}

function* sessionsUpTo(size, seed, faults) {
  let written = 0;
  for (let number = 0; written < size; number++) {
    const session = makeSession(seed, number, { faults });
    const text = joined(toCanonical(session));
    written += text.length;
    yield { session, text };
  }
}

const joined = (lines) => `${lines.join('\n')}\n`;
