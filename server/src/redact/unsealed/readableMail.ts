import { encodeOctets } from '../../notation/byteNotation';
import { digitValue } from '../../syntax/base64';
import type { Recorded } from '../recorded';
import { type ReadableLine, type ReadableText, readableText } from './readableText';
import { Base64Stream, PlacedStream, type Stream, writeQuoted } from './stream';

/**
 * A mail of which parts are encoded, with the lines that they stand for in their place. Undefined where a part holds what is none of
 * its encoding.
 */
export function readableMail({ lines, dialect }: Recorded): ReadableText | undefined {
  const readable: ReadableLine[] = [];
  let announced: Encoding | undefined;
  let encoding: Encoding | undefined;
  let stream: Base64Stream | PlacedStream | undefined;
  const end = () => {
    if (stream) linesOf(stream, readable);
    stream = undefined;
    encoding = undefined;
  };
  for (const [line, text] of lines.entries()) {
    if (/^--[^ ]/.test(text)) end();
    else if (encoding !== undefined) {
      stream ??= encoding === 'base64' ? new Base64Stream() : new PlacedStream(false, writeQuoted);
      const isTaken = stream instanceof Base64Stream ? takeBase64(stream, text, line) : takeQuoted(stream, text, line);
      if (!isTaken) return undefined;
      continue;
    }
    const header = /^(Content-Transfer-Encoding:)[ \t]*(\S*)/i.exec(text);
    const value = (header?.[2] ?? '').toLowerCase();
    if (text === '' && announced !== undefined) {
      encoding = announced;
      announced = undefined;
    }
    if (header && (value === 'base64' || value === 'quoted-printable')) {
      announced = value;
      // The lines are shown as what they stand for.
      readable.push({ line, mark: '', text: `${header[1] ?? ''} 8bit`, from: 'nothing' });
    } else {
      if (header || /^--[^ ]/.test(text)) announced = undefined;
      readable.push({ line, mark: '', text, from: 'line' });
    }
  }
  end();
  return readableText(lines, dialect, readable);
}

type Encoding = 'base64' | 'quoted-printable';

/** Padding may only end the text: what stands behind it cannot be told. */
function takeBase64(stream: Base64Stream, text: string, line: number): boolean {
  for (let column = 0; column < text.length; column++) {
    const sign = text[column]!;
    if (digitValue(sign.charCodeAt(0)) >= 0) {
      if (stream.isOver) return false;
      stream.push(sign, line, column);
    } else if (sign === '=') stream.isOver = true;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return false;
  }
  return true;
}

/** Each octet has a place of its own; beyond ASCII it would not be quoted-printable (RFC 2045 section 6.7). */
function takeQuoted(stream: PlacedStream, text: string, line: number): boolean {
  const whole = text.replace(/[ \t\r]+$/, '');
  const isSoft = whole.endsWith('=');
  const stop = isSoft ? whole.length - 1 : whole.length;
  for (let column = 0; column < stop; ) {
    const digits = /^=([0-9A-Fa-f]{2})/.exec(whole.slice(column, column + 3))?.[1];
    const code = whole.charCodeAt(column);
    if (code > 0x7e) return false;
    stream.push(digits === undefined ? code : Number.parseInt(digits, 16), line, column);
    column += digits === undefined ? 1 : 3;
  }
  if (!isSoft) stream.push(LF, line, whole.length);
  return true;
}

function linesOf(stream: Stream, readable: ReadableLine[]): void {
  let from = 0;
  const add = (to: number) => {
    const end = stream.values[to - 1] === CR && to > from ? to - 1 : to;
    const text = encodeOctets(Uint8Array.from(stream.values.slice(from, end)));
    readable.push({ line: stream.lineAt(Math.max(from, end - 1)), mark: '', text, from: 'stream', stream, at: from });
  };
  stream.values.forEach((value, at) => {
    if (value !== LF) return;
    add(at);
    from = at + 1;
  });
  if (from < stream.values.length) add(stream.values.length);
}

const LF = 0x0a;
const CR = 0x0d;
