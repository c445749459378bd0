import { localized } from '../text/localized';
import { orderRule } from './orderRule';
import { sentName } from './sentName';

export default orderRule({
  id: 'command-after-quit',
  title: 'Command behind QUIT',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.4' },
    { rfc: 5321, section: '4.1.1.10' },
    { rfc: 2920, section: '3.1' },
  ],
  message: ({ exchange }) =>
    localized(
      '{0} behind QUIT: QUIT must be the last command of a session (RFC 5321 section 4.1.4). The server will not process what follows it.',
      sentName(exchange),
    ),
  related: { quit: 'The QUIT that ends the session.' },
  docs: {
    what: 'The client sends another command behind QUIT, before the server’s reply to it.',
    why: 'RFC 5321 section 4.1.4: the last command in a session MUST be QUIT, and RFC 2920 section 3.1 lets QUIT stand only at the end of a group. The server answers 221 and closes the connection (RFC 5321 section 4.1.1.10).',
    remedy: 'Send QUIT when nothing else is to be done, and read its reply before closing the connection.',
    practice:
      'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka answer 221, close, and ignore what came behind QUIT.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: QUIT
C: NOOP
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: NOOP
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});
