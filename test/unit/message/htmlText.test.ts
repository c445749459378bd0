import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlText } from '../../../server/src/message/htmlText';

describe('the text of HTML', () => {
  const cases: readonly (readonly [html: string, text: string])[] = [
    ['<p>One</p><p>two &amp; three<br>four</p>', 'One\n\ntwo & three\nfour'],
    ['a  b\r\n c', 'a b c'],
    ['<ul><li>x</li><li>y</li></ul>', '• x\n• y'],
    ['<a href="https://a.example/?x=1&amp;y=2">here</a>.', 'here <https://a.example/?x=1&y=2>.'],
    ["<A HREF='javascript:alert(1)'>x</A>", 'x <javascript:alert(1)>'],
    ['<img src="https://tracker.example/1.gif" alt="A cat"><img src=x>', '[A cat]'],
    ['<head><title>T</title><style>p{}</style></head>x<script>if (a<b) alert("</p>")</script>y', 'xy'],
    ['<!-- <p>hidden</p> -->seen<!-- never closed', 'seen'],
    ['1 < 2 and 3 > 2 &lt;b&gt; &#65;&#x42; &nosuch; &#0; &#xd800;', '1 < 2 and 3 > 2 <b> AB &nosuch; &#0; &#xd800;'],
    ['<p title="a > b">text', 'text'],
    ["<p>it's <b>don't</b></p>", "it's don't"],
    ['<tr><td>a</td><td>b</td></tr>', 'a\tb'],
    ['</', ''],
    ['', ''],
  ];
  for (const [html, text] of cases) {
    it(`of ${JSON.stringify(html)} is ${JSON.stringify(text)}`, () => assert.equal(htmlText(html), text));
  }

  it('is there for any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '<script>',
      '"',
      "'",
      '=',
      '&',
      '&#',
      'x',
      ' ',
      '/',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void htmlText(pieces.join(''))));
  });

  it('takes time in proportion to its length', () => {
    for (const piece of ['<', '< ', '<a', '<a x="', '<!--', '<script>', '&#', '</', '<a href=']) {
      const timed = (count: number) => {
        const text = piece.repeat(count);
        const started = process.hrtime.bigint();
        htmlText(text);
        return Number(process.hrtime.bigint() - started);
      };
      // Other programs take time, too, but not from each of them.
      const fastest = (count: number) => Math.min(...Array.from({ length: 5 }, () => timed(count)));
      const growth = Math.max(fastest(80_000), 1e6) / Math.max(fastest(10_000), 1e6);
      assert.ok(growth < 40, `${piece}: ${growth}`);
    }
  });
});
