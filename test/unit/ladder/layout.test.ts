import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitText, textWidth } from '../../../server/src/ladder/fitText';
import { geometryOf, rowHeight, rowTops } from '../../../server/src/ladder/geometry';
import type { CommandRow, Ladder, ReplyRow, Row } from '../../../server/src/ladder/ladder';
import { rowShapes } from '../../../server/src/ladder/rowShapes';
import { localized } from '../../../server/src/text/localized';

const row = { line: 0, endLine: 0, time: null, wait: null, isLongWait: false, findings: [] };
const command: CommandRow = { ...row, kind: 'command', text: 'NOOP', verdict: 'accepted' };
const reply: ReplyRow = { ...row, kind: 'reply', code: 250, text: 'Ok', more: 0, verdict: 'accepted', answers: '' };
const ladderOf = (rows: readonly Row[], more: Partial<Ladder> = {}): Ladder => ({
  name: 'a.smtp',
  number: 1,
  client: { name: '', address: '' },
  server: { name: '', address: '' },
  rows,
  spans: [],
  groups: [],
  goesOnTo: null,
  ...more,
});
const LADDER = ladderOf([command, reply]);
const METRICS = { width: 800, letter: 7, line: 20 };

describe('the layout of a ladder', () => {
  it('takes the width there is, within bounds', () => {
    const { clientX, serverX, width } = geometryOf(METRICS, LADDER);
    assert.ok(width <= METRICS.width && width > METRICS.width - 2 * METRICS.letter);
    assert.ok(clientX < serverX && serverX < width);
    assert.ok(geometryOf({ ...METRICS, width: 10 }, LADDER).serverX - clientX >= 42 * METRICS.letter);
    assert.ok(geometryOf({ ...METRICS, width: 99_999 }, LADDER).width < 2000);
  });

  it('has room beside the life lines only where something stands there', () => {
    const plain = geometryOf(METRICS, LADDER);
    const timed = geometryOf(METRICS, ladderOf([{ ...command, time: 1 }]));
    const spanned = geometryOf(
      METRICS,
      ladderOf([command], { spans: [{ kind: 'tls', first: 0, last: 0, details: '' }] }),
    );
    assert.ok(plain.clientX < timed.clientX);
    assert.ok(plain.width - plain.serverX < spanned.width - spanned.serverX);
  });

  it('puts rows below each other, with room for waits and findings', () => {
    const finding = { severity: 'error' as const, rule: 'a', message: 'b' };
    const rows = [command, { ...reply, isLongWait: true, wait: 9 }, { ...command, findings: [finding, finding] }];
    const tops = rowTops({ rows }, 20);
    assert.deepEqual(tops, [0, 37, 102, 179]);
    assert.equal(rowHeight(rows[2]!, 20), 77);
  });

  it('draws arrows from who speaks to who hears', () => {
    const geometry = geometryOf(METRICS, LADDER);
    const { clientX, serverX } = geometry;
    const arrowOf = (one: Row) =>
      rowShapes(ladderOf([one]), 0, geometry, localized).find(({ of }) => /^arrow (?!.*head)/.test(of));
    const from = (shape: unknown) =>
      /^M([\d.]+) [\d.]+L([\d.]+)/
        .exec((shape as { d: string }).d)!
        .slice(1)
        .map(Number);
    assert.deepEqual(from(arrowOf(command)), [clientX, serverX]);
    assert.deepEqual(from(arrowOf(reply)), [serverX, clientX]);
  });

  it('draws what goes on over several rows without a gap', () => {
    const rows = [command, command, command, reply];
    const ladder = ladderOf(rows, {
      groups: [{ first: 0, last: 2, size: 3 }],
      spans: [{ kind: 'tls', first: 1, last: 3, details: 'TLSv1.3' }],
    });
    const geometry = geometryOf(METRICS, LADDER);
    const shapes = rows.map((_, at) => rowShapes(ladder, at, geometry, localized));
    const height = rowHeight(command, METRICS.line);
    const has = (at: number, of: string) => shapes[at]!.some((one) => one.of === of);
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => has(at, 'group')),
      [true, true, true, false],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => has(at, 'span tls')),
      [false, true, true, true],
    );
    const inner = shapes[1]!.find((one) => one.of === 'group') as { d: string };
    assert.match(inner.d, new RegExp(`^M[\\d.]+ 0L[\\d.]+ ${height}$`));
    assert.ok(shapes[0]!.some((one) => one.kind === 'text' && one.text === '3 pipelined'));
    assert.ok(!shapes[1]!.some((one) => one.kind === 'text' && one.text === '3 pipelined'));
  });

  it('cuts a text so that it fits', () => {
    assert.equal(fitText('abcdef', 6), 'abcdef');
    assert.equal(fitText('abcdefg', 6), 'abcde…');
    assert.equal(fitText('邮件邮件', 6), '邮件…');
    assert.equal(fitText('ab\u{1f600}cd', 4), 'ab…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, room) => {
        const fitted = fitText(text, room);
        assert.ok(textWidth(fitted) <= room);
        assert.ok(fitted === text || (fitted.endsWith('…') && text.startsWith(fitted.slice(0, -1))));
      }),
    );
  });
});
