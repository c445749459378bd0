// What an editor asks for in 10,000 lines, feature by feature, against the goals of issue 7: the time in the server alone.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { createRandom } from '../make/random.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { count, milliseconds } from '../output/format.mjs';

const URI = 'file:///bench/document.smtp';

/** A row for each feature: the request, what it is asked about, and how many milliseconds it may take. */
const FEATURES = [
  { id: 'hover', method: 'textDocument/hover', at: 'position', goal: 1 },
  { id: 'definition', method: 'textDocument/definition', at: 'position', goal: 1 },
  { id: 'highlight', method: 'textDocument/documentHighlight', at: 'position', goal: 1 },
  { id: 'completion', method: 'textDocument/completion', at: 'position', goal: 5 },
  { id: 'tokens', method: 'textDocument/semanticTokens/range', at: 'range', goal: 5 },
  { id: 'symbols', method: 'textDocument/documentSymbol', at: 'document', goal: 20 },
  { id: 'folding', method: 'textDocument/foldingRange', at: 'document', goal: 20 },
];
/** So many lines are seen at once. */
const SEEN = 80;
const WARM_UP = 50;

export async function run({ files, quick, seed, log }) {
  const lines = quick ? 2000 : 10_000;
  const text = readFileSync(files.input('lines', { lines }).path, 'utf8');
  const server = await startLanguageServer([process.execPath, inRoot('dist/node/server.js'), '--stdio'], {
    pulls: true,
  });
  try {
    const textDocument = { uri: URI };
    server.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'smtp', version: 1, text } });
    await server.request('textDocument/diagnostic', { textDocument });
    const rows = [];
    for (const { id, method, at, goal } of FEATURES) {
      log(`features: ${id}`);
      const random = createRandom(seed);
      const took = await measure(server, method, quick ? 40 : 200, () => paramsOf(at, lines, random));
      rows.push({
        id: `feature-${id}`,
        work: `${id} in ${count(lines)} lines, server time`,
        goal: `below ${goal} ms`,
        figure: milliseconds(median(took)),
        met: median(took) < goal,
        values: { median: median(took), percentile95: percentile(took, 0.95) },
      });
    }
    return { rows };
  } catch (error) {
    return {
      rows: [{ id: 'features', work: `features in ${count(lines)} lines`, figure: `failed: ${error.message}` }],
    };
  } finally {
    await server.stop();
  }
}

/** Milliseconds of each answer, less what the way there and back takes: that of a question to which the answer is nothing. */
async function measure(server, method, rounds, params) {
  const took = [];
  // The first ones are run before the code is compiled.
  for (let round = -WARM_UP; round < rounds; round++) {
    const asked = params();
    const nothing = await timeOf(server, method, { ...asked, textDocument: { uri: 'file:///bench/none.smtp' } });
    const answer = await timeOf(server, method, { ...asked, textDocument: { uri: URI } });
    if (round >= 0) took.push(Math.max(0, answer - nothing));
  }
  return took;
}

async function timeOf(server, method, params) {
  const started = performance.now();
  const { at } = await server.request(method, params);
  return at - started;
}

function paramsOf(at, lines, random) {
  const line = random.below(lines - SEEN);
  if (at === 'position') return { position: { line, character: 7 } };
  if (at === 'document') return {};
  return { range: { start: { line, character: 0 }, end: { line: line + SEEN, character: 0 } } };
}
