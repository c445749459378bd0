/**
 * Where a session stands. `unknown` is our own: the recording began late or has a gap, so nothing can be held against
 * anybody until a reply tells more. The others are the states of RFC 5321 sections 3 and 4.1.4 and of the extensions.
 */
export type Phase =
  | 'unknown'
  | 'awaiting-greeting'
  | 'refused'
  | 'connected'
  | 'ready'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'content'
  | 'chunk'
  | 'stuck'
  | 'quitting'
  | 'closed';

/** A phase in words, to complete "here …": used by messages and hovers. */
export const PHASE_TEXT: Readonly<Record<Phase, string>> = {
  unknown: 'the recording does not show how far the session is',
  'awaiting-greeting': 'the server has not greeted yet',
  refused: 'the server refused the session in its greeting',
  connected: 'the client has not introduced itself with EHLO or HELO',
  ready: 'no mail transaction is open',
  auth: 'an AUTH exchange is running',
  mail: 'a mail transaction is open, without an accepted recipient',
  rcpt: 'a mail transaction is open, with an accepted recipient',
  content: 'the message text is being sent',
  chunk: 'a message is being sent in BDAT chunks',
  stuck: 'the transaction cannot go on and only RSET helps',
  quitting: 'QUIT was sent',
  closed: 'the session has ended',
};
