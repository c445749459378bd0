import { localized } from '../text/localized';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'early-talker',
  title: 'Client speaks before the greeting',
  category: 'sequence',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.3.1' },
    { rfc: 5321, section: '3.1' },
  ],
  docs: {
    what: 'The client sends its first command before the server has greeted it.',
    why: 'RFC 5321 section 4.3.1: the client should wait for the greeting before it sends commands. Until then it cannot know whether the server takes mail at all. Programs that send spam often do not wait, so that many servers take it as their mark.',
    remedy:
      'Wait for the whole greeting (five minutes at the least, RFC 5321 section 4.5.3.2.1), and read its code before sending EHLO.',
    practice:
      'Postfix’s postscreen sends the first half of a greeting to catch such clients. Exim refuses the session with 554 (smtp_enforce_sync), unless it has told this client before that it may speak early (PIPECONNECT).',
  },
  examples: {
    bad: `C: EHLO client.example.org
S: 220 mx.example.net ESMTP
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220-mx.example.net ESMTP
S: 220 at your service
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    suricata: 'no_server_welcome_message',
    exim: 'input sent without waiting for greeting',
    postfix: 'PREGREET (postscreen)',
  },
  hears: { replies: ['unanswering'] },
  check: {
    reply({ reply, complete, next }, { order, report }) {
      // Only a recording in the order of the wire tells that the greeting came later.
      if (complete.role !== 'greeting' || !next || order !== 'wire') return;
      const line = reply.lines[0]?.line;
      report({
        place: verbPlace(next),
        message: localized(
          '{0} before the greeting: the server has not greeted yet, and the client should wait for that (RFC 5321 section 4.3.1).',
          sentName(next),
        ),
        answered: next,
        related: line === undefined ? [] : [{ line, message: localized('The greeting came only here.') }],
      });
    },
  },
});
