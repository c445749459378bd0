import type { Direction, Endpoint } from '../../../server/src/capture/captureSink';
import { ACK, FIN, RST, SYN } from '../../../server/src/capture/tcpSegment';
import type { Dialogue } from './dialogue';

/** A TCP segment with its addresses, to be put into packets. */
export interface Segment {
  readonly from: Direction;
  readonly source: Endpoint;
  readonly target: Endpoint;
  readonly sequence: number;
  readonly acknowledged: number;
  readonly flags: number;
  readonly window: number;
  readonly octets: Uint8Array;
}

/** The segments of a connection, each acknowledged as soon as it came. */
export function segmentsOf(dialogue: Dialogue): Segment[] {
  const { client, server, turns, segmentSize, ending } = dialogue;
  const ends = [client, server] as const;
  const next = [...dialogue.sequences] as [number, number];
  const segments: Segment[] = [];
  const add = (from: Direction, flags: number, octets: Uint8Array = new Uint8Array(0)): void => {
    const to = from === 0 ? 1 : 0;
    const acknowledged = (flags & ACK) === 0 ? 0 : next[to] >>> 0;
    const [source, target] = [ends[from], ends[to]];
    segments.push({ from, source, target, sequence: next[from] >>> 0, acknowledged, flags, window: 29_200, octets });
    next[from] = (next[from] + octets.length + ((flags & (SYN | FIN)) === 0 ? 0 : 1)) >>> 0;
  };
  add(0, SYN);
  add(1, SYN | ACK);
  add(0, ACK);
  for (const { from, octets } of turns) {
    for (let at = 0; at < octets.length; at += segmentSize) {
      add(from, ACK, octets.subarray(at, at + segmentSize));
      add(from === 0 ? 1 : 0, ACK);
    }
  }
  if (ending === 'reset') add(0, RST | ACK);
  if (ending === 'fin') {
    add(0, FIN | ACK);
    add(1, FIN | ACK);
    add(0, ACK);
  }
  return segments;
}

/** The header and the octets. The checksum is left 0, as where the network card makes it. */
export function tcpOctets(segment: Segment): Uint8Array {
  const { source, target, sequence, acknowledged, flags, window, octets } = segment;
  const packet = Buffer.alloc(20 + octets.length);
  packet.writeUInt16BE(source.port, 0);
  packet.writeUInt16BE(target.port, 2);
  packet.writeUInt32BE(sequence, 4);
  packet.writeUInt32BE(acknowledged, 8);
  packet[12] = 5 << 4;
  packet[13] = flags;
  packet.writeUInt16BE(window, 14);
  packet.set(octets, 20);
  return packet;
}
