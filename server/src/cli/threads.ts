import type { Thread } from './io';

/** The argument that makes a thread one that checks files; nobody else is in a thread. */
export const CHECKS_FILES = '--thread-that-checks-files';

/** Starts this very program in another thread of the process. */
export function startThread(): Thread {
  // Loaded when the first thread is wanted: most runs have none.
  const { Worker } = require('node:worker_threads') as typeof import('node:worker_threads');
  // A temporary file that a thread made is given to the main thread, and must not be closed with it.
  const worker = new Worker(__filename, { argv: [CHECKS_FILES], trackUnmanagedFds: false });
  let reason: string | undefined;
  worker.on('error', (error) => {
    reason = error.message;
  });
  return {
    send: (message, moved) => worker.postMessage(message, moved),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => void worker.once('exit', () => listener(reason)),
    stop: () => void worker.terminate(),
  };
}
