import { orderRule } from './orderRule';

export default orderRule({
  id: 'hello-in-lmtp',
  title: 'EHLO or HELO in an LMTP session',
  severity: 'error',
  rfc: [{ rfc: 2033, section: '4.1' }],
  message: ({ verb }) =>
    `${verb} in LMTP: this session was opened with LHLO, which takes the place of HELO and EHLO (RFC 2033 section 4.1).`,
  related: { hello: 'The LHLO that made this an LMTP session.' },
  docs: {
    what: 'The client sends EHLO or HELO in a session that it opened with LHLO.',
    why: 'RFC 2033 section 4.1: LMTP replaces HELO and EHLO by LHLO, so that a client of one protocol that reaches a server of the other is found out at once. The server must not accept HELO or EHLO; 500 is recommended.',
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
