import type { CaptureLimits } from './captureLimits';
import type { CaptureProblem } from './captureSink';
import { readCapture } from './readCapture';
import type { SessionSink } from './smtp/smtpSession';
import { createSmtpStreams } from './smtp/smtpStreams';
import { createKeyLog } from './smtp/tls/keyLog';

export interface ImportOptions {
  /** The text of a TLS key log beside the capture; secrets within the capture are used as well. */
  readonly keyLog?: string | undefined;
  readonly limits?: Partial<CaptureLimits>;
}

/** Gets what is in a capture, while it is read. */
export interface ImportSink extends SessionSink {
  problem(problem: CaptureProblem): void;
}

/** The import of one capture, whose octets are given piece by piece. */
export interface CaptureImport {
  /** Takes the next octets; resolves when the sink knows what they hold. To be awaited before the next call. */
  push(octets: Uint8Array): Promise<void>;
  /** To be called when all was pushed, once. */
  end(): Promise<void>;
}

/**
 * Starts to import a capture: finds its SMTP sessions, and tells their canonical transcripts to the sink. Takes any octets, and
 * throws only what the sink throws. Memory is bounded by the connections that are open at the same time.
 */
export function createCaptureImport(sink: ImportSink, { keyLog = '', limits = {} }: ImportOptions = {}): CaptureImport {
  const streams = createSmtpStreams(sink, {
    keyLog: createKeyLog(keyLog),
    problem: (problem) => sink.problem(problem),
  });
  const reader = readCapture(streams, limits);
  let part = AT_ONCE;
  let isFirst = true;
  return {
    async push(octets) {
      // What is compressed may become a thousand times longer.
      if (isFirst && octets.length > 0) {
        if (octets[0] === GZIP) part = COMPRESSED_AT_ONCE;
        isFirst = false;
      }
      for (let at = 0; at < octets.length; at += part) {
        reader.push(octets.subarray(at, at + part));
        await streams.drain();
      }
    },
    async end() {
      reader.end();
      await streams.drain();
    },
  };
}

const GZIP = 0x1f;
const AT_ONCE = 64 * 1024;
const COMPRESSED_AT_ONCE = 8 * 1024;

/** Where the octets of a capture come from. */
export type CaptureOctets = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface ReadOptions extends ImportOptions {
  /** An AbortSignal, or what is like one. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told how many octets were read, as it goes on. */
  readonly read?: ((octets: number) => void) | undefined;
  /** Lets other work of the event loop go first, so that a cancellation can be heard. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/**
 * Imports a whole capture. Gives back false where it was cancelled: what was read so far was told, and sessions that were open are
 * not ended. Rejects with what the octets reject with.
 */
export async function importCapture(
  octets: CaptureOctets,
  sink: ImportSink,
  { signal, read, breathe, ...options }: ReadOptions = {},
): Promise<boolean> {
  const { push, end } = createCaptureImport(sink, options);
  for await (const piece of octets) {
    for (let at = 0; at < piece.length; at += TOLD_AT_ONCE) {
      if (signal?.aborted) return false;
      const part = piece.subarray(at, at + TOLD_AT_ONCE);
      await push(part);
      read?.(part.length);
      await breathe?.();
    }
  }
  if (signal?.aborted) return false;
  await end();
  return true;
}

const TOLD_AT_ONCE = 256 * 1024;
