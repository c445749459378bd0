import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIN } from '../../../server/src/capture/tcpSegment';
import { packetsOf } from '../../harness/capture/capture';
import { type FilePacket, pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { type CollectedStream, collectStreams, type StreamEvent } from '../../harness/capture/collectStreams';
import { type Dialogue, dialogueOfTurns, type Turn } from '../../harness/capture/dialogue';
import { LINK_FORMS, type LinkForm } from '../../harness/capture/linkFrames';
import { type Segment, segmentsOf } from '../../harness/capture/segments';

/** More than a stream here has packets: nothing is given up before all has come. */
const LIMITS = { patience: 1000 };

const turns = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((octets, index): Turn => ({ from: index % 2 === 0 ? 1 : 0, octets })));
/** Near the end of the range, so that they begin again at 0. */
const sequence = fc.oneof(fc.nat(0xffffffff), fc.integer({ min: 0xffffffff - 100, max: 0xffffffff }));
const dialogues = fc
  .record({
    turns,
    sequences: fc.tuple(sequence, sequence),
    segmentSize: fc.integer({ min: 1, max: 40 }),
    isIpv6: fc.boolean(),
  })
  .map(({ turns: said, isIpv6, ...rest }) => dialogueOfTurns(said, { ...rest, ...(isIpv6 ? IPV6 : {}) }));
const IPV6: Partial<Dialogue> = {
  client: { address: '2001:db8::1', port: 50_000 },
  server: { address: '2001:db8::25', port: 2525 },
};

describe('a capture out of order gives the same streams', () => {
  check('as it is', dialogues, (dialogue) => expectSame(dialogue, segmentsOf(dialogue)));

  check('shuffled', fc.tuple(dialogues, order()), ([dialogue, keys]) => {
    expectSame(dialogue, sortedBy(segmentsOf(dialogue), keys));
  });

  check('with segments twice', fc.tuple(dialogues, order()), ([dialogue, keys]) => {
    const segments = segmentsOf(dialogue);
    expectSame(
      dialogue,
      segments.flatMap((one, index) => (keys[index % keys.length]! % 2 === 0 ? [one] : [one, one])),
    );
  });

  check('shuffled, with segments twice', fc.tuple(dialogues, order()), ([dialogue, keys]) => {
    const segments = segmentsOf(dialogue);
    const twice = segments.flatMap((one, index) => (keys[index % keys.length]! % 3 === 0 ? [one, one] : [one]));
    expectSame(dialogue, sortedBy(twice, keys));
  });

  check('sent again in other pieces', fc.tuple(dialogues, fc.integer({ min: 1, max: 30 })), ([dialogue, size]) => {
    const again = segmentsOf({ ...dialogue, segmentSize: size }).filter(({ octets }) => octets.length > 0);
    // The second sending lies between the first, in front of the end.
    const segments = segmentsOf(dialogue);
    const end = segments.findIndex(({ flags }) => (flags & FIN) !== 0);
    expectSame(dialogue, [...segments.slice(0, end), ...again, ...segments.slice(end)]);
  });

  check('overlapping', fc.tuple(dialogues, fc.integer({ min: 1, max: 30 }), order()), ([dialogue, size, keys]) => {
    const again = segmentsOf({ ...dialogue, segmentSize: size }).filter(({ octets }) => octets.length > 0);
    expectSame(dialogue, sortedBy([...segmentsOf(dialogue), ...again], keys));
  });

  const forms = fc.record({
    link: fc.constantFrom<LinkForm>(...Object.values(LINK_FORMS)),
    fragmentSize: fc.integer({ min: 1, max: 12 }).map((eights) => eights * 8),
    extensions: fc.boolean(),
    bigEndian: fc.boolean(),
    nanoseconds: fc.boolean(),
    pieceSize: fc.integer({ min: 1, max: 2000 }),
  });
  check(
    'in fragments, shuffled, in any form of file',
    fc.tuple(dialogues, forms, order()),
    ([dialogue, form, keys]) => {
      const packets = sortedBy(packetsOf(segmentsOf(dialogue), form.link, form), keys);
      const { linkType } = form.link;
      const pcap = pcapOctets(packets, { linkType, bigEndian: form.bigEndian, nanoseconds: form.nanoseconds });
      const pcapng = pcapngOctets(packets, { linkType, bigEndian: form.bigEndian, otherBlocks: form.nanoseconds });
      for (const file of [pcap, pcapng]) {
        const { streams, problems } = collectStreams(piecesOf(file, form.pieceSize), LIMITS);
        assert.deepEqual(problems, []);
        expectStream(dialogue, streams, whole(dialogue));
      }
    },
  );

  check(
    'of several streams at once',
    fc.tuple(fc.array(dialogues, { minLength: 2, maxLength: 5 }), order()),
    ([all, keys]) => {
      const named = all.map((one, index) => ({ ...one, client: { ...one.client, port: 1000 + index } }));
      const segments = sortedBy(
        named.flatMap((one) => segmentsOf(one)),
        keys,
      );
      const { streams } = collectStreams([fileOf(segments)], LIMITS);
      assert.equal(streams.length, named.length);
      for (const dialogue of named) {
        const own = streams.filter(({ stream }) => stream.ends.some(({ port }) => port === dialogue.client.port));
        expectStream(dialogue, own, whole(dialogue));
      }
    },
  );
});

describe('a capture with missing packets gives the right gaps', () => {
  const drops = fc.tuple(dialogues, order());

  check('where acknowledgements or later octets show them', drops, ([dialogue, keys]) => {
    const { kept, expected } = dropSome(dialogue, keys);
    const { streams } = collectStreams([fileOf(kept)], LIMITS);
    expectStream(dialogue, streams, expected);
  });

  // A single octet could be a FIN, as long as nothing tells that it is not.
  const even = dialogues.map((dialogue) => ({
    ...dialogue,
    segmentSize: dialogue.segmentSize * 2,
    turns: dialogue.turns.map(({ from, octets }) => ({ from, octets: Buffer.concat([octets, octets]) })),
  }));
  check('with little patience, in the order of the wire', fc.tuple(even, order()), ([dialogue, keys]) => {
    const { kept, expected } = dropSome(dialogue, keys);
    const { streams } = collectStreams([fileOf(kept)], { patience: 2 });
    expectStream(dialogue, streams, expected);
  });

  check('shuffled', fc.tuple(dialogues, order(), order()), ([dialogue, keys, others]) => {
    const { kept, expected } = dropSome(dialogue, keys);
    const { streams } = collectStreams([fileOf(sortedBy(kept, others))], LIMITS);
    expectStream(dialogue, streams, expected);
  });

  check('of one side alone', fc.tuple(dialogues, fc.constantFrom(0, 1)), ([dialogue, side]) => {
    const segments = segmentsOf(dialogue).filter(({ from }) => from === side);
    const { streams } = collectStreams([fileOf(segments)], LIMITS);
    const expected = whole(dialogue).flatMap((event): StreamEvent[] => {
      if (event.from === side) return [event];
      // The FIN of the other side is acknowledged, too, but is not known for one.
      return event.kind === 'data' ? [{ kind: 'gap', from: event.from, octets: event.octets.length }] : [];
    });
    assert.equal(streams.length, 1);
    assert.deepEqual(streams[0]!.events, expected);
  });

  check('of one that was begun before the capture', fc.tuple(dialogues, fc.nat(200)), ([dialogue, cut]) => {
    const segments = segmentsOf(dialogue);
    const begin = 3 + (cut % (segments.length - 6));
    const { streams } = collectStreams([fileOf(segments.slice(begin))], LIMITS);
    assert.equal(streams.length, 1);
    const told = streams[0]!.events.reduce(
      (sum, event) => (event.kind === 'data' ? sum + event.octets.length : sum),
      0,
    );
    const sent = segments.slice(begin).reduce((sum, { octets }) => sum + octets.length, 0);
    assert.equal(told, sent);
    assert.equal(streams[0]!.events.filter(({ kind }) => kind === 'gap').length, 0);
    assert.equal(streams[0]!.stream.opened, 'middle');
  });

  check('of snapped packets', fc.tuple(dialogues, fc.integer({ min: 54, max: 90 })), ([dialogue, snap]) => {
    const packets = packetsOf(segmentsOf({ ...dialogue, ...IPV4 })).map((packet): FilePacket => {
      return { ...packet, captured: Math.min(snap, packet.octets.length) };
    });
    const { streams } = collectStreams([pcapOctets(packets, PCAP)]);
    const lengths = new Map<number, number>();
    for (const event of streams[0]!.events) {
      if (event.kind === 'close') continue;
      const octets = event.kind === 'gap' ? event.octets : event.octets.length;
      lengths.set(event.from, (lengths.get(event.from) ?? 0) + octets);
    }
    for (const from of [0, 1] as const) {
      const said = dialogue.turns.filter((turn) => turn.from === from);
      assert.equal(
        lengths.get(from) ?? 0,
        said.reduce((sum, { octets }) => sum + octets.length, 0),
      );
    }
    const captured = packets.reduce((sum, packet) => sum + Math.max(0, (packet.captured ?? 0) - 54), 0);
    const told = streams[0]!.events.reduce(
      (sum, event) => (event.kind === 'data' ? sum + event.octets.length : sum),
      0,
    );
    assert.equal(told, captured);
  });
});

const PCAP = { linkType: 1, bigEndian: false, nanoseconds: false };
const IPV4: Partial<Dialogue> = {
  client: { address: '192.0.2.1', port: 50_000 },
  server: { address: '192.0.2.25', port: 2525 },
};

/** Without some of the segments with octets, of which gaps are expected at their places. */
function dropSome(dialogue: Dialogue, keys: readonly number[]): { kept: Segment[]; expected: StreamEvent[] } {
  const segments = segmentsOf(dialogue);
  const isDropped = ({ octets }: Segment, index: number) => octets.length > 0 && keys[index % keys.length]! % 4 === 0;
  const expected: StreamEvent[] = [];
  segments.forEach((segment, index) => {
    const { from, octets } = segment;
    if (octets.length === 0) return;
    if (isDropped(segment, index)) append(expected, { kind: 'gap', from, octets: octets.length });
    else append(expected, { kind: 'data', from, octets: Buffer.from(octets) });
  });
  return {
    kept: segments.filter((segment, index) => !isDropped(segment, index)),
    expected: [...expected, ...closes()],
  };
}

function append(events: StreamEvent[], event: StreamEvent): void {
  const last = events.at(-1);
  if (last?.kind === 'gap' && event.kind === 'gap' && last.from === event.from) last.octets += event.octets;
  else if (last?.kind === 'data' && event.kind === 'data' && last.from === event.from) {
    last.octets = Buffer.concat([last.octets, event.octets]);
  } else events.push(event);
}

function whole({ turns: said }: Dialogue): StreamEvent[] {
  const events: StreamEvent[] = [];
  for (const { from, octets } of said) append(events, { kind: 'data', from, octets: Buffer.from(octets) });
  return [...events, ...closes()];
}

function closes(): StreamEvent[] {
  return [
    { kind: 'close', from: 0, how: 'fin' },
    { kind: 'close', from: 1, how: 'fin' },
  ];
}

function expectSame(dialogue: Dialogue, segments: readonly Segment[]): void {
  const { streams, problems } = collectStreams([fileOf(segments)], LIMITS);
  assert.deepEqual(problems, []);
  expectStream(dialogue, streams, whole(dialogue));
}

function expectStream(dialogue: Dialogue, streams: readonly CollectedStream[], expected: readonly StreamEvent[]): void {
  assert.equal(streams.length, 1);
  const { stream, events, remarks } = streams[0]!;
  assert.deepEqual(stream.ends, [dialogue.client, dialogue.server]);
  assert.deepEqual(events, expected);
  assert.deepEqual(
    remarks.filter(({ kind }) => kind === 'overlap-differs'),
    [],
  );
}

function fileOf(segments: readonly Segment[]): Uint8Array {
  return pcapOctets(packetsOf(segments), PCAP);
}

/** Numbers to sort by, or to choose with. */
function order(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
}

function sortedBy<One>(list: readonly One[], keys: readonly number[]): One[] {
  return list
    .map((one, index) => ({ one, key: (keys[index % keys.length]! * (index + 7)) % 1009 }))
    .sort((first, second) => first.key - second.key)
    .map(({ one }) => one);
}

/** Pieces of Node's own kind, each overwritten afterwards: nothing of it may be kept. */
function* piecesOf(file: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) {
    const piece = Buffer.from(file.subarray(at, at + size));
    yield piece;
    piece.fill(0xee);
  }
}

function check<Input>(title: string, inputs: fc.Arbitrary<Input>, expect: (input: Input) => void): void {
  it(title, () => {
    fc.assert(fc.property(inputs, expect), { numRuns: 200 });
  });
}
