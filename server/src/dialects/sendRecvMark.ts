import { BRACKET, COLON, LESS, skipBlanks } from './chars';
import type { Side } from './dialect';
import { readRfc822Time } from './rfc822Time';

/** A mark of Net_SMTP, with what stands before it. */
export interface SendRecv {
  readonly side: Side;
  /** Where what stands before the mark begins, and where the text does. */
  readonly lead: number;
  readonly start: number;
  /** What Roundcube calls the session; empty where nothing tells. */
  readonly session: string;
  readonly time: number | undefined;
}

/** The first `DEBUG: Send: ` or `[time]: <session> Recv: ` from `at` on. */
export function findSendRecv(line: string, at: number, end: number): SendRecv | undefined {
  for (let lead = line.indexOf(DEBUG, at); lead >= 0 && lead < end; lead = line.indexOf(DEBUG, lead + 1)) {
    const mark = markAt(line, lead + DEBUG.length, end);
    if (mark) return { ...mark, lead, session: '', time: undefined };
  }
  return at === 0 ? roundcubeMark(line, end) : undefined;
}

const DEBUG = 'DEBUG: ';

function markAt(line: string, at: number, end: number): { side: Side; start: number } | undefined {
  const side: Side | undefined = line.startsWith('Send:', at)
    ? 'client'
    : line.startsWith('Recv:', at)
      ? 'server'
      : undefined;
  if (!side || at + 5 > end) return undefined;
  const blank = line.charCodeAt(at + 5) === 32 && at + 5 < end ? 1 : 0;
  return { side, start: at + 5 + blank };
}

/** Roundcube writes a time and the session before the mark. */
function roundcubeMark(line: string, end: number): SendRecv | undefined {
  let at = skipBlanks(line, 0, end);
  let time: number | undefined;
  if (line.charCodeAt(at) === BRACKET) {
    const close = line.indexOf(']', at);
    if (close < 0 || close - at > LONGEST || line.charCodeAt(close + 1) !== COLON) return undefined;
    time = readRfc822Time(line.slice(at + 1, close));
    at = skipBlanks(line, close + 2, end);
  }
  if (line.charCodeAt(at) !== LESS) return undefined;
  const close = line.indexOf('> ', at);
  if (close < 0 || close - at > LONGEST) return undefined;
  const mark = markAt(line, close + 2, end);
  return mark && { ...mark, lead: 0, session: line.slice(at + 1, close), time };
}

const LONGEST = 60;
