import { BLANK, DOT, GREATER, LESS, skipBlanks } from './chars';
import type { Reading } from './dialect';
import { event, isPlaceholder } from './elision';
import type { PrefixedMemory } from './prefixedMemory';
import type { PrefixPair } from './prefixPairs';
import { withoutRemark } from './writersRemark';

/** A marked line of the message. */
export function readMessageLine(
  line: string,
  behind: number,
  end: number,
  memory: PrefixedMemory,
  pair: PrefixPair,
  next: string | undefined,
): Reading | readonly Reading[] {
  const start = line.charCodeAt(behind) === BLANK && behind < end ? behind + 1 : behind;
  const filled = skipBlanks(line, start, end);
  const stop = withoutRemark(line, filled, end, pair);
  memory.text = filled === end ? start : filled;
  memory.untagged = false;
  if (isPlaceholder(line, filled, stop)) {
    memory.placeholder = line.startsWith('<<', filled) && !line.endsWith('>>', stop);
    memory.last = 'content';
    return event('omitted', filled, stop, 'client');
  }
  const first = memory.last !== 'content';
  if (first) memory.header = true;
  if (filled >= stop) memory.header = false;
  memory.last = 'content';
  // Many programs show of the message only its end, and Swift Mailer in two lines.
  if (first && pair.tool) {
    const dot = stop - filled === 1 && line.charCodeAt(filled) === DOT;
    if (dot)
      return [
        event('omitted', filled, filled, 'client'),
        { kind: 'utterance', side: 'client', start: filled, end: stop },
      ];
    if (stop <= filled && next !== undefined && next.trim() === '.') return event('omitted', start, end, 'client');
  }
  // RFC 821 writes the end of the message with its line ends, RFC 1830 and 3030 those of each line.
  if (line.charCodeAt(filled) === LESS && line.slice(filled, end) === END_OF_DATA) {
    return { kind: 'utterance', side: 'client', start: filled + 6, end: filled + 7 };
  }
  if (stop <= filled) return { kind: 'utterance', side: 'client', start, end: filled === end ? end : start };
  return { kind: 'utterance', side: 'client', start, end: withoutLineEnd(line, start, stop) };
}

const END_OF_DATA = '<CRLF>.<CRLF>';

function withoutLineEnd(line: string, start: number, end: number): number {
  if (line.charCodeAt(end - 1) !== GREATER) return end;
  if (line.endsWith('<CR><LF>', end)) return Math.max(start, end - 8);
  return line.endsWith('<CRLF>', end) ? Math.max(start, end - 6) : end;
}
