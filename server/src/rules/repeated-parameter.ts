import type { RfcRef } from '../protocol/rfc';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { defineRule } from './rule';
import { mayBeUsed, removalOf, type SentParameter, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'repeated-parameter',
  title: 'Parameter given twice',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 3461, section: '4.5' },
    { rfc: 6152, section: '3' },
    { rfc: 5321, section: '4.1.1.11' },
  ],
  fix: 'unsafe',
  docs: {
    what: 'The same parameter stands twice in one MAIL or RCPT.',
    why: 'Each parameter has one value, and nothing says which of two counts. RFC 3461 section 4.5 has a server answer 501 to a second RET, ENVID, NOTIFY or ORCPT, and RFC 6710 section 4.1 an error to a second MT-PRIORITY; RFC 6152 section 3 allows one BODY. Other extensions, such as SIZE, are silent about it, and servers take the first, the last, or neither.',
    remedy: 'Send each parameter once. Several words of NOTIFY are one list: `NOTIFY=SUCCESS,FAILURE`.',
    practice:
      'smtp-server and Dovecot answer 501 to `SIZE=10 SIZE=20`, and Exim to a second parameter of DSN; Postfix, Exim, OpenSMTPD, Sendmail, Courier and others accept a second SIZE.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org> RET=FULL RET=HDRS
S: 501 5.5.4 RET parameter repeated
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org> RET=FULL ENVID=QQ314159
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'RET/ENVID/ORCPT/NOTIFY can be specified once only' },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, { report }) {
      const parameters = sentParameters(exchange);
      if (parameters.length < 2) return;
      const seen = new Map<string, SentParameter>();
      for (const parameter of parameters) {
        const first = seen.get(parameter.name);
        if (!first) {
          seen.set(parameter.name, parameter);
          continue;
        }
        const { name, span, known } = parameter;
        if (!known || !mayBeUsed(exchange, parameter)) continue; // unknown-parameter, parameter-not-offered
        const fix = removalOf(exchange, parameter);
        const rfc = FORBIDDEN.get(name);
        report({
          place: spanPlace(exchange, span),
          message: localized(
            '{0} is given a second time{1}: {2}.',
            name,
            contrast(first, parameter),
            rfc
              ? localized('it may stand only once ({0})', refWords(rfc))
              : localized('nothing says which of the two counts (RFC 5321 section 4.1.1.11)'),
          ),
          answered: exchange,
          // Where no RFC speaks of it, it is a danger and no breach.
          severity: rfc ? 'error' : 'warning',
          ...(fix ? { fix } : {}),
        });
      }
    },
  },
});

/** Those of which an RFC says that a second one is refused. */
const FORBIDDEN: ReadonlyMap<string, RfcRef> = new Map([
  ['RET', { rfc: 3461, section: '4.5' }],
  ['ENVID', { rfc: 3461, section: '4.5' }],
  ['NOTIFY', { rfc: 3461, section: '4.5' }],
  ['ORCPT', { rfc: 3461, section: '4.5' }],
  ['MT-PRIORITY', { rfc: 6710, section: '4' }],
]);

function contrast(first: SentParameter, second: SentParameter): string {
  return first.text === second.text ? '' : localized(', with another value');
}
