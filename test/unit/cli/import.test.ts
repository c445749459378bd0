import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { captureOf, packetsOf } from '../../harness/capture/capture';
import { pcapngOctets } from '../../harness/capture/captureFiles';
import { dialogueOf, dialogueOfTurns } from '../../harness/capture/dialogue';
import { type Segment, segmentsOf } from '../../harness/capture/segments';
import { holdTlsConversation } from '../../harness/tlsConversation';
import { run } from './fakeIo';

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
  dialogueOf(['S: 220 mx.example.net ESMTP', 'C: RCPT TO:<b@example.net>', 'S: 503 no', 'C: QUIT', 'S: 221 bye'], {
    client: { address: '2001:db8::1', port: 40_001 },
    server: { address: '2001:db8::25', port: 2525 },
  }),
);
/** Packets of both in turn; the first session is over last. */
const BOTH: readonly Segment[] = [...ONE.slice(0, 6), ...TWO, ...ONE.slice(6)];
const CAPTURE = captureOf(BOTH);

const FIRST = '* connect 192.0.2.1:40000 -> 192.0.2.25:25 2023-11-14T22:13:20.000000Z\n';
const SECOND = '* connect [2001:db8::1]:40001 -> [2001:db8::25]:2525 2023-11-14T22:13:20.006000Z\n';

describe('smtp-transcript import', () => {
  it('prints all sessions one after the other, with times and frames', async () => {
    const { status, stdout, stderr } = await run(['import', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    assert.deepEqual([status, stderr], [0, '']);
    const at = stdout.indexOf(SECOND);
    assert.ok(stdout.startsWith(`${FIRST}[+0.003000 #4] S: 220 mx.example.net ESMTP\n[+0.005000 #6] C: EHLO`), stdout);
    assert.ok(stdout.slice(at).startsWith(`${SECOND}[+0.003000 #10] S: 220 mx.example.net ESMTP\n`), stdout);
    assert.match(stdout, /\] \* close C\n\[\+\S+ #\d+\] \* close S\n\* connect \[2001/);
  });

  it('prints the same whatever the pieces, from standard input and out of gzip', async () => {
    const { stdout } = await run(['import', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    for (const piece of [1, 7, 100_000]) {
      const piped = await run(['import', '-', '-o', '-'], { stdin: gzipSync(CAPTURE), piece });
      assert.deepEqual([piped.status, piped.stdout], [0, stdout]);
    }
  });

  it('prints one session, or says that there is none with this number', async () => {
    const files = { 'a.pcap': CAPTURE };
    const { stdout } = await run(['import', '--session', '2', 'a.pcap'], { files });
    assert.ok(stdout.startsWith(SECOND));
    const none = await run(['import', '--session', '3', 'a.pcap'], { files });
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /has no session 3: there are 2/);
  });

  it('saves each session in a folder under a name of our own, and leaves files alone that are there', async () => {
    const files = { 'x/..evil\u202e name.pcapng.gz': gzipSync(CAPTURE), 'out/evil_name-2.smtp': 'mine' };
    const { status, stdout, stderr, written } = await run(['import', '-o', 'out', 'x/..evil\u202e name.pcapng.gz'], {
      files,
    });
    assert.equal(status, 2);
    assert.deepEqual(Object.keys(written), ['out/evil_name-1.smtp']);
    assert.match(Buffer.from(written['out/evil_name-1.smtp']!).toString(), /^\* connect .*\n(?:\[.*\n)+$/);
    assert.equal(stdout, 'session 1: 192.0.2.1:40000 -> 192.0.2.25:25: saved as out/evil_name-1.smtp\n');
    assert.match(stderr, /out\/evil_name-2\.smtp: there is such a file already; --force replaces it/);
  });

  it('saves all sessions in one file', async () => {
    const { written, stdout } = await run(['import', '-o', 'all.smtp', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    const printed = await run(['import', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    assert.equal(stdout, '');
    assert.equal(Buffer.from(written['all.smtp']!).toString(), printed.stdout);
  });

  it('writes sessions that waited for a long one piece by piece', async () => {
    const lines = ['S: 220 mx.example.net ESMTP', 'C: EHLO a', 'S: 250 mx', 'C: DATA', 'S: 354 go'];
    const waits = segmentsOf(
      dialogueOf([...lines, ...Array.from({ length: 60_000 }, () => 'C: a line of the message'), 'C: .'], {
        client: { address: '192.0.2.7', port: 40_007 },
      }),
    );
    const capture = captureOf([...ONE.slice(0, 6), ...waits, ...ONE.slice(6)]);
    const { pieces, stdout } = await run(['import', 'a.pcap'], { files: { 'a.pcap': capture }, piece: capture.length });
    assert.ok(stdout.length > 2_500_000);
    assert.ok(
      pieces.every((piece) => piece.length < 1_100_000),
      String(pieces.map((piece) => piece.length)),
    );
  });

  it('leaves no half file where the capture cannot be read to its end', async () => {
    const world = { files: { 'a.pcap': CAPTURE }, piece: 100, brokenAt: CAPTURE.length - 100 };
    for (const target of ['all.smtp', 'folder']) {
      const { status, stderr, written } = await run(['import', '-o', target, 'a.pcap'], world);
      assert.deepEqual([status, stderr], [2, 'smtp-transcript: a.pcap: the device reports a fault\n']);
      // The second session is over by then.
      assert.deepEqual(Object.keys(written), target === 'folder' ? ['folder/a-2.smtp'] : []);
    }
  });

  it('makes no file without the session that is wanted', async () => {
    const files = { 'a.pcap': CAPTURE, 'cut.pcap': captureOf(ONE.slice(0, 2)).subarray(0, -1) };
    const other = await run(['import', '--session', '3', '-o', 'all.smtp', 'a.pcap'], { files });
    assert.deepEqual([other.status, other.written], [2, {}]);
    const cut = await run(['import', '-o', 'all.smtp', 'cut.pcap'], { files });
    assert.deepEqual([cut.status, cut.written], [1, {}]);
    assert.match(cut.stderr, /The file ends in a packet\. .*\n.*no SMTP session\n$/);
  });

  it('lists sessions with what they came to', async () => {
    const { stdout } = await run(['import', '--list', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    const [first, second] = stdout.split('\n');
    assert.match(
      first!,
      /^session 1: 192\.0\.2\.1:40000 -> 192\.0\.2\.25:25, 2023-\S+Z, 0\.\d+ s, frames 1 to \d+, no TLS, no message, no findings$/,
    );
    assert.match(second!, /^session 2: .* error: rcpt-before-mail$/);
    const json = await run(['import', '--list', '--format', 'json', 'a.pcap'], { files: { 'a.pcap': CAPTURE } });
    const { version, sessions } = JSON.parse(json.stdout);
    assert.equal(version, 1);
    assert.deepEqual(
      sessions.map((one: Record<string, unknown>) => [one.session, one.stream, one.firstFrame, one.outcome, one.worst]),
      [
        [1, 0, 1, 'none', null],
        [2, 1, 7, 'none', { rule: 'rcpt-before-mail', severity: 'error', line: 3 }],
      ],
    );
  });

  it('decrypts with a key log beside the capture, and with one in it', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_CHACHA20_POLY1305_SHA256',
      turns: ['EHLO a.example.org\r\n', '250 mx.example.net\r\n'],
    });
    const turns = steps.flatMap((step) =>
      step[0] === 0 || step[0] === 1 ? [{ from: step[0], octets: step[1] as Uint8Array }] : [],
    );
    const packets = packetsOf(segmentsOf(dialogueOfTurns(turns, { server: { address: '192.0.2.25', port: 465 } })));
    const tls = '* tls TLSv1.3 TLS_CHACHA20_POLY1305_SHA256 server-name=mx.example.net\n';
    const inside = await run(['import', 'a.pcapng'], { files: { 'a.pcapng': pcapngOctets(packets, { keyLog }) } });
    const beside = await run(['import', '--keylog', 'keys.txt', 'a.pcapng'], {
      files: { 'a.pcapng': pcapngOctets(packets), 'keys.txt': keyLog },
    });
    assert.equal(inside.stdout, beside.stdout);
    assert.match(inside.stdout, /C: EHLO a\.example\.org\n\[\S+ #\d+\] S: 250 mx\.example\.net\n/);
    assert.ok(inside.stdout.includes(tls), inside.stdout);
    const dark = await run(['import', 'a.pcapng'], { files: { 'a.pcapng': pcapngOctets(packets) } });
    assert.ok(dark.stdout.includes(tls));
    assert.ok(!dark.stdout.includes('EHLO'));
    const unread = await run(['import', '--keylog', 'none', 'a.pcapng'], {
      files: { 'a.pcapng': pcapngOctets(packets) },
    });
    assert.deepEqual([unread.status, unread.stdout], [2, '']);
    assert.match(unread.stderr, /the key log none: no such file/);
  });

  it('says what is no capture, and where there is no session', async () => {
    const files = { 'a.txt': 'S: 220 mx\n', 'b.gz': gzipSync('S: 220 mx\n'), 'c.pcap': captureOf([]) };
    const text = await run(['import', 'a.txt'], { files });
    assert.deepEqual(
      [text.status, text.stderr],
      [2, 'smtp-transcript: a.txt: it is no packet capture (pcap, pcapng, or .gz of either)\n'],
    );
    const zipped = await run(['import', 'b.gz'], { files });
    assert.equal(zipped.status, 2);
    assert.match(zipped.stderr, /^smtp-transcript: b\.gz: This is no packet capture/);
    const none = await run(['import', 'c.pcap'], { files });
    assert.deepEqual([none.status, none.stderr], [1, 'smtp-transcript: c.pcap: no SMTP session\n']);
  });
});

describe('other commands with a capture', () => {
  const files = { 'a.pcap': CAPTURE };

  it('check says in which session and frame a fault is, in lines of what import prints', async () => {
    const { status, stdout } = await run(['check', 'a.pcap'], { files });
    const printed = await run(['import', 'a.pcap'], { files });
    const [, line, column] =
      /^a\.pcap:(\d+):(\d+): error rcpt-before-mail \(client\) in session 2, frame 12: /m.exec(stdout) ?? [];
    assert.equal(status, 1);
    assert.ok(
      printed.stdout
        .split('\n')
        [Number(line) - 1]!.slice(Number(column) - 1)
        .startsWith('RCPT TO'),
      stdout,
    );
    assert.match(stdout, /1 file, 2 sessions: 1 error/);
  });

  it('check gives session and frame in JSON, whatever the pieces', async () => {
    const { stdout } = await run(['check', '--format', 'json', 'a.pcap'], { files });
    const [finding] = JSON.parse(stdout).files[0].findings;
    assert.deepEqual([finding.rule, finding.session, finding.frame], ['rcpt-before-mail', 2, 12]);
    const piped = await run(['check', '--format', 'json', '-'], { stdin: gzipSync(CAPTURE), piece: 3 });
    assert.equal(piped.stdout.replace('<stdin>', 'a.pcap'), stdout);
  });

  it('check tells that a capture is damaged', async () => {
    const { stdout } = await run(['check', 'a.pcap'], { files: { 'a.pcap': CAPTURE.subarray(0, CAPTURE.length - 3) } });
    assert.match(stdout, /warning damaged-capture \(transcript\) in session 2.*: The capture cannot be read in full: /);
  });

  it('check changes no capture', async () => {
    const { status, stderr, written } = await run(['check', '--fix', 'a.pcap'], { files });
    assert.deepEqual([status, written], [2, {}]);
    assert.match(
      stderr,
      /a\.pcap: it is a packet capture, which is not changed; smtp-transcript import a\.pcap -o - writes/,
    );
  });

  it('convert and extract read its sessions', async () => {
    const converted = await run(['convert', '--to', 'canonical', 'a.pcap'], { files });
    const printed = await run(['import', 'a.pcap'], { files });
    // Writing a transcript leaves out zeros that say nothing.
    assert.deepEqual([converted.status, converted.stdout], [0, printed.stdout.replace(/(\.\d*[1-9])0+ #/g, '$1 #')]);
    const extracted = await run(['extract', '--list', 'a.pcap'], { files });
    assert.deepEqual([extracted.status, extracted.stdout], [1, 'a.pcap: no message\n']);
  });

  it('redact says how to make a transcript of it', async () => {
    const { status, stderr } = await run(['redact', 'a.pcap'], { files });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /a\.pcap: it is a packet capture; smtp-transcript import a\.pcap -o - writes a transcript of it/,
    );
  });
});
