import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { beforeStop } from '../../lib/stop.mjs';
import { createFrameReader, framed } from './frames.mjs';

const ANSWER_LIMIT_MS = 5 * 60_000;

/**
 * Starts a language server and shakes hands with it. The editor that we play gets findings pushed, or asks for them (`pulls`).
 *
 * @param {readonly string[]} command
 * @param {object} [options]
 * @param {boolean} [options.pulls]
 * @param {object} [options.able] what else the editor can do, of a text document
 */
export async function startLanguageServer(command, { pulls = false, able = {} } = {}) {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore', 'pipe'] });
  /** Milliseconds in the server by the number of the request, and how long it worked; where it tells them: see reportTimes.cjs. */
  const spent = new Map();
  createInterface({ input: child.stdio[3] }).on('line', (line) => {
    const [id, time, processor] = line.split(' ').map(Number);
    spent.set(id, { time, processor });
  });
  const takeBack = beforeStop(() => child.kill('SIGKILL'));
  const waiting = new Map();
  const listeners = new Set();
  let next = 1;
  let ended = false;

  child.stdout.on(
    'data',
    createFrameReader((message, at) => {
      if (message.method && message.id !== undefined) answer(message);
      else if (message.method) for (const listener of listeners) listener(message, at);
      else waiting.get(message.id)?.(message, at);
    }),
  );
  const gone = new Promise((resolve) => {
    child.once('exit', () => {
      ended = true;
      takeBack();
      for (const settle of waiting.values()) settle({ error: { message: 'the server has ended' } }, performance.now());
      resolve();
    });
    child.once('error', resolve);
  });
  child.stdin.on('error', () => {}); // The server has ended; whoever waits for it is told.

  const send = (message) => child.stdin.write(framed(message));

  /** The editor's side of what servers ask. */
  function answer({ id, method, params }) {
    send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null });
  }

  const server = {
    pid: child.pid,
    write: (octets) => child.stdin.write(octets),
    notify: (method, params) => send({ method, params }),
    spent,
    /** Resolves to the answer with its number and the time of its arrival; rejects where there is none in time. */
    request(method, params, timeoutMs = ANSWER_LIMIT_MS) {
      const id = next++;
      return new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the server has ended'));
        const timer = setTimeout(() => settle({ error: { message: `no answer to ${method}` } }), timeoutMs);
        const settle = ({ result, error }, at) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (error) reject(new Error(error.message));
          else resolve({ id, result, at });
        };
        waiting.set(id, settle);
        send({ id, method, params });
      });
    },
    /** Hears the server's notifications; gives a function that ends it. */
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      if (!ended) child.kill('SIGKILL');
      await gone;
    },
    hasEnded: () => ended,
  };
  await server.request(
    'initialize',
    { processId: process.pid, rootUri: null, capabilities: capabilities(pulls, able) },
    60_000,
  );
  server.notify('initialized', {});
  return server;
}

function capabilities(pulls, able) {
  return {
    textDocument: {
      synchronization: {},
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      ...(pulls ? { diagnostic: { dynamicRegistration: false } } : {}),
      ...able,
    },
  };
}
