import assert from 'node:assert/strict';
import { resolvePath } from '../../../server/src/config/resolvePath';
import { linksIn } from '../../../server/src/features/links/links';

describe('links', () => {
  const rfcs: readonly [text: string, shown: string, url: string][] = [
    ['# see RFC 5321.', 'RFC 5321', 'rfc5321'],
    ['# RFC5321 section 4.1.4.', 'RFC5321 section 4.1.4', 'rfc5321#section-4.1.4'],
    ['# RFC 5321, sec. 4.2', 'RFC 5321, sec. 4.2', 'rfc5321#section-4.2'],
    ['# RFC 5321 § 4.5.3.1', 'RFC 5321 § 4.5.3.1', 'rfc5321#section-4.5.3.1'],
    ['# RFC 5321 appendix C', 'RFC 5321 appendix C', 'rfc5321#appendix-C'],
    ['# section 4.2 of RFC 5321', 'RFC 5321', 'rfc5321#section-4.2'],
    ['S: 550 5.7.1 not as in rfc-5322 says', 'rfc-5322', 'rfc5322'],
  ];
  for (const [text, shown, url] of rfcs) {
    it(`leads from “${text}” to ${url}`, () => {
      const [link, more] = linksIn(text, 7);
      assert.equal(more, undefined);
      assert.ok(link?.kind === 'rfc');
      assert.equal(link.url, `https://www.rfc-editor.org/rfc/${url}`);
      assert.equal(text.slice(link.place.start, link.place.end), shown);
      assert.equal(link.place.line, 7);
    });
  }

  for (const text of ['# https://example.org/rfc5321.html', '# RFC 12', '# RFC822bis', '# brfc5321', 'C: rfc-5321-a']) {
    it(`sees no RFC in “${text}”`, () => assert.deepEqual(linksIn(text, 0), []));
  }

  const files: readonly [text: string, paths: readonly (readonly [string, number | undefined])[]][] = [
    ['# made from captures/one.pcapng', [['captures/one.pcapng', undefined]]],
    ['# (see ./two.smtp:12).', [['./two.smtp', 12]]],
    [
      '# ../lesson-1.md and three.log',
      [
        ['../lesson-1.md', undefined],
        ['three.log', undefined],
      ],
    ],
    ['# /etc/passwd.txt ~/x.log file:///x.log C:\\x.log a%2Fb.log mail@x.log x.log.exe', []],
    ['S: 250 one.smtp', []],
  ];
  for (const [text, paths] of files) {
    it(`finds ${paths.length} files in “${text}”`, () => {
      const found = linksIn(text, 0).map((link) => (link.kind === 'file' ? [link.path, link.line] : []));
      assert.deepEqual(found, paths);
    });
  }

  it('looks at hostile lines in no time', () => {
    const started = performance.now();
    linksIn(`# ${'a/'.repeat(3000)}`, 0);
    linksIn(`# ${'a.'.repeat(3000)}`, 0);
    linksIn(`# ${'../'.repeat(3000)}rfc `.repeat(5), 0);
    assert.ok(performance.now() - started < 1000);
  });

  it('reach no place above the root, and none without folders', () => {
    assert.equal(resolvePath('file:///a/b/c.smtp', '../d e.log'), 'file:///a/d%20e.log');
    assert.equal(resolvePath('vscode-vfs://github/a/b.smtp', './x/y.log'), 'vscode-vfs://github/a/x/y.log');
    assert.equal(resolvePath('file:///a/b.smtp', '../../../etc/x.log'), undefined);
    assert.equal(resolvePath('untitled:Untitled-1', 'x.log'), undefined);
    assert.equal(resolvePath('file:///a/b.smtp', 'x#y?.log'), 'file:///a/x%23y%3F.log');
  });
});
