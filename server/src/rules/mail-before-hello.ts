import { localized } from '../text/localized';
import { addHello } from './missingHello';
import { isBegunAnew, orderRule } from './orderRule';

export default orderRule({
  id: 'mail-before-hello',
  title: 'MAIL before EHLO or HELO',
  severity: 'error',
  fix: 'unsafe',
  rfc: [{ rfc: 5321, section: '4.1.4' }],
  message: ({ verb, session }) =>
    isBegunAnew(session)
      ? localized(
          '{0} before EHLO: after the TLS handshake the session begins anew (RFC 3207 section 4.2), and the client has not introduced itself again. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).',
          verb,
        )
      : localized(
          '{0} before EHLO: the client has not introduced itself yet. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).',
          verb,
        ),
  fixOf: ({ exchange, session }) => addHello(exchange, session),
  related: {
    starttls: 'STARTTLS put the session back to its beginning (RFC 3207 section 4.2).',
    greeting: 'The server’s greeting, with which the session began.',
  },
  docs: {
    what: 'The client opens a mail transaction although no EHLO or HELO of it was accepted in this session, or none since STARTTLS or XCLIENT.',
    why: 'RFC 5321 section 4.1.4: a session that will contain mail transactions MUST first be initialized by EHLO (or HELO). Without it the server does not know the client’s name, and no extension may be used. STARTTLS puts the session back to its beginning (RFC 3207 section 4.2).',
    remedy:
      'Send `EHLO` with the client’s full host name or address literal right after the greeting, and again after STARTTLS.',
    practice:
      'Postfix (without `smtpd_helo_required`), Sendmail, Dovecot LMTP and Twisted accept MAIL without EHLO; Exim, OpenSMTPD, qpsmtpd, aiosmtpd, Haraka and others answer 503. Serving it is the server’s policy; sending it is the client’s fault.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: MAIL FROM:<a@example.org>
S: 503 5.5.1 Send EHLO first
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'send HELO/EHLO first', exim: 'HELO or EHLO required', zeek: 'unexpected command' },
});
