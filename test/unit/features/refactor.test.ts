import assert from 'node:assert/strict';
import fc from 'fast-check';
import { momentIn } from '../../../server/src/analysis/moment';
import { applyEdits } from '../../../server/src/features/fixes/lineEdit';
import { hear } from '../../../server/src/features/format/hear';
import { linkedCodes } from '../../../server/src/features/linkedEditing/linkedCodes';
import { extractable, type Refactoring, refactorings } from '../../../server/src/features/refactor/refactor';
import { itShowsAtCursors } from '../../harness/cursorFixture';
import { lineOfText } from '../../harness/hostileLines';
import { snapshotOf } from '../../harness/hoverFixture';

type Place = readonly [line: number, character: number];

function offered(lines: readonly string[], [line, character]: Place, end: Place = [line, character]): Refactoring[] {
  const range = { start: { line, character }, end: { line: end[0], character: end[1] } };
  return refactorings({
    snapshot: snapshotOf(lines),
    range,
    dialect: 'auto',
    momentAt: (at) => momentIn(lines, at),
  });
}

function done(lines: readonly string[], { edits }: Refactoring): string[] {
  const ended = lines.map((text) => ({ text, end: '\n' }));
  return applyEdits(ended, edits).map(({ text }) => text);
}

describe('code actions beside the fixes', () => {
  itShowsAtCursors('refactor', (lines, { line, character }) => {
    const shown = offered(lines, [line, character]).map((one) => {
      const after = done(lines, one);
      const first = after.findIndex((text, at) => text !== lines[at]);
      let last = after.length - 1;
      while (last > first && after[last] === lines[last - after.length + lines.length]) last--;
      return [one.title, ...after.slice(first, last + 1).map((text) => `    ${text}`)].join('\n');
    });
    return shown.length === 0 ? 'nothing' : shown.join('\n');
  });

  it('comments around a selection change nothing of what was said', () => {
    const lines = ['S: 220 mx.example.net ESMTP', 'C: EHLO a', 'S: 250 mx', 'C: QUIT', 'S: 221 Bye'];
    const around = offered(lines, [1, 0], [3, 0]).find(({ title }) => title === 'Surround by comments');
    assert.ok(around);
    assert.deepEqual(done(lines, around), [
      lines[0],
      '# region',
      lines[1],
      lines[2],
      '# endregion',
      lines[3],
      lines[4],
    ]);
  });

  it('no comment is offered where it would be a line of the message, or the form has none', () => {
    const message = [
      'S: 220 mx',
      'C: EHLO a',
      'S: 250 mx',
      'C: MAIL FROM:<a@b.example>',
      'S: 250 Ok',
      'C: RCPT TO:<a@b.example>',
      'S: 250 Ok',
      'C: DATA',
      'S: 354 Go',
      'From: a',
      '',
      'text',
      '.',
      'S: 250 Ok',
    ];
    assert.deepEqual(offered(message, [10, 0], [11, 2]), []);
    const swaks = ['=== Connected to mx.example.net.', '<-  220 mx', ' -> EHLO a', '<-  250 mx'];
    assert.deepEqual(offered(swaks, [1, 0], [2, 4]), []);
  });

  it('a session with others among its lines is not extracted', () => {
    const one = ['S: 220 mx', 'C: QUIT', 'S: 221 Bye', '* connect', 'S: 220 mx', 'C: QUIT', 'S: 221 Bye'];
    assert.deepEqual(extractable(snapshotOf(one), 1), { line: 0, endLine: 2 });
    assert.deepEqual(extractable(snapshotOf(one), 5), { line: 3, endLine: 6 });
  });

  it('the same is said behind a rewriting, and it is not offered once more', () => {
    const lines = [
      'S: 220 mx',
      'C: EHLO a',
      'S: 250 PIPELINING',
      'C: MAIL FROM:<a@b.example>',
      'C: RCPT TO:<z@b.example>',
      'C: RCPT TO:<a@b.example>',
      'S: 250 Ok',
      'S: 250 Z',
      'S: 550 A',
    ];
    const split = offered(lines, [4, 5]).find(({ title }) => title.startsWith('Split'));
    assert.ok(split);
    const after = done(lines, split);
    const said = (of: readonly string[]) =>
      (hear(of, 'auto')?.lines ?? []).map(({ side, text }) => `${side} ${text}`).sort();
    assert.deepEqual(said(after), said(lines));
    const sorted = offered(after, [5, 5]).find(({ title }) => title.startsWith('Sort'));
    assert.ok(sorted);
    assert.deepEqual(done(after, sorted).slice(5), [
      'C: RCPT TO:<a@b.example>',
      'S: 550 A',
      'C: RCPT TO:<z@b.example>',
      'S: 250 Z',
    ]);
    assert.ok(!offered(done(after, sorted), [5, 5]).some(({ title }) => /^(Split|Sort)/.test(title)));
  });

  it('never throws in any text', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 15 }), (lines) => {
        for (const [line, text] of lines.entries()) {
          for (const one of offered(lines, [line, 0], [line, text.length])) done(lines, one);
          extractable(snapshotOf(lines), line);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('linked editing', () => {
  const lines = [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO a',
    'S: 250-mx.example.net',
    'S: 250 SIZE 10',
    'C: QUIT',
    'S: 221 Bye',
  ];

  it('the codes of all lines of a reply are one', () => {
    for (const line of [2, 3]) {
      assert.deepEqual(linkedCodes(snapshotOf(lines), { line, character: 4 }), [
        { line: 2, start: 3, end: 6 },
        { line: 3, start: 3, end: 6 },
      ]);
    }
  });

  it('nothing else is', () => {
    for (const [line, character] of [
      [0, 4],
      [2, 9],
      [1, 4],
      [5, 4],
    ] as const)
      assert.equal(linkedCodes(snapshotOf(lines), { line, character }), undefined);
  });
});
