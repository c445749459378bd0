import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { diagramHtml } from '../../../client/src/diagram/diagramHtml';
import { readFromDiagram, readPlace } from '../../../client/src/diagram/diagramMessages';
import { rowAt, rowOfLine, sameRow, seenRows } from '../../../client/src/diagram/rowPlaces';
import type { Row } from '../../../server/src/ladder/ladder';

const VIEW = path.resolve(__dirname, '../../../client/src/webview');
const SCRIPTS = ['diagram.ts', 'ladderView.ts'].map((file) => readFileSync(path.join(VIEW, file), 'utf8'));
const PARTS = {
  cspSource: 'https://*.vscode-cdn.example',
  script: 'https://host.example/diagram.js',
  styles: ['https://host.example/page.css', 'https://host.example/style.css'],
  nonce: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  language: 'zh-cn',
  words: { 'Copy as Mermaid': '"><script>复制</script>' },
};
const HTML = diagramHtml(PARTS);

const command = (text: string, line: number, endLine = line): Row => ({
  kind: 'command',
  text,
  verdict: 'accepted',
  line,
  endLine,
  time: null,
  wait: null,
  isLongWait: false,
  findings: [],
});

describe('the page of a diagram', () => {
  it('lets in nothing but its own script and styles', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(HTML) ?? [];
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      `style-src ${PARTS.cspSource}`,
      `script-src 'nonce-${PARTS.nonce}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.equal((HTML.match(/<script/g) ?? []).length, 1);
    assert.ok(!/<style|style=|\son\w+=/i.test(HTML));
  });

  it('has all that its script looks for, each control with a name', () => {
    for (const script of SCRIPTS)
      for (const [, id] of script.matchAll(/(?:elementOf|button)\('(\w+)'/g))
        assert.ok(HTML.includes(`id="${id}"`), id);
    for (const id of ['previous', 'next', 'choose', 'save', 'copy']) assert.ok(HTML.includes(`<button id="${id}"`), id);
    for (const [, text] of HTML.matchAll(/<button[^>]*>([^<]*)<\/button>/g)) assert.notEqual(text, '');
    assert.match(HTML, /id="scroller" tabindex="0" role="listbox" aria-label="/);
  });

  it('is never given text of a transcript as markup', () => {
    for (const script of SCRIPTS)
      assert.ok(!/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|parseFromString/.test(script));
  });

  it('takes its colours from the theme alone', () => {
    const style = readFileSync(path.join(VIEW, 'diagramStyle.css'), 'utf8');
    assert.ok(!/#[0-9a-f]{3,8}\b(?![^{]*\{)|\brgba?\(|\bhsl\(|url\(|@import/i.test(style));
  });
});

describe('what the view of a diagram says', () => {
  it('is understood, and nothing else is', () => {
    assert.deepEqual(readFromDiagram({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readFromDiagram({ type: 'reveal', line: 3 }), { type: 'reveal', line: 3, focus: false });
    assert.deepEqual(readFromDiagram({ type: 'reveal', line: 3, focus: true }), {
      type: 'reveal',
      line: 3,
      focus: true,
    });
    for (const message of [undefined, null, 1, 'ready', {}, { type: 'ladder' }, { type: 'reveal' }])
      assert.equal(readFromDiagram(message), undefined);
    for (const line of [-1, 0.5, Number.NaN, '1', Number.POSITIVE_INFINITY])
      assert.equal(readFromDiagram({ type: 'reveal', line }), undefined);
  });

  it('and keeps is taken only where it is a place', () => {
    assert.deepEqual(readPlace({ uri: 'file:///a', session: 2, x: 1 }), { uri: 'file:///a', session: 2 });
    for (const kept of [undefined, {}, { uri: 1, session: 1 }, { uri: 'a', session: 0 }, { uri: 'a', session: 1.5 }])
      assert.equal(readPlace(kept), undefined);
  });
});

describe('the rows of a diagram', () => {
  it('are made where they are seen', () => {
    const tops = Array.from({ length: 1001 }, (_, at) => at * 30);
    assert.deepEqual(seenRows(tops, { top: 0, height: 300 }), { first: 0, end: 17 });
    assert.deepEqual(seenRows(tops, { top: 15_000, height: 300 }), { first: 494, end: 517 });
    assert.deepEqual(seenRows(tops, { top: 29_700, height: 300 }), { first: 984, end: 1000 });
    assert.deepEqual(seenRows([0], { top: 0, height: 300 }), { first: 0, end: 0 });
  });

  it('are found by their height', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), fc.nat(9000), (heights, y) => {
        const tops = [0];
        for (const height of heights) tops.push(tops.at(-1)! + height);
        const at = rowAt(tops, y);
        assert.ok(tops[at]! <= y);
        assert.ok(at === heights.length - 1 || y < tops[at + 1]!);
      }),
    );
  });

  it('are found by a line of the transcript, also one between them', () => {
    const rows = [command('A', 2), command('B', 4, 8), command('C', 12)];
    assert.deepEqual(
      [1, 2, 3, 4, 6, 8, 10, 12, 13].map((line) => rowOfLine(rows, line)),
      [-1, 0, 0, 1, 1, 1, 1, 2, -1],
    );
    assert.equal(rowOfLine([], 3), -1);
  });

  it('are found again when the transcript has changed', () => {
    const rows = ['A', 'B', 'B', 'C', 'D'].map((text, at) => command(text, at));
    const more = [command('X', 0), command('Y', 1), ...rows];
    assert.equal(sameRow(rows, more, 3), 5);
    assert.equal(sameRow(rows, rows.slice(2), 3), 1);
    assert.equal(sameRow(rows, rows, 2), 2);
    // What is no more: whatever took its place.
    assert.equal(sameRow(rows, [command('Q', 0), command('R', 1)], 4), 1);
    assert.equal(sameRow(rows, [], 2), -1);
    assert.equal(sameRow(rows, rows, -1), -1);
  });
});
