import { localized } from '../text/localized';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'missing-bdat-last',
  title: 'Message in chunks given up before the last one',
  category: 'message',
  severity: 'hint',
  party: 'client',
  rfc: [{ rfc: 3030, section: '2' }],
  docs: {
    what: 'The client sent chunks of a message with BDAT, and then RSET, EHLO or QUIT, without a chunk with LAST: the message is thrown away. Commands that cannot stand there at all, such as a new MAIL, are reported as chunking-interrupted.',
    why: 'RFC 3030 section 2: the chunk with LAST, which may be empty (`BDAT 0 LAST`), ends the message; only then the server takes responsibility for it. To give a message up with RSET is legal. Where it was not meant, the message is lost without an error: each chunk was answered with 250.',
    remedy: 'Send `BDAT 0 LAST` behind the last chunk, or say LAST in it.',
    practice: 'Postfix and Exim answer the RSET with 250 and discard the chunks.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 64
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
S: 250 2.0.0 Ok: 64 bytes
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 CHUNKING
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: BDAT 64
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
S: 250 2.0.0 Ok: 64 bytes
C: BDAT 0 LAST
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'smtp_missing_bdat_last_chunk' },
  hears: { commands: ['in-chunks'] },
  check: {
    command({ exchange }, { session, report }) {
      if (exchange.before.phase !== 'chunk' || exchange.fault !== '') return;
      if (!ENDS.has(exchange.kind)) return;
      const chunk = session.exchanges.findLast(({ kind }) => kind === 'bdat');
      if (!chunk || chunk.replies.some((reply) => reply.code >= 400)) return;
      report({
        place: verbPlace(exchange),
        message: localized(
          '{0} before a chunk with LAST: the chunks sent so far are thrown away, and no message is delivered. “BDAT 0 LAST” would have ended it (RFC 3030 section 2).',
          exchange.verb,
        ),
        related: [{ line: chunk.place.line, message: localized('The chunk sent last.') }],
      });
    },
  },
});

const ENDS: ReadonlySet<string> = new Set(['rset', 'quit', 'ehlo', 'helo', 'lhlo']);
