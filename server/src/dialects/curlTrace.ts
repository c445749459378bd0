// curl --trace and --trace-ascii. Line grammar:
//
//     line     = [time " "] ["[0-0] "] head / row         the time of --trace-time, the number of the transfer of --trace-ids
//     head     = "== Info: " words                        curl's remarks: connect, TLS, close
//              / "=> Send header, 25 bytes (0x19)"        a command; "data": text of the message
//              / "<= Recv header, 34 bytes (0x22)"        a line of a reply; "data": what curl gives out, in other words the same
//              / "=> Send SSL data, ..."                  records of TLS
//     row      = offset ": " octets " " text              --trace: 16 octets in hexadecimal
//              / offset ": " text                         --trace-ascii: up to the end of a line, 64 octets at most
//
// Offsets and numbers of octets tell where a line ends. What is not its end is held until the rest comes, be it in the next row
// or in the next block of the message. In --trace-ascii each octet without a sign is a dot. Older versions do not show the dot
// that ends the message.

import { MOST_HELD, splitOctets } from '../notation/octetLines';
import { skipBlanks, textEnd } from './chars';
import { type ClockMemory, startClock, timeOfClock } from './clock';
import { curlLead } from './curlLead';
import { curlRemark, isCurlRemark, isOpenAfter } from './curlRemark';
import { blockHead, type Offset, offsetAt } from './curlTraceRows';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { heldText, withTab } from './dottedText';
import { event } from './elision';
import { pairsFrom } from './followChunk';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const curlTrace: Dialect<TraceMemory> = {
  id: 'curl-trace',
  title: 'curl --trace',
  description: '"=> Send header, 25 bytes (0x19)" with rows of octets or text below; also --trace-ascii',
  order: 'wire',
  counts: true,
  detect,
  start: (variant) => ({
    ...startClock(),
    hex: variant === 'hex',
    open: false,
    side: '',
    size: 0,
    time: -1,
    heldClient: '',
    heldServer: '',
    answered: false,
  }),
  sealed: 'its blocks count their octets, or write them in hexadecimal digits',
  read,
};

type TraceMemory = ClockMemory & {
  /** Whether rows are hexadecimal. */
  hex: boolean;
  /** Whether a connection is open. */
  open: boolean;
  /** Whose block is being read; empty where it is none of the session. */
  side: '' | Side;
  /** How many octets the block has. */
  size: number;
  /** When it passed; -1 where nothing tells. */
  time: number;
  /** The beginnings of lines that go on below. */
  heldClient: string;
  heldServer: string;
  /** Whether the last line said was one of the message. */
  answered: boolean;
};

function read(
  line: string,
  memory: TraceMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const lead = curlLead(line);
  const at = lead?.end ?? 0;
  if (line.startsWith(INFO, at)) {
    memory.side = '';
    const told = curlRemark(line, skipBlanks(line, at + INFO.length, end), end, memory.open);
    memory.open = isOpenAfter(told, memory.open);
    if (told.kind === 'event' && told.event === 'connect') forget(memory);
    return told;
  }
  const head = blockHead(line, at);
  if (head) {
    memory.side = head.side;
    memory.size = head.size;
    memory.time = lead?.clock ? timeOfClock(lead.clock.seconds, memory) : -1;
    return remark('note', at, end);
  }
  const offset = offsetAt(line);
  if (offset && memory.side !== '') return takeRow(line, offset, end, memory, memory.side, expecting, next);
  return remark(skipBlanks(line, 0, end) === end ? 'blank' : 'note', 0, end);
}

const INFO = '== Info: ';

function forget(memory: TraceMemory): void {
  memory.heldClient = '';
  memory.heldServer = '';
  memory.answered = false;
}

function takeRow(
  line: string,
  { octet, start }: Offset,
  end: number,
  memory: TraceMemory,
  side: Side,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const held = side === 'client' ? memory.heldClient : memory.heldServer;
  if (memory.hex) {
    const row = pairsFrom(line, 0, start, 16, true);
    if (!row) return remark('note', 0, end);
    const split = splitOctets(held, row.octets, row.columns);
    hold(side, split.rest, memory);
    const lines = split.lines.flatMap(({ text, columns }) =>
      say(
        {
          kind: 'utterance',
          side,
          start: columns[0] ?? start,
          end: columns[columns.length - 1] ?? start,
          text,
          columns,
        },
        memory,
        expecting,
      ),
    );
    return lines.length > 0 ? lines : remark('note', start, end);
  }
  const text = line.slice(Math.min(start, end), end);
  const below = next === undefined ? undefined : offsetAt(next);
  const behind = below && below.octet > octet ? below.octet : memory.size;
  if (behind - octet - text.length < LINE_END) {
    hold(side, held + text, memory);
    return remark('note', Math.min(start, end), end);
  }
  hold(side, '', memory);
  const whole = held + text;
  const said = side === 'client' && expecting === 'content' ? withTab(whole) : whole;
  const plain: Utterance = { kind: 'utterance', side, start: Math.min(start, end), end };
  return say(said === text ? plain : { ...plain, ...heldText(said, held.length, plain.start, end) }, memory, expecting);
}

const LINE_END = 2;

function hold(side: Side, text: string, memory: TraceMemory): void {
  const held = text.length > MOST_HELD ? text.slice(0, MOST_HELD) : text;
  if (side === 'client') memory.heldClient = held;
  else memory.heldServer = held;
}

function say(said: Utterance, memory: TraceMemory, expecting: Expecting): readonly Reading[] {
  const one = memory.time < 0 ? said : { ...said, time: memory.time };
  const inMessage = expecting === 'content';
  const unended = memory.answered && inMessage && said.side === 'server';
  memory.answered = inMessage && said.side === 'client';
  // curl has sent the dot that it does not show.
  return unended ? [event('omitted', said.start, said.start, 'client'), one] : [one];
}

function detect(sample: readonly string[]): Detection {
  let heads = 0;
  let remarks = 0;
  let speaks = 0;
  let hex = 0;
  let rows = 0;
  for (const full of sample) {
    const line = full.length > 400 ? full.slice(0, 400) : full;
    const at = curlLead(line)?.end ?? 0;
    if (blockHead(line, at)) heads++;
    else if (line.startsWith(INFO, at) && isCurlRemark(line, at + INFO.length)) remarks++;
    const offset = offsetAt(line);
    if (!offset) continue;
    rows++;
    const row = pairsFrom(line, 0, offset.start, 16, true);
    const end = textEnd(line);
    const text = row && row.octets.length > 1 ? String.fromCharCode(...row.octets) : line.slice(offset.start, end);
    if (row && row.octets.length > 1) hex++;
    if (looksLikeSmtpReply(text, 0, text.length) || looksLikeCommand(text.trimEnd(), 0, text.trimEnd().length))
      speaks++;
  }
  const variant = hex * 2 > rows ? 'hex' : 'ascii';
  if (heads === 0) return { score: 0, variant };
  return { score: speaks > 0 && rows > 0 ? (speaks > 1 || remarks > 0 ? 0.98 : 0.8) : 0.3, variant };
}
