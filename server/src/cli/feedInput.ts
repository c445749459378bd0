import { type Input, STDIN_NAME } from './inputs';
import type { Io } from './io';
import { createLineReader, LineTooLong, type TakeLine } from './lineReader';
import { reason } from './reason';

/**
 * Reads a transcript piece by piece and hands out its lines. Gives back why that was not possible, undefined where it was; what
 * `take` and `behindPiece` throw goes through.
 *
 * @param behindPiece called now and then, to await what the lines so far have begun
 */
export async function feedInput(
  input: Input,
  io: Io,
  take: TakeLine,
  behindPiece: () => Promise<void>,
): Promise<string | undefined> {
  const reader = createLineReader(take);
  try {
    for await (const piece of input.stdin ? pipe(io) : pieces(input.path, io)) {
      reader.push(piece);
      await behindPiece();
    }
    reader.end();
    await behindPiece();
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    if (error instanceof LineTooLong) return `${error.message}: is it a text?`;
    throw error;
  }
}

/** The world is at fault, not the program. */
class Unreadable extends Error {}

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
