import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaptureSink } from '../../../server/src/capture/captureSink';
import { OctetPieces } from '../../../server/src/capture/octetPieces';
import { PacketClock } from '../../../server/src/capture/packetClock';
import type { PacketTaker } from '../../../server/src/capture/packetTaker';
import { isPcap, PcapFile } from '../../../server/src/capture/pcapFile';
import { PcapngFile } from '../../../server/src/capture/pcapngFile';
import { PcapngPackets } from '../../../server/src/capture/pcapngPackets';
import { ProblemTeller } from '../../../server/src/capture/problemTeller';
import { captureOf, packetsOf, timeOf } from '../../harness/capture/capture';
import { pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { collectStreams, sidesOf } from '../../harness/capture/collectStreams';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';

/** Each line is in a packet of its own, and is there once. */
const LINES = Array.from({ length: 40 }, (_, number) =>
  number % 2 === 0 ? `S: 250 line ${number} of the server` : `C: NOOP line ${number} of the client`,
);
const SEGMENTS = segmentsOf(dialogueOf(LINES));
const PACKETS = packetsOf(SEGMENTS);

interface Generated {
  readonly file: Uint8Array;
  /** Behind the header, where records begin. */
  readonly begin: number;
  /** Octets of a file in front of the packet with this number. */
  readonly before: (packet: number) => number;
}

function pcap(bigEndian: boolean, nanoseconds: boolean): Generated {
  const write = (count: number) => pcapOctets(PACKETS.slice(0, count), { linkType: 1, bigEndian, nanoseconds });
  const lengths = PACKETS.map((_, count) => write(count).length);
  const file = write(PACKETS.length);
  return { file, begin: write(0).length, before: (packet) => lengths[packet] ?? file.length };
}

function pcapng(bigEndian: boolean, block: 'enhanced' | 'obsolete' | 'simple'): Generated {
  const write = (count: number) => pcapngOctets(PACKETS.slice(0, count), { bigEndian, block });
  // The first two packets are SYN and its answer, of the same length.
  const first = write(1).length - (write(2).length - write(1).length);
  const lengths = PACKETS.map((_, count) => (count === 0 ? first : write(count).length));
  const file = write(PACKETS.length);
  return { file, begin: first, before: (packet) => lengths[packet] ?? file.length };
}

const FILES: readonly Generated[] = [
  pcap(false, false),
  pcap(true, true),
  pcapng(false, 'enhanced'),
  pcapng(true, 'enhanced'),
  pcapng(false, 'obsolete'),
  pcapng(false, 'simple'),
];
const WHOLE = sidesOf(collectStreams([captureOf(SEGMENTS)]).streams[0]!).map((side) => side.toString('latin1'));

function spoilt({ file }: Generated, from: number, noise: Uint8Array, removed: number): Uint8Array {
  return Buffer.concat([file.subarray(0, from), noise, file.subarray(from + removed)]);
}

function piecesOf(file: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(file.length / size) }, (_, at) => file.subarray(at * size, (at + 1) * size));
}

/** The octets of all packets, in hexadecimal. A broken packet may mislead what follows streams, so streams are not looked at. */
function packetsIn(pieces: readonly Uint8Array[]): Set<string> {
  const read = new Set<string>();
  const take: PacketTaker['take'] = (octets, start, end) => {
    read.add(Buffer.from(octets.subarray(start, end)).toString('hex'));
  };
  const clock = new PacketClock();
  const sink = { problem: () => {}, secrets: () => {} } as Partial<CaptureSink> as CaptureSink;
  const problems = new ProblemTeller(sink, clock);
  const parser = isPcap(pieces[0]!.length < 4 ? Buffer.concat(pieces) : pieces[0]!, 0)
    ? new PcapFile({ take }, clock, problems)
    : new PcapngFile(new PcapngPackets({ take }, problems, sink), clock, problems);
  const reader = new OctetPieces(parser);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return read;
}

/** The lines of both sides that a capture gives. */
function linesOf(pieces: readonly Uint8Array[]): string[] {
  const { streams } = collectStreams(pieces);
  return streams.flatMap((stream) => sidesOf(stream).flatMap((side) => side.toString('latin1').split('\r\n')));
}

/** Where the description of the interface ends. */
function firstPacketOf(section: Uint8Array): number {
  return 28 + Buffer.from(section).readUInt32LE(28 + 4);
}

describe('the way back into a capture behind damage', () => {
  const damage = fc.record({
    file: fc.nat({ max: FILES.length - 1 }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    noise: fc.uint8Array({ minLength: 1, maxLength: 60 }),
    /** Octets that the noise replaces; where they are more or fewer, the rest of the file is moved. */
    shift: fc.constantFrom(0, 0, 0, -7, 3, 16),
    size: fc.constantFrom(1, 13, 100, 4096, 1_000_000),
  });

  it('loses no packet but those it is in, and the one in front', () => {
    fc.assert(
      fc.property(damage, ({ file: number, place, noise, shift, size }) => {
        const file = FILES[number]!;
        const from = file.begin + Math.floor(place * (file.file.length - file.begin - 1));
        const removed = Math.max(0, Math.min(noise.length + shift, file.file.length - from));
        const read = packetsIn(piecesOf(spoilt(file, from, noise, removed), size));
        for (let packet = 0; packet < PACKETS.length; packet++) {
          // The packet in front may lose its end, where its length is no longer what it has.
          const hit = file.before(packet) < from + Math.max(1, removed) && file.before(packet + 1) >= from;
          assert.ok(hit || read.has(Buffer.from(PACKETS[packet]!.octets).toString('hex')), `lost: ${packet}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives nothing that was not in the capture where noise is not text', () => {
    const known = WHOLE.flatMap((side) => side.split('\r\n'));
    fc.assert(
      fc.property(damage, ({ file: number, place, noise, shift, size }) => {
        const file = FILES[number]!;
        const from = file.begin + Math.floor(place * (file.file.length - file.begin - 1));
        const removed = Math.max(0, Math.min(noise.length + shift, file.file.length - from));
        const high = noise.map((octet) => octet | 0x80);
        for (const line of linesOf(piecesOf(spoilt(file, from, high, removed), size))) {
          const parts = line.split(/[\x80-\xff]+/);
          for (const part of parts) {
            assert.ok(part.length < 12 || known.some((one) => one.includes(part) || part.includes(one)), line);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same however the file comes in pieces', () => {
    fc.assert(
      fc.property(damage, ({ file: number, place, noise, shift, size }) => {
        const file = FILES[number]!;
        const from = file.begin + Math.floor(place * (file.file.length - file.begin - 1));
        const removed = Math.max(0, Math.min(noise.length + shift, file.file.length - from));
        const damaged = spoilt(file, from, noise, removed);
        assert.deepEqual(collectStreams(piecesOf(damaged, size)).problems, collectStreams([damaged]).problems);
      }),
      { numRuns: 500 },
    );
  });

  it('tells where it is, and how much was passed over', () => {
    const [file] = FILES;
    const from = file!.before(8);
    const { problems } = collectStreams([spoilt(file!, from, Buffer.alloc(16, 0xff), 16)]);
    assert.deepEqual(problems, [
      {
        kind: 'damaged',
        message: `This is no packet: it would have 4294967295 octets. ${file!.before(9) - from} octets are passed over.`,
        offset: from,
        frame: 9,
      },
    ]);
  });

  it('says so where there is none', () => {
    const [file] = FILES;
    const from = file!.before(8);
    const { problems } = collectStreams([Buffer.concat([file!.file.subarray(0, from), Buffer.alloc(2000, 0xff)])]);
    assert.match(problems[0]!.message, /The rest of the file cannot be read\.$/);
  });

  it('is no packet of another time, as a capture within a mail would have', () => {
    const [file] = FILES;
    const other = pcapOctets(
      PACKETS.map(({ octets }, index) => ({ octets, time: timeOf(index) - 10n ** 18n })),
      { linkType: 1, bigEndian: false, nanoseconds: false },
    );
    const from = file!.before(8);
    const { problems } = collectStreams([
      Buffer.concat([
        file!.file.subarray(0, from),
        Buffer.alloc(20, 0xff),
        other.subarray(24),
        file!.file.subarray(from),
      ]),
    ]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, new RegExp(` ${20 + other.length - 24} octets are passed over\\.$`));
  });

  describe('where interfaces are described', () => {
    const section = pcapngOctets(PACKETS);
    const [head, described, packets] = [section.subarray(0, 28), 28, firstPacketOf(section)];
    const description = section.subarray(described, packets);
    const noise = Buffer.alloc(24, 0xff);
    /** The packets, as those of an interface. */
    const packetsOfInterface = (number: number) => {
      const octets = Buffer.from(section.subarray(packets));
      for (let at = 0; at < octets.length; at += octets.readUInt32LE(at + 4)) octets.writeUInt32LE(number, at + 8);
      return octets;
    };

    it('takes one for the next, and says so', () => {
      const { problems, streams } = collectStreams([Buffer.concat([head, noise, section.subarray(described)])]);
      assert.deepEqual(sidesOf(streams[0]!).map(String), WHOLE);
      assert.deepEqual(
        problems.map(({ kind, message }) => [kind, message]),
        [
          ['damaged', 'This is no block: its length is 4294967295. 24 octets are passed over.'],
          ['unknown-interface', 'Behind damage, this is taken for interface 0: the damage may hide others.'],
        ],
      );
    });

    it('counts those that packets show to be hidden', () => {
      const all = Buffer.concat([head, noise, description, packetsOfInterface(1), packetsOfInterface(0)]);
      const { problems, streams } = collectStreams([all]);
      assert.deepEqual(sidesOf(streams[0]!).map(String), WHOLE);
      assert.equal(streams.length, 1);
      assert.equal(problems[2]?.message, 'The packet’s interface 0 is not described.');
    });

    it('counts them in front of one that is described later', () => {
      const all = Buffer.concat([head, description, noise, packetsOfInterface(1), description, packetsOfInterface(2)]);
      const { problems, streams } = collectStreams([all]);
      assert.deepEqual(sidesOf(streams[0]!).map(String), WHOLE);
      assert.equal(problems[1]?.message, 'The packet’s interface 1 is not described.');
    });

    it('believes no packet that would show very many', () => {
      const damaged = packetsOfInterface(60_000).subarray(0, 100);
      const all = Buffer.concat([head, noise, damaged, noise, description, packetsOfInterface(0)]);
      assert.deepEqual(sidesOf(collectStreams([all]).streams[0]!).map(String), WHOLE);
    });
  });

  it('is found in linear time in what looks like headers all over', function () {
    this.timeout(20_000);
    const [file] = FILES;
    // Every 16 octets what may be a header leads far on, to where none is.
    const seconds = Buffer.alloc(4);
    seconds.writeUInt32LE(Number(timeOf(0) / 1_000_000_000n));
    const header = Buffer.concat([seconds, Buffer.from([0, 0, 0, 0, 0xf5, 0xff, 3, 0, 0xf5, 0xff, 3, 0])]);
    const rows = Buffer.concat(Array.from({ length: 250_000 }, () => header));
    const began = Date.now();
    collectStreams(piecesOf(Buffer.concat([file!.file, Buffer.alloc(16, 0xff), rows]), 4096));
    assert.ok(Date.now() - began < 10_000);
  });
});
