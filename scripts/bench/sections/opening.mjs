import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from '../../lib/root.mjs';
import { startLanguageServer } from '../lsp/client.mjs';
import { openDocument } from '../lsp/findings.mjs';
import { memoryOf } from '../measure/memory.mjs';
import { median } from '../measure/stats.mjs';

const IDLE_MS = 5000;
/** No round begins after so long. */
const ROUNDS_MS = 60_000;
const SMALL = {
  uri: 'file:///bench/small.smtp',
  languageId: 'smtp',
  text: 'S: 220 mx.example.net ESMTP\nC: QUIT\nS: 221 Bye\n',
};

/**
 * Opens a text in a fresh server, several times, in turns with a server that only reads the message.
 *
 * @returns {Promise<object>} medians: milliseconds to the first and to all findings, what reading the message alone takes, and
 *   how much the server's memory grows for each byte of text: when all is found, after an idle time, and at its highest
 */
export async function measureOpening({ path, size }, rounds, log) {
  const document = { uri: 'file:///bench/large.smtp', languageId: 'smtp', text: readFileSync(path, 'utf8') };
  const runs = [];
  const end = performance.now() + ROUNDS_MS;
  for (let round = 1; round <= rounds && (round === 1 || performance.now() < end); round++) {
    log(`${round} of ${rounds}`);
    const ours = await openOnce(document, round === 1);
    if (ours === undefined) return undefined;
    runs.push({ ...ours, receipt: await receiptOf(document) });
  }
  const middle = (field) => median(runs.flatMap((one) => one[field] ?? []));
  const perByte = (field) => {
    const value = middle(field);
    return value === undefined ? undefined : value / size;
  };
  return {
    first: middle('first'),
    complete: middle('complete'),
    receipt: middle('receipt'),
    tellings: middle('tellings'),
    findings: middle('count'),
    memoryPerByte: { complete: perByte('grown'), idle: perByte('grownIdle'), peak: perByte('peak') },
  };
}

async function openOnce(document, waitIdle) {
  const server = await startLanguageServer([process.execPath, inRoot('dist/node/server.js'), '--stdio']);
  try {
    await openDocument(server, SMALL); // So that the server is as it is when an editor runs.
    const before = memoryOf(server.pid);
    const { first, complete, tellings, count } = await openDocument(server, document);
    if (first === undefined) return undefined;
    const after = memoryOf(server.pid);
    if (waitIdle) await pause(IDLE_MS);
    const idle = waitIdle ? memoryOf(server.pid) : undefined;
    return {
      first,
      complete,
      tellings,
      count,
      grown: before && after.now - before.now,
      grownIdle: before && idle && idle.now - before.now,
      peak: before && after.peak - before.now,
    };
  } finally {
    await server.stop();
  }
}

/** How long reading the message alone takes, in milliseconds. */
export async function receiptOf(document) {
  const bare = await startLanguageServer([process.execPath, inRoot('scripts/bench/lsp/bareReceiver.mjs')]);
  try {
    return (await openDocument(bare, document)).first;
  } finally {
    await bare.stop();
  }
}
