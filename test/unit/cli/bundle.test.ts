import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { REDACTION_KINDS_REQUEST } from '../../../server/src/messages';
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
    await withServer({}, ({ capabilities }) => assert.ok(capabilities.textDocumentSync));
  }).timeout(20_000);

  it('runs it in the language of the editor', async () => {
    await withServer({ locale: 'zh-cn' }, async (_, connection) => {
      const [first] = await connection.sendRequest<{ title: string }[]>(REDACTION_KINDS_REQUEST);
      assert.equal(first?.title, '机密');
    });
  }).timeout(20_000);

  async function withServer(
    params: { locale?: string },
    ask: (result: InitializeResult, connection: ProtocolConnection) => unknown,
  ): Promise<void> {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    try {
      const start = { processId: null, rootUri: null, capabilities: {}, ...params };
      await ask(await connection.sendRequest(InitializeRequest.type, start), connection);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
    } finally {
      connection.dispose();
      child.kill();
    }
  }
});
