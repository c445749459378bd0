import { gzipSync } from 'node:zlib';
import type { CaptureLimits } from '../../../server/src/capture/captureLimits';
import type { CaptureSink, TcpStream } from '../../../server/src/capture/captureSink';
import { readCapture } from '../../../server/src/capture/readCapture';
import { type Random, seeded } from '../random';
import { packetsOf } from './capture';
import { type FilePacket, pcapngOctets, pcapOctets } from './captureFiles';
import { dialogueOf } from './dialogue';
import { LINK_FORMS, type LinkForm } from './linkFrames';
import { type Segment, segmentsOf } from './segments';

/** Small ones, so that each is reached again and again. */
const TIGHT: Partial<CaptureLimits> = {
  openStreams: 8,
  endedStreams: 4,
  waitingOctets: 4000,
  waitingOctetsInAll: 8000,
  historyOctetsInAll: 16_384,
  patience: 5,
  fragmentedPackets: 4,
  fragmentOctets: 4000,
};
const LINES = ['S: 220 mx ESMTP', 'C: EHLO a', 'S: 250-mx', 'S: 250 SIZE', 'C: QUIT', 'S: 221 bye'];
const LINKS = Object.values<LinkForm>(LINK_FORMS);
const ADDRESSES = ['192.0.2.1', '192.0.2.25', '2001:db8::1', '2001:db8::2'];
/** A read that takes longer does not end in any time. */
const LONGEST_MS = 5000;

/**
 * Reads a file of random packets, most of them nearly right: few addresses, ports and sequence numbers, so that they meet.
 *
 * @returns how many packets it had
 */
export function readRandomPackets(seed: number): number {
  const random = seeded(seed);
  const link = random.pick(LINKS);
  const count = 200;
  const packets = Array.from({ length: count }, (_, index): FilePacket[] => {
    const form = { fragmentSize: random.pick([8, 16, 65_496, 65_496]), extensions: random.number(4) === 0 };
    const made = packetsOf([randomSegment(random)], link, form);
    const packet = made[random.number(made.length)]!;
    const octets = Uint8Array.from(packet.octets);
    if (random.number(3) === 0) spoil(octets, random);
    const captured = random.number(10) === 0 ? random.number(octets.length + 1) : octets.length;
    return [{ octets, time: BigInt(random.number(1000)) * BigInt(index), captured }];
  }).flat();
  const form = { linkType: link.linkType, bigEndian: random.number(2) === 0 };
  const file =
    random.number(2) === 0
      ? pcapOctets(packets, { ...form, nanoseconds: random.number(2) === 0 })
      : pcapngOctets(packets, { ...form, otherBlocks: random.number(2) === 0 });
  read(file, random, seed);
  return count;
}

/** Reads a file with octets changed, cut out, put in or cut off. */
export function readMutatedFile(seed: number, files: readonly Uint8Array[]): void {
  const random = seeded(seed);
  read(mutated(files, random), random, seed);
}

/** One of the files, with octets changed, cut out, put in or cut off. */
export function mutated(files: readonly Uint8Array[], random: Random): Uint8Array {
  let file = Uint8Array.from(random.pick(files));
  for (let left = random.number(4); left >= 0; left--) {
    const at = random.number(file.length + 1);
    const length = random.number(40);
    const kind = random.number(4);
    if (kind === 0) file = file.slice(0, at);
    else if (kind === 1) file = Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
    else if (kind === 2) file = Buffer.concat([file.subarray(0, at), file.subarray(at - length), file.subarray(at)]);
    else spoil(file, random);
  }
  return file;
}

/** Small files of each format, to be mutated. */
export function plainFiles(): Uint8Array[] {
  const files: Uint8Array[] = [];
  for (const link of LINKS) {
    const packets = packetsOf(segmentsOf(dialogueOf(LINES)), link).map((packet, index) =>
      index === 2 ? { ...packet, comments: ['note'] } : packet,
    );
    const { linkType } = link;
    files.push(pcapOctets(packets, { linkType, bigEndian: false, nanoseconds: false }));
    files.push(pcapngOctets(packets, { linkType, bigEndian: true, otherBlocks: true, keyLog: 'CLIENT_RANDOM 0 0' }));
    files.push(gzipSync(files.at(-2)!));
  }
  return files;
}

function randomSegment(random: Random): Segment {
  const [source, target] = random.number(2) === 0 ? ADDRESSES.slice(0, 2) : ADDRESSES.slice(2);
  const from = random.number(2) as 0 | 1;
  const ends = [
    { address: source!, port: 1000 + random.number(12) },
    { address: target!, port: 25 },
  ] as const;
  const near = () => (random.pick([0, 0, 0xffffffc0, 0x7fffffc0, 0xbfffffff]) + random.number(120)) >>> 0;
  return {
    from,
    source: ends[from],
    target: ends[from === 0 ? 1 : 0],
    sequence: near(),
    acknowledged: near(),
    flags: random.pick([0x10, 0x10, 0x10, 0x18, 0x18, 0x11, 0x02, 0x12, 0x04, 0x14, 0x00, 0x3f, 0x30, 0x03]),
    window: random.pick([0, 1000]),
    octets: new Uint8Array(random.pick([0, 0, 1, 5, 30, 1200])).fill(random.number(256)),
  };
}

function spoil(octets: Uint8Array, random: Random): void {
  if (octets.length === 0) return;
  for (let left = random.number(4); left >= 0; left--) {
    octets[random.number(octets.length)] = random.pick([0, 1, 4, 6, 0x45, 0x7f, 0x80, 0xff, random.number(256)]);
  }
}

/** Fails where something is thrown, does not end, or breaks a promise of the interface. */
function read(file: Uint8Array, random: Random, seed: number): void {
  const began = Date.now();
  try {
    const sink = new CheckingSink();
    const reader = readCapture(sink, random.number(4) === 0 ? {} : TIGHT);
    const size = random.pick([1, 17, 300, 100_000]);
    for (let at = 0; at < file.length; at += size) reader.push(file.subarray(at, at + size));
    reader.end();
    sink.checkEnd();
  } catch (error) {
    throw new Error(`Seed ${seed}: ${(error as Error).stack}`);
  }
  if (Date.now() - began > LONGEST_MS) throw new Error(`Seed ${seed}: took ${Date.now() - began} ms.`);
}

class CheckingSink implements CaptureSink {
  private readonly open = new Map<TcpStream, [boolean, boolean]>();
  private readonly begun = new Set<number>();
  private problems = 0;

  begin(stream: TcpStream): void {
    if (this.begun.has(stream.id)) throw new Error('Two streams have one number.');
    this.begun.add(stream.id);
    this.open.set(stream, [false, false]);
    if (this.open.size > 16_384) throw new Error('Too many streams are open.');
  }

  data(stream: TcpStream, from: 0 | 1, octets: Uint8Array): void {
    if (octets.length === 0) throw new Error('Empty data was told.');
    if (this.closedSides(stream)[from]) throw new Error('Data behind the end of a side.');
  }

  gap(stream: TcpStream, from: 0 | 1, octets: number): void {
    if (!(octets > 0 && octets <= 0x50000000)) throw new Error(`A gap of ${octets} octets.`);
    if (this.closedSides(stream)[from]) throw new Error('A gap behind the end of a side.');
  }

  remark(stream: TcpStream): void {
    this.closedSides(stream);
  }

  close(stream: TcpStream, from: 0 | 1): void {
    const closed = this.closedSides(stream);
    if (closed[from]) throw new Error('A side was closed twice.');
    closed[from] = true;
  }

  end(stream: TcpStream): void {
    this.closedSides(stream);
    this.open.delete(stream);
  }

  comment(_text: string, _at: unknown, stream: TcpStream | undefined): void {
    if (stream !== undefined) this.closedSides(stream);
  }

  secrets(): void {}

  problem(): void {
    if (this.problems++ > 1000) throw new Error('Too many problems are told.');
  }

  checkEnd(): void {
    if (this.open.size > 0) throw new Error('Streams were not ended.');
    for (let id = 0; id < this.begun.size; id++) if (!this.begun.has(id)) throw new Error('A stream was not told.');
  }

  private closedSides(stream: TcpStream): [boolean, boolean] {
    const closed = this.open.get(stream);
    if (closed === undefined) throw new Error('Something was told of a stream that is not open.');
    return closed;
  }
}
