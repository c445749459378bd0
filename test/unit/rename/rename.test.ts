import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { applyEdits } from '../../../server/src/features/fixes/lineEdit';
import { nameAt, placesOf } from '../../../server/src/rename/name';
import { rename, renameTarget } from '../../../server/src/rename/rename';
import { itShowsAtCursors } from '../../harness/cursorFixture';
import { transcriptsBelow } from '../../harness/files';
import { lineOfText } from '../../harness/hostileLines';

const NEW = { mailbox: 'someone.else@other.example', host: 'renamed.example', word: 'other' } as const;

function renamed(lines: readonly string[], name: Parameters<typeof rename>[2], to: string): string[] | undefined {
  const edits = rename(lines, 'auto', name, to);
  if ('refused' in edits) return undefined;
  return applyEdits(
    lines.map((text) => ({ text, end: '\n' })),
    edits.map((edit) => ({ replace: edit, text: edit.text })),
  ).map(({ text }) => text);
}

describe('rename', () => {
  itShowsAtCursors('rename', (lines, cursor) => {
    const target = renameTarget(lines, 'auto', cursor);
    if (!target) return 'nothing';
    const { kind, text, place } = target;
    const to = /^[0-9.]+$/.test(text) ? '203.0.113.99' : NEW[kind];
    const after = renamed(lines, target, to) ?? [];
    const changed = after.flatMap((line, at) => (line === lines[at] ? [] : [`${at + 1}: ${line}`]));
    return [`${kind} ${text} (${place.start}-${place.end}) → ${to}`, ...changed].join('\n');
  });

  it('says why a name cannot be given', () => {
    const lines = ['S: 220 mx.example.net', 'C: MAIL FROM:<a@example.org>'];
    const name = { kind: 'mailbox', text: 'a@example.org' } as const;
    for (const to of ['b', 'b c@example.org', '<b@example.org>', '', 'b@', '@b'])
      assert.deepEqual(rename(lines, 'auto', name, to), {
        refused: 'An address has the form name@example.org, without blanks and brackets.',
      });
    assert.ok('refused' in rename(lines, 'auto', { kind: 'host', text: 'mx.example.net' }, 'a b'));
    assert.ok('refused' in rename(lines, 'auto', { kind: 'host', text: '192.0.2.1' }, 'mx.example.net'));
  });

  it('a name that stands in a line very often takes no longer than the line', () => {
    const head = [
      'S: 220 x',
      'C: EHLO x',
      'S: 250 x',
      'C: MAIL FROM:<a@b.example>',
      'S: 250 ok',
      'C: RCPT TO:<c@d.example>',
    ];
    const name = { kind: 'mailbox', text: 'a@b.example' } as const;
    for (const written of ['a@b.example ', 'a=40b.example ']) {
      const lines = [...head, 'S: 250 ok', 'C: DATA', 'S: 354 go', `C: ${written.repeat(20_000)}`, 'C: .', 'S: 250 ok'];
      const before = performance.now();
      const edits = rename(lines, 'auto', name, 'c@b.example');
      assert.ok(performance.now() - before < 2500, written);
      // One stands in the MAIL command.
      assert.equal('refused' in edits ? edits.refused : edits.length, 20_001);
    }
  });

  it('base64 of signs that are no names takes no longer than its length', () => {
    const encoded = Buffer.from(`${'@'.repeat(30_000)} a@b.example`).toString('base64');
    const lines = [
      'S: 220 x.example',
      'C: EHLO x',
      'S: 250 x.example',
      `C: NOOP ${encoded}`,
      'S: 250 ok',
      'C: QUIT',
      'S: 221 x',
    ];
    const before = performance.now();
    assert.equal(renameTarget(lines, 'auto', { line: 3, character: 20 })?.text, 'a@b.example');
    assert.ok(performance.now() - before < 2500);
  });

  it('words of the protocol stay, though somebody is called so', () => {
    const lines = ['S: 220 mx.example.net', 'C: EHLO data', 'S: 250 mx.example.net Hello data', 'C: DATA', 'S: 503 no'];
    assert.deepEqual(renamed(lines, { kind: 'word', text: 'data' }, 'box'), [
      'S: 220 mx.example.net',
      'C: EHLO box',
      'S: 250 mx.example.net Hello box',
      'C: DATA',
      'S: 503 no',
    ]);
  });

  it('is refused where lines count their octets', () => {
    const lines = ['=> Send SMTP command, 16 bytes (0x10)', '0000: EHLO a.example'];
    const result = rename(lines, 'curl-trace', { kind: 'host', text: 'a.example' }, 'b.example');
    assert.match('refused' in result ? result.refused : '', /Convert it to the canonical form first/);
    assert.equal(renameTarget(lines, 'curl-trace', { line: 1, character: 12 }), undefined);
  });

  it('leaves longer names and parts of them alone', () => {
    assert.deepEqual(
      placesOf({ kind: 'host', text: 'example.org' }, 'mx.example.org example.org.uk example.org. a@example.org'),
      [
        { start: 30, end: 41 },
        { start: 45, end: 56 },
      ],
    );
    assert.deepEqual(placesOf({ kind: 'mailbox', text: 'a@b.example' }, 'aa@b.example a@b.example.org <A@B.example>'), [
      { start: 30, end: 41 },
    ]);
  });

  const fixtures = path.resolve(__dirname, '..', '..', 'fixtures');

  it('the old name is gone, the findings are the same, and renaming back gives the text as it was', () => {
    let tried = 0;
    for (const { name, lines } of [
      ...transcriptsBelow(path.join(fixtures, 'dialects')),
      ...transcriptsBelow(path.join(fixtures, 'features', 'rename')),
    ]) {
      if (lines.length > 400) continue;
      const target = firstMailbox(lines);
      const after = target && renamed(lines, target, 'somebody.else@other.example');
      if (!target || !after) continue;
      tried++;
      assert.ok(
        after.every((line) => placesOf(target, line).length === 0),
        name,
      );
      assert.deepEqual(countsOf(after), countsOf(lines), name);
      const back = renamed(after, { kind: 'mailbox', text: 'somebody.else@other.example' }, target.text);
      assert.equal(back?.join('\n').toLowerCase(), lines.join('\n').toLowerCase(), name);
    }
    assert.ok(tried > 20, String(tried));
  });

  it('never throws, and its edits lie in lines without overlaps', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 12 }), (lines) => {
        for (const [line, text] of lines.entries()) renameTarget(lines, 'auto', { line, character: text.length >> 1 });
        const edits = rename(lines, 'auto', { kind: 'host', text: 'x' }, 'yyy.example');
        if ('refused' in edits) return;
        edits.forEach((edit, at) => {
          const before = edits[at - 1];
          assert.ok(edit.start < edit.end && edit.end <= lines[edit.line]!.length);
          if (before?.line === edit.line) assert.ok(before.end <= edit.start);
        });
      }),
      { numRuns: 40 },
    );
  });
});

function firstMailbox(lines: readonly string[]) {
  for (const [line, text] of lines.entries()) {
    for (let at = text.indexOf('@'); at > 0; at = text.indexOf('@', at + 1)) {
      if (nameAt(text, at - 1)?.kind !== 'mailbox') continue;
      const target = renameTarget(lines, 'auto', { line, character: at - 1 });
      if (target?.kind === 'mailbox') return target;
    }
  }
  return undefined;
}

function countsOf(lines: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of applySettings(analyze(lines), { severities: new Map() }))
    counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
