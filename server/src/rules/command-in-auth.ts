import { parseCommandLine } from '../syntax/command';
import { localized } from '../text/localized';
import { commandInAuth, wasCancelled } from './commandInAuth';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'command-in-auth',
  title: 'Command inside an AUTH exchange',
  category: 'sequence',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 4954, section: '4' }],
  docs: {
    what: 'After a 334 challenge the client sends a command instead of an answer to the challenge.',
    why: 'RFC 4954 section 4: a challenge is answered by a line of base64, or by a lone `*`, which cancels the exchange. Whatever the client sends is read as such an answer, and no command is carried out. Most commands are no base64, for which the server must refuse the AUTH with 501; a word like QUIT or NOOP even is base64, and is taken for a name or a password.',
    remedy: 'Answer the challenge, or send `*` and wait for the 501 before the next command.',
    practice: 'Haraka does not know the exchange any more and takes the line for a command.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN PLAIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: MAIL FROM:<a@example.org>
S: 501 5.5.2 Invalid base64
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH LOGIN PLAIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.7.0 Authentication aborted
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {
    response({ exchange }, { session, report }) {
      // Behind an AUTH that has no reply yet nobody knows whether this is an answer; group-not-ended tells of that.
      if (exchange.grouped || wasCancelled(session, exchange)) return;
      if (!commandInAuth(exchange)) return;
      const { verb, verbEnd } = parseCommandLine(exchange.text);
      report({
        place: partOf(exchange.place, 0, verbEnd),
        message: localized(
          '{0} inside an AUTH exchange: the server waits for the answer to its challenge, in base64, or for a lone “*” that cancels (RFC 4954 section 4).',
          verb,
        ),
        answered: exchange,
      });
    },
  },
});
