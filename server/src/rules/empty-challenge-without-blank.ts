import { localized } from '../text/localized';
import { replyPlace } from './replyPlace';
import { defineRule } from './rule';

export default defineRule({
  id: 'empty-challenge-without-blank',
  title: '334 without the blank behind it',
  category: 'reply',
  severity: 'hint',
  party: 'server',
  rfc: [{ rfc: 4954, section: '4' }],
  docs: {
    what: 'The server asks for the first response of an AUTH exchange with a bare `334`, without the blank that belongs behind the code.',
    why: 'RFC 4954 section 4: a challenge is `334`, a blank and the base64 text, and the blank stays where the text is empty. Clients that split the line at the blank may fail. An editor that strips trailing blanks makes the same picture, so that it is only a hint.',
    remedy: 'Send `334 ` with the blank. In an editor, keep trailing blanks in transcripts.',
    practice: 'The recorded servers send the blank.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL
S: 334
C: dXNlcg==
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH EXTERNAL
C: AUTH EXTERNAL
S: 334${' '}
C: dXNlcg==
S: 235 2.7.0 Authentication successful
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fix: 'safe',
  hears: { kinds: ['auth', 'response'] },
  check: {
    reply({ reply, exchange }, { report }) {
      if (reply.code !== 334 || reply.lines.length > 1) return;
      if (exchange?.kind !== 'auth' && exchange?.kind !== 'response') return;
      const place = replyPlace(reply);
      // Many dialects leave trailing blanks out of what was said, so that only the line itself can tell.
      if (!place || reply.lines[0]?.text !== '334' || !reply.lines[0].toLineEnd) return;
      report({
        place,
        message: localized(
          '334 without a blank behind it: the blank belongs to the challenge even where its text is empty (RFC 4954 section 4).',
        ),
        fix: { title: 'Add the blank', kind: 'safe', edits: [{ replace: place, text: '334 ' }] },
      });
    },
  },
});
