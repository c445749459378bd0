import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule<Trace>({
  id: 'received-loop',
  title: 'Message that goes round in a loop',
  category: 'message',
  severity: 'warning',
  party: 'client',
  rfc: [{ rfc: 5321, section: '6.3' }],
  docs: {
    what: 'The header section shows that the message passed the same host ten times or more, or has more than 100 Received fields.',
    why: 'RFC 5321 section 6.3: each server that takes a message adds a Received field, and many of them mean that the message goes in a circle, for example because two servers think of each other as the final one, or two mailboxes forward to each other. Servers must stop such mail; the limit should be at least 100 fields.',
    remedy:
      'Look who passes the message back: MX records and lists of local domains that contradict each other, and forwarding addresses.',
    practice:
      'Postfix gives up at 50 fields (hopcount_limit), Exim at 30 (received_headers_max), Sendmail at 25 or 100 (MaxHopCount), with 554 5.4.6 or another 5yz reply. A message may pass the same host a few times without harm, where a filter hands it back.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
${'C: Received: from one.example.org by two.example.org; Mon, 23 Nov 2026 13:00:00 +0000\n'.repeat(10)}C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: .
S: 554 5.4.6 Too many hops
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: Received: from one.example.org by two.example.org; Mon, 23 Nov 2026 13:00:02 +0000
C: Received: from localhost by one.example.org; Mon, 23 Nov 2026 13:00:01 +0000
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    zeek: 'smtp_max_path_length_exceeded (1000)',
    opensmtpd: 'loop detected',
    postfix: 'too many hops',
    exim: 'too many “Received” headers',
  },
  memory: () => ({ fields: 0, passes: {}, told: false }),
  hears: { content: ['opening', 'received'] },
  check: {
    content({ line, text, place }, { memory, state, report }) {
      if (state.message.lines === 1) Object.assign(memory, { fields: 0, passes: {}, told: false });
      if (line.field !== 'received') return;
      if (line.part === 'field') memory.fields++;
      if (memory.told) return;
      const host = BY.exec(text)?.[1]?.toLowerCase();
      const passes = host === undefined ? 0 : count(memory, host);
      if (passes < MOST_PASSES && memory.fields <= MOST_FIELDS) return;
      memory.told = true;
      const what =
        passes >= MOST_PASSES
          ? localized('{0} took this message {1} times, as its Received fields say', host ?? '', passes)
          : localized('This is Received field number {0}', memory.fields);
      report({
        place,
        message: localized('{0}: the message goes round in a loop (RFC 5321 section 6.3).', what),
      });
    },
  },
});

function count({ passes }: Trace, host: string): number {
  // With its blank no host’s name is that of a property which every object has.
  const key = ` ${host}`;
  const times = (passes[key] ?? 0) + 1;
  passes[key] = times;
  return times;
}

interface Trace {
  fields: number;
  /** How often each host took the message, by name in lower case. */
  passes: Record<string, number>;
  told: boolean;
}

/** The host that added the field; local hand-overs inside one machine say localhost, and prove nothing. */
const BY = /(?:^|\s)by\s+(?!localhost)([^\s;()]{1,255})/i;
const MOST_PASSES = 10;
const MOST_FIELDS = 100;
