import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'extension-before-hello',
  title: 'Extension command before EHLO',
  severity: 'warning',
  rfc: [
    { rfc: 5321, section: '3.2' },
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 3207, section: '4.2' },
  ],
  message: ({ verb, session }) =>
    session.landmarks.has('starttls')
      ? localized(
          '{0} before EHLO: after the TLS handshake the session begins anew, and what the server offered before no longer counts (RFC 3207 section 4.2). The client asks with EHLO first.',
          verb,
        )
      : localized(
          '{0} before EHLO: the client cannot know yet what the server offers. It asks with EHLO first (RFC 5321 section 3.2).',
          verb,
        ),
  related: {
    starttls: 'STARTTLS put the session back to its beginning (RFC 3207 section 4.2).',
    greeting: 'The server’s greeting, with which the session began.',
  },
  docs: {
    what: 'The client uses AUTH, STARTTLS, ETRN, ATRN, TURN or XFORWARD before an EHLO of it was accepted, or before a new one after STARTTLS or XCLIENT.',
    why: 'Commands of extensions may be used where the server offered them in its reply to EHLO (RFC 5321 sections 3.2 and 4.1.1.1). Before EHLO nothing is offered, and STARTTLS voids the offer that was made before it (RFC 3207 section 4.2).',
    remedy: 'Send `EHLO` right after the greeting and again after STARTTLS, and use what the reply offers.',
    practice:
      'Servers differ: Postfix, Sendmail, Courier and Dovecot submission serve AUTH without EHLO; Exim, OpenSMTPD, aiosmtpd and smtp-server answer 503, Haraka 500.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: STARTTLS
S: 503 5.5.1 Send EHLO first
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'AUTH command used when not advertised', postfix: 'send HELO/EHLO first' },
});
