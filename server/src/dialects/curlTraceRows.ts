import { COLON } from './chars';
import type { Side } from './dialect';

/** The line above a block of curl --trace. */
export interface BlockHead {
  /** Whose lines of the session are in it; empty where there are none. */
  readonly side: '' | Side;
  /** What kind of block it is, as `<= Recv header`. */
  readonly kind: string;
  /** How many octets it has. */
  readonly size: number;
}

export function blockHead(line: string, at: number): BlockHead | undefined {
  const c = line.charCodeAt(at);
  if (c !== 61 && c !== 60) return undefined;
  const found = HEAD.exec(line.slice(at, at + 80));
  if (!found) return undefined;
  const [, arrow = '', what = '', size] = found;
  const client = arrow === '=> Send';
  // What is received as data repeats lines of replies.
  const side = what === 'header' ? (client ? 'client' : 'server') : what === 'data' && client ? 'client' : '';
  return { side, kind: `${arrow} ${what}`, size: Number(size) };
}

const HEAD = /^(=> Send|<= Recv) (header|data|SSL data), (\d{1,12}) bytes? \(0x[0-9a-f]+\)/;

/** Where the text of a row begins, and at which octet of the block. */
export interface Offset {
  readonly octet: number;
  readonly start: number;
}

export function offsetAt(line: string): Offset | undefined {
  let at = 0;
  while (at < 12 && isHex(line.charCodeAt(at))) at++;
  if (at < 4 || line.charCodeAt(at) !== COLON) return undefined;
  return { octet: Number.parseInt(line.slice(0, at), 16), start: Math.min(at + 2, line.length) };
}

function isHex(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 97 && c <= 102);
}
