import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../server/src/cli/formats/excerpt';
import { widthOf } from '../../../server/src/cli/visible';

describe('the line with carets', () => {
  it('marks the range', () => {
    assert.deepEqual(excerpt('C: RCPT TO:<b@example.net>', { start: 3, end: 7 }, 80), {
      text: 'C: RCPT TO:<b@example.net>',
      carets: '   ^^^^',
    });
  });

  it('gives an empty range one caret, also behind the line', () => {
    assert.equal(excerpt('abc', { start: 3, end: 3 }, 80).carets, '   ^');
    assert.equal(excerpt('', { start: 0, end: 0 }, 80).carets, '^');
  });

  it('puts carets under what is shown, however it is shown', () => {
    assert.deepEqual(excerpt('\x1b世 x', { start: 3, end: 4 }, 80), { text: '␛世 x', carets: '    ^' });
    assert.deepEqual(excerpt('\u202ex', { start: 0, end: 1 }, 80), { text: '<U+202E>x', carets: '^^^^^^^^' });
  });

  it('cuts a long line around the range', () => {
    const line = `${'a'.repeat(100)}HERE${'b'.repeat(100)}`;
    const { text, carets } = excerpt(line, { start: 100, end: 104 }, 42);
    assert.match(text, /^…a+HEREb+…$/);
    assert.equal(text.length, 42);
    assert.equal(text.indexOf('HERE'), carets.indexOf('^^^^'));
  });

  it('shows a long line from its start where the range is near it', () => {
    const { text, carets } = excerpt('x'.repeat(100), { start: 2, end: 100 }, 42);
    assert.equal(text, `${'x'.repeat(40)}…`);
    assert.equal(carets, `  ${'^'.repeat(38)}`);
  });

  it('never takes more room than there is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(220), fc.nat(220), fc.integer({ min: 35, max: 100 }), (line, start, length, width) => {
        const shown = excerpt(line, { start, end: start + length }, width);
        assert.ok(widthOf(shown.text) <= width, shown.text);
        assert.match(shown.carets, /^ *\^+$/);
      }),
    );
  });
});
