import type { Piece } from './piece';
import type { Recorded } from './recorded';
import type { Placed } from './structure';
import { TRAIT } from './traits';

/** What stands in the talk of tools, in comments and around what was said. */
export function remarkParts(recorded: Recorded, placed: Placed[]): void {
  let inKey = false;
  for (const line of recorded.pieces) {
    for (const piece of line) {
      if (piece.role === 'frame') ofFrame(piece, placed);
      else if (piece.role !== 'client' && piece.role !== 'server' && piece.role !== 'content') ofRemark(piece, placed);
      inKey = ofKey(piece, inKey, placed);
    }
  }
}

/** The host in front of a line of syslog. */
function ofFrame(piece: Piece, placed: Placed[]): void {
  if (piece.start !== 0 || piece.text.length < LEAST_SYSLOG) return;
  const match = SYSLOG.exec(piece.text);
  if (!match) return;
  const [whole, name = ''] = match;
  const end = whole.length;
  if (/\p{L}/u.test(name)) placed.push({ piece, start: end - name.length, end, what: 'host' });
}

/** `Nov 23 06:00:00 a` */
const LEAST_SYSLOG = 17;
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:\d )?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*) ([\p{L}\p{N}][\p{L}\p{N}_.-]*)(?= [\w./-]+(?:\[\d+\])?:)/u;

/** User names in command lines and configuration, hosts of connections. */
function ofRemark(piece: Piece, placed: Placed[]): void {
  if ((piece.traits & TRAIT.named) === 0) return;
  for (const { form, what } of FORMS) {
    for (const match of piece.text.matchAll(form)) {
      const value = match.slice(1).findLast((group) => group !== undefined) ?? '';
      const end = match.index + match[0].length;
      if (value !== '' && !/^[*<[{(]/.test(value)) placed.push({ piece, start: end - value.length, end, what });
    }
  }
}

const FORMS: readonly { readonly form: RegExp; readonly what: 'mailbox' | 'host' }[] = [
  {
    form: /(?:^|\s)(?:--auth-user(?:name)?|-au|--smtp-user|-xu)(?:[ \t]{1,8}|=)(?:'([^'\n]{1,256})(?=')|"([^"\n]{1,256})(?=")|([^\s'"-][^\s'"]{0,255}))/g,
    what: 'mailbox',
  },
  { form: /^\s*(?:user(?:name)?|login|account)\s{0,16}=\s{0,8}([^\s'"]{1,256})$/g, what: 'mailbox' },
  {
    form: /(?:\bcurl\b[^\n]{0,2048}?[ \t](?:-u|-U)[ \t]{0,8}|(?:^|\s)--(?:proxy-)?user(?:[ \t]{1,8}|=))['"]?([^\s'":]{1,256})(?=:)/g,
    what: 'mailbox',
  },
  { form: /:\/\/([^\s/:@'"<>\\]{1,256})(?=:[^\s/@'"<>\\]{1,512}@)/g, what: 'mailbox' },
  {
    form: /["']?\b(?:user(?:name)?|login)["']?[ \t]{0,8}:[ \t]{0,8}(?:'([^'\n]{1,256})(?=')|"([^"\n]{1,256})(?="))/gi,
    what: 'mailbox',
  },
  {
    form: /(?:^|\s)(?:--server|-s|--helo|--ehlo|-h|host\s{0,16}=|domain\s{0,16}=)[ \t=]{1,8}([\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)+)/gu,
    what: 'host',
  },
  {
    form: /^(?:Trying|Connected to|Connecting to) ([\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]*[\p{L}][\p{L}\p{N}_-]*)+)/gu,
    what: 'host',
  },
];

/** The word PRIVATE of the lines that begin and end a key. */
function ofMark(piece: Piece, from: number, placed: Placed[]): void {
  const start = piece.text.indexOf('PRIVATE KEY-----', from);
  if (start >= 0) placed.push({ piece, start, end: start + 'PRIVATE'.length, what: 'key-mark' });
}

/** The lines of a private key, wherever they stand. */
function ofKey(piece: Piece, inKey: boolean, placed: Placed[]): boolean {
  if (!inKey && (piece.traits & TRAIT.armor) === 0) return false;
  const { text } = piece;
  const begin = text.lastIndexOf('-----BEGIN ');
  const end = text.indexOf('-----END ', begin < 0 ? 0 : begin);
  if (begin >= 0 && /^-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----/.test(text.slice(begin, begin + 80))) {
    ofMark(piece, begin, placed);
    if (end >= 0) ofMark(piece, end, placed);
    return end < 0;
  }
  if (!inKey || piece.role === 'frame') return inKey;
  if (end >= 0) {
    ofMark(piece, end, placed);
    return false;
  }
  const match = /^([ \t>]*)([A-Za-z0-9+/=]{4,})\s*$/.exec(text);
  if (!match) {
    // Lines of its header (RFC 1421) or blank ones may stand in between; any other ends it.
    return text.trim() === '' || /^[A-Z][A-Za-z-]{2,30}: /.test(text.trimStart());
  }
  const [, blank = '', digits = ''] = match;
  placed.push({ piece, start: blank.length, end: blank.length + digits.length, what: 'key' });
  return true;
}
