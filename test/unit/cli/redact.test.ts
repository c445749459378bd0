import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './fakeIo';

const FIXTURES = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');
const PLAIN = Buffer.from('\0ann\0kvqwzzy7', 'utf8').toString('base64');
const TEXT = `# swaks --auth-password kvqwzzy7
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN
C: AUTH PLAIN ${PLAIN}
S: 235 2.7.0 Ok
C: MAIL FROM:<ann.other@example.org>
S: 250 2.1.0 Ok
`;

describe('redact', () => {
  it('prints a file without its secrets, and says how many there were', async () => {
    const { status, stdout, stderr } = await run(['redact', 'a.smtp'], { files: { 'a.smtp': TEXT } });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      TEXT.replace('kvqwzzy7', 'maskmask').replace(PLAIN, Buffer.from('\0ann\0********').toString('base64')),
    );
    assert.equal(stderr, 'a.smtp: changed secrets 2\n');
  });

  it('refuses forms in which nothing can be replaced, names the remedy, and goes on with the others', async () => {
    // Padding ends base64: of what stands behind it programs make what they like.
    const encoded = readFileSync(path.join(FIXTURES, 'sendmail-bounce-base64.txt'), 'utf8');
    const bounce = encoded.replace('ZQ0KDQo=\n', 'ZQ0KDQo=\nQUJDREVG\n');
    assert.notEqual(bounce, encoded);
    const files = { 'bounce.txt': bounce, 'a.smtp': TEXT, 'out/old.smtp': '' };
    const { status, stderr, written } = await run(['redact', '-o', 'out', 'bounce.txt', 'a.smtp'], { files });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /bounce\.txt: Nothing can be replaced in “Bounce with a transcript.*Convert it to the canonical form first/,
    );
    assert.deepEqual(Object.keys(written), ['out/a.smtp']);
  });

  it('reads standard input', async () => {
    const { status, stdout, stderr } = await run(['redact', '--kinds', 'people,hosts', '-'], { stdin: TEXT });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /ann\.other|example\.org|mx\.example\.net/);
    assert.match(stderr, /^<stdin>: changed people \d+, hosts \d+\n$/);
  });

  it('uses the same names in all files of a run, and writes them into a folder', async () => {
    const files = { 'in/a.smtp': TEXT, 'in/b.smtp': TEXT.replaceAll('# swaks', '# again, swaks'), 'out/old.smtp': '' };
    const { status, stdout, stderr, written } = await run(
      ['redact', '--kinds=all', '-o', 'out', 'in/a.smtp', 'in/b.smtp'],
      { files },
    );
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    assert.deepEqual(Object.keys(written), ['out/a.smtp', 'out/b.smtp']);
    const [a = '', b = ''] = Object.values(written).map((octets) => Buffer.from(octets).toString());
    assert.equal(b.replace('# again, swaks', '# swaks'), a);
    assert.match(stderr, /^in\/a\.smtp: .*\nin\/b\.smtp: .*\n2 files: changed secrets 4, /);
  });

  it('writes files back where that is asked for, with the very octets of all else', async () => {
    const octets = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(TEXT.replaceAll('\n', '\r\n')),
      Buffer.from('# caf\xe9\r\n', 'latin1'),
    ]);
    const { written } = await run(['redact', '--in-place', 'a.smtp'], { files: { 'a.smtp': octets } });
    const text = Buffer.from(written['a.smtp']!).toString('latin1');
    assert.ok(text.startsWith('\xef\xbb\xbf# swaks --auth-password maskmask\r\n'));
    assert.ok(text.endsWith('# caf\xe9\r\n'));
  });

  it('only counts with --dry-run', async () => {
    const { status, stdout, stderr, written } = await run(['redact', '--dry-run', 'a.smtp', 'b.smtp'], {
      files: { 'a.smtp': TEXT, 'b.smtp': '' },
    });
    assert.deepEqual([status, stdout, Object.keys(written)], [0, '', []]);
    assert.equal(stderr, 'a.smtp: changed secrets 2\nb.smtp: nothing to change\n2 files: changed secrets 2\n');
  });

  it('goes on behind a file that cannot be read', async () => {
    const { status, stderr, written } = await run(['redact', '--in-place', 'no.smtp', 'a.smtp'], {
      files: { 'a.smtp': TEXT },
    });
    assert.equal(status, 2);
    assert.match(stderr, /no\.smtp: no such file/);
    assert.ok(written['a.smtp']);
  });

  it('shows no text of a file name to the terminal', async () => {
    const { stderr } = await run(['redact', '\u001b[2J.smtp'], { files: { '\u001b[2J.smtp': TEXT } });
    assert.doesNotMatch(stderr, /\u001b/);
  });

  const wrong: Readonly<Record<string, RegExp>> = {
    redact: /name a file/,
    'redact --kinds names a.smtp': /there is no kind names; choose of secrets, people/,
    'redact a.smtp b.smtp': /several files need --output FOLDER or --in-place/,
    'redact -o new a.smtp b.smtp': /--output must be a folder/,
    'redact -o a.smtp a.smtp': /would be overwritten/,
    'redact -o out in/a.smtp a.smtp': /two files would be written/,
    'redact --in-place -': /--in-place changes files/,
    'redact --in-place -o x a.smtp': /not both/,
  };
  for (const [args, message] of Object.entries(wrong)) {
    it(`says in one line what is wrong with "${args}", and changes nothing`, async () => {
      const files = { 'a.smtp': TEXT, 'b.smtp': TEXT, 'in/a.smtp': TEXT, 'out/x.smtp': '' };
      const { status, stdout, stderr, written } = await run(args.split(' '), { files });
      assert.deepEqual([status, stdout, written], [2, '', {}]);
      assert.match(stderr, message);
      assert.equal(stderr.split('\n').length, 2);
    });
  }
});
