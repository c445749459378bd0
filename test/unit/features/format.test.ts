import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { applyEdits } from '../../../server/src/features/fixes/lineEdit';
import { type FormatOptions, format } from '../../../server/src/features/format/format';
import { hear } from '../../../server/src/features/format/hear';
import { transcriptsBelow } from '../../harness/files';
import { lineOfText } from '../../harness/hostileLines';

const fixtures = path.resolve(__dirname, '..', '..', 'fixtures');
const PLAIN: FormatOptions = { dialect: 'auto', upperCaseVerbs: false, endReplies: false };
const ALL: FormatOptions = { dialect: 'auto', upperCaseVerbs: true, endReplies: true };

const formatted = (lines: readonly string[], options: FormatOptions): string[] =>
  applyEdits(
    lines.map((text) => ({ text, end: '\n' })),
    format(lines, options),
  ).map(({ text }) => text);

describe('formatting', () => {
  for (const name of readdirSync(path.join(fixtures, 'features', 'format')).filter((one) => one.endsWith('.smtp'))) {
    it(`${name} is made even; with all options verbs and replies, too`, () => {
      const file = path.join(fixtures, 'features', 'format', name);
      const lines = splitLines(readFileSync(file, 'utf8'));
      const shown = `--- as it is by default\n${formatted(lines, PLAIN).join('\n')}\n--- with all options\n${formatted(lines, ALL).join('\n')}\n`;
      const golden = file.replace(/\.smtp$/, '.txt');
      if (process.env.UPDATE) writeFileSync(golden, shown);
      assert.equal(shown, readFileSync(golden, 'utf8'));
    });
  }

  it('a text of any length', () => {
    const message = Array.from({ length: 150_000 }, () => 'C:x');
    const lines = ['S: 220 x', 'C: EHLO x', 'S: 250 x', 'C: DATA', 'S: 354 go', ...message, 'C: .', 'S: 250 ok'];
    assert.equal(format(lines, PLAIN).length, message.length);
  });

  const all = [
    ...transcriptsBelow(path.join(fixtures, 'dialects')),
    ...transcriptsBelow(path.join(fixtures, 'features')),
    ...transcriptsBelow(path.resolve(fixtures, '..', '..', 'samples')),
  ];

  it('twice is as once, and no finding comes, in every fixture', () => {
    for (const { name, lines } of all) {
      if (lines.length > 3000) continue;
      for (const options of [PLAIN, ALL]) checkFormatted(lines, options, name);
    }
  });

  it('twice is as once, no finding comes, and messages stay what they are, in any text', () => {
    const text = fc.array(
      fc.oneof({ weight: 3, arbitrary: lineOfDialogue() }, { weight: 1, arbitrary: lineOfText() }),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(text, fc.constantFrom(PLAIN, ALL), (lines, options) =>
        checkFormatted(lines, options, lines.join('\n')),
      ),
      { numRuns: 200 },
    );
  });

  it('changes nothing in what a program wrote', () => {
    const logs = all.filter(({ lines }) =>
      /^(?:exchange|iis|postfix-log|nodemailer|curl)/.test(analyze(lines).dialect.dialect),
    );
    assert.ok(logs.length > 5);
    for (const { name, lines } of logs) assert.deepEqual(format(lines, ALL), [], name);
  });
});

function checkFormatted(lines: readonly string[], options: FormatOptions, name: string): void {
  const once = formatted(lines, options);
  assert.deepEqual(formatted(once, options), once, `twice: ${name}`);
  if (once.every((line, at) => line === lines[at])) return;
  const before = countsOf(lines);
  for (const [rule, count] of countsOf(once)) assert.ok(count <= (before.get(rule) ?? 0), `${rule} comes in ${name}`);
  assert.deepEqual(messagesOf(once), messagesOf(lines), `messages of ${name}`);
}

function countsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of applySettings(analyze(lines), { severities: new Map() }))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function messagesOf(lines: readonly string[]): string[] {
  return (hear(lines, 'auto')?.lines ?? [])
    .filter(({ part }) => part !== 'dialogue' && part !== '')
    .map(({ text }) => text);
}

/** Lines of a session as people write them, uneven. */
function lineOfDialogue(): fc.Arbitrary<string> {
  const marks = fc.constantFrom('C: ', 'C:', 'S: ', 'S:', ' S: ', 'C:  ', 'Client: ', 'Server:  ', '> ', '< ', '');
  const texts = fc.constantFrom(
    'ehlo a.example',
    'MAIL from:<a@example.org>',
    'rcpt to:<b@example.net>',
    'data',
    'BDAT 5',
    '.',
    ' x',
    '250 Ok',
    '250-mx.example.net',
    '250-SIZE 5',
    '250 SIZE 6',
    '354 Go',
    '550-no',
    '550 no',
    '220 mx.example.net ESMTP',
    'quit',
    '221 Bye',
    '',
    'auth login',
    '334 VXNlcm5hbWU6',
    '# smtp-ignore rcpt-before-mail  ',
    '   ',
  );
  return fc.tuple(marks, texts).map(([mark, text]) => mark + text);
}
