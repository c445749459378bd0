import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { findingsByLine, readLadder } from '../../../server/src/convert/ladder/readLadder';
import { createMask } from '../../../server/src/convert/secrets';
import { readSource } from '../../../server/src/convert/source';
import { findingsOf } from '../../../server/src/convert/sourceFindings';
import { DIALECTS } from '../../../server/src/dialects/index';
import type { Ladder, Row } from '../../../server/src/ladder/ladder';
import { rowText } from '../../../server/src/ladder/rowText';
import { spanWords } from '../../../server/src/ladder/words';
import { localized } from '../../../server/src/text/localized';
import { lineOfText } from '../../harness/hostileLines';
import { describeWithShared } from '../../harness/shared';
import { sharedTranscripts } from '../../harness/sharedTranscripts';

const root = path.resolve(__dirname, '..', '..', '..');

/** Transcripts that were drawn, in eight dialects; the ladders in test/fixtures/ladder were read. */
const DRAWN = [
  'samples/02-pipelining.smtp',
  'samples/03-starttls-and-auth.smtp',
  'samples/05-bdat-chunks.smtp',
  'samples/06-lmtp.smtp',
  'samples/07-full-of-faults.smtp',
  'samples/09-swaks-output.smtp',
  'samples/10-telnet-paste.smtp',
  'test/fixtures/dialects/canonical.smtp',
  'test/fixtures/dialects/postfix-smtpd.txt',
  'test/fixtures/dialects/exchange-receive.txt',
];

function laddersOf(name: string, lines: readonly string[], mostRows = 4000): Ladder[] {
  const source = readSource({ name, lines, dialect: 'auto' })!;
  const { dialogue } = source;
  const findings = findingsByLine(findingsOf(source));
  const isWire = DIALECTS.find(({ id }) => id === dialogue.dialect.dialect)?.order === 'wire';
  return dialogue.sessions.map((one, at) => {
    const mask = createMask([one.session]);
    return readLadder(one, { name, number: at + 1, findings, mask, longWait: 5, isWire, mostRows });
  });
}

/** A ladder to be read by a person: a line for each row, with what goes on beside it. */
function asText({ name, number, client, server, rows, spans, groups, goesOnTo }: Ladder): string {
  const within = <One extends { first: number; last: number }>(all: readonly One[], at: number) =>
    all.filter(({ first, last }) => first <= at && at <= last);
  const told = rows.map((row, at) => {
    const beside = [
      ...within(groups, at).map(({ size }) => `group of ${size}`),
      ...within(spans, at).map((span) => spanWords(span, localized)),
    ];
    return `${rowText(row, localized).replaceAll('\n', ' | ')}${beside.length > 0 ? `  {${beside.join('; ')}}` : ''}`;
  });
  const party = (one: Ladder['client']) => [one.name || '(no name)', one.address].join(' ').trim();
  return [
    `${name}, session ${number}: ${party(client)} and ${party(server)}`,
    ...told,
    ...(goesOnTo === null ? [] : [`goes on to ${goesOnTo}`]),
    '',
  ].join('\n');
}

const rowsOf = (lines: readonly string[]) => laddersOf('a.smtp', lines)[0]!.rows;

describe('a session as a ladder', () => {
  for (const file of DRAWN) {
    const { name } = path.parse(file);
    it(`tells of ${file} as it was reviewed`, () => {
      const ladders = laddersOf(path.basename(file), readTranscript(readFileSync(path.join(root, file))));
      const drawn = ladders.map(asText).join('\n');
      const golden = path.join(root, 'test', 'fixtures', 'ladder', `${name}.txt`);
      // UPDATE=1 rewrites the file; read its difference before it is committed.
      if (process.env.UPDATE) return writeFileSync(golden, drawn);
      assert.equal(drawn, readFileSync(golden, 'utf8'));
    });
  }

  it('marks long waits, in a session that begins at a time of the calendar, too', () => {
    const rows = rowsOf([
      '* connect 192.0.2.1:4000 -> 198.51.100.2:25 2026-11-23T13:00:00.000Z',
      '[+5.2 #1] S: 220 mx.example.net',
      '[+5.3 #2] C: EHLO a.example.org',
      '[+95.3 #3] S: 250 mx.example.net',
      '[+95.2 #4] C: QUIT',
    ]);
    assert.deepEqual(
      rows.map(({ time, wait, isLongWait }) => [time, wait === null ? null : Number(wait.toFixed(3)), isLongWait]),
      [
        [0, null, false],
        [5.2, 5.2, true],
        [5.3, 0.1, false],
        [95.3, 90, true],
        // Times that fall back tell nothing.
        [95.2, null, false],
      ],
    );
  });

  it('has no times where only one line tells its own', () => {
    const rows = rowsOf(['* connect a -> b 2026-11-23T13:00:00.000Z', 'S: 220 mx.example.net', 'C: QUIT']);
    assert.ok(rows.every(({ time, wait }) => time === null && wait === null));
  });

  it('says which command a reply answers where that does not stand right above it', () => {
    const rows = rowsOf([
      'S: 220 mx.example.net',
      'C: EHLO a.example.org',
      'S: 250-mx.example.net',
      'S: 250 PIPELINING',
      'C: MAIL FROM:<a@example.org>',
      'C: RCPT TO:<b@example.net>',
      'C: RCPT TO:<c@example.net>',
      'S: 250 Ok',
      'S: 250 Ok',
      'S: 550 No',
    ]);
    const replies = rows.filter((row): row is Extract<Row, { kind: 'reply' }> => row.kind === 'reply');
    assert.deepEqual(
      replies.map(({ answers, verdict, more }) => [answers, verdict, more]),
      [
        ['', 'accepted', 0],
        ['', 'accepted', 1],
        ['MAIL', 'accepted', 0],
        ['RCPT 1', 'accepted', 0],
        ['RCPT 2', 'refused', 0],
      ],
    );
  });

  it('says how far a session goes on that is too long', () => {
    const lines = ['S: 220 mx.example.net', ...Array.from({ length: 50 }, () => ['C: NOOP', 'S: 250 Ok']).flat()];
    const [ladder] = laddersOf('a.smtp', lines, 41);
    assert.equal(ladder?.rows.length, 41);
    assert.equal(ladder?.goesOnTo, 100);
    assert.equal(laddersOf('a.smtp', lines, 101)[0]?.goesOnTo, null);
  });

  it('hides secrets, and what nobody can see', () => {
    const [ladder] = laddersOf('a/b\u202e.smtp', [
      'S: 220 mx.example.net \u202eESMTP',
      'C: EHLO client.example.org',
      'S: 250-mx.example.net',
      'S: 250 AUTH PLAIN',
      'C: AUTH PLAIN AHVzZXIAcGVuY2ls',
      'S: 535 5.7.8 Not with AHVzZXIAcGVuY2ls or pencil',
    ]);
    const text = JSON.stringify(ladder);
    assert.ok(!/AHVzZXIAcGVuY2ls|pencil|\u202e/.test(text), text);
    assert.equal(ladder?.name, 'b[U+202E].smtp');
    assert.deepEqual(ladder?.spans, [{ kind: 'auth', first: 3, last: 4, details: 'PLAIN' }]);
  });

  it('of any text has each line of the dialogue once, in order', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 40 }), (lines) => {
        for (const { rows, spans, groups } of laddersOf('x', lines)) {
          for (const [at, row] of rows.entries()) {
            assert.ok(row.line <= row.endLine);
            assert.ok(at === 0 || rows[at - 1]!.line <= row.line);
          }
          for (const { first, last } of [...spans, ...groups])
            assert.ok(0 <= first && first <= last && last < rows.length);
        }
      }),
    );
  });
});

describeWithShared('ladders of real transcripts', ['lab-transcripts'], (folder) => {
  it('have a row for each command and reply, and hold nothing invisible', () => {
    let count = 0;
    for (const { name, lines } of sharedTranscripts(folder)) {
      if (lines.length > 3000) continue;
      for (const ladder of laddersOf(name, lines)) {
        count++;
        assert.ok(!/[\u0000-\u001f\u007f\u202a-\u202e]/.test(texts(ladder).join('')), name);
      }
    }
    assert.ok(count > 100);
  });
});

function texts({ client, server, rows }: Ladder): string[] {
  return [
    ...[client, server].flatMap(({ name, address }) => [name, address]),
    ...rows.flatMap((row) => [
      'text' in row ? row.text : '',
      'details' in row ? row.details : '',
      ...row.findings.map(({ message }) => message),
    ]),
  ];
}
