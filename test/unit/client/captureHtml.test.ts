import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { captureHtml } from '../../../client/src/capture/captureHtml';

const PARTS = {
  cspSource: 'https://*.vscode-cdn.example',
  script: 'https://host.example/captureList.js?a="b"&c',
  styles: ['https://host.example/page.css', 'https://host.example/style.css'],
  nonce: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  language: 'zh-cn',
  words: { Open: '"><script>打开</script>' },
};
const HTML = captureHtml(PARTS);
const VIEW = path.resolve(__dirname, '../../../client/src/webview');

describe('the page of a capture', () => {
  it('lets in nothing but its own script and style', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(HTML) ?? [];
    const rules = policy.split('; ');
    assert.deepEqual(rules, [
      "default-src 'none'",
      `style-src ${PARTS.cspSource}`,
      `script-src 'nonce-${PARTS.nonce}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no script or style of its own in it', () => {
    const scripts = HTML.match(/<script[^>]*>[^<]*<\/script>/g) ?? [];
    assert.equal(scripts.length, 1);
    assert.match(
      scripts[0]!,
      new RegExp(`^<script nonce="${PARTS.nonce}" src="[^"]*a=&quot;b&quot;&amp;c"></script>$`),
    );
    assert.ok(!/<style|style=|\son\w+=/i.test(HTML));
  });

  it('is in the language of the user, whose words are put in as text', () => {
    assert.match(HTML, /^<html lang="zh-cn">$/m);
    const [, words = ''] = /<body data-words="([^"]*)">/.exec(HTML) ?? [];
    assert.deepEqual(
      JSON.parse(words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')),
      PARTS.words,
    );
  });

  it('names each control for those who do not see it', () => {
    for (const [control] of HTML.matchAll(/<(?:input|progress)[^>]*>/g)) assert.match(control, /aria-label="/);
    for (const [, text] of HTML.matchAll(/<button[^>]*>([^<]*)<\/button>/g)) assert.notEqual(text, '');
  });

  it('has all that the script looks for', () => {
    for (const file of ['captureList.ts', 'sessionGrid.ts']) {
      const script = readFileSync(path.join(VIEW, file), 'utf8');
      for (const [, id] of script.matchAll(/(?:elementOf|button)\('(\w+)'/g))
        assert.ok(HTML.includes(`id="${id}"`), id);
    }
    for (const id of ['open', 'edit', 'save', 'openAll', 'editAll', 'saveAll', 'cancel', 'reread', 'keyLog']) {
      assert.ok(HTML.includes(`<button id="${id}"`), id);
    }
  });

  it('is never given text of a capture as markup', () => {
    for (const file of ['captureList.ts', 'sessionGrid.ts']) {
      const script = readFileSync(path.join(VIEW, file), 'utf8');
      assert.ok(!/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/.test(script), file);
    }
  });

  it('takes its colours from the theme alone', () => {
    for (const file of ['pageStyle.css', 'captureListStyle.css']) {
      const style = readFileSync(path.join(VIEW, file), 'utf8');
      assert.ok(!/#[0-9a-f]{3,8}\b(?![^{]*\{)|\brgba?\(|\bhsl\(|url\(|@import/i.test(style), file);
    }
  });
});
