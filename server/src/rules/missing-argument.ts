import type { Ref } from '../protocol/rfc';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { isAbridged } from './isAbridged';
import { defineRule } from './rule';

/** What has to stand behind each verb; AUTH, BDAT and EHLO have rules of their own. */
const WANTED: ReadonlyMap<string, string> = new Map([
  ['MAIL', 'FROM:<sender>'],
  ['SEND', 'FROM:<sender>'],
  ['SOML', 'FROM:<sender>'],
  ['SAML', 'FROM:<sender>'],
  ['RCPT', 'TO:<recipient>'],
  ['VRFY', 'a user or mailbox'],
  ['EXPN', 'the name of a list'],
  ['ETRN', 'a domain, or @ or # and a name'],
  ['XCLIENT', 'an attribute such as NAME=client.example.org'],
  ['XFORWARD', 'an attribute such as NAME=client.example.org'],
]);

export default defineRule({
  id: 'missing-argument',
  title: 'Command without its argument',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1' },
    { rfc: 5321, section: '4.1.2' },
  ],
  docs: {
    what: 'A command that needs an argument was sent without one, and the server refused it.',
    why: 'RFC 5321 section 4.1.1 gives the form of each command. MAIL and RCPT need a path, VRFY a user, EXPN a list, ETRN a domain.',
    remedy: 'Send the argument. The null sender is written `MAIL FROM:<>`.',
    practice:
      'The recorded servers answer 501, some 500, 502 or 503. Where such a command was accepted, the transcript has left the argument out, and nothing is reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:
S: 501 5.5.4 Syntax: MAIL FROM:<address>
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['refusal'] },
  check: {
    reply({ reply, exchange }, { report }) {
      if (!exchange?.command || reply.code < 500 || exchange.replies.length > 1) return;
      // Out of order as well: that is told, and the argument was not looked at.
      if (exchange.fault !== '') return;
      const wanted = WANTED.get(exchange.verb);
      const { text, command, verb } = exchange;
      if (wanted === undefined || !(isAbridged(exchange) || text.slice(command.argument).trim() === '')) return;
      const ref: Ref =
        verb === 'ETRN'
          ? { rfc: 1985, section: '5' }
          : verb.startsWith('X')
            ? { vendor: 'Postfix', text: 'XCLIENT_README' }
            : { rfc: 5321, section: '4.1.1' };
      report({
        place: exchange.place,
        message: localized('{0} has no argument: {1} belongs behind it ({2}).', verb, localized(wanted), refWords(ref)),
        answered: exchange,
      });
    },
  },
});
