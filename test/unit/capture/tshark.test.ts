import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Direction, Endpoint } from '../../../server/src/capture/captureSink';
import { type CollectedStream, collectStreams } from '../../harness/capture/collectStreams';
import { describeWithShared } from '../../harness/shared';

/** What tshark writes among the octets of a stream where some are missing. */
const missing = (octets: number) => Buffer.from(`[${octets} bytes missing in capture file]\0`);

interface Difference {
  readonly stream: number;
  /** Missing octets of the side that opened the connection, then of the other. */
  readonly gaps: readonly [readonly number[], readonly number[]];
  /** Whether tshark tells of them, at the same places. */
  readonly inTshark: boolean;
  readonly because: string;
}

/** All gaps in the real captures, by file. */
const GAPS: Record<string, Difference> = {
  'ndpi--smtp-starttls.pcap': {
    stream: 1,
    gaps: [[5760], []],
    inTshark: true,
    because: 'Packets of the client are missing; the server acknowledged them.',
  },
  'zeek--smtp-smtp-bdat-gap.pcap': {
    stream: 0,
    gaps: [[1000], []],
    inTshark: true,
    because: 'The file was made with a missing packet.',
  },
  'zeek--smtp-one-side-only.pcap': {
    stream: 0,
    gaps: [[], [112, 210, 41, 44, 50, 56, 41, 45, 50, 56, 58]],
    inTshark: false,
    because: 'No packet of the server is there. tshark only tells of gaps in front of octets that are there.',
  },
};

/** Octets that were sent twice and differ, by file and frame. tshark, too, shows those that came first. */
const OVERLAPS: Record<string, { frames: readonly number[]; because: string }> = {
  'suricata-verify--smtp-bug-5981.pcap': {
    frames: [22, 23, 24, 25],
    because: 'A segment was made longer by hand, over those behind it.',
  },
  'suricata-verify--smtp-long-DATA-line.pcap': {
    frames: [23, 24, 25, 26],
    because: 'A segment was made longer by hand, over those behind it.',
  },
};

/** Files that tshark reads up to damage, with the octets that we pass over there. */
const DAMAGED: Record<string, { passedOver: string; because: string }> = {
  'suricata-verify--smtp-to-comma-10.7.29.101_49898-178.63.41.150_25.pcap': {
    passedOver: '3 octets are passed over.',
    because: 'A packet was made longer by hand, by three octets that its record does not count.',
  },
};

for (const folder of [
  ['corpus', 'captures'],
  ['lab-transcripts', 'captures'],
]) {
  describeWithShared(`each stream of ../shared/${folder.join('/')} is what tshark follows`, folder, (place) => {
    const has = spawnSync('tshark', ['--version'], { stdio: 'ignore' }).status === 0;
    for (const name of readdirSync(place).filter((one) => /\.pcap(ng)?$/.test(one))) {
      it(name, function () {
        this.timeout(60_000);
        const file = path.join(place, name);
        const { streams, problems } = collectStreams([readFileSync(file)]);
        const damage = DAMAGED[name];
        const damages = problems.filter(({ kind }) => kind === 'damaged').map(({ message }) => message);
        assert.deepEqual(
          damages.map((message) => message.split('. ').at(-1)),
          damage ? [damage.passedOver] : [],
        );
        expectListed(name, streams);
        if (!has) this.skip();
        const followed = followAll(file, streams.length);
        for (const one of streams) {
          const same = followed.find(({ number }) => number === one.stream.id);
          const ends = one.stream.ends.map(textOf).join(' and ');
          assert.ok(same && isSame(one, same.first, same.second), `in tshark, this is not between ${ends}`);
          const turned = same.first !== textOf(one.stream.ends[0]);
          const theirs = turned ? [same.sides[1]!, same.sides[0]!] : same.sides;
          const sides = sidesAsFollowed(one, GAPS[name]?.inTshark ?? true);
          assert.deepEqual(damage ? sides.map((side, from) => side.subarray(0, theirs[from]!.length)) : sides, theirs);
          followed.splice(followed.indexOf(same), 1);
        }
        assert.deepEqual(followed, []);
      });
    }
  });
}

function expectListed(name: string, streams: readonly CollectedStream[]): void {
  for (const { stream, events } of streams) {
    const gaps = [0, 1].map((from) =>
      events.flatMap((event) => (event.kind === 'gap' && event.from === from ? [event.octets] : [])),
    );
    assert.deepEqual(gaps, GAPS[name]?.stream === stream.id ? GAPS[name].gaps : [[], []]);
  }
  const overlaps = streams.flatMap(({ remarks }) => remarks.filter(({ kind }) => kind === 'overlap-differs'));
  assert.deepEqual(
    overlaps.map(({ frame }) => frame),
    OVERLAPS[name]?.frames ?? [],
  );
}

/** The octets of each side, with what tshark says of gaps. */
function sidesAsFollowed({ events }: CollectedStream, tellsGaps: boolean): [Buffer, Buffer] {
  const side = (from: Direction) =>
    Buffer.concat(
      events.flatMap((event) => {
        if (event.from !== from || event.kind === 'close') return [];
        if (event.kind === 'data') return [event.octets];
        return tellsGaps ? [missing(event.octets)] : [];
      }),
    );
  return [side(0), side(1)];
}

interface Followed {
  readonly number: number;
  readonly first: string;
  readonly second: string;
  readonly sides: readonly [Buffer, Buffer];
}

function followAll(file: string, count: number): Followed[] {
  const follow = Array.from({ length: count + 1 }, (_, index) => ['-z', `follow,tcp,raw,${index}`]).flat();
  const { stdout } = spawnSync('tshark', ['-n', '-r', file, '-q', ...follow], {
    encoding: 'latin1',
    maxBuffer: 1 << 28,
  });
  // One more was asked for than there should be; of that, the ends are empty.
  return stdout
    .split(/^=+$/m)
    .filter((part) => part.includes('Node 0:') && !part.includes('Node 0: :0'))
    .map(readFollowed);
}

function readFollowed(part: string): Followed {
  const lines = part.split('\n');
  const end = (label: string) =>
    lines
      .find((line) => line.startsWith(label))!
      .slice(label.length)
      .trim();
  const said = lines.slice(lines.findIndex((line) => line.startsWith('Node 1:')) + 1);
  const side = (isSecond: boolean) =>
    Buffer.concat(
      said.filter((line) => line.startsWith('\t') === isSecond).map((line) => Buffer.from(line.trim(), 'hex')),
    );
  const number = Number(/tcp\.stream eq (\d+)/.exec(part)?.[1]);
  return { number, first: end('Node 0:'), second: end('Node 1:'), sides: [side(false), side(true)] };
}

function isSame({ stream }: CollectedStream, first: string, second: string): boolean {
  const ends = stream.ends.map(textOf);
  return (ends[0] === first && ends[1] === second) || (ends[0] === second && ends[1] === first);
}

function textOf({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
