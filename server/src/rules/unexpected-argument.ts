import type { RfcRef } from '../protocol/rfc';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

const WITHOUT: ReadonlyMap<string, RfcRef> = new Map([
  ['DATA', { rfc: 5321, section: '4.1.1.4' }],
  ['RSET', { rfc: 5321, section: '4.1.1.5' }],
  ['QUIT', { rfc: 5321, section: '4.1.1.10' }],
  ['STARTTLS', { rfc: 3207, section: '4' }],
]);

export default defineRule({
  id: 'unexpected-argument',
  title: 'Argument behind a command that takes none',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1' },
    { rfc: 3207, section: '4' },
  ],
  docs: {
    what: 'Something stands behind DATA, RSET, QUIT or STARTTLS.',
    why: 'These commands have no arguments (RFC 5321 sections 4.1.1.4, 4.1.1.5 and 4.1.1.10, RFC 3207 section 4). A server answers 501.',
    remedy: 'Send the verb alone. Blanks behind it do no harm. NOOP and HELP may have a word behind them.',
    practice: 'In lessons a remark of the writer is often found there.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RSET now
S: 501 5.5.4 Syntax: RSET
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: NOOP are you there
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { kinds: ['data', 'rset', 'quit', 'starttls'] },
  check: {
    // The reply shows that the line was a command, and not text of a message that a transcript tells out of order.
    reply({ exchange }, { report }) {
      const ref = exchange?.command && WITHOUT.get(exchange.verb);
      if (!exchange?.command || !ref || exchange.replies.length > 1) return;
      const { text, command, verb } = exchange;
      const end = text.trimEnd().length;
      if (command.argument >= end || isRedacted(text) || REMARK.test(text.slice(command.argument))) return;
      report({
        place: spanPlace(exchange, { start: command.argument, end }),
        message: localized(
          '{0} stands behind {1}, which takes no argument ({2}).',
          quoted(text.slice(command.argument, end)),
          verb,
          refWords(ref),
        ),
        answered: exchange,
      });
    },
  },
});

/** How writers set off what they say about a command. */
const REMARK = /^(?:[([{<#;←—–]|\/\/|--)/;
