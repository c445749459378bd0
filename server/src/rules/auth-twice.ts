import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'auth-twice',
  title: 'AUTH after a successful AUTH',
  severity: 'error',
  rfc: [{ rfc: 4954, section: '4' }],
  message: () =>
    localized(
      'AUTH once more: the client is authenticated already. After a successful AUTH no other may be issued in the same session (RFC 4954 section 4).',
    ),
  related: { auth: 'With this line the authentication succeeded.' },
  docs: {
    what: 'The client sends AUTH although an earlier one in this session succeeded.',
    why: 'RFC 4954 section 4: after AUTH has been completed successfully, no more AUTH commands may be issued in the same session, and the server MUST answer a further one with 503. After a failed AUTH the client may try again.',
    remedy: 'To act as another user, send QUIT and open a new connection.',
    practice: 'Sendmail, smtp-server, aiosmtpd and Dovecot answer 503, Courier 502; Haraka accepts it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL dXNlcg==
S: 235 2.7.0 Authentication successful
C: AUTH EXTERNAL b3RoZXI=
S: 503 5.5.1 Already authenticated
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL d3Jvbmc=
S: 535 5.7.8 Authentication credentials invalid
C: AUTH EXTERNAL dXNlcg==
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'already authenticated', opensmtpd: 'already authenticated', postfix: 'already authenticated' },
});
