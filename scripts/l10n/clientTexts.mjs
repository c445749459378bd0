// The texts that the client shows, taken out of its sources.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/root.mjs';

const CALL = /\bl10n\.t\(\s*/g;
const LITERAL = /^(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*[,)]/;

/**
 * @returns {string[]} each once, in the order of their letters
 * @throws {Error} where a call of `l10n.t()` has no literal, whose translation nobody could look up
 */
export function clientTexts() {
  const folder = inRoot('client', 'src');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => textsIn(readFileSync(path.join(folder, name), 'utf8'), name));
  return [...new Set(found)].sort();
}

/** The texts in one source; `name` is for the message of the error. */
export function textsIn(source, name) {
  return [...source.matchAll(CALL)].map((call) => {
    const [, single, double] = LITERAL.exec(source.slice(call.index + call[0].length)) ?? [];
    const literal = single ?? double;
    if (literal === undefined) {
      const line = source.slice(0, call.index).split('\n').length;
      throw new Error(`${name}:${line}: l10n.t() needs a literal text, with {0} in place of values`);
    }
    return literal.replace(/\\(.)/g, (_, unit) => ({ n: '\n' })[unit] ?? unit);
  });
}
