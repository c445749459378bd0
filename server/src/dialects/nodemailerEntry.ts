import { BLANK, BRACKET, COLON, isDigit, isLetter, skipBlanks } from './chars';
import type { Side } from './dialect';
import { readLogTime } from './logTime';
import { readIsoTime } from './timeTag';

/** What one entry of Nodemailer's log says, and where its text stands in the line. */
export interface NodemailerEntry {
  readonly start: number;
  readonly end: number;
  /** Who speaks; `message` where the logger says that it is a line of the message; empty where it tells nothing. */
  readonly who: Side | 'message' | '';
  /** The connection; empty where the entry is of none. */
  readonly session: string;
  readonly time: number | undefined;
  /** The text stands between the quotes of a JSON string. */
  readonly json: boolean;
  /** The logger tells neither who speaks nor in which connection: then the text tells, as far as it can. */
  readonly unsaid?: true;
  /** Whether the entry is of the level on which lines of a message are logged. */
  readonly debug: boolean;
}

/** The entries of a line: one, but several where a page lost the line ends, and none where the line is of something else. */
export function entriesOf(line: string, end: number): NodemailerEntry[] {
  const at = skipBlanks(line, 0, end);
  if (line.charCodeAt(at) === BRACE) {
    const entry = jsonEntry(line, at, end);
    if (entry) return [entry];
  }
  const entries: NodemailerEntry[] = [];
  let head = headAt(line, at, end) ?? headBehind(line, at, end);
  while (head) {
    const next = headBehind(line, head.end, end);
    entries.push(textEntry(line, head, next?.start ?? end));
    head = next;
  }
  return entries;
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly time: number | undefined;
  readonly debug: boolean;
}

/** The first time and level behind `at`. */
function headBehind(line: string, at: number, end: number): Head | undefined {
  for (let open = line.indexOf('[', at); open >= 0 && open < end; open = line.indexOf('[', open + 1)) {
    if (!isDigit(line.charCodeAt(open + 1))) continue;
    const head = headAt(line, open, end);
    if (head?.time !== undefined) return head;
  }
  return undefined;
}

/** `[2026-11-23 14:52:09] DEBUG `, or the level without the time. */
function headAt(line: string, at: number, end: number): Head | undefined {
  const tag = readLogTime(line, at);
  const from = tag?.end ?? at;
  for (const level of LEVELS) {
    if (!line.startsWith(level, from)) continue;
    const behind = skipBlanks(line, from + level.length, end);
    if (behind === from + level.length) return undefined;
    return { start: at, end: behind, time: tag?.time, debug: level === 'DEBUG' };
  }
  return undefined;
}

const LEVELS = ['DEBUG', 'INFO', 'ERROR', 'WARN', 'TRACE', 'FATAL'] as const;

function textEntry(line: string, head: Head, end: number): NodemailerEntry {
  let at = head.end;
  let session = '';
  // The number of a pool's connection, and then the name of the connection.
  for (let tags = 0; tags < 2 && line.charCodeAt(at) === BRACKET; tags++) {
    const close = line.indexOf('] ', at);
    if (close < 0 || close >= end || close - at > LONGEST_NAME || !isName(line, at + 1, close)) break;
    session = line.slice(at + 1, close);
    at = Math.min(close + 2, end);
  }
  const { who, start } = tagAt(line, at, end);
  return { start, end, who, session, time: head.time, json: false, debug: head.debug };
}

/** `S: ` and `C: `. */
function tagAt(line: string, at: number, end: number): { who: Side | ''; start: number } {
  const letter = line.charCodeAt(at);
  if (end - at < 2 || line.charCodeAt(at + 1) !== COLON || (letter !== LETTER_C && letter !== LETTER_S))
    return { who: '', start: at };
  const start = line.charCodeAt(at + 2) === BLANK && at + 2 < end ? at + 3 : at + 2;
  return { who: letter === LETTER_C ? 'client' : 'server', start };
}

/** Only what connections are called: other loggers put other things into brackets. */
function isName(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const c = line.charCodeAt(at);
    if (!isLetter(c) && !isDigit(c) && !'#-_+/='.includes(line[at] ?? '')) return false;
  }
  return end > start;
}

/** An entry of bunyan, pino or another logger that writes JSON, which has what is tags in the text as fields. */
function jsonEntry(line: string, at: number, end: number): NodemailerEntry | undefined {
  const text = MESSAGE.exec(line);
  if (!text) return undefined;
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line.slice(at, end)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const { tnx, sid, cid, component } = fields;
  const start = text.index + text[0].length;
  const close = closeOfJson(line, start, end);
  const tagged = tagAt(line, start, close);
  const time = timeOf(fields.time ?? fields.timestamp);
  if (tnx === undefined && sid === undefined) {
    // Other programs log to the same place.
    const isOthers = component !== undefined && !(typeof component === 'string' && /^smtp\b/.test(component));
    if (isOthers) return undefined;
    return {
      start: tagged.start,
      end: close,
      who: tagged.who,
      session: '',
      time,
      json: true,
      unsaid: true,
      debug: false,
    };
  }
  const who = tnx === 'client' || tnx === 'server' || tnx === 'message' ? tnx : tagged.who;
  const session = typeof sid === 'string' ? sid : typeof cid === 'string' || typeof cid === 'number' ? `#${cid}` : '';
  const from = tagged.who === who ? tagged.start : start;
  return { start: from, end: close, who, session, time, json: true, debug: who === 'message' };
}

const MESSAGE = /"(?:msg|message)"\s?:\s?"/;

function closeOfJson(line: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const c = line.charCodeAt(at);
    if (c === BACKSLASH) at++;
    else if (c === QUOTE) return at;
  }
  return end;
}

/** Milliseconds since 1970, or an ISO 8601 time. */
function timeOf(stated: unknown): number | undefined {
  if (typeof stated === 'number') return stated / 1000;
  return typeof stated === 'string' ? readIsoTime(stated, 0, stated.length) : undefined;
}

const LONGEST_NAME = 40;
const BRACE = 123;
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_C = 67;
const LETTER_S = 83;
