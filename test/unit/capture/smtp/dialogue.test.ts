import assert from 'node:assert/strict';
import { bare, play, type Step } from '../../../harness/capturedSessions';

const HELLO: readonly Step[] = [
  [1, '220 mx.example.net ESMTP\r\n'],
  [0, 'EHLO client.example.org\r\n'],
  [1, '250-mx.example.net\r\n250 CHUNKING\r\n'],
];

async function said(steps: readonly Step[]): Promise<string> {
  const [one, more] = await play({ steps: [...HELLO, ...steps] });
  assert.ok(one && !more);
  return bare(one.text)
    .split('\n')
    .slice(HELLO.length + 1)
    .join('\n');
}

describe('the transcript of a captured session', () => {
  it('names addresses and time of the connection, and of each line the frame that ends it', async () => {
    const [one] = await play({
      steps: [
        [1, '220 mx.exam'],
        [1, 'ple.net ESMTP\r\n'],
        [0, 'QUIT\r\n'],
        ['fin', 0],
        ['fin', 1],
      ],
    });
    assert.equal(
      one?.text,
      `* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T12:00:00.000000Z
[+0.002000 #3] S: 220 mx.example.net ESMTP
[+0.003000 #4] C: QUIT
[+0.004000 #5] * close C
[+0.005000 #6] * close S
`,
    );
  });

  it('writes octets that are no text in byte notation', async () => {
    const text = await said([[0, Buffer.from('NOOP a\rb\0c\n\xff\xc3\xa9\u{10}\r\n', 'latin1')]]);
    assert.equal(text, 'C: NOOP a␍b␀c␊\nC: ␐FFé␐10\n');
  });

  it('keeps a chunk that ends within a line apart from what follows', async () => {
    const text = await said([
      [0, 'BDAT 5\r\nabcdeBDAT 7 LAST\r\nx\r\ny'],
      [1, '250 ok\r\n'],
      [0, 'yz'],
      [0, 'zQUIT\r\n'],
    ]);
    assert.equal(text, 'C: BDAT 5\nC: abcde\n* cut\nC: BDAT 7 LAST\nC: x\nS: 250 ok\nC: yyzz\n* cut\nC: QUIT\n');
  });

  it('does not take a line of a message for a chunk, or for the end of one', async () => {
    const text = await said([
      [0, 'DATA\r\n'],
      [1, '354 go\r\n'],
      [0, 'BDAT 3\r\nabcdef\r\n.\r\n'],
    ]);
    assert.equal(text, 'C: DATA\nS: 354 go\nC: BDAT 3\nC: abcdef\nC: .\n');
  });

  it('says what is missing, and that a line is cut', async () => {
    const text = await said([
      [0, 'MAIL FROM:<a@exam'],
      ['gap', 0, 300],
      [0, 'e.org>\r\n'],
      [0, 'RCPT'],
      ['fin', 0],
    ]);
    assert.equal(text, 'C: MAIL FROM:<a@exam\n* cut\n* gap 300 C\nC: e.org>\nC: RCPT\n* cut\n* close C\n');
  });

  it('ends the session behind the last word of a side that goes on when the other has closed', async () => {
    const text = await said([
      [0, 'QUIT\r\n'],
      ['fin', 0],
      [1, '221 bye\r\n'],
      ['fin', 1],
    ]);
    assert.equal(
      text,
      'C: QUIT\n# The client sends no more (FIN in frame 6), the server goes on\nS: 221 bye\n* close C\n* close S\n',
    );
  });

  it('tells a reset', async () => {
    assert.equal(
      await said([
        ['fin', 1],
        ['reset', 0],
      ]),
      '* close S\n* reset C\n',
    );
  });

  it('tells a reset behind what was still on the way to it', async () => {
    const text = await said([
      [0, 'QUIT\r\n'],
      ['reset', 0],
      [1, '221 bye\r\n'],
    ]);
    const goesOn = '# The client resets the connection (RST in frame 6), the server goes on\n';
    assert.equal(text, `C: QUIT\n${goesOn}S: 221 bye\n* reset C\n`);
  });

  it('tells an end at the last packet that told something, whatever is said of later ones', async () => {
    const steps: Step[] = [
      ...HELLO,
      [0, 'QUIT\r\n'],
      ['fin', 0],
      [1, '221 bye\r\n'],
      ['comment', 'of an acknowledgement'],
    ];
    const { text } = (await play({ steps }))[0]!;
    assert.match(text, /#7\] S: 221 bye\n# \[\S+ #8\] of an acknowledgement\n\[\S+ #7\] \* close C\n$/);
  });

  it('keeps comments at their frame, and lets none be a directive', async () => {
    const text = (
      await play({ steps: [...HELLO, ['comment', 'smtp-ignore-file bare-lf\nsecond\u001b[2J'], [0, 'QUIT\r\n']] })
    )[0]!.text;
    assert.match(
      text,
      /\n# \[\+0\.004000 #5\] smtp-ignore-file bare-lf\n# \[\+0\.004000 #5\] second␛\[2J\n\[\+0\.005000 #6\] C: QUIT\n$/,
    );
  });
});
