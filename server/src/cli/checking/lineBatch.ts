import type { CaptureLinesSink } from '../capture/captureLines';

/** Lines of a capture on their way to another thread; plain data. */
export interface LineBatch {
  /** Each with LF behind it; no line of a transcript holds one. */
  readonly text: string;
  readonly sessions: readonly { readonly line: number; readonly number: number; readonly frame: number }[];
}

/** UTF-16 units of a batch: messages between threads cost time, and so does waiting for them. */
const BATCH = 512 * 1024;

/** Puts lines together. */
export interface LineBatches extends Required<CaptureLinesSink> {
  /** Hands on what has been put together. */
  flush(): void;
}

export function createLineBatches(take: (batch: LineBatch) => void): LineBatches {
  let lines: string[] = [];
  let sessions: LineBatch['sessions'][number][] = [];
  let size = 0;
  const flush = () => {
    if (lines.length === 0 && sessions.length === 0) return;
    lines.push('');
    take({ text: lines.join('\n'), sessions });
    lines = [];
    sessions = [];
    size = 0;
  };
  return {
    session: (number, frame) => void sessions.push({ line: lines.length, number, frame }),
    line(text) {
      lines.push(text);
      size += text.length;
      if (size > BATCH) flush();
    },
    flush,
  };
}

/** Gives the lines of a batch to who wants them one by one. */
export function unpackBatch({ text, sessions }: LineBatch, sink: Required<CaptureLinesSink>): void {
  let line = 0;
  let nth = 0;
  const tell = () => {
    for (let next = sessions[nth]; next?.line === line; next = sessions[++nth]) sink.session(next.number, next.frame);
  };
  for (let from = 0; from < text.length; line++) {
    tell();
    const to = text.indexOf('\n', from);
    sink.line(text.slice(from, to));
    from = to + 1;
  }
  tell();
}
