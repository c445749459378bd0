import { BLANK, COLON, DOT, HYPHEN, isDigit, isLetter, TAB } from './chars';
import { readClock } from './clock';
import { readIsoTime } from './timeTag';

/** A row of the packet list: what the columns in front of the summary tell. */
export interface PacketRow {
  readonly frame?: number;
  readonly time?: PacketTime;
  readonly source: string;
  readonly target: string;
  /** `SMTP`, `SMTP/IMF`, `TCP`, `TLSv1.3` and others. */
  readonly protocol: string;
  /** Columns of the summary, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Seconds since 1970, since midnight, or since the capture began. */
export interface PacketTime {
  readonly kind: 'date' | 'clock' | 'capture';
  readonly seconds: number;
}

/**
 * Reads a row as tshark prints it, as it is copied from Wireshark (columns parted by TABs or blanks, with an arrow between the
 * addresses or without), or as it is exported in CSV. Undefined where the line is none.
 */
export function packetRow(line: string, end: number): PacketRow | undefined {
  const quoted = line.charCodeAt(0) === QUOTE;
  const words = quoted ? quotedWords(line, end) : plainWords(line, end);
  let next = 0;
  const text = (index: number) => {
    const word = words[index];
    return word ? line.slice(word.start, word.end) : '';
  };
  let frame: number | undefined;
  if (/^\d{1,9}$/.test(text(next))) frame = Number(text(next++));
  let time: PacketTime | undefined;
  const date = words[next];
  const clock = words[next + 1];
  if (date && clock && isDate(text(next)) && readClock(line, clock.start)) {
    const seconds = readIsoTime(line, date.start, clock.end);
    time = seconds === undefined ? undefined : { kind: 'date', seconds };
    next += 2;
  } else if (date) {
    time = timeOf(line, date.start, date.end);
    if (time) next++;
  }
  if (frame === undefined && time === undefined) return undefined;
  const source = text(next++);
  if (ARROWS.has(text(next))) next++;
  const target = text(next++);
  const protocol = text(next++);
  if (source === '' || target === '' || !isProtocol(protocol)) return undefined;
  if (/^\d{1,7}$/.test(text(next))) next++;
  const start = words[next]?.start;
  if (start === undefined) return undefined;
  const stop = quoted ? (words[next]?.end ?? end) : end;
  return {
    source,
    target,
    protocol,
    start,
    end: stop,
    ...(frame === undefined ? {} : { frame }),
    ...(time ? { time } : {}),
  };
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words up to where the summary begins; it has blanks of its own. */
const MOST_WORDS = 9;
const LONGEST_WORD = 255;
const QUOTE = 34;
const ARROWS: ReadonlySet<string> = new Set(['→', '->', '\u2192']);

function plainWords(line: string, end: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (words.length < MOST_WORDS) {
    while (at < end && isBlank(line.charCodeAt(at))) at++;
    if (at === end) break;
    const start = at;
    while (at < end && at - start <= LONGEST_WORD && !isBlank(line.charCodeAt(at))) at++;
    words.push({ start, end: at });
    // The summary may begin with a word of any length; no column before it has such a one.
    if (at - start > LONGEST_WORD) break;
  }
  return words;
}

function quotedWords(line: string, end: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (words.length < MOST_WORDS && line.charCodeAt(at) === QUOTE) {
    const start = at + 1;
    let stop = line.indexOf('"', start);
    while (stop >= 0 && line.charCodeAt(stop + 1) === QUOTE) stop = line.indexOf('"', stop + 2);
    if (stop < 0 || stop >= end) stop = end;
    // A date and a time of day are one field.
    const blank = line.indexOf(' ', start);
    if (blank > start && blank < stop && words.length < 2 && isDate(line.slice(start, blank))) {
      words.push({ start, end: blank });
      words.push({ start: blank + 1, end: stop });
    } else words.push({ start, end: stop });
    at = stop + 2;
  }
  return words;
}

function isBlank(c: number): boolean {
  return c === BLANK || c === TAB;
}

function isDate(word: string): boolean {
  return word.length === 10 && word.charCodeAt(4) === HYPHEN && word.charCodeAt(7) === HYPHEN;
}

function timeOf(line: string, start: number, end: number): PacketTime | undefined {
  if (!isDigit(line.charCodeAt(start)) || end - start > 20) return undefined;
  if (line.charCodeAt(start + 2) === COLON) {
    const clock = readClock(line, start);
    return clock ? { kind: 'clock', seconds: clock.seconds } : undefined;
  }
  let at = start;
  while (isDigit(line.charCodeAt(at))) at++;
  if (line.charCodeAt(at) !== DOT) return undefined;
  for (at++; isDigit(line.charCodeAt(at)); ) at++;
  return at === end ? { kind: 'capture', seconds: Number(line.slice(start, end)) } : undefined;
}

function isProtocol(word: string): boolean {
  return word.length > 1 && word.length < 20 && isLetter(word.charCodeAt(0)) && /^[A-Z0-9][A-Za-z0-9./_-]*$/.test(word);
}
