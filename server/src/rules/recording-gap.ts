import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: 'recording-gap',
  title: 'Octets are missing in the recording',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  rfc: [{ rfc: 5321, section: '4.2' }],
  docs: {
    what: 'The recorder says that octets of the connection were not recorded (`* gap 1460 S`).',
    why: 'What was said there is not known: a command, a reply or text of the message. From here on nothing is held against either side until a reply tells how far the session is.',
    remedy: 'Record again with a larger buffer, or capture on the machine that sends or receives.',
    practice:
      'Captures lose packets under load and where the snapshot length is too small. What a writer leaves out on purpose (`...`) is not reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
* gap 1460 C
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'content gap' },
  check: {
    connection({ change, details, side, place }, { session, report }) {
      const octets = change === 'gap' ? /^([0-9]+) [CS]$/.exec(details)?.[1] : undefined;
      if (octets === undefined || Number(octets) === 0) return;
      const whose = side === undefined ? '' : localized(' of the {0}', side);
      const last = session.exchanges.at(-1);
      const waiting = side !== 'client' && last !== undefined && last.replies.length === 0;
      const hidden = waiting
        ? localized(' The reply to {0} may be among them.', last.verb || localized('the AUTH response'))
        : '';
      report({
        place,
        message: localized(
          '{0} {1}{2} were not recorded here.{3} Nothing is held against either side until a reply tells how far the session is.',
          octets,
          octets === '1' ? localized('octet') : localized('octets'),
          whose,
          hidden,
        ),
      });
    },
  },
});
