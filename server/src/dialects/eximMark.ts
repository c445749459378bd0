import { BLANK, COLON, DOT, GREATER, HYPHEN, isDigit, LESS, skipBlanks } from './chars';

/** What stands before the text of a line of Exim's debug output: `14:57:55 12345   ╎  SMTP<< 250 OK`. */
export interface EximPrefix {
  /** Where the text begins. */
  readonly start: number;
  /** How deep it is indented behind time, number of the process and `>>> `; `╎` and `!` count as the blanks that they stand in. */
  readonly indent: number;
  /** The number of the process; empty where the lines have none. */
  readonly pid: string;
  /** Seconds of the day, or -1 where the lines have no time. */
  readonly time: number;
}

/** A mark of Exim before what went over a connection. */
export interface EximMark {
  /**
   * `sent` (`>>`), `buffered` (`|>` and `+>`: by the client alone), `answered` (`>|`: by the server alone), `received` (`<<`),
   * `flush` (`>-`: by the server alone), or words in brackets: what happened to the connection.
   */
  readonly kind: 'sent' | 'buffered' | 'answered' | 'received' | 'flush' | 'event';
  /** Where the text begins behind the mark, or the words in the brackets. */
  readonly start: number;
  /** Where it ends: the brackets close, or the line ends. */
  readonly end: number;
}

export function eximPrefix(line: string, end: number): EximPrefix {
  let at = 0;
  const time = timeAt(line);
  if (time >= 0) at = line.charCodeAt(8) === DOT ? 13 : 9;
  let pid = '';
  const pidEnd = endOfPid(line, at, end);
  if (pidEnd > at) {
    pid = line.slice(skipBlanks(line, at, pidEnd), pidEnd);
    at = pidEnd + 1;
  }
  if (line.startsWith('>>> ', at)) at += 4;
  const text = skipRulers(line, at, end);
  return { start: text, indent: text - at, pid, time };
}

/** `HH:MM:SS`, with milliseconds or without, and a blank; -1 where none is. */
function timeAt(line: string): number {
  if (line.charCodeAt(2) !== COLON || line.charCodeAt(5) !== COLON) return -1;
  const found = /^(\d\d):(\d\d):(\d\d)(\.\d{3})? /.exec(line.slice(0, 13));
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) + Number(found[4] ?? 0) : -1;
}

/** Exim pads the number to five columns, so that three digits of a reply code at the start of a line are no process. */
function endOfPid(line: string, start: number, end: number): number {
  const at = skipBlanks(line, start, Math.min(end, start + PID_WIDTH));
  // Exim's test suite writes p1234, to have the same number each time.
  let digits = line.charCodeAt(at) === SMALL_P ? at + 1 : at;
  const first = digits;
  while (digits < end && digits - at < LONGEST_PID && isDigit(line.charCodeAt(digits))) digits++;
  if (digits === first || line.charCodeAt(digits) !== BLANK) return -1;
  return digits - start >= PID_WIDTH || first > at ? digits : -1;
}

/** Steps past the indentation, in which every fourth column may be ruled. */
function skipRulers(line: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    at = skipBlanks(line, at, end);
    const c = line.charCodeAt(at);
    if ((c !== RULER && c !== EXCLAMATION) || (at - start) % 4 !== 3) return at;
    at++;
  }
}

/** The mark whose `SMTP` or `LMTP` stands at `at`; undefined where none is. */
export function eximMark(line: string, at: number, end: number): EximMark | undefined {
  if (line.charCodeAt(at + 1) !== CAPITAL_M || !(line.startsWith('SMTP', at) || line.startsWith('LMTP', at)))
    return undefined;
  const first = line.charCodeAt(at + 4);
  if (first === BRACKET) return eventMark(line, at + 5, end);
  const second = line.charCodeAt(at + 5);
  const kind = kindOf(first, second);
  if (!kind || at + 6 > end) return undefined;
  const start = at + 6;
  if (kind === 'sent' && line.charCodeAt(start) === BRACKET) return { kind: 'event', start: start + 1, end };
  return { kind, start: line.charCodeAt(start) === BLANK && start < end ? start + 1 : start, end };
}

function kindOf(first: number, second: number): EximMark['kind'] | undefined {
  if (first === LESS) return second === LESS ? 'received' : undefined;
  if (second === GREATER) {
    if (first === GREATER) return 'sent';
    return first === BAR || first === PLUS ? 'buffered' : undefined;
  }
  if (first !== GREATER) return undefined;
  return second === BAR ? 'answered' : second === HYPHEN ? 'flush' : undefined;
}

/** `SMTP(close)>>`, `SMTP(closed)<<`, `SMTP(Connection reset by peer)<<`. */
function eventMark(line: string, start: number, end: number): EximMark | undefined {
  const close = line.indexOf(')', start);
  if (close < 0 || close - start > LONGEST_EVENT || close + 3 > end) return undefined;
  const arrow = line.charCodeAt(close + 1);
  if ((arrow !== GREATER && arrow !== LESS) || line.charCodeAt(close + 2) !== arrow) return undefined;
  return { kind: 'event', start, end: close };
}

const PID_WIDTH = 5;
const LONGEST_PID = 10;
const LONGEST_EVENT = 60;
const EXCLAMATION = 33;
const BRACKET = 40;
const PLUS = 43;
const CAPITAL_M = 77;
const SMALL_P = 112;
const BAR = 124;
const RULER = 0x254e;
