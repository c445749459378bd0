import type { SessionContext, SessionEvent } from '../session/event';
import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'reply-injected-before-tls',
  title: 'Reply between the 220 to STARTTLS and the TLS handshake',
  category: 'security',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 3207, section: '4' },
    { rfc: 3207, section: '4.2' },
  ],
  docs: {
    what: 'Behind the 220 to STARTTLS comes another reply in the clear, where only the TLS handshake may follow.',
    why: 'Whoever sits in the middle can put replies there. A client that keeps them in its buffer reads them inside TLS as the answers to its first commands, for example a forged EHLO reply without AUTH or with a weak mechanism (“response injection”). RFC 3207 section 4.2: what was learnt before the handshake must be forgotten.',
    remedy:
      'Server: say nothing behind the 220. Client: empty the input buffer before the handshake, or close the connection if there is something in it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
S: 250 AUTH PLAIN
* tls TLSv1.3
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
      const place = replyPlace(event.reply);
      if (!place || !isBeforeHandshake(event, context)) return;
      const starttls = context.session.landmarks.get('starttls');
      context.report({
        place,
        message: localized(
          '{0} between the 220 to STARTTLS and the TLS handshake: nothing may come there in the clear, and a client must throw it away, because anyone on the way can put it there (RFC 3207 section 4.2).',
          event.reply.code,
        ),
        related: starttls === undefined ? [] : [{ line: starttls, message: localized('This STARTTLS was accepted.') }],
      });
    },
  },
});

/** Whether a reply that nobody asked for stands where the transcript shows no handshake yet. */
export function isBeforeHandshake(
  { complete, reply }: Extract<SessionEvent, { type: 'reply' }>,
  { session, state, order }: SessionContext,
): boolean {
  if (complete.role !== 'unexpected' || order !== 'wire' || !state.freshStart || reply.code === 0) return false;
  const starttls = session.landmarks.get('starttls');
  return starttls !== undefined && (session.landmarks.get('tls') ?? -1) < starttls;
}
