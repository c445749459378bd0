import { BLANK, DOT, LESS, TAB, trimBlanks } from './chars';
import type { ConnectionEvent, EventName, Utterance } from './dialect';

/**
 * Whether the text says that something was left out, by dots: `...`, `. . .`, `…`, or words between dots
 * (`...see above...`, `. . .message content. . .`).
 */
export function isElision(line: string, start: number, end: number): boolean {
  const first = line.charCodeAt(start);
  if (first !== DOT && first !== ELLIPSIS) return false;
  if (countDots(line, start, end, 1) < 2) return false;
  // A line of the message may begin with dots too ("...etc. etc."); a writer's omission ends with them as well.
  return countDots(line, end - 1, start - 1, -1) >= 3;
}

/**
 * Whether a line of the message stands for text that the writer left out: an elision, or words in brackets such as
 * `(message goes here)`, `<message data>`, `[message data: 5 bytes]`.
 */
export function isPlaceholder(line: string, start: number, end: number): boolean {
  end = trimBlanks(line, start, end);
  if (isElision(line, start, end)) return true;
  if (line.charCodeAt(start) === LESS && line.charCodeAt(start + 1) === LESS) return true;
  if (!isBracketed(line, start, end) || end - start > LONGEST) return false;
  const words = line.slice(start + 1, end - 1).toLowerCase();
  // Anything that could be markup, an address or code is text of the message.
  if (/[<>/=@{}]/.test(words) || !words.includes(' '))
    return words === 'message' || words === 'data' || words === 'snip';
  return /message|body|header|\bdata\b|content|octets|bytes|goes here|follows|omitted|snipped/.test(words);
}

/** Whether the text is wholly in `<>`, `[]` or `()`. */
export function isBracketed(line: string, start: number, end: number): boolean {
  if (end - start < 3) return false;
  switch (line.charCodeAt(start)) {
    case LESS:
      return line.charCodeAt(end - 1) === 62;
    case 91:
      return line.charCodeAt(end - 1) === 93;
    case 40:
      return line.charCodeAt(end - 1) === 41;
    default:
      return false;
  }
}

/**
 * What a stage direction in the dialogue says of the connection (`<open connection to server>`, `[TLS negotiation]`,
 * `...TLS negotiation proceeds...`); undefined where it says nothing of it.
 */
export function stageDirection(line: string, start: number, end: number): EventName | undefined {
  const words = line.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
  if (words.includes('tls') && words.includes('negotiat')) {
    // "starts TLS negotiation" comes before the handshake, "check result of negotiation" after it.
    return /\b(?:starts?|check|fail)/.test(words) ? undefined : 'tls';
  }
  if (!words.includes('connection')) return undefined;
  if (/\bwaits?\b/.test(words)) return undefined;
  if (/\b(?:clos|broken|lost|drop|interrupt|terminat)/.test(words)) return 'close';
  return /\b(?:open|establish|connect)/.test(words) ? 'connect' : undefined;
}

/** The readings of a stage direction: where it has dots, lines were left out as well. */
export function directionEvents(
  name: EventName,
  line: string,
  start: number,
  end: number,
): ConnectionEvent | readonly ConnectionEvent[] {
  const told = event(name, start, end);
  return name === 'tls' && hasDots(line, start, end) ? [event('gap', start, end), told] : told;
}

/**
 * A writer's omission in the middle of a reply: lines of it are left out, and the line below goes on with it. It is taken for such
 * a line, so that the reply keeps its command. Undefined where the reply does not go on.
 *
 * @param code of the reply that goes on; empty where none does
 */
export function elidedReplyLine(
  code: string,
  start: number,
  end: number,
  next: string | undefined,
): Utterance | undefined {
  if (code === '' || next === undefined) return undefined;
  const below = next.slice(0, LONGEST_MARK);
  const at = below.indexOf(code);
  const after = below[at + code.length];
  if (at < 0 || (after !== ' ' && after !== '-' && at + code.length !== next.length)) return undefined;
  const text = `${code}-...`;
  return { kind: 'utterance', side: 'server', start, end, text, columns: [...Array.from(text, () => start), end] };
}

/** What may stand in front of a reply: indentation, a mark, a time. */
const LONGEST_MARK = 60;

/** Whether octets stand here that a tool shows as dots, as of a record of TLS: mostly dots, but no words between dots. */
export function isDotted(line: string, start: number, end: number): boolean {
  if (!line.startsWith('...', start) || end - start < 20) return false;
  const head = line.slice(start, Math.min(end, start + LONGEST));
  const dots = head.length - head.replaceAll('.', '').length;
  return dots * 3 > head.length && /[^.\s\p{L}]/u.test(head) && !/\p{L}{3} \p{L}{2}/u.test(head);
}

/** Whether dots somewhere in the text say that something was left out. */
export function hasDots(line: string, start: number, end: number): boolean {
  const dots = line.indexOf('...', start);
  return dots >= 0 && dots < end;
}

/** An event over the text from `start` to `end`. */
export function event(name: EventName, start: number, end: number, side?: ConnectionEvent['side']): ConnectionEvent {
  return side ? { kind: 'event', event: name, start, end, side } : { kind: 'event', event: name, start, end };
}

const ELLIPSIS = 0x2026;
const LONGEST = 200;

/** Counts dots from `at` up to `stop`, past single blanks between them; an ellipsis counts as three. */
function countDots(line: string, at: number, stop: number, step: 1 | -1): number {
  let dots = 0;
  for (; at !== stop; at += step) {
    const c = line.charCodeAt(at);
    if (c === DOT) dots++;
    else if (c === ELLIPSIS) dots += 3;
    else if (c !== BLANK && c !== TAB) return dots;
  }
  return dots;
}
