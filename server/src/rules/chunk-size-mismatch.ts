import type { Exchange, Place, Reply } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule<Memory>({
  id: 'chunk-size-mismatch',
  title: 'Chunk with more or fewer octets than BDAT announced',
  category: 'message',
  severity: 'warning',
  party: 'client',
  rfc: [{ rfc: 3030, section: '2' }],
  docs: {
    what: 'The text behind BDAT has more octets than its size says: a line goes on behind the last octet of the chunk; a missing CRLF at its end is not counted. Or it has fewer: the server waits for the rest until it gives up, or takes the next command, such as QUIT, for a part of the chunk. Where the server accepts a chunk of which octets are missing, it has them: then the recording or the size is wrong, which is only an information, and blames nobody. Chunks of which nothing is recorded are not reported, nor where a blank at the end of each line would make up for what is missing.',
    why: 'RFC 3030 section 2: the server takes exactly the announced number of octets for the chunk, whatever they are. What the client sends beyond them is a command line for the server; what it sends too little, the server takes from the next command. After that the two never agree again.',
    remedy:
      'Count the octets of the chunk as they are sent: with the CRLF of each line, UTF-8 text encoded, dots not doubled.',
    practice:
      'A server answers the surplus as an unknown command, with 500 or 502. For a chunk that is too short it waits: Exim answers with 421 after its timeout and closes. In a transcript written by hand the count may just be wrong.',
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
  memory: () => ({ chunks: [], binary: false }),
  hears: { commandKinds: ['mail', 'bdat'], replyKinds: ['bdat'], content: ['chunk'] },
  check: {
    command({ exchange }, { memory, order }) {
      if (exchange.kind === 'mail') memory.binary = /\sBODY=BINARYMIME(\s|$)/i.test(exchange.text);
      // Where a tool may have broken or joined lines, their octets are not known.
      if (exchange.verb !== 'BDAT' || order !== 'wire') return;
      // Octets that are no text may be lost in a text.
      const whole = !memory.binary;
      const { place } = exchange;
      const size = announcedSize(exchange);
      memory.chunks.push({ place, size, octets: 0, lines: 0, exact: true, whole, last: null, command: '' });
      if (memory.chunks.length > MOST_CHUNKS) memory.chunks.shift();
    },
    content({ chunk, octets, text, place, exchange }, { memory, state, report }) {
      const known = memory.chunks.at(-1);
      if (!chunk || !known || !exchange || !isOf(known, exchange)) return;
      known.octets += octets;
      known.lines++;
      known.last = place;
      known.command = COMMAND.exec(text)?.[0] ?? '';
      if (isWrittenOut(text)) known.exact = false;
      if (state.muddled) known.whole = false;
      const { size } = known;
      if (!known.exact || state.message.elided || size < 0) return;
      // The last line of a chunk may lack its CRLF.
      const surplus = known.octets - size - LINE_END;
      if (surplus <= 0) return;
      report({
        place: overhang(place, surplus),
        message: localized(
          'The chunk goes on behind the {0} octets that BDAT announced: with this line it has {1} or {2}. The server takes what is beyond the announced size for a command (RFC 3030 section 2).',
          size,
          known.octets - LINE_END,
          known.octets,
        ),
        related: [{ line: exchange.place.line, message: localized('This BDAT announces {0} octets.', size) }],
        answered: exchange,
      });
      known.exact = false;
    },
    reply({ reply, exchange, complete }, context) {
      const { chunks } = context.memory;
      if (!exchange) return;
      const at = chunks.findIndex((one) => isOf(one, exchange));
      const [chunk] = chunks.splice(0, at + 1).slice(at);
      if (!chunk || complete.skipped > 0 || missingOctets(chunk, context) <= 0) return;
      if (reply.code === 421 || isTimeout(reply)) reportShort(chunk, context, exchange);
      else if (reply.code >= 200 && reply.code < 300) reportUnrecorded(chunk, context, exchange);
    },
    closed: (_, context) => atEnd(context),
    end: (_, context) => atEnd(context),
  },
});

interface Memory {
  /** The chunks that await their replies, the first one sent first. */
  readonly chunks: Chunk[];
  /** The latest MAIL asks for BODY=BINARYMIME. */
  binary: boolean;
}

interface Chunk {
  /** Of its BDAT, and the octets that this announces, -1 where they cannot be read. */
  readonly place: Place;
  readonly size: number;
  octets: number;
  lines: number;
  /** False where the writer did not give the octets themselves, and once the fault was reported. */
  exact: boolean;
  /** False where octets may be missing in the recording that were sent. */
  whole: boolean;
  /** Its last line, and the command that this line is by its look; empty where it is none. */
  last: Place | null;
  command: string;
}

const LINE_END = 2;
/** So many chunks without a reply have one side only. */
const MOST_CHUNKS = 100;

function isOf({ place }: Chunk, exchange: Exchange): boolean {
  return place.line === exchange.place.line && place.start === exchange.place.start;
}

/** A line by which clients go on behind a message, and which is hardly one of its text. */
const COMMAND = /^(?:QUIT|RSET|NOOP|MAIL(?= FROM:<))(?=$| )/i;

/** How many octets are missing for certain; none where the recording is not whole. */
function missingOctets({ size, octets, exact, whole }: Chunk, { state }: RuleContext<Memory>): number {
  const uncertain = !exact || !whole || octets === 0 || state.doubt || state.message.elided;
  return uncertain ? 0 : size - octets;
}

/** The server gave up waiting, or was not heard of again though the client went on: so the client sent too little. */
function reportShort(chunk: Chunk, { report }: RuleContext<Memory>, exchange?: Exchange): void {
  const { place, size, octets, last, command } = chunk;
  if (command !== '' && last) {
    report({
      place: { ...last, end: last.start + command.length },
      message: localized(
        '{0} in the middle of the chunk: with this line it has {1} of the {2} octets that BDAT announced, so that the server takes the line for text, and waits for more (RFC 3030 section 2).',
        command.toUpperCase(),
        octets,
        size,
      ),
      related: [{ line: place.line, message: localized('This BDAT announces {0} octets.', size) }],
    });
  } else if (exchange?.replies.some(isTimeout)) {
    report({
      place: sizePlace(exchange),
      message: localized(
        'BDAT announces {0} octets, and the chunk has {1}: the server waited for the rest in vain (RFC 3030 section 2).',
        size,
        octets,
      ),
      related: last ? [{ line: last.line, message: localized('The last line of the chunk.') }] : [],
      answered: exchange,
    });
  }
}

/** A server that accepts a chunk has all of its octets, unless it does not count them. */
function reportUnrecorded(chunk: Chunk, context: RuleContext<Memory>, exchange: Exchange): void {
  const { size, octets, lines, last } = chunk;
  // An editor may have taken a blank from the end of each line.
  if (missingOctets(chunk, context) <= lines) return;
  context.report({
    place: sizePlace(exchange),
    message: localized(
      'BDAT announces {0} octets, the chunk has {1} here, and the server accepts it with {2}, for which it must have all {3}: some are not recorded, or the size is wrong (RFC 3030 section 2).',
      size,
      octets,
      exchange.replies[0]?.code ?? '',
      size,
    ),
    severity: 'information',
    party: 'transcript',
    related: last ? [{ line: last.line, message: localized('The last line of the chunk that was recorded.') }] : [],
  });
}

function atEnd(context: RuleContext<Memory>): void {
  const chunk = context.memory.chunks.pop();
  context.memory.chunks.length = 0;
  if (chunk && context.state.serverSeen && missingOctets(chunk, context) > 0) reportShort(chunk, context);
}

function isTimeout({ code, lines }: Reply): boolean {
  return code >= 400 && lines.some(({ text }) => /\btime(?:d|s)?[ -]?out\b/i.test(text));
}

/** RFC 3030's examples write the line ends out, and texts stand for other text. */
function isWrittenOut(text: string): boolean {
  return /<CR>|<LF>|\.{3}|…|^\s*[<([{].*[>)\]}]\s*$/.test(text);
}

function announcedSize({ text }: Exchange): number {
  const size = SIZE.exec(text)?.[2];
  return size === undefined ? -1 : Number(size);
}

function sizePlace(exchange: Exchange): Place {
  const [, before = '', size = ''] = SIZE.exec(exchange.text) ?? [];
  return spanPlace(exchange, { start: before.length, end: before.length + size.length });
}

const SIZE = /^(BDAT\s+)([0-9]{1,15})(?=\s|$)/i;

/** The part of the line that is too much, as far as it is plain text. */
function overhang({ line, start, end }: Place, surplus: number): Place {
  return { line, start: Math.max(start, end - surplus), end };
}
