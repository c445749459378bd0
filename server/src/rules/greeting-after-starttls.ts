import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule, type Related } from './rule';
import { isSecondGreeting } from './secondGreeting';

export default defineRule({
  id: 'greeting-after-starttls',
  title: 'Server greets once more after STARTTLS',
  category: 'sequence',
  severity: 'error',
  party: 'server',
  rfc: [{ rfc: 3207, section: '4.2' }],
  docs: {
    what: 'The server sends a 220 greeting behind the TLS handshake that STARTTLS began.',
    why: 'After the handshake the session is as it was right after the greeting, and it is the client’s turn: it should send EHLO (RFC 3207 section 4.2). A second greeting would be taken for the reply to that EHLO, and every later reply for that to the command before.',
    remedy:
      'Say nothing after the handshake and wait for EHLO. Only a connection that begins with TLS (port 465) is greeted inside TLS.',
    practice: 'No recorded server does it; texts about SMTP sometimes show it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
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
  hears: { replies: ['unanswering'] },
  check: {
    reply(event, context) {
      if (!isSecondGreeting(event, context)) return;
      const place = replyPlace(event.reply);
      if (!place) return;
      const related: Related[] = [];
      const starttls = context.session.landmarks.get('starttls');
      if (starttls !== undefined)
        related.push({ line: starttls, message: localized('This STARTTLS began the handshake.') });
      context.report({
        place,
        message: localized(
          'A second greeting: after the handshake of STARTTLS the server does not greet again, it waits for the client’s EHLO (RFC 3207 section 4.2).',
        ),
        related,
      });
    },
  },
});
