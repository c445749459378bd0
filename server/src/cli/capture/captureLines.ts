import type { CaptureProblem } from '../../capture/captureSink';
import { type CaptureImport, createCaptureImport } from '../../capture/importCapture';
import { problemText } from '../../imported/problemText';
import { NoCapture } from './noCapture';
import { createSessionOrder } from './sessionOrder';

export interface CaptureLinesOptions {
  /** The text of a TLS key log. */
  readonly keyLog?: string | undefined;
  /** Only this session; undefined for all. */
  readonly session?: number | undefined;
}

/** Gets the sessions of a capture as the lines of one transcript, in the order of their numbers. */
export interface CaptureLinesSink {
  /** A session begins with the next line. @param frame its first one */
  session?(number: number, frame: number): void;
  /** UTF-8, each with LF behind it. The octets may be kept. */
  lines(octets: Uint8Array): void;
}

/** The reading of a capture as the lines of one transcript. */
export interface CaptureLines extends CaptureImport {
  /** How many sessions there were so far, whether they are wanted or not. */
  readonly sessions: number;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  /** Lets go of what waits. */
  close(): void;
}

/** Its end() rejects with NoCapture where the octets are none. */
export function createCaptureLines(
  sink: CaptureLinesSink,
  { keyLog, session }: CaptureLinesOptions = {},
): CaptureLines {
  let sessions = 0;
  const wants = (one: number) => session === undefined || session === one;
  const order = createSessionOrder({
    begin({ number, begun }) {
      sessions++;
      if (wants(number)) sink.session?.(number, begun.frame);
    },
    lines({ number }, lines) {
      if (wants(number)) sink.lines(lines);
    },
    end() {},
  });
  const problems: string[] = [];
  let none: string | undefined;
  const problem = (one: CaptureProblem) => {
    if (one.kind === 'not-a-capture') none = one.message;
    problems.push(problemText(one));
  };
  const input = createCaptureImport({ ...order, problem }, { keyLog });
  return {
    push: input.push,
    async end() {
      await input.end();
      if (none !== undefined) throw new NoCapture(none);
      // In a comment that the rule about damaged captures knows.
      for (const one of problems) sink.lines(Buffer.from(`# capture: ${one}\n`, 'utf8'));
    },
    get sessions() {
      return sessions;
    },
    problems,
    close: order.close,
  };
}
