import type { CaptureProblem } from '../../capture/captureSink';
import { type CaptureImport, createCaptureImport } from '../../capture/importCapture';
import { readTimeTag } from '../../dialects/timeTag';
import { problemText } from '../../imported/problemText';
import type { Origin } from '../formats/writer';
import type { TakeLine } from '../lineReader';
import { NoCapture } from './noCapture';
import { createSessionOrder } from './sessionOrder';

export interface CaptureLinesOptions {
  /** The text of a TLS key log. */
  readonly keyLog?: string | undefined;
  /** Only this session; undefined for all. */
  readonly session?: number | undefined;
}

/** The sessions of a capture as the lines of one transcript, in the order of their numbers. */
export interface CaptureLines extends CaptureImport {
  /** Where a line comes from: one that was taken not long ago, or one of the first. */
  origin(line: number): Origin | undefined;
  /** How many sessions there were so far, whether they are wanted or not. */
  readonly sessions: number;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  /** Lets go of what waits. */
  close(): void;
}

/** @param take gets each line with the one below; the last one in end() */
export function createCaptureLines(take: TakeLine, { keyLog, session }: CaptureLinesOptions = {}): CaptureLines {
  const origins = createOrigins();
  let above: string | undefined;
  let number = 0;
  let sessions = 0;
  const give = (line: string) => {
    if (above !== undefined) take(above, line);
    above = line;
    number++;
  };
  const wants = (one: number) => session === undefined || session === one;
  const order = createSessionOrder({
    begin(one) {
      sessions++;
      if (wants(one.number)) origins.session(one.number, number, one.begun.frame);
    },
    lines(one, lines) {
      if (!wants(one.number)) return;
      for (const line of lines) {
        origins.line(number, line);
        give(line);
      }
    },
    end() {},
  });
  const problems: CaptureProblem[] = [];
  const input = createCaptureImport({ ...order, problem: (problem) => void problems.push(problem) }, { keyLog });
  return {
    push: input.push,
    async end() {
      await input.end();
      const none = problems.find(({ kind }) => kind === 'not-a-capture');
      if (none) throw new NoCapture(none.message);
      // In a comment that the rule about damaged captures knows.
      for (const problem of problems) give(`# capture: ${problemText(problem)}`);
      if (above !== undefined) take(above, undefined);
      above = undefined;
    },
    origin: origins.of,
    get sessions() {
      return sessions;
    },
    get problems() {
      return problems.map(problemText);
    },
    close: order.close,
  };
}

/** Notes where lines come from: for the first ones, and for those of the last two sessions, to which findings may still come. */
function createOrigins() {
  const sessions: { readonly number: number; readonly line: number; readonly frames: FrameChange[] | undefined }[] = [];
  /** That of the line above; what no line begins with where it has none. */
  let tag = '-';
  return {
    session(number: number, line: number, frame: number): void {
      tag = '-';
      sessions.push({ number, line, frames: [{ line, frame }] });
      // Of those before only the number is kept. A finding about the whole text is at its first lines.
      const at = sessions.length - 3;
      if (at > 0) sessions[at] = { ...sessions[at]!, frames: undefined };
    },
    line(line: number, text: string): void {
      // Most lines come with the frame of the one above.
      if (text.startsWith(tag)) return;
      const from = text.startsWith('# [') ? 2 : 0;
      const read = readTimeTag(text, from);
      if (read?.frame === undefined) return;
      tag = text.slice(0, read.end);
      sessions.at(-1)?.frames?.push({ line, frame: read.frame });
    },
    of(line: number): Origin | undefined {
      const at = lastBefore(sessions, line);
      if (!at) return undefined;
      return { session: at.number, frame: at.frames && lastBefore(at.frames, line)?.frame };
    },
  };
}

interface FrameChange {
  readonly line: number;
  readonly frame: number;
}

/** The last of those that begin at or above a line. */
function lastBefore<Item extends { readonly line: number }>(items: readonly Item[], line: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
