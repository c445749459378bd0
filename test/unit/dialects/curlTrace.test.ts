import assert from 'node:assert/strict';
import { readAll } from './readAll';

const dialogue = (lines: readonly string[]) =>
  readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
const events = (lines: readonly string[]) =>
  readAll(lines).events.map(({ event, side }) => (side ? `${event} ${side}` : event));

const REPLY = ['<= Recv header, 8 bytes (0x8)', '0000: 250 Ok'];
const SENDS = [
  '<= Recv header, 8 bytes (0x8)',
  '0000: 220 mx',
  '=> Send header, 6 bytes (0x6)',
  '0000: DATA',
  '<= Recv header, 8 bytes (0x8)',
  '0000: 354 go',
];

describe('traces of curl', () => {
  it('long lines go on over rows, and lines of the message over blocks', () => {
    const long = `RCPT TO:<${'a'.repeat(60)}@example.org>`;
    const lines = [
      '14:52:25.5 == Info: Connected to mx.example.net (192.0.2.1) port 25 (#0)',
      '14:52:25.6 <= Recv header, 8 bytes (0x8)',
      '0000: 220 mx',
      `14:52:25.7 => Send header, ${long.length + 2} bytes (0x53)`,
      `0000: ${long.slice(0, 64)}`,
      `0040: ${long.slice(64)}`,
      ...SENDS.slice(2),
      '=> Send data, 10 bytes (0xa)',
      '0000: A: b',
      '0006: a li',
      '=> Send data, 7 bytes (0x7)',
      '0000: ne',
      '0004: .',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx', `C ${long}`, 'C DATA', 'S 354 go', 'C A: b', 'C a line', 'C .']);
    const times = readAll(lines).readings.map(({ reading }) =>
      reading.kind === 'utterance' ? reading.time : undefined,
    );
    assert.equal((times[5] ?? 0) - (times[2] ?? 0) > 0.09, true);
  });

  it('a message that ends without its dot was sent with it', () => {
    const lines = [...SENDS, '=> Send data, 6 bytes (0x6)', '0000: A: b', ...REPLY];
    assert.deepEqual(events(lines), ['omitted client']);
    assert.deepEqual(dialogue(lines).slice(3), ['C A: b', 'S 250 Ok']);
  });

  it('data that came back repeats replies, and TLS records are no lines', () => {
    const lines = [
      ...SENDS.slice(0, 2),
      '=> Send SSL data, 5 bytes (0x5)',
      '0000: .....',
      ...REPLY,
      '<= Recv data, 8 bytes (0x8)',
      '0000: 250 Ok',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'S 250 Ok']);
  });

  it('HTTP in the same form is not judged', () => {
    const lines = ['== Info: Connected to x', '=> Send header, 18 bytes (0x12)', '0000: GET / HTTP/1.1', '0010: '];
    assert.equal(readAll(lines).detected.confident, false);
  });

  it('curl -v may have times and numbers in front', () => {
    const lines = [
      '14:52:25.736081 [0-0] * Connected to mx.example.net (192.0.2.1) port 25',
      '14:52:25.737492 [0-0] < 220 mx',
      '14:52:26.737492 [0-0] > EHLO x',
    ];
    assert.equal(readAll(lines).detected.dialect, 'curl');
    assert.deepEqual(dialogue(lines), ['S 220 mx', 'C EHLO x']);
  });
});
