import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeStop } from '../lib/stop.mjs';
import { makeInput } from './inputs/index.mjs';

const ENDINGS = { capture: '.pcap', 'session-capture': '.pcap', json: '.json' };

/**
 * The inputs of one run, in a folder that goes away with it.
 *
 * @param {object} options
 * @param {boolean} options.keep leaves the folder
 * @param {number} options.seed
 * @param {(text: string) => void} options.log
 */
export function createFiles({ keep, seed, log }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'smtp-bench-'));
  const remove = () => {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  };
  const takeBack = beforeStop(remove);
  const made = new Map();
  return {
    folder,
    /** The file of an input; written when it is first asked for. */
    input(name, options = {}) {
      const key = [name, ...Object.entries(options).flat()].join('-');
      if (!made.has(key)) {
        log(`writing ${key}`);
        const file = path.join(folder, `${key}${ENDINGS[name] ?? '.smtp'}`);
        made.set(key, { path: file, size: write(file, makeInput(name, { seed, ...options })) });
      }
      return made.get(key);
    },
    /** Gives the space of what was written so far back. */
    drop() {
      if (!keep) for (const { path: file } of made.values()) rmSync(file, { force: true });
      made.clear();
    },
    end() {
      takeBack();
      remove();
    },
  };
}

function write(file, pieces) {
  const out = openSync(file, 'w');
  try {
    let waiting = [];
    let length = 0;
    const flush = () => {
      if (length > 0) writeFully(out, Buffer.concat(waiting));
      waiting = [];
      length = 0;
    };
    for (const piece of pieces) {
      waiting.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      length += piece.length;
      if (length > 1 << 20) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
  return statSync(file).size;
}

function writeFully(out, octets) {
  for (let at = 0; at < octets.length; ) at += writeSync(out, octets, at);
}
