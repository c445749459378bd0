import assert from 'node:assert/strict';
import { run } from './fakeIo';

const SESSION = 'Client: EHLO a.example.org\nServer: 250 mx.example.net\nClient: QUIT\nServer: 221 Bye\n';
const files = { 'a.txt': SESSION };

describe('convert', () => {
  it('writes the other form to standard output, and tells what is lost on standard error', async () => {
    const { status, stdout, stderr } = await run(['convert', '--to', 'canonical', 'a.txt'], { files });
    assert.equal(status, 0);
    assert.equal(stdout, 'C: EHLO a.example.org\nS: 250 mx.example.net\nC: QUIT\nS: 221 Bye\n');
    assert.equal(stderr, '');
    const timed = '* connect\n[+0.1] S: 220 x\n[+0.2] C: EHLO a.example.org\n';
    const swaks = await run(['convert', '--to', 'swaks', '-'], { stdin: timed });
    assert.equal(
      swaks.stderr,
      'smtp-transcript: <stdin>: lost in swaks: 2 times of lines are left out: this form has no place for them\n',
    );
    assert.equal(swaks.status, 0);
  });

  it('writes to a file, but never over the transcript', async () => {
    const { status, stdout, written } = await run(['convert', '--to', 'rfc', 'a.txt', '-o', 'b.txt'], { files });
    assert.equal(status, 0);
    assert.equal(stdout, '');
    assert.match(Buffer.from(written['b.txt'] ?? []).toString(), /^ {3}C: EHLO/);
    const over = await run(['convert', '--to', 'rfc', 'a.txt', '-o', './a.txt'], { files });
    assert.equal(over.status, 2);
    assert.deepEqual(over.written, {});
  });

  it('keeps octets that are no UTF-8, as their notation', async () => {
    const stdin = Buffer.from('* connect\nS: 220 caf\xe9\n', 'latin1');
    assert.equal((await run(['convert', '--to', 'canonical', '-'], { stdin })).stdout, '* connect\nS: 220 caf␐E9\n');
  });

  it('takes one session', async () => {
    const two = '* connect\nS: 220 one\n* close S\n* connect\nS: 220 two\n';
    const second = await run(['convert', '--to', 'canonical', '--session', '2', '-'], { stdin: two });
    assert.equal(second.stdout, '* connect\nS: 220 two\n');
    const third = await run(['convert', '--to', 'canonical', '--session', '3', '-'], { stdin: two });
    assert.equal(third.status, 2);
    assert.match(third.stderr, /has no session 3/);
  });

  it('a terminal is given nothing that moves its cursor or turns its writing', async () => {
    const stdin = '* connect\nS: 220 \u202e\x1b[31m\n';
    const { stdout } = await run(['convert', '--to', 'canonical', '-'], { stdin, terminal: 80 });
    assert.equal(stdout, '* connect\nS: 220 <U+202E>␛[31m\n');
  });

  for (const [args, reason] of [
    [['convert', 'a.txt'], /--to/],
    [['convert', '--to', 'pdf', 'a.txt'], /--to must be canonical, .* not pdf/],
    [['convert', '--to', 'swaks'], /name one file/],
    [['convert', '--to', 'swaks', '--session', '0', 'a.txt'], /--session/],
    [['convert', '--to', 'swaks', 'missing'], /missing: no such file/],
  ] as const) {
    it(`${args.join(' ')} is refused`, async () => {
      const { status, stdout, stderr } = await run(args, { files });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, reason);
    });
  }
});
