import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { TcpStream } from '../../../server/src/capture/captureSink';
import { importCapture } from '../../../server/src/capture/importCapture';
import { isCapture } from '../../../server/src/capture/isCapture';
import { createSmtpStreams } from '../../../server/src/capture/smtp/smtpStreams';
import { createKeyLog } from '../../../server/src/capture/smtp/tls/keyLog';
import { NO_SETTINGS, resolveSettings } from '../../../server/src/config/transcriptSettings';
import type { SessionReport } from '../../../server/src/imported/sessionReport';
import { createSmtpService } from '../../../server/src/service/createService';
import { captureOf, packetsOf } from '../../harness/capture/capture';
import { pcapngOctets, pcapOctets } from '../../harness/capture/captureFiles';
import { dialogueOf, dialogueOfTurns } from '../../harness/capture/dialogue';
import { type Segment, segmentsOf } from '../../harness/capture/segments';
import { collect, play } from '../../harness/capturedSessions';
import { holdTlsConversation } from '../../harness/tlsConversation';

const LINES = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250 mx.example.net',
  'C: QUIT',
  'S: 221 bye',
];

/** Connections whose packets come by turns. */
function mixed(connections: readonly (readonly Segment[])[]): Segment[] {
  const longest = Math.max(...connections.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => connections.flatMap((one) => one[at] ?? [])).flat();
}

function plain(port: number): Segment[] {
  return segmentsOf(dialogueOf(LINES, { client: { address: '192.0.2.1', port } }));
}

async function textOf(octets: Iterable<Uint8Array>): Promise<string[]> {
  const { heard, sink } = collect();
  assert.ok(await importCapture(octets, { ...sink, problem() {} }));
  return heard.map(({ session, text }) => `${session.number} ${text}`);
}

function cut(octets: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(octets.length / size) }, (_, at) =>
    octets.subarray(at * size, (at + 1) * size),
  );
}

describe('what a capture is', () => {
  it('its first octets tell', () => {
    for (const bigEndian of [true, false]) {
      for (const nanoseconds of [true, false])
        assert.ok(isCapture(pcapOctets([], { linkType: 1, bigEndian, nanoseconds })));
      assert.ok(isCapture(pcapngOctets(packetsOf(plain(40_000)), { bigEndian })));
    }
    assert.ok(isCapture(gzipSync('anything')));
    for (const text of ['', 'S: 220 mx.example.net', '\ufeffS: 220', '* c', '220', '\n\r\r\n'.slice(1)]) {
      assert.ok(!isCapture(Buffer.from(text)), text);
    }
  });
});

describe('the import of a capture', () => {
  it('gives the same sessions with the same numbers however the file is cut, what is decrypted included', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      turns: ['EHLO a\r\n', '250 mx\r\n', 'QUIT\r\n', '221 bye\r\n'],
    });
    const turns = steps.flatMap((step) =>
      step[0] === 0 || step[0] === 1 ? [{ from: step[0], octets: step[1] as Uint8Array }] : [],
    );
    const hidden = segmentsOf(dialogueOfTurns(turns, { server: { address: '192.0.2.25', port: 4650 } }));
    const segments = mixed([plain(40_001), hidden, plain(40_002), plain(40_003).slice(3)]);
    const octets = pcapngOctets(packetsOf(segments), { keyLog });
    const whole = await textOf([octets]);
    assert.equal(whole.length, 4);
    assert.ok(whole.some((text) => text.includes('* tls TLSv1.3')));
    for (const size of [1, 100, 1500, 5000]) assert.deepEqual(await textOf(cut(octets, size)), whole);
  });

  it('numbers sessions by what is told first, however much of the capture is read at once', async () => {
    for (const isCut of [false, true]) {
      const { heard, sink } = collect();
      const streams = createSmtpStreams(sink, { keyLog: createKeyLog(), problem() {} });
      const [first, second] = [0, 1].map((id): TcpStream => {
        const server = { address: '192.0.2.25', port: 25 };
        return { id, ends: [{ address: '192.0.2.1', port: 4000 + id }, server], opened: 'syn' };
      });
      // What had to wait is told last, with its frame.
      const greet = (stream: TcpStream, frame: number) =>
        streams.data(stream, 1, Buffer.from('220 mx ESMTP\r\n'), { frame, time: undefined });
      for (const stream of [first!, second!]) streams.begin(stream, { frame: 1, time: undefined });
      greet(second!, 5);
      if (isCut) await streams.drain();
      greet(first!, 3);
      await streams.drain();
      assert.deepEqual(
        heard.map(({ session }) => session.stream.id),
        [1, 0],
      );
    }
  });

  it('stops when it is cancelled, and tells how far it is', async () => {
    const octets = captureOf(mixed(Array.from({ length: 400 }, (_, at) => plain(20_000 + at))));
    const signal = { aborted: false };
    let read = 0;
    let breaths = 0;
    const { heard, sink } = collect();
    const done = await importCapture(
      cut(octets, 50_000),
      { ...sink, problem() {} },
      {
        signal,
        read: (count) => {
          read += count;
          signal.aborted = read >= 100_000;
        },
        breathe: async () => void breaths++,
      },
    );
    assert.deepEqual([done, read, breaths], [false, 100_000, 2]);
    assert.ok(heard.every(({ isOver }) => !isOver));
  });

  it('takes any octets on a connection, and says what was said', async () => {
    const turn = fc.tuple(
      fc.constantFrom(0 as const, 1 as const),
      fc.oneof(
        fc.constantFrom(
          'EHLO a\r\n',
          '220 mx ESMTP\r\n',
          'STARTTLS\r\n',
          'BDAT 9\r\n',
          'DATA\r\n',
          '354 go\r\n',
          '.\r\n',
        ),
        fc
          .constantFrom(
            '16030100050100000100',
            '1603030004020000000000',
            '15030300020228',
            '17030300020000',
            '140303000101',
            '050100',
          )
          .map((digits) => Buffer.from(digits, 'hex')),
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 20 }), fc.constantFrom('syn', 'middle'), async (steps, opened) => {
        const [one] = await play({ steps, opened, keyLog: `CLIENT_RANDOM ${'ab'.repeat(32)} ${'cd'.repeat(48)}` });
        assert.ok(!one || one.isOver);
        for (const line of one?.text.split('\n').slice(0, -1) ?? []) {
          assert.match(
            line,
            /^(?:\[[^\]]*\] (?:[CS]: |\* (?:tls|tls-failed|encrypted|gap|close|reset)\b)|\* (?:connect|cut|gap)\b|# \[)/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the service, asked for the sessions of a capture', () => {
  it('judges each when it is over', async () => {
    const faulty = segmentsOf(
      dialogueOf(['S: 220 mx.example.net ESMTP', 'C: RCPT TO:<b@example.net>', 'S: 503 no', 'C: QUIT', 'S: 221 bye'], {
        client: { address: '192.0.2.2', port: 40_000 },
      }),
    );
    const reports: SessionReport[] = [];
    const problems: string[] = [];
    const octets = captureOf([...faulty, ...plain(40_001)]);
    const done = await createSmtpService().importCapture(
      [octets.subarray(0, octets.length - 3)],
      resolveSettings([NO_SETTINGS], 'file:///a.pcap'),
      { session: (report) => void reports.push(report), problem: ({ kind }) => void problems.push(kind) },
    );
    assert.deepEqual([done, problems], [true, ['truncated']]);
    assert.deepEqual(
      reports.map(({ session, worst, findings, outcome, tls, protocol, serverName }) => [
        session.stream.id,
        session.begun.frame,
        session.client.address,
        worst?.rule,
        findings.error,
        outcome,
        tls,
        protocol,
        serverName,
      ]),
      [
        [0, 1, '192.0.2.2', 'rcpt-before-mail', 1, 'none', 'none', 'SMTP', 'mx.example.net'],
        [1, 17, '192.0.2.1', undefined, 0, 'none', 'none', 'ESMTP', 'mx.example.net'],
      ],
    );
    assert.ok(reports[1]?.text.startsWith('* connect 192.0.2.1:40001 -> 192.0.2.25:25 '));
    assert.equal(reports[1]?.seconds, 0.014);
  });
});
