/** What a reply usually says: the enhanced code that goes with it, and the text as a snippet. */
export interface UsualText {
  readonly enhanced?: string;
  readonly text: string;
}

/**
 * The words of the commonest servers (Postfix, Exim, Sendmail) by what is answered and by the code; `*` stands for anything else.
 * What is answered is the verb, `greeting`, `.` for the message and `response` for an answer in AUTH.
 */
const TEXTS: Readonly<Record<string, readonly UsualText[]>> = {
  'greeting 220': [{ text: `\${1:mx.example.net} ESMTP` }],
  'greeting 554': [{ text: `\${1:mx.example.net} No SMTP service here` }],
  'greeting 521': [{ text: `\${1:mx.example.net} does not accept mail` }],
  'greeting 421': [{ text: `\${1:mx.example.net} Service not available, try again later` }],
  'HELO 250': [{ text: `\${1:mx.example.net}` }],
  'MAIL 250': [{ enhanced: '2.1.0', text: 'Ok' }],
  'MAIL 552': [{ enhanced: '5.3.4', text: 'Message size exceeds fixed limit' }],
  'MAIL 451': [{ enhanced: '4.3.0', text: 'Temporary failure, try again later' }],
  'MAIL 452': [{ enhanced: '4.3.1', text: 'Insufficient system storage' }],
  'MAIL 550': [
    { enhanced: '5.1.8', text: 'Sender address rejected: Domain not found' },
    { enhanced: '5.7.1', text: 'Sender address rejected: Access denied' },
  ],
  'MAIL 553': [{ enhanced: '5.1.7', text: 'Bad sender address syntax' }],
  'MAIL 503': [{ enhanced: '5.5.1', text: 'Error: nested MAIL command' }],
  'MAIL 530': [{ enhanced: '5.7.0', text: 'Authentication required' }],
  'RCPT 250': [{ enhanced: '2.1.5', text: 'Ok' }],
  'RCPT 251': [{ enhanced: '2.1.5', text: `User not local; will forward to <\${1:user@example.net}>` }],
  'RCPT 550': [
    { enhanced: '5.1.1', text: 'Recipient address rejected: User unknown' },
    { enhanced: '5.7.1', text: 'Recipient address rejected: Access denied' },
  ],
  'RCPT 551': [{ enhanced: '5.1.6', text: `User not local; please try <\${1:user@example.net}>` }],
  'RCPT 552': [{ enhanced: '5.2.2', text: 'Mailbox full' }],
  'RCPT 553': [{ enhanced: '5.1.3', text: 'Bad recipient address syntax' }],
  'RCPT 450': [
    { enhanced: '4.2.0', text: 'Recipient address rejected: Greylisted, try again later' },
    { enhanced: '4.2.1', text: 'Mailbox unavailable, try again later' },
  ],
  'RCPT 451': [{ enhanced: '4.3.0', text: 'Temporary lookup failure' }],
  'RCPT 452': [
    { enhanced: '4.5.3', text: 'Too many recipients' },
    { enhanced: '4.2.2', text: 'Mailbox full' },
  ],
  'RCPT 503': [{ enhanced: '5.5.1', text: 'Error: need MAIL command' }],
  'RCPT 554': [{ enhanced: '5.7.1', text: 'Relay access denied' }],
  'DATA 354': [{ text: 'End data with <CR><LF>.<CR><LF>' }],
  'DATA 503': [{ enhanced: '5.5.1', text: 'Error: need RCPT command' }],
  'DATA 554': [{ enhanced: '5.5.1', text: 'Error: no valid recipients' }],
  '. 250': [{ enhanced: '2.0.0', text: `Ok: queued as \${1:4F2A1B3C}` }],
  '. 552': [{ enhanced: '5.3.4', text: 'Message too big' }],
  '. 554': [{ enhanced: '5.7.1', text: 'Message rejected' }],
  '. 550': [{ enhanced: '5.7.1', text: 'Message content rejected' }],
  '. 451': [{ enhanced: '4.3.0', text: 'Error: queue file write error' }],
  '. 452': [{ enhanced: '4.3.1', text: 'Insufficient system storage' }],
  'BDAT 250': [{ enhanced: '2.0.0', text: `Ok: \${1:100} bytes` }],
  'BDAT 503': [{ enhanced: '5.5.1', text: 'Error: need RCPT command' }],
  'BDAT 552': [{ enhanced: '5.3.4', text: 'Message too big' }],
  'QUIT 221': [{ enhanced: '2.0.0', text: 'Bye' }],
  'RSET 250': [{ enhanced: '2.0.0', text: 'Ok' }],
  'NOOP 250': [{ enhanced: '2.0.0', text: 'Ok' }],
  'VRFY 252': [{ enhanced: '2.0.0', text: 'Cannot verify the user; try RCPT to attempt delivery' }],
  'VRFY 250': [{ enhanced: '2.1.5', text: `User Name <\${1:user@example.net}>` }],
  'VRFY 550': [{ enhanced: '5.1.1', text: 'User unknown' }],
  'HELP 214': [{ enhanced: '2.0.0', text: 'See RFC 5321' }],
  'STARTTLS 220': [{ enhanced: '2.0.0', text: 'Ready to start TLS' }],
  'STARTTLS 454': [{ enhanced: '4.7.0', text: 'TLS not available due to temporary reason' }],
  'AUTH 235': [{ enhanced: '2.7.0', text: 'Authentication successful' }],
  'AUTH 535': [{ enhanced: '5.7.8', text: 'Error: authentication failed' }],
  'AUTH 454': [{ enhanced: '4.7.0', text: 'Temporary authentication failure' }],
  'AUTH 504': [{ enhanced: '5.5.4', text: 'Unrecognized authentication type' }],
  'AUTH 534': [{ enhanced: '5.7.9', text: 'Authentication mechanism is too weak' }],
  'AUTH 538': [{ enhanced: '5.7.11', text: 'Encryption required for requested authentication mechanism' }],
  'AUTH 432': [{ enhanced: '4.7.12', text: 'A password transition is needed' }],
  'AUTH 503': [{ enhanced: '5.5.1', text: 'Error: already authenticated' }],
  '* 421': [{ enhanced: '4.3.2', text: 'Service not available, closing transmission channel' }],
  '* 450': [{ enhanced: '4.2.0', text: 'Not available, try again later' }],
  '* 451': [{ enhanced: '4.3.0', text: 'Local error, try again later' }],
  '* 452': [{ enhanced: '4.3.1', text: 'Insufficient system storage' }],
  '* 455': [{ enhanced: '4.5.0', text: 'Unable to accommodate the parameters' }],
  '* 500': [{ enhanced: '5.5.2', text: 'Error: command not recognized' }],
  '* 501': [{ enhanced: '5.5.4', text: 'Syntax error in parameters' }],
  '* 502': [{ enhanced: '5.5.1', text: 'Error: command not implemented' }],
  '* 503': [{ enhanced: '5.5.1', text: 'Error: bad sequence of commands' }],
  '* 504': [{ enhanced: '5.5.4', text: 'Parameter not implemented' }],
  '* 530': [{ enhanced: '5.7.0', text: 'Authentication required' }],
  '* 550': [{ enhanced: '5.0.0', text: 'Not accepted' }],
  '* 552': [{ enhanced: '5.3.4', text: 'Exceeded storage allocation' }],
  '* 554': [{ enhanced: '5.0.0', text: 'Transaction failed' }],
  '* 555': [{ enhanced: '5.5.4', text: 'Unsupported option' }],
  '* 250': [{ enhanced: '2.0.0', text: 'Ok' }],
  '* 220': [{ enhanced: '2.0.0', text: 'Ready' }],
  '* 221': [{ enhanced: '2.0.0', text: 'Bye' }],
};

/** The usual texts of a reply; none where the code says more than any text would. */
export function usualTexts(answered: string, code: number): readonly UsualText[] {
  const own = answered === 'response' ? 'AUTH' : answered;
  return TEXTS[`${own} ${code}`] ?? TEXTS[`* ${code}`] ?? [];
}
