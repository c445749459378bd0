import { localized } from '../text/localized';
import { orderRule } from './orderRule';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

const inOpenedSession = orderRule({
  id: 'hello-in-lmtp',
  title: 'EHLO or HELO in an LMTP session',
  severity: 'error',
  rfc: [{ rfc: 2033, section: '4.1' }],
  message: ({ verb }) =>
    localized(
      '{0} in LMTP: this session was opened with LHLO, which takes the place of HELO and EHLO (RFC 2033 section 4.1).',
      verb,
    ),
  related: { hello: 'The LHLO that made this an LMTP session.' },
  docs: {
    what: 'The client sends EHLO or HELO in a session that it opened with LHLO, or to a server whose greeting names LMTP and that refuses it.',
    why: 'RFC 2033 section 4.1: LHLO takes the place of HELO and EHLO, and the server must not accept these; 500 is recommended. So a client of one protocol that reaches a server of the other is found out at once.',
    remedy: 'Repeat LHLO to begin anew in LMTP. To speak SMTP, connect to the SMTP port.',
  },
  examples: {
    bad: `S: 220 mx.example.net LMTP
C: LHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 ENHANCEDSTATUSCODES
C: EHLO client.example.org
S: 500 5.5.1 This is LMTP
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net LMTP
C: LHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 ENHANCEDSTATUSCODES
C: LHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 ENHANCEDSTATUSCODES
C: QUIT
S: 221 2.0.0 Bye
`,
  },
});

export default defineRule({
  ...inOpenedSession,
  hears: { kinds: ['ehlo', 'helo'], commands: ['out-of-order'], replies: ['refusal'] },
  check: {
    ...inOpenedSession.check,
    reply({ exchange, reply }, { session, report }) {
      if (!exchange || (exchange.kind !== 'ehlo' && exchange.kind !== 'helo') || exchange.before.hello !== '') return;
      if (reply.code !== 500 && reply.code !== 502 && reply.code !== 503) return;
      const greeting = session.greeting?.lines[0];
      if (!greeting || !/\bLMTP\b/i.test(greeting.text) || /SMTP/i.test(greeting.text)) return;
      report({
        place: verbPlace(exchange),
        message: localized(
          '{0} to an LMTP server, as its greeting says: an LMTP session is opened with LHLO (RFC 2033 section 4.1).',
          exchange.verb,
        ),
        answered: exchange,
        related: [{ line: greeting.line, message: localized('The greeting names LMTP.') }],
      });
    },
  },
});
