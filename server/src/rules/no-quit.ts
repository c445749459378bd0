import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { isClosedInSession } from './closedInSession';
import { defineRule } from './rule';
import { saysQuit } from './saysQuit';

export default defineRule({
  id: 'no-quit',
  title: 'Client closes the connection without QUIT',
  category: 'sequence',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.10' },
    { rfc: 5321, section: '4.1.4' },
  ],
  docs: {
    what: 'The client closes the connection in the middle of a session, without QUIT. It is reported only where the transcript says who closed it.',
    why: 'RFC 5321 section 4.1.1.10: the client MUST NOT intentionally close the connection until it has sent QUIT, and it should wait for the reply. A server cannot tell such an end from a network failure; an open transaction is discarded.',
    remedy: 'Send QUIT and read the 221, also after an error.',
    practice:
      'Who is cut off by the network looks the same in a recording, so that this is for information only. Programs that only look whether a port answers, and many that send spam, leave without QUIT. Postfix logs such sessions as “lost connection”.',
  },
  examples: {
    bad: `* connect 192.0.2.10:49152 -> 198.51.100.25:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
* close C
`,
    good: `* connect 192.0.2.10:49152 -> 198.51.100.25:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
* close C
`,
  },
  check: {
    closed(event, context) {
      // A QUIT that was swallowed by a message without an end: message-never-ended.
      if (saysQuit(context.session.lastContent)) return;
      // A client that waited for a reply in vain may give up (RFC 5321 section 4.5.3.2).
      if (event.by !== 'client' || event.unanswered.length > 0 || !isClosedInSession(context)) return;
      context.report({
        place: event.place,
        message: localized(
          'The client closes the connection without QUIT: {0}. A client ends a session with QUIT and waits for the reply (RFC 5321 section 4.1.1.10).',
          localized(PHASE_TEXT[context.state.phase]),
        ),
      });
    },
  },
});
