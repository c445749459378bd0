import { findCommand } from '../protocol/commands';

/** Another protocol than SMTP, told by the first octets of a line. */
export interface ForeignProtocol {
  readonly name: string;
  /** What it was, in a few words: `an HTTP request`. */
  readonly what: string;
}

/** What another protocol a line of this side belongs to; undefined where it may be SMTP. */
export function foreignProtocol(side: 'client' | 'server', text: string): ForeignProtocol | undefined {
  if (side === 'client' ? isCommand(text) : isReply(text)) return undefined;
  return (side === 'client' ? CLIENT : SERVER).find((row) => row.pattern.test(text));
}

/** Whether the line begins as only SMTP does: with its own verb, and without the two signs that may stand further on. */
function isCommand(text: string): boolean {
  const blank = text.indexOf(' ');
  const verb = blank < 0 ? text : text.slice(0, blank);
  return verb.length <= LONGEST_VERB && findCommand(verb) !== undefined && !(blank >= 0 && FURTHER_ON.test(text));
}

const LONGEST_VERB = 10;
const FURTHER_ON = / RTSP\/|Cookie: mstshash=/;

/** Whether the line begins as a reply does that no other protocol has: FTP greets with 220, and news with 200 or 201. */
function isReply(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < ZERO || first > NINE) return false;
  return first !== TWO || !(text.startsWith('220') || text.startsWith('20'));
}

const ZERO = 0x30;
const TWO = 0x32;
const NINE = 0x39;

interface Row extends ForeignProtocol {
  readonly pattern: RegExp;
}

const row = (name: string, what: string, pattern: RegExp): Row => ({ name, what, pattern });

/** A TLS record begins with its type (16: handshake, 15: alert) and the version 3.0 to 3.4, which dialects write in several ways. */
const TLS_HELLO = /^(?:␖␃[␀-␄]|␐16␐03␐0[0-4]|\u0016\u0003[\u0000-\u0004]|\\x16\\x03\\x0[0-4]|\\026\\003)/;
const TLS_ALERT =
  /^(?:[␕␖]␃[␀-␄]|␐1[56]␐03␐0[0-4]|[\u0015\u0016]\u0003[\u0000-\u0004]|\\x1[56]\\x03\\x0[0-4]|\\02[56]\\003)/;

const CLIENT: readonly Row[] = [
  row('HTTP', 'an HTTP request', /^(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT|TRACE) \S.{0,2000} HTTP\/\d/),
  row('HTTP', 'the preface of HTTP/2', /^PRI \* HTTP\/2/),
  row('TLS', 'the first octets of a TLS handshake', TLS_HELLO),
  row('SSH', 'the banner of an SSH client', /^SSH-[12]\.\d+-/),
  row(
    'SIP',
    'a SIP request',
    /^(?:INVITE|REGISTER|OPTIONS|ACK|BYE|CANCEL|SUBSCRIBE|MESSAGE) sips?:.{0,2000} SIP\/2\.0/,
  ),
  row('RTSP', 'an RTSP request', /^[A-Z_]{3,20} \S.{0,2000} RTSP\/1\.\d/),
  row(
    'IMAP',
    'an IMAP command',
    /^[A-Za-z]{0,4}\d{1,6} (?:LOGIN|CAPABILITY|AUTHENTICATE|SELECT|LIST|LOGOUT|STARTTLS|NOOP)\b/i,
  ),
  row('RDP', 'the cookie of a remote desktop client', /Cookie: mstshash=/),
  row('PROXY', 'the header of the PROXY protocol', /^PROXY (?:TCP[46]|UNKNOWN)\b/),
];

const SERVER: readonly Row[] = [
  row('HTTP', 'an HTTP response', /^HTTP\/\d(?:\.\d)? \d{3}/),
  row('TLS', 'the octets of a TLS record', TLS_ALERT),
  row('SSH', 'the banner of an SSH server', /^SSH-[12]\.\d+-/),
  row('POP3', 'a POP3 greeting', /^\+OK\b/),
  row('IMAP', 'an IMAP greeting', /^\* (?:OK|PREAUTH|BYE)\b/),
  row('VNC', 'the banner of a VNC server', /^RFB \d{3}\.\d{3}/),
  row('SIP', 'a SIP response', /^SIP\/2\.0 \d{3}/),
  row(
    'FTP',
    'the greeting of an FTP server',
    /^220[ -].{0,100}(?:vsFTPd|ProFTPD|Pure-FTPd|FileZilla Server|Microsoft FTP Service|\bFTP server\b)/i,
  ),
  row('NNTP', 'the greeting of a news server', /^20[01] .{0,100}\b(?:NNTP|InterNetNews|INN)\b/i),
];
