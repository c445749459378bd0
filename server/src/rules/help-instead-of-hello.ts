import { findCommand } from '../protocol/commands';
import { domainFault } from '../syntax/domain';
import { localized } from '../text/localized';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'help-instead-of-hello',
  title: 'HELP with a host name in place of HELO',
  category: 'syntax',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 5321, section: '4.1.1.8' },
  ],
  docs: {
    what: 'The first command of the session is HELP with the name of a host behind it, where EHLO or HELO is meant.',
    why: 'HELP asks for a text of help, about a command if one is named (RFC 5321 section 4.1.1.8). It introduces nobody: the session is where it was, and most servers answer a MAIL that follows with 503.',
    remedy: 'Send `EHLO` and the host name.',
    practice:
      'A slip of the pen in lessons and command tables. Most recorded servers answer HELP with 214 or 250 and their text, so that it looks as if all were well.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: HELP client.example.org
S: 214 2.0.0 See RFC 5321
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: HELP MAIL
S: 214 2.0.0 MAIL FROM:<sender>
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['noop', 'other'] },
  check: {
    command({ exchange, command }, { session, report }) {
      if (exchange.verb !== 'HELP' || exchange.before.phase !== 'connected' || session.exchanges.length > 1) return;
      const topic = exchange.text.slice(command.argument).trimEnd();
      if (!topic.includes('.') || findCommand(topic.toUpperCase())) return;
      if (domainFault(topic, { start: 0, end: topic.length })) return;
      report({
        place: verbPlace(exchange),
        message: localized(
          'HELP asks for a text of help; {0} looks like the name of the client. It introduces itself with EHLO or HELO (RFC 5321 section 4.1.1.1).',
          quoted(topic),
        ),
        answered: exchange,
      });
    },
  },
});
