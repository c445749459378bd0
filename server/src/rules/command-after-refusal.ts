import { localized } from '../text/localized';
import { orderRule } from './orderRule';
import { sentName } from './sentName';

export default orderRule({
  id: 'command-after-refusal',
  title: 'Command after the server refused the session',
  severity: 'warning',
  rfc: [
    { rfc: 5321, section: '3.1' },
    { rfc: 7504, section: '3' },
  ],
  message: ({ exchange, where }) =>
    localized(
      '{0} after a refusal: {1}. All that is left to the client is QUIT (RFC 5321 section 3.1).',
      sentName(exchange),
      where,
    ),
  related: { greeting: 'The greeting that refuses the session.' },
  docs: {
    what: 'The server greeted with 554 or 521, which means that it takes no mail here, and the client goes on with another command than QUIT.',
    why: 'RFC 5321 section 3.1: after a 554 greeting the server waits for QUIT and should answer everything else with 503. After 521 it may repeat 521 or just close the connection (RFC 7504 section 3). Nothing that the client sends can succeed.',
    remedy:
      'Read the code of the greeting, send QUIT, and treat the refusal as permanent for this host: try another mail exchanger or return the mail.',
  },
  examples: {
    bad: `S: 554 mx.example.net No SMTP service here
C: EHLO client.example.org
S: 503 5.5.1 Bad sequence of commands
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 554 mx.example.net No SMTP service here
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'unexpected command' },
});
