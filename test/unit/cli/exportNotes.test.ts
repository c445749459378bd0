import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packetsOf } from '../../harness/capture/capture';
import { pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';
import { run } from './fakeIo';

const PACKETS = packetsOf(
  segmentsOf(
    dialogueOf([
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250 mx.example.net',
      'C: QUIT',
      'S: 221 bye',
    ]),
  ),
);
const PCAP = pcapOctets(PACKETS, { linkType: 1, bigEndian: false, nanoseconds: false });
const COMMENTED = PACKETS.map((packet, at) => (at === 5 ? { ...packet, comments: ['from the capture'] } : packet));
const OUT = ['-o', 'out.pcapng'];

/** The transcript of a capture with comments above lines: by the text of a line, what is written above it. */
async function annotated(capture: Uint8Array, notes: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await run(['import', 'a.pcap'], { files: { 'a.pcap': capture } });
  return stdout
    .split('\n')
    .flatMap((line) => [...Object.entries(notes).flatMap(([text, note]) => (line.endsWith(text) ? [note] : [])), line])
    .join('\n');
}

const frames = (text: string) =>
  [...text.matchAll(/^# \[\S+ #(\d+)\] (.*)$/gm)].map(([, frame, said]) => [frame, said]);
const frameOf = (text: string, end: string) =>
  /#(\d+)\]/.exec(text.split('\n').find((line) => line.endsWith(end)) ?? '')?.[1];

describe('smtp-transcript export-notes', () => {
  for (const [name, capture] of Object.entries({
    pcap: PCAP,
    'pcap in gzip': gzipSync(PCAP),
    pcapng: pcapngOctets(COMMENTED, { sectionSize: 4, otherBlocks: true }),
    'pcapng, obsolete blocks of the other byte order': pcapngOctets(COMMENTED, { block: 'obsolete', bigEndian: true }),
  })) {
    it(`writes comments into a copy of ${name}, once`, async () => {
      const text = await annotated(capture, {
        ESMTP: '# The greeting\n# in two lines',
        bye: '# smtp-ignore no-quit\n# Ä',
      });
      const before = frames(text);
      const { status, stdout, stderr, written } = await run(['export-notes', 'a.smtp', 'a.cap', ...OUT], {
        files: { 'a.smtp': text, 'a.cap': capture },
        piece: 77,
      });
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(stdout, '2 comments added: saved as out.pcapng\n');
      const copy = written['out.pcapng']!;
      const again = await run(['import', 'out.pcapng'], { files: { 'out.pcapng': copy } });
      const [first, last] = [frameOf(text, 'ESMTP'), frameOf(text, 'bye')];
      const greeting = [
        [first, 'The greeting'],
        [first, 'in two lines'],
      ];
      assert.deepEqual(frames(again.stdout), [...greeting, ...before, [last, 'Ä']]);
      assert.equal(again.stdout.replace(/^# .*\n/gm, ''), text.replace(/^# .*\n/gm, ''));
      const twice = await run(['export-notes', 'a.smtp', 'out.pcapng', '-o', 'b.pcapng'], {
        files: { 'a.smtp': text, 'out.pcapng': copy },
      });
      assert.match(twice.stdout, /^0 comments added, 2 were in it already/);
      assert.deepEqual(Buffer.from(twice.written['b.pcapng']!), Buffer.from(copy));
    });
  }

  it('is read by tshark', async function () {
    // It starts several times, and takes seconds for that on a busy machine.
    this.timeout(60_000);
    if (spawnSync('tshark', ['--version']).error) this.skip();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'smtp-notes-'));
    try {
      for (const capture of [PCAP, pcapngOctets(COMMENTED, { sectionSize: 4 })]) {
        const text = await annotated(capture, { ESMTP: '# The greeting', bye: '# Ä' });
        const files = { 'a.smtp': text, 'a.cap': capture };
        const { written } = await run(['export-notes', 'a.smtp', 'a.cap', ...OUT], { files });
        const file = path.join(folder, 'out.pcapng');
        writeFileSync(file, written['out.pcapng']!);
        const fields = ['-T', 'fields', '-e', 'frame.number', '-e', 'frame.comment'];
        const shown = execFileSync('tshark', ['-r', file, '-Y', 'frame.comment', ...fields], { stdio: 'pipe' });
        const own = capture === PCAP ? '' : '6\tfrom the capture\n';
        assert.equal(shown.toString(), `4\tThe greeting\n${own}12\tÄ\n`);
        const times = (name: string) =>
          execFileSync('tshark', ['-r', name, '-T', 'fields', '-e', 'frame.time_epoch', '-e', 'tcp.seq_raw'], {
            stdio: 'pipe',
          }).toString();
        const original = path.join(folder, 'a.cap');
        writeFileSync(original, capture);
        assert.equal(times(file), times(original));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses a capture of other times, and says which frames there are not', async () => {
    const text = await annotated(PCAP, { ESMTP: '# a note' });
    const later = pcapOctets(
      PACKETS.map((packet) => ({ ...packet, time: packet.time + 1_000_000_000n })),
      { linkType: 1, bigEndian: false, nanoseconds: false },
    );
    const files = {
      'a.smtp': text,
      'a.cap': later,
      'b.cap': pcapOctets(PACKETS.slice(0, 2), { linkType: 1, bigEndian: false, nanoseconds: false }),
    };
    const other = await run(['export-notes', 'a.smtp', 'a.cap', ...OUT], { files });
    assert.equal(other.status, 1);
    assert.match(
      other.stderr,
      /a\.smtp: The note in line 2 could not be written: frame 4 of the capture has another time/,
    );
    const short = await run(['export-notes', 'a.smtp', 'b.cap', ...OUT], { files });
    assert.match(short.stderr, /The note in line 2 could not be written: the capture has no frame 4\./);
  });

  it('says where a block has no room', async () => {
    const capture = pcapngOctets(PACKETS, { block: 'simple' });
    const text = await annotated(capture, { ESMTP: '# a note' });
    const { status, stderr } = await run(['export-notes', 'a.smtp', 'a.cap', ...OUT], {
      files: { 'a.smtp': text, 'a.cap': capture },
    });
    assert.equal(status, 1);
    assert.match(stderr, /the block of frame 4 has no room for comments/);
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    'a.smtp': /name one transcript and the capture/,
    'a.smtp a.cap': /say with -o/,
    'a.smtp a.cap -o ./a.cap': /-o names the capture itself/,
    'a.smtp a.cap -o a.smtp --force': /-o names the transcript itself/,
    'a.smtp a.cap -o b.pcapng.gz': /not compressed/,
    'a.smtp a.smtp -o b': /it is no packet capture/,
    'none a.cap -o b': /none: no such file/,
    'a.smtp none -o b': /none: no such file/,
    'a.smtp a.cap -o old': /there is such a file already/,
  };
  for (const [args, message] of Object.entries(wrong)) {
    it(`says what is wrong with ${args}`, async () => {
      const text = await annotated(PCAP, { ESMTP: '# a note' });
      const { status, stderr, written } = await run(['export-notes', ...args.split(' ')], {
        files: { 'a.smtp': text, 'a.cap': PCAP, old: 'mine' },
      });
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.deepEqual(written, {});
    });
  }

  it('has nothing to do without comments of a person', async () => {
    const text = await annotated(pcapngOctets(COMMENTED), {});
    const files = { 'a.smtp': text, 'a.cap': PCAP, 'b.smtp': '# hello\nS: 220 mx\n' };
    const none = await run(['export-notes', 'a.smtp', 'a.cap', ...OUT], { files });
    assert.deepEqual([none.status, none.stderr], [1, 'smtp-transcript: a.smtp: it has no comment to export\n']);
    const plain = await run(['export-notes', 'b.smtp', 'a.cap', ...OUT], { files });
    assert.match(plain.stderr, /no line of it has the number of a frame/);
  });
});
