import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { isClosedInSession } from './closedInSession';
import { defineRule } from './rule';

export default defineRule({
  id: 'closed-without-421',
  title: 'Server closes the connection without 421',
  category: 'sequence',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '3.8' },
    { rfc: 5321, section: '4.1.1.10' },
  ],
  docs: {
    what: 'The server closes the connection in the middle of a session: the client sent no QUIT, and the server did not say 421. It is reported only where the transcript says who closed it.',
    why: 'RFC 5321 section 3.8: the server MUST NOT intentionally close the connection but after QUIT, after a 421 reply because it has to shut down, or when the client has been silent for too long; against an attack it may (section 7.8). A client that is cut off does not know whether to try again, and after the final dot not even whether its message was taken.',
    remedy: 'Send 421 before closing. To keep off a client that makes too many errors, answer 421 with the reason.',
    practice:
      'Some servers close after a 5yz reply to a client that breaks the rules: Postfix with 521 or after a protocol error, OpenSMTPD after two lines in one packet.',
  },
  examples: {
    bad: `* connect 192.0.2.10:49152 -> 198.51.100.25:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
* close S
`,
    good: `* connect 192.0.2.10:49152 -> 198.51.100.25:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
S: 421 4.4.2 Timeout, closing connection
* close S
`,
  },
  check: {
    closed(event, context) {
      if (event.by !== 'server' || !isClosedInSession(context)) return;
      const waits = event.unanswered[0];
      const left = waits
        ? localized(
            ' {0} is left without a reply.',
            waits.verb === '' || waits.verb === '.' ? localized('What the client sent') : waits.verb,
          )
        : '';
      context.report({
        place: event.place,
        message: localized(
          'The server closes the connection without a word: {0}.{1} Unless the client said QUIT or was silent for too long, the server must send 421 before it closes (RFC 5321 section 3.8).',
          localized(PHASE_TEXT[context.state.phase]),
          left,
        ),
        related: waits ? [{ line: waits.place.line, message: localized('This has no reply.') }] : [],
      });
    },
  },
});
