import { localized } from '../text/localized';
import { orderRule } from './orderRule';
import { sentName } from './sentName';

export default orderRule({
  id: 'command-after-close',
  title: 'Command after the end of the session',
  severity: 'warning',
  rfc: [
    { rfc: 5321, section: '3.8' },
    { rfc: 5321, section: '4.1.4' },
  ],
  message: ({ exchange, session }) =>
    session.landmarks.has('quit')
      ? localized(
          '{0} after the end: {1}, as QUIT asked. QUIT must be the last command of a session (RFC 5321 section 4.1.4).',
          sentName(exchange),
          localized(GONE),
        )
      : localized(
          '{0} after the end: {1} (RFC 5321 section 3.8). Unless the two crossed on their way, the client must connect anew.',
          sentName(exchange),
          localized(GONE),
        ),
  // After 421 the command may have been under way already; after its own QUIT the client had no reason to speak.
  severityOf: ({ session }) => (session.landmarks.has('quit') ? 'error' : 'warning'),
  related: { quit: 'The QUIT that ended the session.', end: 'With this reply the server closed the session.' },
  docs: {
    what: 'The client sends a command although the session has ended: the server answered QUIT with 221, or closed the connection, with 421 or without.',
    why: 'QUIT must be the last command of a session (RFC 5321 section 4.1.4). After 421 the server closes the connection (section 3.8), and nothing that follows is processed.',
    remedy: 'Open a new connection for what is left to do. After 421 wait before trying again.',
    practice: 'Every recorded server closes the connection with 221, and answers nothing behind it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
C: MAIL FROM:<a@example.org>
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});

const GONE = 'the server has closed the session';
