// One orderly end for a script, whatever ends it: Ctrl+C, a signal, or the death of the process that started it.
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const tasks = new Set();
let stopping;

/**
 * Registers what must be done before this process ends: end a child, remove a folder.
 *
 * @param {() => unknown} task may return a promise; must not throw
 * @returns {() => void} takes the task back, once it is done in another way
 */
export function beforeStop(task) {
  listen();
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Does all registered tasks, the newest first, and ends this process with the given status. */
export function stop(status) {
  stopping ??= (async () => {
    for (const task of [...tasks].reverse()) await task();
    process.exit(status);
  })();
  return stopping;
}

/** Whether the end has begun: errors that come of it are not worth a word. */
export const isStopping = () => stopping !== undefined;

let listening = false;
function listen() {
  if (listening) return;
  listening = true;
  for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => stop(128 + number));
  // The terminal may be gone before the tasks are done; a line that nobody sees must not break them off.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Nobody tells us when npm is killed; an orphan has another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(1), 1000).unref();
}
