import { BLANK, HYPHEN, isDigit, TAB } from './chars';

/**
 * Whether the text from `at` to `end` looks like a line of a reply: three digits, then a blank, a hyphen or nothing
 * (RFC 5321 section 4.2). It says nothing about the code: judging that is the reader's part.
 */
export function looksLikeReply(line: string, at: number, end: number): boolean {
  if (end - at < 3) return false;
  if (!isDigit(line.charCodeAt(at)) || !isDigit(line.charCodeAt(at + 1)) || !isDigit(line.charCodeAt(at + 2)))
    return false;
  if (end - at === 3) return true;
  const after = line.charCodeAt(at + 3);
  return after === BLANK || after === HYPHEN || after === TAB;
}

/** Whether it looks like a reply with a code of the ranges that SMTP has; for detection, where other numbers mislead. */
export function looksLikeSmtpReply(line: string, at: number, end: number): boolean {
  if (!looksLikeReply(line, at, end)) return false;
  const first = line.charCodeAt(at);
  const second = line.charCodeAt(at + 1);
  return first >= 50 && first <= 53 && second >= 48 && second <= 53;
}

/** Whether a line that looks like a reply announces another line of the same reply. */
export function isContinued(line: string, at: number, end: number): boolean {
  return end - at > 3 && line.charCodeAt(at + 3) === HYPHEN;
}
