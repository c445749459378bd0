import { setTimeout as pause } from 'node:timers/promises';
import { openDocument } from './findings.mjs';

const EVERY_MS = 10;

/**
 * Opens a document, and asks a cheap question every 10 ms meanwhile.
 *
 * @param {number} receipt milliseconds that reading the message alone takes: see bareReceiver.mjs. A question that was asked
 *   before counts from there, as no server can answer while the message is in the pipe.
 * @returns {Promise<{ opened: object, longest?: number, beyondReceipt?: number }>} milliseconds
 */
export async function stallsWhileOpening(server, document, receipt) {
  const answers = [];
  let going = true;
  const asked = [];
  const asking = (async () => {
    await pause(0); // The document goes first.
    while (going) {
      const at = performance.now();
      const params = { textDocument: { uri: document.uri }, position: { line: 0, character: 0 } };
      const answer = server.request('textDocument/hover', params, 180_000).then(
        (result) => answers.push({ asked: at, answered: result.at }),
        () => answers.push({ asked: at, answered: undefined }),
      );
      asked.push(answer);
      await pause(EVERY_MS);
    }
  })();
  const opened = await openDocument(server, document, 180_000);
  going = false;
  await asking;
  await Promise.all(asked);
  if (opened.first === undefined || answers.some(({ answered }) => answered === undefined)) return { opened };
  const received = opened.started + receipt;
  return {
    opened,
    longest: Math.max(...answers.map(({ asked, answered }) => answered - asked)),
    beyondReceipt: Math.max(...answers.map(({ asked, answered }) => answered - Math.max(asked, received))),
  };
}
