/** What a verb means to the order of a session; verbs that differ only in name share a kind. */
export type VerbKind =
  | 'ehlo'
  | 'helo'
  | 'lhlo'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'bdat'
  | 'rset'
  | 'noop'
  | 'quit'
  | 'auth'
  | 'starttls'
  | 'etrn'
  | 'atrn'
  | 'turn'
  | 'xclient'
  | 'xforward'
  | 'other';

const KINDS: ReadonlyMap<string, VerbKind> = new Map<string, VerbKind>([
  ['EHLO', 'ehlo'],
  ['HELO', 'helo'],
  ['LHLO', 'lhlo'],
  ['MAIL', 'mail'],
  // SEND, SOML and SAML open a transaction as MAIL does (RFC 5321 appendix F.6).
  ['SEND', 'mail'],
  ['SOML', 'mail'],
  ['SAML', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA', 'data'],
  ['BDAT', 'bdat'],
  // A BURL is a chunk whose octets the server fetches itself (RFC 4468 section 3.2).
  ['BURL', 'bdat'],
  ['RSET', 'rset'],
  ['NOOP', 'noop'],
  ['HELP', 'noop'],
  ['VRFY', 'noop'],
  ['EXPN', 'noop'],
  ['QUIT', 'quit'],
  ['AUTH', 'auth'],
  ['STARTTLS', 'starttls'],
  ['ETRN', 'etrn'],
  ['ATRN', 'atrn'],
  ['TURN', 'turn'],
  ['XCLIENT', 'xclient'],
  ['XFORWARD', 'xforward'],
]);

/** The kind of a verb given in upper case; `other` for one that does not touch the order. */
export function verbKind(verb: string): VerbKind {
  return KINDS.get(verb) ?? 'other';
}
