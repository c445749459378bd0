import { CAPTURE_HEAD } from '../../capture/isCapture';
import { reason } from '../reason';

/** The world is at fault, not the program. */
export class Unreadable extends Error {}

/** Does what the system or Node may refuse. */
export function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    // Only what they refuse has a code.
    throw (error as NodeJS.ErrnoException).code === undefined ? error : new Unreadable(reason(error));
  }
}

/**
 * Waits for as many octets as tell what they are. Rejects with Unreadable where they cannot be read, as do the pieces.
 *
 * @returns the first octets, and all pieces from the first one on
 */
export async function beheaded(
  octets: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly pieces: AsyncIterable<Uint8Array> }> {
  const rest = octets[Symbol.asyncIterator]();
  const next = async () => {
    try {
      return await rest.next();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(reason(error));
    }
  };
  let head = Buffer.alloc(0);
  let isOver = false;
  while (head.length < CAPTURE_HEAD && !isOver) {
    const { done, value } = await next();
    if (done) isOver = true;
    else head = Buffer.concat([head, value]);
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    while (!isOver) {
      const { done, value } = await next();
      if (done) return;
      yield value;
    }
  }
  return { head, pieces: pieces() };
}
