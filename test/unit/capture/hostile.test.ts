import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { ACK, SYN } from '../../../server/src/capture/tcpSegment';
import { captureOf, packetsOf } from '../../harness/capture/capture';
import { pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { collectStreams, sidesOf } from '../../harness/capture/collectStreams';
import { dialogueOf, dialogueOfTurns } from '../../harness/capture/dialogue';
import { plainFiles, readMutatedFile, readRandomPackets } from '../../harness/capture/fuzzCaptures';
import { importMutatedFile, sealedFiles } from '../../harness/capture/fuzzImports';
import { LINK_FORMS } from '../../harness/capture/linkFrames';
import { type Segment, segmentsOf } from '../../harness/capture/segments';

const PCAP = { linkType: 1, bigEndian: false, nanoseconds: false };
const SEGMENTS = segmentsOf(dialogueOf(['S: 220 mx.example.com ESMTP', 'C: QUIT', 'S: 221 bye']));

describe('captures that are damaged or made to harm', () => {
  it('random packets are read', () => {
    for (let seed = 0; seed < 50; seed++) readRandomPackets(seed);
  });

  it('files with random changes are read', () => {
    const files = plainFiles();
    for (let seed = 0; seed < 1500; seed++) readMutatedFile(seed, files);
  });

  it('what was acknowledged long ago is no gap when numbers have gone round', () => {
    const [opening] = SEGMENTS as [Segment];
    const { source, target } = opening;
    const ends = [
      { source, target },
      { source: target, target: source },
    ] as const;
    const said = (from: 0 | 1, sequence: number, acknowledged: number, octets: number, flags = ACK): Segment => {
      return { ...opening, ...ends[from], from, sequence, acknowledged, flags, octets: Buffer.alloc(octets, 'x') };
    };
    const file = captureOf([
      said(0, 0xc000_001d, 0x8000_0000, 0, SYN | ACK),
      said(0, 8, 0x8000_002d, 1200, 0),
      // It acknowledges what the other side had sent nearly 2^30 octets before.
      said(1, 0x8000_0018, 0x8000_0035, 30),
    ]);
    const gaps = collectStreams([file]).streams.flatMap(({ events }) => events.filter(({ kind }) => kind === 'gap'));
    assert.deepEqual(gaps, [
      { kind: 'gap', from: 1, octets: 0x3fff_ffea },
      { kind: 'gap', from: 0, octets: 0x18 },
    ]);
  });

  it('files with random changes are imported, in pieces and with notes alike', async () => {
    const files = [...sealedFiles(), ...plainFiles()];
    for (let seed = 0; seed < 300; seed++) await importMutatedFile(seed, files);
  });

  it('each beginning of a file gives what it has, and says that it is cut', () => {
    for (const file of [captureOf(SEGMENTS), pcapngOctets(packetsOf(SEGMENTS))]) {
      let most = 0;
      for (let end = 0; end < file.length; end++) {
        const { problems, streams } = collectStreams([file.subarray(0, end)]);
        const told = streams.flatMap(({ stamps }) => stamps).length;
        assert.ok(told >= most);
        most = told;
        assert.ok(problems.every(({ kind }) => kind === 'truncated' || kind === 'not-a-capture'));
      }
      assert.ok(most > 0);
    }
  });

  it('a cut gzip file gives what it has', () => {
    const compressed = gzipSync(captureOf(SEGMENTS));
    const { problems } = collectStreams([compressed.subarray(0, compressed.length - 20)]);
    assert.deepEqual(kindsOf(problems), ['bad-compression', 'truncated']);
  });

  it('a gzip file with another check sum is told', () => {
    const compressed = gzipSync(captureOf(SEGMENTS));
    compressed[compressed.length - 6]! ^= 1;
    assert.deepEqual(kindsOf(collectStreams([compressed]).problems), ['bad-compression']);
  });

  it('what is no capture is told', () => {
    for (const text of ['', 'S', 'S: 220 mx.example.com ESMTP']) {
      assert.deepEqual(kindsOf(collectStreams([Buffer.from(text)]).problems), ['not-a-capture']);
    }
  });

  it('a record that is no packet is passed over, and what follows is read', () => {
    const file = Buffer.from(captureOf(SEGMENTS));
    // The second record: behind the header of the file, and a packet of 54 octets.
    file.writeUInt32LE(0x7fffffff, 24 + 16 + 54 + 8);
    const { problems, streams } = collectStreams([file]);
    // The answer to SYN is lost, and no octet.
    assert.deepEqual(sidesOf(streams[0]!), sidesOf(collectStreams([captureOf(SEGMENTS)]).streams[0]!));
    assert.deepEqual(problems, [
      {
        kind: 'damaged',
        message: 'This is no packet: it would have 2147483647 octets. 70 octets are passed over.',
        offset: 94,
        frame: 2,
      },
    ]);
  });

  it('of many problems of a kind the first are told', () => {
    const packets = packetsOf(Array.from({ length: 100 }, () => SEGMENTS[0]!)).map((one) => ({ ...one, captured: 20 }));
    const { problems } = collectStreams([pcapOctets(packets, PCAP)]);
    assert.equal(problems.length, 20);
    assert.match(problems.at(-1)!.message, /further ones of this kind are not told/);
  });

  it('a huge file of zeros that is small by gzip is read in bounded memory', function () {
    this.timeout(60_000);
    const before = process.memoryUsage.rss();
    collectStreams([gzipSync(Buffer.concat([captureOf(SEGMENTS), Buffer.alloc(60_000_000)]))]);
    assert.ok(process.memoryUsage.rss() - before < 150_000_000);
  });
});

describe('limits of reading captures', () => {
  it('above the number of open streams, the one that was silent longest is ended', () => {
    const opened = [1, 2, 3].map((port) => segmentsOf(dialogueOf([], { client: { address: '192.0.2.1', port } }))[0]!);
    const { streams } = collectStreams([captureOf(opened)], { openStreams: 2 });
    assert.deepEqual(
      streams.map(({ ended }) => ended),
      ['evicted', 'end-of-capture', 'end-of-capture'],
    );
  });

  it('octets that wait for missing ones are told when there are too many', () => {
    const said = [{ from: 1 as const, octets: Buffer.alloc(100_000, 'x') }];
    const segments = segmentsOf(dialogueOfTurns(said)).filter(
      ({ from, sequence }) => from === 1 && sequence !== 2_000_000_001,
    );
    const { streams } = collectStreams([captureOf(segments)], { waitingOctets: 20_000 });
    const { events, remarks } = streams[0]!;
    assert.deepEqual(
      remarks.map(({ kind }) => kind),
      ['order-limit'],
    );
    assert.deepEqual(events[0], { kind: 'gap', from: 1, octets: 1460 });
  });

  it('thousands of fragments that lead to nothing are given up', () => {
    const whole = { ...SEGMENTS[3]!, octets: Buffer.alloc(64) };
    const first = packetsOf(
      Array.from({ length: 3000 }, () => whole),
      LINK_FORMS.raw,
      { fragmentSize: 8, extensions: false },
    );
    // Only the first fragment of each packet.
    const fragments = first.filter((_, index) => index % 11 === 0);
    const { problems, streams } = collectStreams([pcapOctets(fragments, { ...PCAP, linkType: 101 })], {
      fragmentedPackets: 10,
    });
    assert.equal(streams.length, 0);
    assert.match(problems[0]!.message, /^Of 3000 packets not all IP fragments are here\.$/);
  });
});

describe('what happens in a TCP stream', () => {
  it('a port that is used again begins another stream', () => {
    const again = segmentsOf(dialogueOf(['S: 220 again'], { sequences: [77, 88] }));
    const { streams } = collectStreams([captureOf([...SEGMENTS.slice(0, -3), ...again])]);
    assert.deepEqual(
      streams.map(({ ended }) => ended),
      ['reused', 'closed'],
    );
  });

  it('late packets of a stream that is over begin none', () => {
    const { streams } = collectStreams([captureOf([...SEGMENTS, ...SEGMENTS])]);
    assert.equal(streams.length, 1);
  });

  it('a reset closes its side, and what was on the way is still told', () => {
    const segments = segmentsOf(dialogueOf(['S: 220 mx', 'C: QUIT', 'S: 221 bye'], { ending: 'reset' }));
    const [reset] = segments.slice(-1);
    const late = segments.slice(-3);
    const { streams } = collectStreams([
      captureOf([...segments.slice(0, -3), { ...reset!, acknowledged: 2_000_000_009 }, ...late]),
    ]);
    assert.deepEqual(
      streams[0]!.events.map((event) => (event.kind === 'data' ? event.octets.toString() : event.kind)),
      ['220 mx\r\n', 'QUIT\r\n', 'close', '221 bye\r\n'],
    );
  });

  it('a reset from elsewhere is ignored', () => {
    const stray = { ...SEGMENTS[3]!, flags: 0x04, sequence: 5, octets: Buffer.alloc(0) };
    const { streams } = collectStreams([captureOf([...SEGMENTS.slice(0, 4), stray, ...SEGMENTS.slice(4)])]);
    assert.deepEqual(kindsOf(streams[0]!.remarks), ['reset-ignored']);
    assert.equal(streams[0]!.ended, 'closed');
  });

  it('a connection that is refused', () => {
    const [open] = SEGMENTS;
    const refusal: Segment = { ...SEGMENTS[1]!, flags: 0x14, sequence: 0 };
    const { streams } = collectStreams([captureOf([open!, refusal])]);
    assert.deepEqual(streams[0]!.events, [{ kind: 'close', from: 1, how: 'reset' }]);
  });

  it('keep-alives are no octets, and no ones that differ', () => {
    const at = SEGMENTS.findIndex(({ from, octets }) => from === 0 && octets.length > 0);
    const { sequence, octets } = SEGMENTS[at]!;
    const alive = (sent: string) => ({
      ...SEGMENTS[at]!,
      sequence: sequence + octets.length - 1,
      octets: Buffer.from(sent),
    });
    const { streams } = collectStreams([
      captureOf([...SEGMENTS.slice(0, at + 2), alive(''), alive('\0'), ...SEGMENTS.slice(at + 2)]),
    ]);
    assert.deepEqual(streams[0]!.remarks, []);
    assert.deepEqual(streams[0]!.events, collectStreams([captureOf(SEGMENTS)]).streams[0]!.events);
  });

  it('a receive window that is full is told when it becomes so', () => {
    const full = { ...SEGMENTS[4]!, window: 0, flags: ACK };
    const { streams } = collectStreams([captureOf([...SEGMENTS.slice(0, 5), full, full, ...SEGMENTS.slice(5)])]);
    assert.deepEqual(kindsOf(streams[0]!.remarks), ['zero-window']);
  });

  it('octets that are sent again and differ: the first count', () => {
    const forged = { ...SEGMENTS[3]!, octets: Buffer.from('554 no.example.com ESMTP\r\n') };
    const { streams } = collectStreams([captureOf([...SEGMENTS.slice(0, 4), forged, ...SEGMENTS.slice(4)])]);
    assert.deepEqual(streams[0]!.remarks, [{ kind: 'overlap-differs', octets: 5, from: 1, frame: 5 }]);
    assert.deepEqual(streams[0]!.events, collectStreams([captureOf(SEGMENTS)]).streams[0]!.events);
  });

  it('a stream whose SYN is missing is opened by the answer to it', () => {
    const { stream } = collectStreams([captureOf(SEGMENTS.slice(1))]).streams[0]!;
    assert.equal(stream.opened, 'syn-ack');
    assert.equal(stream.ends[1].port, 25);
  });

  it('streams are numbered by their first packets, whichever has something to tell first', () => {
    // Of one that was open before, it has to be seen where it goes on.
    const open = segmentsOf(dialogueOf(['S: 250 ok', 'C: QUIT'], { client: { address: '192.0.2.9', port: 9 } })).slice(
      3,
    );
    const { streams } = collectStreams([captureOf([open[1]!, ...SEGMENTS, ...open])]);
    assert.deepEqual(
      streams.map(({ stream }) => stream.ends.map(({ address }) => address).includes('192.0.2.9')),
      [true, false],
    );
  });

  it('a comment does not tell who opened a connection, where that is told later', () => {
    const packets = packetsOf([SEGMENTS[2]!, ...SEGMENTS.slice(0, 2), ...SEGMENTS.slice(3)]);
    const commented = packets.map((packet, at) => (at === 0 ? { ...packet, comments: ['one'] } : packet));
    const { streams, comments } = collectStreams([pcapngOctets(commented)]);
    assert.equal(streams[0]!.stream.opened, 'syn');
    assert.deepEqual(comments, [{ text: 'one', frame: 1, stream: 0 }]);
  });

  it('a connection that is only asked for', () => {
    const [asked] = SEGMENTS;
    assert.equal(asked!.flags, SYN);
    const { streams } = collectStreams([captureOf([asked!, asked!, asked!])]);
    assert.deepEqual(streams[0]!.events, []);
    assert.equal(streams[0]!.ended, 'end-of-capture');
  });
});

function kindsOf(all: readonly { kind: string }[]): string[] {
  return all.map(({ kind }) => kind);
}
