import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'tool-comment-as-smtp',
  title: 'Remark of a tool marked as something said',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'A line has the mark of the client or the server, but its text is the talk of the program that made the recording (`*** Connection closed`, `=== TLS started`, `Trying 192.0.2.1...`). Of several such lines in a row the first is reported. The lines `050 …` are what Sendmail tells in verbose mode of its own next session.',
    why: 'Nobody said the line on the wire. It is left out of the session, so that no command or reply is counted too many.',
    remedy: 'Take the mark away, or make the line a comment (`# …`) or an event (`* tls`, `* close S`).',
    practice:
      'Scripts that print all they read with one mark do so, and Sendmail behind the command VERB, which other servers do not know.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
S: *** TLS started
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {},
  recording: {
    toolTalk({ place, goesOn }, report) {
      if (goesOn) return;
      report({
        place,
        message: localized(
          'This is the talk of the tool that made the recording, not something that a side said, though it has the mark of one. It is left out of the session.',
        ),
      });
    },
  },
});
