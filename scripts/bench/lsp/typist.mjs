import { createRandom } from '../make/random.mjs';

/** What one key does, and what takes it back. */
const KEYS = ['character', 'newline', 'delete'];
/** A second telling about the same version, for what is not in view, would come within this time. */
const QUIET_MS = 25;
const LIMIT_MS = 60_000;

/**
 * Types at random places of a document. Each key is taken back, so that the document stays what it was.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<import('./client.mjs').startLanguageServer>>} options.server
 * @param {string} options.uri
 * @param {readonly string[]} options.lines
 * @param {number} options.seed
 * @param {(version: number) => Promise<{ first: number, last: number, count?: number } | undefined>} options.findings waits for the findings of
 *   a version, and gives the times at which the first and the last of them came
 */
export function createTypist({ server, uri, lines, seed, findings }) {
  const random = createRandom(seed);
  let version = 1;

  return {
    /** Types one key and takes it back: the milliseconds of both. Undefined where the server does not answer. */
    async step(number) {
      const line = placeOf(number, lines.length, random);
      const text = lines[line];
      const key = KEYS[number % KEYS.length];
      const character = random.below(text.length + (key === 'delete' ? 0 : 1));
      const [edit, undo] = editsOf(key, line, character, text);
      const samples = [await type(edit), await type(undo)];
      if (samples.includes(undefined)) return undefined;
      return samples.map((sample) => ({ ...sample, key, line }));
    },
  };

  async function type(change) {
    version++;
    const started = performance.now();
    server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    const came = await findings(version);
    return came && { ...came, first: came.first - started, last: came.last - started };
  }
}

/** How findings come that are pushed. */
export function pushed(watch) {
  return async (version) => {
    const first = await watch.first(version, LIMIT_MS);
    if (!first) return undefined;
    const last = await watch.last(QUIET_MS);
    watch.forget();
    return { first: first.at, last: last.at, count: last.count };
  };
}

/** How findings come that are asked for. */
export function pulled(server, uri) {
  return async () => {
    const { at } = await server.request('textDocument/diagnostic', { textDocument: { uri } }, LIMIT_MS);
    return { first: at, last: at };
  };
}

/** The start, the middle and the end, then anywhere. */
function placeOf(number, lines, random) {
  const fixed = [0, Math.floor(lines / 2), lines - 1];
  return fixed[number] ?? random.below(lines);
}

function editsOf(key, line, character, text) {
  const at = { line, character };
  const behind = { line, character: character + 1 };
  const below = { line: line + 1, character: 0 };
  const insert = (what) => ({ range: { start: at, end: at }, text: what });
  const remove = (end) => ({ range: { start: at, end }, text: '' });
  if (key === 'character') return [insert('x'), remove(behind)];
  if (key === 'newline') return [insert('\n'), remove(below)];
  return text === '' ? [insert('y'), remove(behind)] : [remove(behind), insert(text[character])];
}
