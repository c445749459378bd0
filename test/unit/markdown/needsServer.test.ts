import assert from 'node:assert/strict';
import fc from 'fast-check';
import { needsServer } from '../../../client/src/needsServer';
import { findFences } from '../../../server/src/markdown/fences';

describe('whether a document needs the server', () => {
  const needs = (languageId: string, text: string, wanted = true) =>
    needsServer({ languageId, text: () => text }, () => wanted);

  it('is true for transcripts, without a look at their text', () => {
    const text = () => assert.fail('the text is read');
    assert.equal(
      needsServer({ languageId: 'smtp', text }, () => false),
      true,
    );
    assert.equal(
      needsServer({ languageId: 'plaintext', text }, () => true),
      false,
    );
  });

  it('is true for Markdown with a block that holds one, unless the user does not want that', () => {
    assert.equal(needs('markdown', 'a\n```smtp\nS: 220 x\n```\n'), true);
    assert.equal(needs('markdown', 'a\n```smtp\nS: 220 x\n```\n', false), false);
  });

  it('is false for Markdown that speaks of smtp only', () => {
    assert.equal(needs('markdown', 'Send it with smtp.\n```js\nsmtp()\n```\n'), false);
  });

  it('is true for each Markdown text in which the server finds a block', () => {
    const piece = fc.constantFrom('```smtp\n', '~~~~ SMTP\n', '```\n', 'S: 220\n', '`', ' ', 'smtp', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (findFences(text).length > 0) assert.ok(needs('markdown', text));
      }),
    );
  });
});
