import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  CAPTURE_PROGRESS_NOTIFICATION,
  CAPTURE_TEXT_REQUEST,
  type CaptureProgress,
  type CaptureResult,
  type CaptureSession,
  type CaptureText,
  CLOSE_CAPTURE_NOTIFICATION,
  DISPLAY_FILTER_REQUEST,
  EXPORT_NOTES_REQUEST,
  type ExportNotesResult,
  OPEN_CAPTURE_REQUEST,
} from '../../../server/src/captureMessages';
import { captureOf, packetsOf } from '../../harness/capture/capture';
import { pcapngOctets } from '../../harness/capture/captureFiles';
import { dialogueOf, dialogueOfTurns } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';
import { holdTlsConversation } from '../../harness/tlsConversation';
import { run } from '../cli/fakeIo';

const URI = 'vscode-vfs://host/mail.pcap';
const ONE = segmentsOf(
  dialogueOf([
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250 mx.example.net',
    'C: QUIT',
    'S: 221 bye',
  ]),
);
const TWO = segmentsOf(
  dialogueOf(
    ['S: 220 mx\u202e.example.net ESMTP', 'C: RCPT TO:<b@example.net>', 'S: 503 no', 'C: QUIT', 'S: 221 bye'],
    {
      client: { address: '2001:db8::1', port: 40_001 },
      server: { address: '2001:db8::25', port: 2525 },
    },
  ),
);
const CAPTURE = captureOf([...ONE, ...TWO]);

describe('captures by the language server', () => {
  let client: LanguageClient;
  let told: CaptureProgress[];
  const octets = new Map<string, Uint8Array>();
  afterEach(() => client.stop());

  const start = async (capture: Uint8Array, files?: ReadonlyMap<string, string>, settings: unknown = {}) => {
    octets.clear();
    octets.set(URI, capture);
    const configuration = { workspace: { configuration: true } };
    client = await startLanguageClient(configuration, () => settings, undefined, {
      octets,
      ...(files ? { files } : {}),
    });
    told = [];
    client.connection.onNotification(
      CAPTURE_PROGRESS_NOTIFICATION,
      (progress: CaptureProgress) => void told.push(progress),
    );
  };
  const open = (more = {}) =>
    client.connection.sendRequest<CaptureResult>(OPEN_CAPTURE_REQUEST, { capture: 7, uri: URI, ...more });
  const sessions = (): CaptureSession[] => told.flatMap((one) => one.sessions);
  const textOf = (session: number, from = 0) =>
    client.connection.sendRequest<CaptureText | null>(CAPTURE_TEXT_REQUEST, { capture: 7, session, from, next: [] });

  it('are listed with what their sessions came to', async () => {
    await start(CAPTURE);
    assert.deepEqual(await open(), { isWhole: true, problems: [] });
    const [first, second] = sessions();
    assert.deepEqual(
      [first?.client, first?.server, first?.serverName],
      ['192.0.2.1:40000', '192.0.2.25:25', 'mx.example.net'],
    );
    assert.deepEqual([first?.tls, first?.messages, first?.worst], ['none', 0, null]);
    assert.deepEqual([first?.firstFrame, first?.time], [1, '2023-11-14T22:13:20.000000Z']);
    assert.equal(second?.client, '[2001:db8::1]:40001');
    assert.deepEqual(
      [second?.worst?.rule, second?.worst?.severity, second?.worst?.title],
      ['rcpt-before-mail', 'error', 'RCPT without a MAIL before it'],
    );
    assert.ok(!JSON.stringify(told).includes('\u202e'));
    const last = told.at(-1);
    assert.deepEqual([last?.capture, last?.read, last?.size], [7, CAPTURE.length, CAPTURE.length]);
  });

  it('are judged by the settings of the editor', async () => {
    await start(CAPTURE, undefined, { rules: { 'rcpt-before-mail': 'off' } });
    await open();
    assert.notEqual(sessions()[1]?.worst?.rule, 'rcpt-before-mail');
  });

  it('give the transcripts that import prints', async () => {
    await start(gzipSync(CAPTURE));
    await open();
    const printed = await run(['import', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    const [first, second] = [await textOf(1), await textOf(2)];
    assert.equal(`${first?.text}${second?.text}`, printed.stdout);
    assert.deepEqual([first?.hasMore, await textOf(3)], [false, null]);
    assert.equal((await textOf(1, 10))?.text, first?.text.slice(10));
  });

  it('tell what they could not read, and what is no capture', async () => {
    await start(CAPTURE.subarray(0, CAPTURE.length - 10));
    assert.match((await open()).problems[0]!, /^The file ends in a packet\. \(frame \d+, octet \d+\)$/);
    octets.set(URI, Buffer.from('S: 220 mx\r\n'));
    assert.match((await open()).problems[0]!, /no packet capture/);
    octets.delete(URI);
    await assert.rejects(open(), /there is no vscode-vfs/);
  });

  it('are read no further where the user does not want them any more', async () => {
    await start(captureOf(Array.from({ length: 2000 }, () => ONE).flat()));
    const source = new CancellationTokenSource();
    const params = { capture: 7, uri: URI };
    const opened = client.connection.sendRequest<CaptureResult>(OPEN_CAPTURE_REQUEST, params, source.token);
    setTimeout(() => source.cancel(), 20);
    const result = await opened.catch(() => undefined);
    assert.notEqual(result?.isWhole, true);
    const known = sessions().length;
    await client.connection.sendRequest(CAPTURE_TEXT_REQUEST, { capture: 8, session: 1, from: 0, next: [] });
    assert.equal(sessions().length, known);
  });

  it('are forgotten when they are closed', async () => {
    await start(CAPTURE);
    await open();
    await client.connection.sendNotification(CLOSE_CAPTURE_NOTIFICATION, { capture: 7 });
    assert.equal(await textOf(1), null);
  });

  it('are decrypted with a key log', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      turns: ['EHLO a.example.org\r\n', '250 mx.example.net\r\n'],
    });
    const turns = steps.flatMap((step) =>
      step[0] === 0 || step[0] === 1 ? [{ from: step[0], octets: step[1] as Uint8Array }] : [],
    );
    const dialogue = dialogueOfTurns(turns, { server: { address: '192.0.2.25', port: 465 } });
    await start(captureOf(segmentsOf(dialogue)), new Map([['file:///keys.txt', keyLog]]));
    await open();
    assert.equal(sessions()[0]?.tls, 'encrypted');
    await open({ keyLog: 'file:///keys.txt' });
    assert.equal(sessions()[1]?.tls, 'decrypted');
    assert.match((await textOf(1))?.text ?? '', /C: EHLO a\.example\.org/);
    await assert.rejects(open({ keyLog: 'file:///none.txt' }), /key log cannot be read/);
  });

  it('have a filter of Wireshark for lines of their transcripts', async () => {
    await start(CAPTURE);
    await open();
    await client.open('untitled:1', (await textOf(2))?.text ?? '');
    const ask = (finds: string) =>
      client.connection.sendRequest(DISPLAY_FILTER_REQUEST, { uri: 'untitled:1', firstLine: 1, lastLine: 1, finds });
    const frame = ONE.length + 4;
    assert.deepEqual(await ask('lines'), { filter: `frame.number == ${frame}` });
    assert.match(
      JSON.stringify(await ask('sessions')),
      /ipv6\.addr == 2001:db8::1 && ipv6\.addr == 2001:db8::25 && tcp/,
    );
  });

  it('take the notes of their transcripts in a copy', async () => {
    await start(pcapngOctets(packetsOf(ONE)));
    await open();
    const text = (await textOf(1))!.text.replace('\n', '\n# a note\n');
    await client.open('untitled:1', text);
    const files = { capture: URI, copy: 'vscode-vfs://host/copy.pcapng' };
    const ask = (more = {}) =>
      client.connection.sendRequest<ExportNotesResult | null>(EXPORT_NOTES_REQUEST, { uri: 'untitled:1', ...more });
    assert.deepEqual(await ask(), { notes: 1, hasFrames: true, added: 0, known: 0, left: [] });
    assert.deepEqual(await ask({ files }), { notes: 1, hasFrames: true, added: 1, known: 0, left: [] });
    octets.set(URI, octets.get(files.copy)!);
    await open();
    assert.match((await textOf(1))!.text, /^# \[\+0\.003000 #4\] a note$/m);
    octets.set(URI, Buffer.from('no capture'));
    octets.delete(files.copy);
    assert.match((await ask({ files }))?.fault ?? '', /no packet capture/);
    octets.delete(URI);
    assert.match((await ask({ files }))?.fault ?? '', /there is no/);
    assert.ok(!octets.has(files.copy));
    assert.equal(await ask({ uri: 'untitled:none' }), null);
  });
});
