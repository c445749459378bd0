import type { SessionContext, SessionEvent } from '../session/event';
import { localized } from '../text/localized';
import { sentBehindStarttls } from './behindStarttls';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'injected-command-executed',
  title: 'Server carries out what was sent before the TLS handshake',
  category: 'security',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 3207, section: '4.2' },
    { vendor: 'CVE', text: 'CVE-2011-0411: plaintext command injection' },
  ],
  docs: {
    what: 'Commands came in the clear behind STARTTLS, and after the handshake the server sends one reply more than the client has sent commands since: it has carried out a command from before.',
    why: 'RFC 3207 section 4.2: at the handshake the server must forget what it got from the client before. A server that keeps its input buffer lets anyone on the way put commands into the protected session, for example a RCPT, or a MAIL whose message then swallows the client’s password (CVE-2011-0411).',
    remedy: 'Empty the input buffer between the 220 and the handshake; most servers have a release that does so.',
    practice: 'None of the recorded servers does it. Postfix, patches for qmail and others were mended in 2011.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
# smtp-ignore pipelined-behind-starttls -- shown for what the server does about it
C: NOOP
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
S: 250 2.0.0 Ok
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
  peers: { snort: 'STARTTLS command injection (124:17)' },
  hears: { replies: ['unanswering'] },
  check: {
    reply(event, context) {
      const place = replyPlace(event.reply);
      if (!place || !answersInjected(event, context)) return;
      const injected = sentBehindStarttls(context.session)[0];
      context.report({
        place,
        message: localized(
          '{0} answers nothing that was sent inside TLS: the server has carried out a command that came in the clear behind STARTTLS, which it must throw away (RFC 3207 section 4.2, CVE-2011-0411).',
          event.reply.code,
        ),
        related: injected ? [{ line: injected.place.line, message: localized('This came before the handshake.') }] : [],
      });
    },
  },
});

/** Whether a reply inside TLS can only be that to a command from before the handshake. */
export function answersInjected(
  { complete, reply }: Extract<SessionEvent, { type: 'reply' }>,
  { session, state, order }: SessionContext,
): boolean {
  if (complete.role !== 'unexpected' || order !== 'wire' || !state.tls || reply.code === 0) return false;
  const starttls = session.landmarks.get('starttls');
  const tls = session.landmarks.get('tls');
  return starttls !== undefined && tls !== undefined && tls > starttls && sentBehindStarttls(session).length > 0;
}
