import { Unreadable } from './capture/beheaded';
import type { Input } from './inputs';
import { STDIN_NAME } from './inputs';
import type { Io } from './io';
import { reason } from './reason';

/** The octets of an input, piece by piece; a piece may be overwritten by the next. Throws Unreadable where they cannot be had. */
export async function* inputOctets(input: Pick<Input, 'path' | 'stdin'>, io: Io): AsyncGenerator<Uint8Array> {
  if (input.stdin) yield* pipe(io);
  else yield* pieces(input.path, io);
}

function* pieces(path: string, io: Io): Generator<Uint8Array> {
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw new Unreadable(reason(error));
    }
  };
  const file = attempt(() => io.open(path));
  try {
    const into = Buffer.allocUnsafe(PIECE);
    for (let got = attempt(() => file.read(into)); got > 0; got = attempt(() => file.read(into))) {
      yield into.subarray(0, got);
    }
  } finally {
    file.close();
  }
}

async function* pipe(io: Io): AsyncGenerator<Uint8Array> {
  try {
    yield* io.stdin();
  } catch (error) {
    throw new Unreadable(`${STDIN_NAME}: ${reason(error)}`);
  }
}

const PIECE = 256 * 1024;
