// A key in 10,000 lines: our language server beside one for JSON, on a document of equal size.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { createTypist, pulled } from '../lsp/typist.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { count, milliseconds, times } from '../output/format.mjs';
import { installJsonServer, JSON_SERVER } from '../peers/jsonServer.mjs';

export async function run({ files, quick, seed, log }) {
  const lines = quick ? 2000 : 10_000;
  const row = {
    id: 'json',
    work: `a key in ${count(lines)} lines, against a JSON language server`,
    goal: 'at least 10× as fast',
  };
  log(`json: installing ${JSON_SERVER} into the temporary folder`);
  const entry = await installJsonServer(files.folder);
  if (!entry) return { rows: [{ ...row, figure: `not available: npm could not install ${JSON_SERVER}` }] };
  const text = files.input('lines', { lines });
  const other = files.input('json', { lines, size: text.size });
  const typists = [];
  try {
    // Both are asked for their findings: the JSON server waits half a second before it pushes any.
    typists.push(await open([process.execPath, inRoot('dist/node/server.js'), '--stdio'], 'smtp', text.path, seed));
    typists.push(await open([process.execPath, entry, '--stdio'], 'json', other.path, seed));
    const [ours, theirs] = await type(typists, quick ? 20 : 200, log);
    const ratio = median(theirs) / median(ours);
    return {
      rows: [
        {
          ...row,
          figure: `${times(ratio)} as fast (${milliseconds(median(ours))} against ${milliseconds(median(theirs))})`,
          met: ratio >= 10,
          values: { ratio, ours: summary(ours), json: summary(theirs), octets: [text.size, other.size] },
        },
      ],
    };
  } catch (error) {
    return { rows: [{ ...row, figure: `failed: ${error.message}` }] };
  } finally {
    await Promise.all(typists.map(({ server }) => server.stop()));
  }
}

async function open(command, languageId, file, seed) {
  const server = await startLanguageServer(command, { pulls: true });
  const text = readFileSync(file, 'utf8');
  const uri = `file:///bench/document.${languageId}`;
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await server.request('textDocument/diagnostic', { textDocument: { uri } });
  const lines = text.replace(/\n$/, '').split('\n');
  return { server, typist: createTypist({ server, uri, lines, seed, findings: pulled(server, uri) }) };
}

/** In turns, place by place. */
async function type(typists, places, log) {
  const times = typists.map(() => []);
  for (let place = 0; place < places; place++) {
    if (place % 50 === 0) log(`json: ${place} of ${places} places`);
    for (const [at, { typist }] of typists.entries()) {
      for (const { first } of await typist.step(place)) times[at].push(first);
    }
  }
  return times;
}

const summary = (values) => ({ median: median(values), p99: percentile(values, 0.99), samples: values.length });
