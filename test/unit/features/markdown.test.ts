import assert from 'node:assert/strict';
import { escapeMarkdown, inlineCode, prose, visible } from '../../../server/src/features/markdown';

describe('text in Markdown', () => {
  it('escapes whatever could be markup, HTML or a link', () => {
    assert.equal(escapeMarkdown('<b>[x](y)</b>'), '\\<b\\>\\[x\\]\\(y\\)\\<\\/b\\>');
    assert.equal(escapeMarkdown('http://a.example *b* `c`'), 'http\\:\\/\\/a\\.example \\*b\\* \\`c\\`');
    assert.equal(escapeMarkdown('a@b.example'), 'a\\@b\\.example');
  });

  it('keeps several blanks apart, so that no code block begins', () => {
    assert.equal(escapeMarkdown('    x'), '\u00a0\u00a0\u00a0\u00a0x');
  });

  it('fences code that holds backticks', () => {
    assert.equal(inlineCode('a'), '`a`');
    assert.equal(inlineCode('a`b'), '``a`b``');
    assert.equal(inlineCode('`'), '`` ` ``');
    assert.equal(inlineCode('``` x'), '```` ``` x ````');
    assert.equal(inlineCode(' a '), '`  a  `');
  });

  it('shows an empty text as one', () => {
    assert.equal(inlineCode(''), '“”');
  });

  it('shows what cannot be seen', () => {
    assert.equal(visible('a\u0000b\n\u007f'), 'a␀b␊␡');
    assert.equal(visible('\u202egro.elpmaxe'), '[U+202E]gro.elpmaxe');
    assert.equal(visible('a\u200bb\u{e0041}\ufeff'), 'a[U+200B]b[U+E0041][U+FEFF]');
    assert.equal(visible('\ud800\udc80'.slice(0, 1)), '[U+D800]');
    assert.equal(visible('\udc80'), '␐80');
    assert.equal(visible('grün 😀 日本'), 'grün 😀 日本');
  });

  it('cuts long texts, but no character in two', () => {
    assert.equal(inlineCode('x'.repeat(300), 10), `\`${'x'.repeat(9)}…\``);
    assert.equal(escapeMarkdown('aaaa😀bbbb', 6), 'aaaa…');
  });

  it('keeps the code in texts of our own', () => {
    assert.equal(prose("the server's `<x>` <y> [z]"), 'the server’s `<x>` \\<y\\> \\[z\\]');
  });
});
