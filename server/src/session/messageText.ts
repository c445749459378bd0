import { TEXT_LINE_OCTETS } from '../protocol/limits';
import { remembered } from '../syntax/remember';
import { mayHoldBodySecret } from '../syntax/secretText';

/**
 * How far the text of the open message has come. The header section ends at the first empty line, or at a line that can be
 * no header field (RFC 5322 section 2.1): servers take it, and all behind it, for the body.
 */
export interface MessageText {
  section: 'header' | 'body';
  /** The name of the header field that goes on in lines that begin with a blank, in lower case. */
  field: string;
  /** Octets that the server stores: dots undone, a line end for each line (RFC 1870 section 5). */
  octets: number;
  /** The same, with the dot taken off that any line begins with, as receivers do (RFC 5321 section 4.5.2). */
  stored: number;
  /** Nothing stands between its lines in the transcript: neither an event nor a writer's text. */
  whole: boolean;
  /** Lines seen, so that an empty message and one that begins with its body can be told. */
  lines: number;
  /** The transcript leaves a part of it out: what is not there proves nothing. */
  elided: boolean;
  /** A lone dot between line ends that are not both CRLF was seen: servers may take it for the end (RFC 5321 section 4.1.1.4). */
  falseEnd: boolean;
  /** The lines of a private key in PEM (RFC 7468 section 10) are being read. */
  inKey: boolean;
}

/** What a line of a message is. */
export interface MessageLine {
  /** `separator` is the empty line behind the header section; `stray` a line in the header section that is no field. */
  readonly part: 'field' | 'continuation' | 'separator' | 'stray' | 'body';
  /** The field's name in lower case, for `field` and for the lines that go on with it; else empty. */
  readonly field: string;
}

export function startMessage(): MessageText {
  return {
    section: 'header',
    field: '',
    octets: 0,
    stored: 0,
    whole: true,
    lines: 0,
    elided: false,
    falseEnd: false,
    inKey: false,
  };
}

const BODY: MessageLine = { part: 'body', field: '' };
const SEPARATOR: MessageLine = { part: 'separator', field: '' };
const STRAY: MessageLine = { part: 'stray', field: '' };

/** Takes the next line of a message. `octets` are those of the line as it was sent; `stuffed` whether its first dot goes. */
export function messageLine(message: MessageText, text: string, octets: number, stuffed: boolean): MessageLine {
  message.octets += stuffed ? octets - 1 : octets;
  message.stored += octets;
  message.lines++;
  if (message.section === 'body') {
    if (text.startsWith('-----') || message.inKey) message.inKey = goesOnInKey(text);
    return BODY;
  }
  if (text === '') {
    message.section = 'body';
    return SEPARATOR;
  }
  const first = text.charCodeAt(0);
  if (first === 0x20 || first === 0x09) return message.lines === 1 ? stray(message) : continuationLine(message.field);
  const name = fieldName(text);
  if (name === '') return stray(message);
  const line = fieldLine(name);
  message.field = line.field;
  return line;
}

/**
 * Counts a line of the body from `start` on, if it is an ordinary one: octets that text shows as they are, no dot in front, and
 * no longer than a line may be. Else does nothing.
 */
export function plainBodyLine(message: MessageText, line: string, start: number): boolean {
  const length = line.length - start;
  if (message.section !== 'body' || message.falseEnd || length + LINE_END > TEXT_LINE_OCTETS) return false;
  if (line.charCodeAt(start) === DOT || message.inKey || beginsKey(line, start)) return false;
  let hasColon = false;
  for (let at = start; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if ((code < 0x20 && code !== TAB) || code > 0x7e) return false;
    if (code === COLON) hasColon = true;
  }
  if (hasColon && mayHoldBodySecret(line, start)) return false;
  message.octets += length + LINE_END;
  message.stored += length + LINE_END;
  message.lines++;
  return true;
}

/** Whether a rule wants to know of a line of the body, though it is an ordinary one. */
export function isToldOfBody({ inKey }: MessageText, text: string): boolean {
  return inKey || beginsKey(text, 0) || text.startsWith('-----END') || mayHoldBodySecret(text, 0);
}

/** The line that begins a key, one of its digits, of its header (RFC 1421 section 4.6), or an empty one. */
function goesOnInKey(text: string): boolean {
  if (text.startsWith('-----')) return /^-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY-----/.test(text);
  return /^(?:[A-Za-z0-9+/=]{1,128}|[A-Z][A-Za-z-]{2,30}: .*|)[ \t]*$/.test(text);
}

/** Whether a line begins a key or certificate in PEM (RFC 7468 section 2). */
function beginsKey(line: string, start: number): boolean {
  return line.charCodeAt(start) === HYPHEN && line.startsWith('-----BEGIN', start);
}

const HYPHEN = 0x2d;
const LINE_END = 2;
const DOT = 0x2e;
const TAB = 0x09;
const COLON = 0x3a;

function stray(message: MessageText): MessageLine {
  message.section = 'body';
  return STRAY;
}

/** Messages have the same fields: what is said of one is the same object each time. */
const fieldLine = remembered((name): MessageLine => ({ part: 'field', field: name.toLowerCase() }));

const continuationLine = remembered((field): MessageLine => ({ part: 'continuation', field }));

/** The name in front of the colon: printable ASCII without blanks, but some may stand before the colon (RFC 5322 section 4.5). */
function fieldName(text: string): string {
  let end = 0;
  while (end < text.length && isNameCharacter(text.charCodeAt(end))) end++;
  let colon = end;
  while (text.charCodeAt(colon) === 0x20 || text.charCodeAt(colon) === 0x09) colon++;
  return end > 0 && text.charCodeAt(colon) === 0x3a ? text.slice(0, end) : '';
}

function isNameCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x3a;
}
