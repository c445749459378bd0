import { isCapture } from '../capture/isCapture';
import { beheaded, Unreadable } from './capture/beheaded';
import { NoCapture } from './capture/noCapture';
import { inputOctets } from './inputOctets';
import type { Input } from './inputs';
import type { Io } from './io';
import { createLineReader, LineTooLong, type TakeLine } from './lineReader';
import { TempFileFault } from './spool/tempFile';

/**
 * Reads a transcript piece by piece and hands out its lines; of a capture, those of the transcript of its sessions. Gives back why that
 * was not possible, undefined where it was; what `take` and `behindPiece` throw goes through.
 *
 * @param behindPiece called now and then, to await what the lines so far have begun
 */
export async function feedInput(
  input: Input,
  io: Io,
  take: TakeLine,
  behindPiece: () => Promise<void>,
): Promise<string | undefined> {
  try {
    const { head, pieces } = await beheaded(inputOctets(input, io));
    await (isCapture(head) ? feedCapture : feedText)(pieces, take, behindPiece);
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NoCapture || error instanceof TempFileFault)
      return error.message;
    if (error instanceof LineTooLong) return `${error.message}: is it a text?`;
    throw error;
  }
}

async function feedText(
  octets: AsyncIterable<Uint8Array>,
  take: TakeLine,
  behindPiece: () => Promise<void>,
): Promise<void> {
  const reader = createLineReader(take);
  for await (const piece of octets) {
    reader.push(piece);
    await behindPiece();
  }
  reader.end();
  await behindPiece();
}

async function feedCapture(
  octets: AsyncIterable<Uint8Array>,
  take: TakeLine,
  behindPiece: () => Promise<void>,
): Promise<void> {
  const { createCaptureLines } = await import('./capture/captureLines');
  const reader = createLineReader(take);
  const lines = createCaptureLines({ lines: reader.push });
  try {
    for await (const piece of octets) {
      await lines.push(piece);
      await behindPiece();
    }
    await lines.end();
    reader.end();
    await behindPiece();
  } finally {
    lines.close();
  }
}
