import type { CaptureLinesSink } from '../capture/captureLines';

/** Lines of a capture on their way to another thread; plain data. */
export interface LineBatch {
  /** UTF-8, each with LF behind it. */
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Where sessions begin in it: `at` octets from its start. */
  readonly sessions: readonly { readonly at: number; readonly number: number; readonly frame: number }[];
}

/** Octets of the first batch: who gets it has nothing to do before. */
const FIRST = 128 * 1024;
/** Octets of the later ones: messages between threads cost time, and so does waiting for them. */
const LARGEST = 512 * 1024;

/** Puts lines together. */
export interface LineBatches extends Required<CaptureLinesSink> {
  /** Hands on what has been put together. */
  flush(): void;
}

export function createLineBatches(take: (batch: LineBatch) => void): LineBatches {
  let room = FIRST;
  let octets = new Uint8Array(room);
  let size = 0;
  let sessions: LineBatch['sessions'][number][] = [];
  const flush = () => {
    if (size === 0 && sessions.length === 0) return;
    take({ octets: octets.subarray(0, size), sessions });
    room = Math.min(LARGEST, room * 2);
    octets = new Uint8Array(room);
    sessions = [];
    size = 0;
  };
  return {
    session: (number, frame) => void sessions.push({ at: size, number, frame }),
    lines(more) {
      if (size + more.length > octets.length) flush();
      if (more.length > octets.length) octets = new Uint8Array(more.length);
      octets.set(more, size);
      size += more.length;
    },
    flush,
  };
}

/** Gives the lines of a batch to who wants them. */
export function unpackBatch({ octets, sessions }: LineBatch, sink: Required<CaptureLinesSink>): void {
  let from = 0;
  for (const { at, number, frame } of sessions) {
    if (at > from) sink.lines(octets.subarray(from, at));
    from = at;
    sink.session(number, frame);
  }
  if (from < octets.length) sink.lines(octets.subarray(from));
}
