import type { Exchange, Place } from '../session/exchange';
import { defineRule } from './rule';

export default defineRule<Chunk>({
  id: 'chunk-size-mismatch',
  title: 'Chunk with more octets than BDAT announced',
  category: 'message',
  severity: 'warning',
  party: 'client',
  rfc: [{ rfc: 3030, section: '2' }],
  docs: {
    what: 'The text behind BDAT has more octets than its size says: a line goes on behind the last octet of the chunk. A missing CRLF at its end is not counted. Nothing is said of chunks that are shorter than announced, because texts leave parts of them out.',
    why: 'RFC 3030 section 2: the server takes exactly the announced number of octets for the chunk, whatever they are. What the client sends beyond them is a command line for the server; what it sends too little, the server takes from the next command. After that the two never agree again.',
    remedy:
      'Count the octets of the chunk as they are sent: with the CRLF of each line, UTF-8 text encoded, dots not doubled.',
    practice:
      'A server answers the surplus as an unknown command, with 500 or 502. In a transcript written by hand the count may just be wrong.',
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
C: BDAT 69 LAST
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text of the message
S: 250 2.0.0 Ok: queued as 4F2A1
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
C: BDAT 85 LAST
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text of the message
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { suricata: 'bdat_chunk_len_exceeded', zeek: 'smtp_bdat_chunk_overflow' },
  memory: () => ({ octets: 0, exact: true }),
  skipsPlainText: true,
  check: {
    command(_, { memory }) {
      memory.octets = 0;
      memory.exact = true;
    },
    content({ chunk, octets, text, place, exchange }, { memory, state, order, report }) {
      // Where a tool may have broken or joined lines, their octets are not known.
      if (!chunk || !exchange || order !== 'wire') return;
      memory.octets += octets;
      if (isWrittenOut(text)) memory.exact = false;
      const size = announcedSize(exchange);
      if (!memory.exact || state.message.elided || size < 0) return;
      // The last line of a chunk may lack its CRLF.
      const surplus = memory.octets - size - LINE_END;
      if (surplus <= 0) return;
      report({
        place: overhang(place, surplus),
        message: `The chunk goes on behind the ${size} octets that BDAT announced: with this line it has ${memory.octets - LINE_END} or ${memory.octets}. The server takes what is beyond the announced size for a command (RFC 3030 section 2).`,
        related: [{ line: exchange.place.line, message: `This BDAT announces ${size} octets.` }],
        answered: exchange,
      });
      memory.exact = false;
    },
  },
});

interface Chunk {
  /** Octets of the chunk so far. */
  octets: number;
  /** False where the writer did not give the octets themselves, and once the fault was reported. */
  exact: boolean;
}

const LINE_END = 2;

/** RFC 3030's examples write the line ends out, and texts stand for other text. */
function isWrittenOut(text: string): boolean {
  return text.includes('<CR>') || text.includes('<LF>') || /^\s*[<([{].*[>)\]}]\s*$/.test(text) || text.includes('...');
}

function announcedSize({ text }: Exchange): number {
  const size = /^BDAT\s+([0-9]{1,15})(\s|$)/i.exec(text)?.[1];
  return size === undefined ? -1 : Number(size);
}

/** The part of the line that is too much, as far as it is plain text. */
function overhang({ line, start, end }: Place, surplus: number): Place {
  return { line, start: Math.max(start, end - surplus), end };
}
