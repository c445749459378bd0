import type { Packet, PacketMemory } from './packets';
import { timeInFront } from './timeInFront';

/** The line of tcpdump in front of the octets of a packet. */
export interface TcpdumpHead extends Packet {
  /** How many octets of SMTP the packet has. */
  readonly length: number;
  /** How many octets the options of TCP take; -1 where they are not told. */
  readonly options: number;
}

/**
 * Reads `14:57:43.123 IP 192.0.2.10.49152 > 198.51.100.25.25: Flags [P.], seq 1:27, ack 1, win 64, options [nop,nop,TS ..], length 26`,
 * its short form (`IP a.49152 > b.smtp: tcp 26`), and that of old versions (`P 1:27(26) ack 1 win 64 <nop,nop,timestamp 1 2>`).
 */
export function tcpdumpHead(line: string, memory: PacketMemory): TcpdumpHead | undefined {
  if (!line.includes(' > ')) return undefined;
  const head = HEAD.exec(line.length > LONGEST ? line.slice(0, LONGEST) : line);
  if (!head) return undefined;
  const [whole, from, fromPort, to, toPort, flags, short, oldFlags, oldStart, oldEnd, oldLength] = head;
  const rest = line.slice(head.index + whole.length, head.index + LONGEST);
  const seconds = /^\d{9,10}\.\d{1,9} /.exec(line.slice(0, 24));
  const sequence = /^, (?:cksum .{1,60}?, )?seq (\d{1,10}):(\d{1,10})/.exec(rest);
  const [start, end] = oldStart === undefined ? [sequence?.[1], sequence?.[2]] : [oldStart, oldEnd];
  const options = /(?:options \[|<)([^\]>]{1,300})[\]>]/.exec(rest);
  return {
    from: `${from} ${fromPort}`,
    to: `${to} ${toPort}`,
    time: seconds ? Number(seconds[0]) : timeInFront(line, head.index, memory.clock),
    flags: (flags === 'none' ? '' : flags) ?? oldFlags ?? '',
    sequence: start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) },
    length: Number(short ?? oldLength ?? /, length (\d{1,7})(?=:|$|[ (])/.exec(rest)?.[1] ?? 0),
    options: short !== undefined ? -1 : options ? octetsOfOptions(options[1] ?? '') : 0,
  };
}

const HEAD =
  /(?<![^ ])([\w.:%-]{1,255})\.([\w-]{1,30}) > ([\w.:%-]{1,255})\.([\w-]{1,30}): (?:Flags \[([A-Za-z.]{1,8})\]|tcp (\d{1,7})|([SFRPUWE.]{1,6}) (?:(\d{1,10}):(\d{1,10})\((\d{1,7})\) ?)?(?=ack |win |$))/;
const LONGEST = 1000;

/** How many octets the options of TCP take in a packet (RFC 9293 section 3.2, RFC 7323, RFC 2018): whole words of four. */
function octetsOfOptions(list: string): number {
  let octets = 0;
  for (const option of list.split(',')) {
    const [name = '', ...words] = option.trim().split(' ');
    if (name === 'nop' || name === 'eol') octets += 1;
    else if (name === 'mss') octets += 4;
    else if (name === 'wscale') octets += 3;
    else if (name === 'sackOK') octets += 2;
    else if (name === 'TS' || name === 'timestamp') octets += 10;
    else if (name === 'sack') octets += 2 + 8 * Number(words[0] ?? 1);
    else if (name === 'md5' || name === 'md5valid' || name === 'md5shared') octets += 18;
  }
  return Math.ceil(octets / 4) * 4;
}
