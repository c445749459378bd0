import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { captureOf } from '../../harness/capture/capture';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';
import { type BundledCli, bundleCli } from './bundledCli';

const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
`;
const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel');

describe('smtp-transcript check with several threads', () => {
  let cli: BundledCli;
  const names: string[] = [];

  before(async function () {
    this.timeout(60_000);
    cli = await bundleCli();
    for (let at = 0; at < 24; at++) {
      // Long and short by turns, so that they are not done in the order in which they are begun.
      names.push(`${at}.smtp`);
      cli.write(`${at}.smtp`, FAULTY.repeat(at % 5 === 0 ? 800 : 1) + 'C: QUIT\n'.repeat(at % 3));
    }
    cli.write('list', names.join('\n'));
    cli.write('list0', names.map((name) => `${name}\0`).join(''));
  });

  after(() => cli.remove());

  for (const format of ['pretty', 'summary', 'json', 'ndjson']) {
    it(`prints the same ${format} whatever their number`, () => {
      const args = (workers: number) => [
        ...['check', '--format', format, '--exchanges', '--workers', String(workers)],
        ...names.slice(0, 12),
        ...['missing', '-'],
        ...names.slice(12),
      ];
      const one = cli.call(args(1), FAULTY);
      assert.equal(one.stderr, 'smtp-transcript: missing: no such file\n');
      assert.equal(one.status, 2);
      for (const workers of [2, 4]) {
        const { status, stdout, stderr } = cli.call(args(workers), FAULTY);
        assert.deepEqual({ status, stderr }, { status: 2, stderr: one.stderr });
        assert.ok(stdout === one.stdout);
      }
    }).timeout(60_000);
  }

  it('prints the same of captures whatever their number', () => {
    const captures = Array.from({ length: 6 }, (_, at) => `${at}.pcap`);
    for (const [at, name] of captures.entries()) {
      const lines = [
        'S: 220 mx.example.net ESMTP',
        ...Array.from({ length: at * 50 }, () => ['C: NOOP', 'S: 250 ok']).flat(),
      ];
      const dialogue = dialogueOf([...lines, 'C: RCPT TO:<b@example.net>', 'S: 503 no', 'C: QUIT', 'S: 221 bye']);
      const octets = captureOf(segmentsOf(dialogue));
      cli.write(name, at % 2 === 0 ? octets : gzipSync(octets));
    }
    const call = (workers: number) => cli.call(['check', '--workers', String(workers), ...captures, '0.smtp']);
    const one = call(1);
    assert.match(one.stdout, /0\.pcap:3:19: error rcpt-before-mail \(client\) in session 1, frame 6: /);
    assert.equal(one.stdout.match(/rcpt-before-mail \(client\) in session 1/g)?.length, captures.length);
    for (const workers of [2, 4]) assert.ok(call(workers).stdout === one.stdout);
  }).timeout(60_000);

  it('prints the same of a large capture, whether another thread checks what is read, and through a pipe', () => {
    const letter = [
      'C: DATA',
      'S: 354 go',
      ...Array.from({ length: 600 }, () => `C: ${'text '.repeat(16)}`),
      'C: .',
      'S: 250 ok',
    ];
    const octets = captureOf(
      Array.from({ length: 60 }, (_, at) => {
        const lines = [
          'S: 220 mx.example.net ESMTP',
          'C: RCPT TO:<b@example.net>',
          'S: 503 no',
          ...letter,
          'C: QUIT',
          'S: 221 bye',
        ];
        return segmentsOf(dialogueOf(lines, { client: { address: '192.0.2.1', port: 40_000 + at } }));
      }).flat(),
    );
    cli.write('large.pcap', octets);
    for (const format of ['pretty', 'json']) {
      const call = (workers: number) =>
        cli.call(['check', '--format', format, '--workers', String(workers), 'large.pcap']);
      const one = call(1);
      assert.equal(one.stdout.match(/rcpt-before-mail/g)!.length >= 60, true);
      assert.ok(call(2).stdout === one.stdout);
      const piped = cli.call(['check', '--format', format, '--workers', '2', '-'], octets);
      assert.ok(piped.stdout === one.stdout.replaceAll('large.pcap', '<stdin>'));
    }
  }).timeout(60_000);

  it('takes files from a list', () => {
    const named = cli.call(['check', '--format', 'ndjson', ...names]);
    assert.equal(named.stdout.split('\n').length, names.length + 1);
    for (const list of ['list', 'list0']) {
      assert.deepEqual(cli.call(['check', '--format', 'ndjson', '--files-from', list]).stdout, named.stdout);
    }
    const piped = cli.call(['check', '--format', 'ndjson', '--files-from=-'], names.join('\n'));
    assert.deepEqual(piped.stdout, named.stdout);
    const { status, stderr } = cli.call(['check', '--files-from', 'nothing']);
    assert.deepEqual([status, stderr], [2, 'smtp-transcript: --files-from: nothing: no such file\n']);
  }).timeout(60_000);

  it('is a map over lists of files for GNU parallel', function () {
    if (!hasParallel) this.skip();
    this.timeout(60_000);
    const named = cli.call(['check', '--format', 'ndjson', ...names]);
    const command = `${process.execPath} cli.js check --format ndjson --fail-on never --workers 1 --files-from -`;
    const { status, stdout } = spawnSync('parallel', ['--pipe', '-N', '5', '--keep-order', command], {
      cwd: cli.folder,
      input: `${names.join('\n')}\n`,
      maxBuffer: 1e9,
      encoding: 'utf8',
    });
    // It may ask on standard error to be cited.
    assert.equal(status, 0);
    assert.equal(stdout, named.stdout);
  });
});
