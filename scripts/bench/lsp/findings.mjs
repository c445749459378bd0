import { setTimeout as pause } from 'node:timers/promises';
import { framed } from './frames.mjs';

/** Findings are complete when the server has told nothing more for so long: longer than it works on the longest text. */
const QUIET_MS = 8000;

/** Notes what a server tells about one document. */
export function watchFindings(server, uri) {
  const told = [];
  let heard = () => {};
  server.listen(({ method, params }, at) => {
    if (method !== 'textDocument/publishDiagnostics' || params.uri !== uri) return;
    told.push({ at, version: params.version ?? 0, count: params.diagnostics.length });
    heard();
  });

  /** The first that is told of this version of the text, or undefined where that takes too long. */
  async function first(version, timeoutMs) {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const found = told.find((one) => one.version >= version);
      if (found) return found;
      const left = end - performance.now();
      if (left <= 0 || server.hasEnded()) return undefined;
      await Promise.race([
        new Promise((resolve) => (heard = resolve)),
        pause(Math.min(left, 1000), undefined, { ref: true }),
      ]);
    }
  }

  /** The last that is told before it is quiet for so long. */
  async function last(quietMs) {
    for (;;) {
      const left = quietMs - (performance.now() - told.at(-1).at);
      if (left <= 0) return told.at(-1);
      await pause(left);
    }
  }

  return {
    first,
    last,
    /** Forgets what was told, so that long runs need no memory. */
    forget: () => told.splice(0),
    count: () => told.length,
  };
}

/**
 * Opens a document and waits until the server has told all about it.
 *
 * @returns {Promise<{ first?: number, complete?: number, tellings: number, count?: number }>} times in milliseconds from the
 *   moment at which the message is handed to the pipe; `first` is undefined where nothing came in time
 */
export async function openDocument(server, { uri, languageId, text }, timeoutMs = 120_000) {
  const findings = watchFindings(server, uri);
  const message = framed({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId, version: 1, text } },
  });
  const started = performance.now();
  server.write(message);
  const first = await findings.first(1, timeoutMs);
  if (!first) return { tellings: 0, findings };
  const last = await findings.last(QUIET_MS);
  return {
    started,
    first: first.at - started,
    complete: last.at - started,
    tellings: findings.count(),
    count: last.count,
    findings,
  };
}
