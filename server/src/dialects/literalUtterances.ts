import { literalLines } from '../notation/literal';
import type { Side, Utterance } from './dialect';

/**
 * What one side said in a line in which escapes stand for octets, and where each CRLF that is written out ends a line. Text
 * without a line end is a whole line, too.
 */
export function literalUtterances(
  line: string,
  start: number,
  end: number,
  side: Side,
): Utterance | readonly Utterance[] {
  const backslash = line.indexOf('\\', start);
  if (backslash < 0 || backslash >= end) return { kind: 'utterance', side, start, end };
  return literalLines(line, start, end, 'octet').map(({ start, end, text, columns }) =>
    text === undefined || columns === undefined
      ? { kind: 'utterance', side, start, end }
      : { kind: 'utterance', side, start, end, text, columns },
  );
}
