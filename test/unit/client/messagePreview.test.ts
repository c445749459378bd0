import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { previewHtml } from '../../../client/src/message/previewHtml';
import { readFromPreview, readMessagePlace } from '../../../client/src/message/previewMessages';

const VIEW = path.resolve(__dirname, '../../../client/src/webview');
const SCRIPT = readFileSync(path.join(VIEW, 'messagePreview.ts'), 'utf8');
const HTML = previewHtml({
  cspSource: 'https://*.vscode-cdn.example',
  script: 'https://host.example/messagePreview.js',
  styles: ['https://host.example/page.css'],
  nonce: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  language: 'en',
  words: { Message: '"><script>x</script>' },
});

describe('the page of a message', () => {
  it('lets in nothing but its own script and styles: no picture, no frame, no form', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(HTML) ?? [];
    assert.match(
      policy,
      /^default-src 'none'; style-src https:\/\/\*\.vscode-cdn\.example; script-src 'nonce-[-\w]+';/,
    );
    assert.ok(!/unsafe|img-src|frame-src|connect-src/.test(policy));
    assert.equal((HTML.match(/<script/g) ?? []).length, 1);
    assert.ok(!/<style|style=|<iframe|<img|\son\w+=/i.test(HTML));
  });

  it('has all that its script looks for', () => {
    const ids = [...SCRIPT.matchAll(/(?:elementOf|setText)\('(\w+)'/g)].map(([, id]) => id);
    assert.ok(ids.length > 6);
    for (const id of [...ids, 'open', 'save', 'transcript']) assert.ok(HTML.includes(`id="${id}"`), id);
  });

  it('is never given text of a message as markup, nor as an address', () => {
    assert.ok(!/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|\.src\b|\.href\b/.test(SCRIPT));
  });

  it('takes its colours from the theme alone', () => {
    const style = readFileSync(path.join(VIEW, 'messagePreviewStyle.css'), 'utf8');
    assert.ok(!/#[0-9a-f]{3,8}\b(?![^{]*\{)|\brgba?\(|\bhsl\(|url\(|@import/i.test(style));
  });
});

describe('what the view of a message says', () => {
  it('is understood, and nothing else is', () => {
    assert.deepEqual(readFromPreview({ type: 'save', number: 3 }), { type: 'save' });
    assert.deepEqual(readFromPreview({ type: 'saveAttachment', number: 3 }), { type: 'saveAttachment', number: 3 });
    for (const message of [null, 1, {}, { type: 'message' }, { type: 'saveAttachment' }])
      assert.equal(readFromPreview(message), undefined);
    for (const number of [0, 1.5, '1', Number.NaN])
      assert.equal(readFromPreview({ type: 'saveAttachment', number }), undefined);
  });

  it('and keeps is taken only where it is a place', () => {
    const place = { uri: 'file:///a', session: 1, message: 2 };
    assert.deepEqual(readMessagePlace({ ...place, more: 1 }), place);
    for (const kept of [undefined, {}, { ...place, uri: 1 }, { ...place, session: 0 }, { ...place, message: '2' }])
      assert.equal(readMessagePlace(kept), undefined);
  });
});
