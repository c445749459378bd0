import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayFilter } from '../../../server/src/features/frames/displayFilter';
import { frameText } from '../../../server/src/features/frames/frameText';
import { hover } from '../../../server/src/features/hover/hover';
import { snapshotOf } from '../../harness/hoverFixture';

const LINES = [
  '* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.999999Z',
  '[+0.004210 #4] S: 220 mx.example.net ESMTP',
  '# a note',
  '# [+0.004500 #5] Client: sent again',
  '[+0.005101 #6] C: EHLO client.example.org',
  '[+1.250000 #8] S: 250-mx.example.net',
  '[+1.250000 #8] S: 250 SIZE 1000',
  '[+301.250000 #9] * close C',
  '* connect [2001:db8::1]:40001 -> [2001:db8::25]:2525',
  '[#12] S: 220 mx.example.net',
  '[#13] * close S',
];
const SNAPSHOT = snapshotOf(LINES);
const FIRST = 'ip.addr == 192.0.2.10 && ip.addr == 198.51.100.25 && tcp.port == 49152 && tcp.port == 25';
const SECOND = 'ipv6.addr == 2001:db8::1 && ipv6.addr == 2001:db8::25 && tcp.port == 40001 && tcp.port == 2525';

const filterOf = (first: number, last = first, finds: 'lines' | 'sessions' = 'lines') =>
  displayFilter(() => SNAPSHOT, { first, last, finds });

describe('a display filter of Wireshark', () => {
  it('for a line is that of its frame', () => {
    assert.equal(filterOf(1), 'frame.number == 4');
    assert.equal(filterOf(3), 'frame.number == 5');
    assert.equal(filterOf(5, 6), 'frame.number == 8');
    assert.equal(filterOf(9), 'frame.number == 12');
    for (const line of [0, 2]) assert.equal(filterOf(line), undefined);
  });

  it('for several lines is that of their connection between their frames', () => {
    assert.equal(filterOf(1, 4), `${FIRST} && frame.number >= 4 && frame.number <= 6`);
    assert.equal(filterOf(7, 10), `(frame.number == 9) || (${SECOND} && frame.number >= 12 && frame.number <= 13)`);
  });

  it('for a session has its addresses and ports, and no number of a stream', () => {
    assert.equal(filterOf(2, 2, 'sessions'), FIRST);
    assert.equal(filterOf(0, 10, 'sessions'), `(${FIRST}) || (${SECOND})`);
  });

  it('has each address and port once', () => {
    const lines = ['* connect 127.0.0.1:25 -> 127.0.0.1:25', '[#1] S: 220 mx'];
    const found = displayFilter(() => snapshotOf(lines), { first: 1, last: 1, finds: 'sessions' });
    assert.equal(found, 'ip.addr == 127.0.0.1 && tcp.port == 25');
  });

  it('falls back to frames where no addresses are told', () => {
    const lines = ['* connect mx.example.net', '[#3] S: 220 mx', '[#5] C: QUIT'];
    const snapshot = snapshotOf(lines);
    const of = (finds: 'lines' | 'sessions') => displayFilter(() => snapshot, { first: 0, last: 2, finds });
    assert.equal(of('lines'), 'frame.number >= 3 && frame.number <= 5');
    assert.equal(of('sessions'), undefined);
  });

  it('is known for rows of Wireshark’s packet list', () => {
    const lines = [
      'No.     Time           Source                Destination           Protocol Length Info',
      '      4 0.010000       192.0.2.25            192.0.2.1             SMTP     90     S: 220 mx.example.net ESMTP',
      '      6 0.020000       192.0.2.1             192.0.2.25            SMTP     80     C: EHLO client.example.org',
    ];
    assert.equal(
      displayFilter(() => snapshotOf(lines), { first: 2, last: 2, finds: 'lines' }),
      'frame.number == 6',
    );
  });

  it('holds nothing of the transcript but numbers and addresses', () => {
    const end = fc.oneof(
      fc.constantFrom('192.0.2.1:25', '[2001:db8::1]:25', '[fe80::1%eth0]:25', '999.1.1.1:1'),
      fc.string(),
    );
    const tag = fc.oneof(fc.constantFrom('[#1]', '[+0.1 #2]'), fc.string());
    fc.assert(
      fc.property(end, end, tag, fc.string(), (client, server, mark, text) => {
        const lines = [`* connect ${client} -> ${server}`, `${mark} S: 220 ${text}`, '[#7] C: QUIT'];
        const snapshot = snapshotOf(lines);
        for (const finds of ['lines', 'sessions'] as const) {
          const found = displayFilter(() => snapshot, { first: 0, last: 2, finds }) ?? '';
          assert.match(
            found,
            /^(?:\(?(?:(?:frame\.number|ip\.addr|ipv6\.addr|tcp\.port) (?:==|>=|<=) [0-9a-f.:]+(?: && |\)? \|\| |\)?$))*)*$/i,
          );
        }
      }),
    );
  });
});

describe('what is told of a line of a capture', () => {
  const texts = LINES.map((_, line) => frameText(SNAPSHOT, line));

  it('is its frame, the time in full, and the wait since the line before', () => {
    assert.equal(texts[1], 'Frame 4 · 2026-11-23 13:00:01.004209 UTC · 4.210 ms after the connection began');
    assert.equal(texts[3], 'Frame 5 · 2026-11-23 13:00:01.004499 UTC · 0.290 ms after the line before');
    assert.equal(texts[4], 'Frame 6 · 2026-11-23 13:00:01.005100 UTC · 0.601 ms after the line before');
    assert.equal(texts[5], 'Frame 8 · 2026-11-23 13:00:02.249999 UTC · 1.245 s after the line before');
    assert.equal(texts[6], 'Frame 8 · 2026-11-23 13:00:02.249999 UTC · in the packet of the line before');
    assert.equal(texts[7], 'Frame 9 · 2026-11-23 13:05:02.249999 UTC · 5 minutes after the line before');
  });

  it('is what is known, where there are no times', () => {
    assert.equal(texts[9], 'Frame 12');
    assert.deepEqual([texts[0], texts[2], texts[8]], [undefined, undefined, undefined]);
  });

  it('is exact to the nanosecond', () => {
    const lines = [
      '* connect 192.0.2.1:1 -> 192.0.2.2:25 2026-11-23T13:00:00.000000001Z',
      '[+0.999999998 #4] S: 220 mx',
    ];
    assert.match(frameText(snapshotOf(lines), 1)!, /13:00:00\.999999999 UTC · 1000\.000 ms/);
  });

  it('stands below what a hover says', () => {
    const shown = hover(SNAPSHOT, { line: 4, character: 21 });
    assert.match(
      shown!.markdown,
      /EHLO[\s\S]*\n\nFrame 6 · 2026-11-23 13:00:01\.005100 UTC · 0\.601 ms after the line before$/,
    );
    assert.match(
      hover(SNAPSHOT, { line: 3, character: 3 })!.markdown,
      /comment of the packet capture[\s\S]*\n\nFrame 5 /,
    );
  });
});
