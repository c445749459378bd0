import { localized } from '../text/localized';
import { orderRule } from './orderRule';

export default orderRule({
  id: 'starttls-in-tls',
  title: 'STARTTLS while TLS is active',
  severity: 'error',
  rfc: [
    { rfc: 3207, section: '4.2' },
    { rfc: 3207, section: '4' },
  ],
  message: () =>
    localized(
      'STARTTLS inside TLS: the session is encrypted already, and the client must not start TLS again (RFC 3207 section 4.2).',
    ),
  related: { starttls: 'This STARTTLS began the TLS session that is still active.' },
  docs: {
    what: 'The client sends STARTTLS although TLS is active, after an earlier STARTTLS or because the connection began with TLS.',
    why: 'RFC 3207 section 4.2: a client MUST NOT attempt to start a TLS session where one is active already, and the server MUST NOT offer STARTTLS in the reply to an EHLO inside TLS.',
    remedy:
      'Use STARTTLS only where the latest EHLO reply offers it. On port 465 the connection is encrypted from its first octet and needs no STARTTLS.',
    practice:
      'Exim, OpenSMTPD, smtp-server and Twisted answer 503, Postfix 554, Sendmail 454, Dovecot and go-smtp 502, Courier 540; aiosmtpd and Haraka answer 220 and then lose the connection.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250 mx.example.net
C: STARTTLS
S: 503 5.5.1 TLS already active
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 454 4.7.0 TLS not available due to temporary reason
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'TLS already active', opensmtpd: 'channel already secured' },
});
