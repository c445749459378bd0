import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { type BundledCli, bundleCli } from './bundledCli';

const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
`;

describe('the bundled command line', () => {
  let bundled: BundledCli;
  let folder: string;
  let cli: string;

  before(async function () {
    this.timeout(60_000);
    bundled = await bundleCli();
    folder = bundled.folder;
    cli = bundled.file;
    bundled.write('faulty.smtp', FAULTY);
    bundled.write('package.json', '{ "version": "1.2.3" }');
  });

  after(() => bundled.remove());

  const call = (args: string[], input = '') => bundled.call(args, input);

  it('checks files, folders and standard input', () => {
    const { status, stdout, stderr } = call(
      ['check', '--format', 'ndjson', 'faulty.smtp', '.', '-', 'missing'],
      FAULTY,
    );
    assert.equal(stderr, 'smtp-transcript: missing: no such file\n');
    assert.equal(status, 2);
    const paths = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path);
    assert.deepEqual(paths, ['faulty.smtp', 'faulty.smtp', '<stdin>']);
    assert.equal(call(['check', 'faulty.smtp']).status, 1);
  }).timeout(20_000);

  it('knows its version', () => {
    assert.equal(call(['--version']).stdout, '1.2.3\n');
  }).timeout(10_000);

  it('ends without a word when nobody reads on', async () => {
    // Far more than a pipe holds.
    const input = FAULTY.repeat(20_000);
    const child = spawn(process.execPath, [cli, 'check', '-'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(input);
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(stderr, '');
    assert.equal(status, 141);
  }).timeout(30_000);

  it('runs the language server', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const say = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    try {
      const answer = new Promise<string>((resolve) => {
        let output = '';
        child.stdout.on('data', (chunk) => {
          output += chunk;
          if (output.includes('"capabilities"')) resolve(output);
        });
      });
      say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      assert.match(await answer, /"textDocumentSync"/);
      say({ id: 2, method: 'shutdown' });
      say({ method: 'exit' });
      assert.equal(await ended, 0);
    } finally {
      child.kill();
    }
  }).timeout(20_000);
});
