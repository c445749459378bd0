import { emptyLines, oneLine, openLogSessions, openSessions, unclosedData } from './hostile.mjs';
import { jsonDocument } from './json.mjs';
import { interleavedLog, sequentialLog } from './log.mjs';
import { mailHeavy } from './mail.mjs';
import { capture, commandHeavy, numberOfLines, sessionCapture } from './sessions.mjs';

/**
 * Every input: what makes it, piece by piece, and how large it is unless another measure is asked for.
 *
 * @type {Record<string, { make: (options: object) => Iterable<string | Buffer>, measures: Record<string, number> }>}
 */
export const INPUTS = {
  sessions: { make: commandHeavy, measures: { size: 50e6 } },
  capture: { make: capture, measures: { size: 50e6 } },
  'session-capture': { make: sessionCapture, measures: { sessions: 20_000 } },
  mail: { make: mailHeavy, measures: { size: 400e6 } },
  lines: { make: numberOfLines, measures: { lines: 1_000_000 } },
  interleaved: { make: interleavedLog, measures: { size: 50e6 } },
  sequential: { make: sequentialLog, measures: { size: 50e6 } },
  'one-line': { make: oneLine, measures: { size: 50e6 } },
  'empty-lines': { make: emptyLines, measures: { lines: 5_000_000 } },
  'unclosed-data': { make: unclosedData, measures: { size: 50e6 } },
  'open-sessions': { make: openSessions, measures: { sessions: 100_000 } },
  'open-sessions-log': { make: openLogSessions, measures: { sessions: 100_000 } },
  json: { make: jsonDocument, measures: { lines: 10_000, size: 340_000 } },
};

const SEED = 4;

/**
 * The pieces of an input; the same for the same options, whatever machine.
 *
 * @param {string} name
 * @param {{ size?: number, lines?: number, sessions?: number, seed?: number }} [options]
 */
export function makeInput(name, options = {}) {
  const { make, measures } = INPUTS[name];
  return make({ seed: SEED, ...measures, ...options });
}
