import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { packetsOf, timeOf } from '../../harness/capture/capture';
import { type FilePacket, type PcapngForm, pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { collectStreams, sidesOf } from '../../harness/capture/collectStreams';
import { type Dialogue, dialogueOf } from '../../harness/capture/dialogue';
import { ipPacketsOf } from '../../harness/capture/ipPackets';
import { LINK_FORMS, type LinkForm } from '../../harness/capture/linkFrames';
import { segmentsOf } from '../../harness/capture/segments';

const LINES = [
  'S: 220 mx.example.com ESMTP',
  'C: EHLO client.example.org',
  'S: 250 mx.example.com',
  `C: MAIL FROM:<${'long'.repeat(20)}@example.org>`,
  'S: 250 2.1.0 OK',
];
const IPV6: Partial<Dialogue> = {
  client: { address: '2001:db8::1', port: 40_000 },
  server: { address: '2001:db8::25:0:0:25', port: 587 },
};
const PCAP = { linkType: 1, bigEndian: false, nanoseconds: false };

describe('what a capture may look like', () => {
  for (const [name, link] of Object.entries<LinkForm>(LINK_FORMS)) {
    for (const [family, changes] of Object.entries({ IPv4: {}, IPv6: IPV6 })) {
      it(`${family} in link type: ${name}`, () => {
        const packets = packetsOf(segmentsOf(dialogueOf(LINES, changes)), link);
        expectDialogue([pcapOctets(packets, { ...PCAP, linkType: link.linkType })], dialogueOf(LINES, changes));
      });
    }
  }

  it('IPv6 with extension headers', () => {
    const dialogue = dialogueOf(LINES, IPV6);
    const packets = packetsOf(segmentsOf(dialogue), LINK_FORMS.raw, { fragmentSize: 65_496, extensions: true });
    expectDialogue([pcapOctets(packets, { ...PCAP, linkType: 101 })], dialogue);
  });

  for (const extensions of [false, true]) {
    it(`IPv6 in fragments${extensions ? ' with extension headers' : ''}`, () => {
      const dialogue = dialogueOf(LINES, IPV6);
      const packets = packetsOf(segmentsOf(dialogue), LINK_FORMS.vlan, { fragmentSize: 24, extensions });
      // The first packet is whole when its last fragment is there.
      expectDialogue([pcapOctets(packets, PCAP)], dialogue, extensions ? 2 : 0);
    });
  }

  it('IPv4 in fragments that come backwards', () => {
    const dialogue = dialogueOf(LINES);
    const ip = { fragmentSize: 16, extensions: false };
    const forwards = segmentsOf(dialogue).map((segment, index) => ipPacketsOf(segment, index, ip));
    const packets = forwards.flatMap((fragments) => fragments.reverse());
    const file = packets.map((packet, index) => ({ octets: LINK_FORMS.qinq.frame(packet), time: timeOf(index) }));
    expectDialogue([pcapOctets(file, PCAP)], dialogue, 1);
  });

  for (const bigEndian of [false, true]) {
    for (const nanoseconds of [false, true]) {
      it(`pcap, ${bigEndian ? 'big' : 'little'} endian, ${nanoseconds ? 'nano' : 'micro'}seconds`, () => {
        const packets = packetsOf(segmentsOf(dialogueOf(LINES)));
        expectDialogue([pcapOctets(packets, { ...PCAP, bigEndian, nanoseconds })], dialogueOf(LINES));
      });
    }
  }

  const PCAPNG: Record<string, Partial<PcapngForm>> = {
    plain: {},
    'big endian': { bigEndian: true },
    'in nanoseconds': { resolution: 9 },
    'in parts of 2^-30 seconds': { resolution: 128 + 30 },
    'with a time offset': { timeOffset: 1_600_000_000, resolution: 9 },
    'with a negative time offset': { timeOffset: -1000, resolution: 9, bigEndian: true },
    'of obsolete packet blocks': { block: 'obsolete' },
    'in sections': { sectionSize: 3 },
    'with blocks of other kinds': { otherBlocks: true },
  };
  for (const [name, form] of Object.entries(PCAPNG)) {
    it(`pcapng, ${name}`, () => {
      const packets = packetsOf(segmentsOf(dialogueOf(LINES)));
      expectDialogue([pcapngOctets(packets, form)], dialogueOf(LINES));
    });
  }

  it('pcapng of simple packet blocks has no times', () => {
    const { streams } = collectStreams([pcapngOctets(packetsOf(segmentsOf(dialogueOf(LINES))), { block: 'simple' })]);
    assert.deepEqual(sidesOf(streams[0]!), expectedSides(dialogueOf(LINES)));
    assert.equal(streams[0]!.begun.time, undefined);
  });

  it('frames are numbered as Wireshark does, which counts custom blocks', () => {
    const { streams } = collectStreams([pcapngOctets(packetsOf(segmentsOf(dialogueOf(LINES))), { otherBlocks: true })]);
    const { stamps } = collectStreams([pcapngOctets(packetsOf(segmentsOf(dialogueOf(LINES))))]).streams[0]!;
    assert.deepEqual(
      streams[0]!.stamps.map(({ frame }) => frame),
      stamps.map(({ frame }) => frame * 2 - 1),
    );
  });

  it('comments and secrets of pcapng', () => {
    const packets = packetsOf(segmentsOf(dialogueOf(LINES))).map((packet, index) =>
      index === 0 || index === 3 ? { ...packet, comments: [`note ${index}`, 'and “more”'] } : packet,
    );
    const { comments, secrets } = collectStreams([pcapngOctets(packets, { keyLog: 'CLIENT_RANDOM 00 11\n' })]);
    assert.deepEqual(comments, [
      { text: 'note 0', frame: 1, stream: 0 },
      { text: 'and “more”', frame: 1, stream: 0 },
      { text: 'note 3', frame: 4, stream: 0 },
      { text: 'and “more”', frame: 4, stream: 0 },
    ]);
    assert.deepEqual(secrets, ['CLIENT_RANDOM 00 11\n']);
  });

  it('a comment on a packet without a stream', () => {
    const packet: FilePacket = { octets: Buffer.alloc(60), time: timeOf(0), comments: ['nothing here'] };
    const { comments, streams } = collectStreams([pcapngOctets([packet])]);
    assert.deepEqual(comments, [{ text: 'nothing here', frame: 1, stream: undefined }]);
    assert.equal(streams.length, 0);
  });

  for (const size of [1, 7, 1000]) {
    it(`gzip in pieces of ${size} octets, of two members and zeros behind them`, () => {
      const file = pcapOctets(packetsOf(segmentsOf(dialogueOf(LINES))), PCAP);
      const half = Math.floor(file.length / 2);
      const compressed = Buffer.concat([
        gzipSync(file.subarray(0, half)),
        gzipSync(file.subarray(half)),
        Buffer.alloc(9),
      ]);
      expectDialogue(piecesOf(compressed, size), dialogueOf(LINES));
    });

    it(`pcapng in pieces of ${size} octets`, () => {
      const packets = packetsOf(segmentsOf(dialogueOf(LINES)));
      expectDialogue(piecesOf(pcapngOctets(packets, { otherBlocks: true }), size), dialogueOf(LINES));
    });
  }

  it('a link type that is not read is told once', () => {
    const packets = packetsOf(segmentsOf(dialogueOf(LINES)));
    const { problems, streams } = collectStreams([pcapOctets(packets, { ...PCAP, linkType: 105 })]);
    assert.equal(streams.length, 0);
    assert.deepEqual(problems, [
      {
        kind: 'unknown-link-type',
        message: 'Packets of link type 105 (IEEE 802.11) cannot be read.',
        offset: 40,
        frame: 1,
      },
    ]);
  });
});

describe('addresses and times of a capture', () => {
  it('IPv4', () => {
    const { stream, begun, stamps } = collectStreams([fileOf({})]).streams[0]!;
    assert.deepEqual(stream, {
      id: 0,
      ends: [
        { address: '192.0.2.1', port: 40_000 },
        { address: '192.0.2.25', port: 25 },
      ],
      opened: 'syn',
    });
    assert.deepEqual(begun, { frame: 1, time: timeOf(0) });
    assert.deepEqual(stamps[0], { frame: 4, time: timeOf(3) });
  });

  const ADDRESSES = ['2001:db8::1', '::', '::1', '2001:db8:0:1:1:1:1:1', '2001:0:0:1::1', '1::', '::ffff:192.0.2.1'];
  for (const address of ADDRESSES) {
    it(`IPv6 ${address}`, () => {
      const written = address.replace('192.0.2.1', 'c000:201');
      const { stream } = collectStreams([fileOf({ ...IPV6, client: { address: written, port: 1 } })]).streams[0]!;
      assert.deepEqual(stream.ends[0], { address, port: 1 });
    });
  }

  function fileOf(changes: Partial<Dialogue>): Uint8Array {
    return pcapOctets(packetsOf(segmentsOf(dialogueOf(LINES, changes))), PCAP);
  }
});

function expectDialogue(pieces: Iterable<Uint8Array>, dialogue: Dialogue, begun = 0): void {
  const { streams, problems } = collectStreams(pieces);
  assert.deepEqual(problems, []);
  assert.equal(streams.length, 1);
  const [one] = streams;
  assert.deepEqual(one!.stream.ends, [dialogue.client, dialogue.server]);
  assert.deepEqual(sidesOf(one!), expectedSides(dialogue));
  assert.equal(one!.begun.time, timeOf(begun));
  assert.deepEqual(one!.remarks, []);
  assert.equal(one!.ended, 'closed');
}

function expectedSides({ turns }: Dialogue): [Buffer, Buffer] {
  const side = (from: 0 | 1) => Buffer.concat(turns.filter((turn) => turn.from === from).map((turn) => turn.octets));
  return [side(0), side(1)];
}

function* piecesOf(file: Uint8Array, size: number): Generator<Uint8Array> {
  // Each piece is overwritten afterwards: nothing of it may be kept.
  for (let at = 0; at < file.length; at += size) {
    const piece = Uint8Array.from(file.subarray(at, at + size));
    yield piece;
    piece.fill(0xee);
  }
}
