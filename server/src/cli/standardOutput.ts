import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './io';

/** Standard output (1) or standard error (2). */
export function standardOutput(fd: 1 | 2): Output {
  return isPlain(fd) ? plainOutput(fd) : streamOutput(fd);
}

/**
 * Whether octets can simply be written: to a file, a pipe or the null device. For a terminal Node's own stream is needed, which
 * takes longer to load than a small file takes to check.
 */
function isPlain(fd: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isFIFO() || (found.isCharacterDevice() && found.rdev === statSync('/dev/null').rdev);
  } catch {
    return false;
  }
}

function plainOutput(fd: 1 | 2): Output {
  let stream: Output | undefined;
  return {
    write(text) {
      if (stream) return stream.write(text);
      const octets = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      for (let at = 0; at < octets.length; ) {
        try {
          at += writeSync(fd, octets, at);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code === 'EPIPE') endQuietly();
          if (code !== 'EAGAIN') throw error;
          // Who gave us the pipe does not want to be waited for; Node's stream waits in another way.
          stream = streamOutput(fd);
          return stream.write(octets.subarray(at));
        }
      }
    },
    drained: async () => stream?.drained(),
    isTTY: false,
    columns: undefined,
  };
}

function streamOutput(fd: 1 | 2): Output {
  const stream = fd === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') endQuietly();
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    drained: () =>
      new Promise((resolve) => {
        // Also where the stream is not full, what went wrong with it must have its turn.
        if (stream.writableNeedDrain) stream.once('drain', resolve);
        else setImmediate(resolve);
      }),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** Who reads our output has seen enough (`| head`): end without a word, with the status that the signal would have given. */
function endQuietly(): never {
  process.exit(128 + SIGPIPE);
}

const SIGPIPE = 13;
