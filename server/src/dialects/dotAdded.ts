import type { Utterance } from './dialect';

/**
 * A line of the message that begins with a dot, as it was on the wire, where the tool shows it as it was before a dot was put
 * in front of it (RFC 5321 section 4.5.2).
 */
export function withDot(line: string, said: Utterance): Utterance {
  const { start, end } = said;
  const columns = Array.from({ length: end - start + 2 }, (_, index) => start + Math.max(0, index - 1));
  return { ...said, text: `.${line.slice(start, end)}`, columns };
}
