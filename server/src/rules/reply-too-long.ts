import { AUTH_LINE_OCTETS, REPLY_LINE_OCTETS } from '../protocol/limits';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { saidOctets } from './saidOctets';
import { partOf } from './spanPlace';

const CRLF = 2;

export default defineRule({
  id: 'reply-too-long',
  title: 'Reply line of more than 512 octets',
  category: 'syntax',
  severity: 'warning',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.5.3.1.5' },
    { rfc: 4954, section: '4' },
  ],
  docs: {
    what: 'A line of a reply has more than 512 octets, its code and CRLF included; or a challenge of AUTH more than 12288.',
    why: 'RFC 5321 section 4.5.3.1.5 gives 512 octets as the most; more text is sent as further lines of the reply. A client may cut what is longer, or take the rest of the line for another reply. A challenge cannot be broken into lines: RFC 4954 section 4 holds 12288 octets for enough.',
    remedy: 'Break the text into several lines: `550-…`, `550 …`.',
    practice: 'Mostly texts of spam filters that quote a header field or a URL.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550 5.7.1 ${'No mail from here. '.repeat(27)}
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 550-5.7.1 ${'No mail from here. '.repeat(20)}
S: 550 5.7.1 ${'No mail from here. '.repeat(7)}
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { snort: '124:3', suricata: 'max_reply_line_len_exceeded' },
  hears: { replyLines: ['long'] },
  check: {
    'reply-line'({ line }, { report }) {
      const isChallenge = line.parsed.code === 334;
      const most = isChallenge ? AUTH_LINE_OCTETS : REPLY_LINE_OCTETS;
      if (line.text.length + CRLF <= most / 3 || line.parsed.code === 0) return;
      const octets = saidOctets(line.text, line) + CRLF;
      if (octets <= most) return;
      const why = isChallenge
        ? localized('clients need not take more in a challenge (RFC 4954 section 4)')
        : localized('longer texts take several lines (RFC 5321 section 4.5.3.1.5)');
      report({
        place: partOf(line, 0, 3),
        message: localized('The reply line has {0} octets with its CRLF; {1} are the most, {2}.', octets, most, why),
      });
    },
  },
});
