import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { annotateCapture } from '../../../server/src/capture/annotate/annotateCapture';
import type { PacketNote } from '../../../server/src/capture/annotate/packetNotes';
import type { CaptureSink } from '../../../server/src/capture/captureSink';
import { readCapture } from '../../../server/src/capture/readCapture';
import { packetsOf } from '../../harness/capture/capture';
import { type PcapngForm, pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';

const PACKETS = packetsOf(segmentsOf(dialogueOf(['S: 220 mx.example.net ESMTP', 'C: QUIT', 'S: 221 bye'])));
const COMMENTED = PACKETS.map((packet, at) => (at % 3 === 0 ? { ...packet, comments: ['one', 'zwölf'] } : packet));

function note(frame: number, text: string, time?: number): PacketNote {
  return { frame, text, time, line: frame };
}

function annotate(capture: Uint8Array, notes: readonly PacketNote[], piece = capture.length || 1) {
  const parts: Uint8Array[] = [];
  const annotator = annotateCapture(notes, (octets) => void parts.push(octets.slice()));
  for (let at = 0; at < capture.length; at += piece) annotator.push(capture.subarray(at, at + piece));
  return { ...annotator.end(), copy: Buffer.concat(parts) };
}

/** All that a capture tells, with its comments apart. */
function toldOf(capture: Uint8Array): { told: string[]; comments: (readonly [number, string])[] } {
  const told: string[] = [];
  const comments: (readonly [number, string])[] = [];
  const tell =
    (what: string) =>
    (...all: unknown[]) =>
      void told.push(
        [
          what,
          ...all.map((one) => JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? String(value) : value))),
        ].join(' '),
      );
  const sink: CaptureSink = {
    begin: tell('begin'),
    data: tell('data'),
    gap: tell('gap'),
    remark: tell('remark'),
    close: tell('close'),
    end: tell('end'),
    comment: (text, { frame }) => void comments.push([frame, text]),
    secrets: tell('secrets'),
    problem: ({ kind }) => void told.push(kind),
  };
  const reader = readCapture(sink);
  reader.push(capture);
  reader.end();
  return { told, comments };
}

const FORMS: fc.Arbitrary<Partial<PcapngForm>> = fc.record({
  bigEndian: fc.boolean(),
  resolution: fc.constantFrom(3, 6, 9, 128 + 20),
  timeOffset: fc.constantFrom(0, 1000, -5),
  block: fc.constantFrom('enhanced', 'obsolete'),
  sectionSize: fc.constantFrom(1, 3, 1000),
  otherBlocks: fc.boolean(),
  keyLog: fc.constantFrom('', 'CLIENT_RANDOM 00 11\n'),
});
const NOTES = fc.array(
  fc.record({
    frame: fc.integer({ min: 1, max: PACKETS.length * 2 }),
    text: fc.string({ minLength: 1, unit: 'binary' }),
  }),
);

describe('a copy of a capture with notes', () => {
  it('says all that the capture says, and the notes, whatever its form and pieces', () => {
    fc.assert(
      fc.property(FORMS, NOTES, fc.integer({ min: 1, max: 300 }), (form, wanted, piece) => {
        const capture = pcapngOctets(COMMENTED, form);
        const before = toldOf(capture);
        const { copy, added, known, left } = annotate(
          capture,
          wanted.map(({ frame, text }) => note(frame, text)),
          piece,
        );
        const after = toldOf(copy);
        assert.deepEqual(after.told, before.told);
        assert.equal(after.comments.length, before.comments.length + added);
        assert.equal(added + known + left.length, wanted.length);
        const isLeft = (frame: number) => left.some((one) => one.note.frame === frame);
        for (const { frame, text } of wanted) {
          if (!isLeft(frame)) assert.ok(after.comments.some(([at, said]) => at === frame && said === text));
        }
        for (const comment of before.comments) assert.ok(after.comments.some((one) => one.join() === comment.join()));
      }),
    );
  });

  it('is the capture octet by octet where there is nothing to add', () => {
    const capture = pcapngOctets(COMMENTED, { sectionSize: 2, otherBlocks: true });
    for (const piece of [1, 13, 10_000]) assert.ok(annotate(capture, [], piece).copy.equals(capture));
  });

  it('leaves the length of a section open, which would be wrong', () => {
    const capture = Buffer.from(pcapngOctets(PACKETS));
    capture.writeBigUInt64LE(BigInt(capture.length - 28), 16);
    const { copy } = annotate(capture, [note(2, 'a')]);
    assert.equal(copy.readBigUInt64LE(16), 0xffff_ffff_ffff_ffffn);
  });

  for (const nanoseconds of [false, true]) {
    it(`of pcap ${nanoseconds ? 'in nanoseconds ' : ''}has the same packets and times`, () => {
      const packets = PACKETS.map((packet) => ({ ...packet, time: packet.time + (nanoseconds ? 7n : 0n) }));
      for (const bigEndian of [false, true]) {
        const capture = pcapOctets(packets, { linkType: 1, bigEndian, nanoseconds });
        const { copy, added } = annotate(gzipSync(capture), [note(4, 'a'), note(4, 'b')], 17);
        const { told, comments } = toldOf(copy);
        assert.deepEqual(told, toldOf(capture).told);
        assert.deepEqual(
          [added, comments],
          [
            2,
            [
              [4, 'a'],
              [4, 'b'],
            ],
          ],
        );
      }
    });
  }

  it('of a capture without packets is a capture', () => {
    const { copy } = annotate(pcapOctets([], { linkType: 113, bigEndian: true, nanoseconds: false }), []);
    assert.deepEqual(toldOf(copy).told, []);
    assert.equal(copy.readUInt16LE(28 + 8), 113);
  });

  it('parts a note that is longer than a comment may be, between characters, and knows it again', () => {
    const text = 'ä'.repeat(50_000);
    const { copy } = annotate(pcapngOctets(PACKETS), [note(4, text)]);
    const { comments } = toldOf(copy);
    assert.equal(comments.length, 2);
    assert.equal(comments.map(([, said]) => said).join(''), text);
    const again = annotate(copy, [note(4, text)]);
    assert.deepEqual([again.added, again.known, again.copy.equals(copy)], [0, 1, true]);
  });

  it('has no note whose frame has another time', () => {
    const time = Number(PACKETS[3]!.time) / 1e9;
    const { left, added } = annotate(pcapngOctets(PACKETS), [note(4, 'right', time), note(4, 'wrong', time + 0.001)]);
    assert.equal(added, 1);
    assert.deepEqual(
      left.map(({ why, note: { text } }) => [why, text]),
      [['other-time', 'wrong']],
    );
  });

  it('has damaged octets as they are, and notes at packets behind them', () => {
    const capture = Buffer.from(pcapngOctets(PACKETS));
    const damage = Buffer.alloc(40, 0xff);
    const damaged = Buffer.concat([capture, damage, capture]);
    const { copy, problems, left } = annotate(damaged, [note(3, 'a'), note(PACKETS.length + 2, 'b')], 50);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['damaged'],
    );
    assert.deepEqual(left, []);
    const { comments } = toldOf(copy);
    assert.deepEqual(comments, [
      [3, 'a'],
      [PACKETS.length + 2, 'b'],
    ]);
    assert.ok(copy.includes(damage));
  });

  it('says all that a damaged capture says, and is it where there is nothing to add', () => {
    const damage = fc.record({
      form: FORMS,
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      noise: fc.uint8Array({ minLength: 1, maxLength: 60 }),
      removed: fc.nat({ max: 70 }),
      frames: fc.uniqueArray(fc.integer({ min: 1, max: PACKETS.length }), { maxLength: 5 }),
      piece: fc.constantFrom(1, 50, 300, 100_000),
    });
    fc.assert(
      fc.property(damage, ({ form, place, noise, removed, frames, piece }) => {
        const whole = pcapngOctets(COMMENTED, form);
        const from = 28 + Math.floor(place * (whole.length - 28));
        const capture = Buffer.concat([whole.subarray(0, from), noise, whole.subarray(from + removed)]);
        assert.ok(annotate(capture, [], piece).copy.equals(capture));
        const notes = frames.map((frame) => note(frame, 'note'));
        const { copy, added } = annotate(capture, notes, piece);
        const before = toldOf(capture);
        const after = toldOf(copy);
        assert.deepEqual(after.told, before.told);
        // Of an interface that is not described, no packet is read, nor its comment.
        const isAllRead = !before.told.includes('unknown-interface');
        if (isAllRead) assert.equal(after.comments.length, before.comments.length + added);
        assert.ok(after.comments.length >= before.comments.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a version that is not known is the capture', () => {
    const capture = Buffer.from(pcapngOctets(PACKETS));
    capture.writeUInt16LE(2, 12);
    for (const piece of [1, 30, 100_000]) {
      const { copy, problems, left } = annotate(capture, [note(1, 'a')], piece);
      assert.ok(copy.equals(capture));
      assert.equal(problems[0]?.kind, 'unsupported-version');
      assert.equal(left[0]?.why, 'no-frame');
    }
  });

  it('remembers no more interfaces than are read', () => {
    const block = (type: number, body: Buffer) => {
      const octets = Buffer.alloc(12 + body.length);
      octets.writeUInt32LE(type);
      octets.writeUInt32LE(octets.length, 4);
      body.copy(octets, 8);
      octets.writeUInt32LE(octets.length, octets.length - 4);
      return octets;
    };
    const packetOf = (id: number) => Buffer.concat([Buffer.from(Uint32Array.of(id).buffer), Buffer.alloc(16)]);
    const capture = Buffer.concat([
      pcapngOctets(PACKETS.slice(0, 1)).subarray(0, 28),
      ...Array.from({ length: 65_537 }, () => block(1, Buffer.alloc(8))),
      ...[65_535, 65_536].map((id) => block(6, packetOf(id))),
    ]);
    // Of the second packet, nobody knows the time.
    const { added, left } = annotate(capture, [note(1, 'a', 5), note(2, 'b', 5)]);
    assert.deepEqual([added, left.map(({ why, note: { text } }) => [why, text])], [1, [['other-time', 'a']]]);
  });

  it('takes any octets without an exception', () => {
    const captures = [
      Buffer.from(pcapngOctets(COMMENTED, { otherBlocks: true })),
      Buffer.from(pcapOctets(PACKETS, { linkType: 1, bigEndian: false, nanoseconds: false })),
      gzipSync(pcapngOctets(COMMENTED)),
    ];
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...captures), changes, fc.nat(), NOTES, (capture, places, end, wanted) => {
        const mutated = Buffer.from(capture).subarray(0, capture.length - (end % 60));
        for (const [at, octet] of places) mutated[at % mutated.length] = octet;
        const { added, known, left } = annotate(
          mutated,
          wanted.map(({ frame, text }) => note(frame, text)),
          97,
        );
        assert.equal(added + known + left.length, wanted.length);
      }),
      { numRuns: 1000 },
    );
  });
});
