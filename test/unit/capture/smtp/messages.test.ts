import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseDialect } from '../../../../server/src/analysis/chooseDialect';
import { importCapture } from '../../../../server/src/capture/importCapture';
import { followMessages } from '../../../../server/src/message/messageReader';
import { captureOf } from '../../../harness/capture/capture';
import { dialogueOfTurns, type Turn } from '../../../harness/capture/dialogue';
import { segmentsOf } from '../../../harness/capture/segments';
import { collect } from '../../../harness/capturedSessions';

const client = (octets: Uint8Array | string): Turn => ({ from: 0, octets: Buffer.from(octets as string, 'latin1') });
const server = (octets: string): Turn => ({ from: 1, octets: Buffer.from(octets, 'latin1') });

const BEFORE: readonly Turn[] = [
  server('220 mx.example.net ESMTP\r\n'),
  client('EHLO client.example.org\r\n'),
  server('250-mx.example.net\r\n250-8BITMIME\r\n250-BINARYMIME\r\n250 CHUNKING\r\n'),
  client('MAIL FROM:<a@example.org>\r\n'),
  server('250 ok\r\n'),
  client('RCPT TO:<b@example.net>\r\n'),
  server('250 ok\r\n'),
];

/** Octets of which many mean something to SMTP. */
const octets = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0x0d, 0x0a, 0x2e, 0x61, 0x16, 0x03, 0x00) },
      { weight: 2, arbitrary: fc.constantFrom(...Buffer.from('BDAT 3 LAST')) },
      fc.integer({ min: 0, max: 255 }),
    ),
    { maxLength: 200 },
  )
  .map((list) => Buffer.from(list));

describe('a message in a capture', () => {
  it('comes out of DATA octet by octet, however it is cut into segments', async () => {
    const lines = fc.array(
      octets.map((one) => one.toString('latin1').replace(/\r\n/g, 'x')),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 100 }), async (texts, segmentSize) => {
        const sent = texts.map((line) => `${line.startsWith('.') ? '.' : ''}${line}\r\n`).join('');
        const turns = [client('DATA\r\n'), server('354 go\r\n'), client(`${sent}.\r\n`), server('250 ok\r\n')];
        const [message] = await messagesOf([...BEFORE, ...turns], segmentSize);
        assert.equal(message?.toString('latin1') ?? '', texts.map((line) => `${line}\r\n`).join(''));
      }),
      { numRuns: 100 },
    );
  });

  it('comes out of BDAT octet by octet, however it is cut into chunks and segments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(octets, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        async (chunks, segmentSize, grouped) => {
          const sent = chunks.map((chunk, at) =>
            Buffer.concat([Buffer.from(`BDAT ${chunk.length}${at === chunks.length - 1 ? ' LAST' : ''}\r\n`), chunk]),
          );
          const turns = grouped
            ? [client(Buffer.concat(sent)), server('250 ok\r\n'.repeat(sent.length))]
            : sent.flatMap((one) => [client(one), server('250 ok\r\n')]);
          const [message] = await messagesOf(
            [...BEFORE, ...turns, client('QUIT\r\n'), server('221 bye\r\n')],
            segmentSize,
          );
          assert.deepEqual(message ?? Buffer.alloc(0), Buffer.concat(chunks));
        },
      ),
      { numRuns: 200 },
    );
  });
});

async function messagesOf(turns: readonly Turn[], segmentSize: number): Promise<Buffer[]> {
  const { heard, sink } = collect();
  await importCapture([captureOf(segmentsOf(dialogueOfTurns(turns, { segmentSize })))], { ...sink, problem() {} });
  const lines = heard[0]!.text.split('\n').slice(0, -1);
  const messages: Buffer[] = [];
  const follower = followMessages(chooseDialect(lines, 'canonical'), {
    octets(_, message, octets) {
      messages[message - 1] = Buffer.concat([messages[message - 1] ?? Buffer.alloc(0), octets]);
    },
    message() {},
  });
  for (const [at, line] of lines.entries()) follower.line(line, at, lines[at + 1]);
  follower.end();
  return messages;
}
