import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { escapeXml } from '../../../server/src/ladder/svgText';
import { lineOfText } from '../../harness/hostileLines';
import { describeWithShared } from '../../harness/shared';
import { converted, convertedSource } from '../convert/converted';
import { sharedSources } from '../convert/sharedSources';

const root = path.resolve(__dirname, '..', '..', '..');
const sample = (name: string) => readFileSync(path.join(root, 'samples', name), 'utf8').split('\n');

/** Reads XML as strictly as is needed here: gives back the texts, throws where it is not well formed. */
function textsOf(xml: string): string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let from = 0;
  for (const match of xml.matchAll(/<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g)) {
    const between = xml.slice(from, match.index);
    assert.ok(!/[<>]/.test(between.replace(/&gt;|&lt;/g, '')), between);
    assert.ok(!/&(?!(?:amp|lt|gt|quot|#39);)/.test(between), between);
    texts.push(between);
    from = match.index + match[0].length;
    const [, end, name = '', , isEmpty] = match;
    if (end) assert.equal(open.pop(), name);
    else if (!isEmpty) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.equal(xml.slice(from).trim(), '');
  return texts;
}

describe('a ladder diagram as a picture', () => {
  it('is one file that needs nothing from elsewhere, runs nothing, and is on white', () => {
    const { text } = converted(sample('07-full-of-faults.smtp'), 'svg');
    textsOf(text);
    assert.match(
      text,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="[\d ]+" role="img"/,
    );
    assert.ok(!/<script|<foreignObject|<image|<use|href|url\(|@import|\son\w+=/i.test(text));
    assert.equal([...text.matchAll(/https?:/g)].length, 1, 'the name of the namespace alone');
    assert.match(text, /\.page\{fill:#fff\}/);
  });

  it('tells without colours what was refused, and how grave a finding is', () => {
    const { text } = converted(sample('07-full-of-faults.smtp'), 'svg');
    const texts = textsOf(text);
    assert.ok(texts.some((one) => /^503 5\.5\.1 Send EHLO first {2}✗ refused$/.test(one)));
    assert.ok(texts.some((one) => /^✖ error: MAIL before EHLO/.test(one)));
    assert.ok(texts.some((one) => /^▲ warning: /.test(one)));
  });

  it('has each session, its life lines named, groups and spans', () => {
    const texts = textsOf(
      converted([...sample('02-pipelining.smtp'), ...sample('03-starttls-and-auth.smtp')], 'svg').text,
    );
    for (const wanted of ['a.smtp, session 1', 'a.smtp, session 2', 'client.example.org', 'submit.example.net'])
      assert.ok(texts.includes(wanted), wanted);
    for (const wanted of ['4 pipelined', 'STARTTLS', 'TLSv1.3', 'AUTH PLAIN', '✉ message, 161 octets, 7 lines'])
      assert.ok(texts.includes(wanted), wanted);
  });

  it('marks a long wait', () => {
    const lines = ['* connect', '[+1] S: 220 mx.example.net', '[+2] C: EHLO a.example', '[+32] S: 250 Ok'];
    assert.ok(textsOf(converted(lines, 'svg').text).includes('⋯ 30 s, a long wait ⋯'));
  });

  it('says what it does not carry', () => {
    const { lost } = converted(sample('03-starttls-and-auth.smtp'), 'svg');
    assert.deepEqual(lost, { secrets: 1, remarks: 4, 'message-lines': 7 });
  });

  it('tells several elisions in a row once', () => {
    const { text } = converted(['* connect', '...', '...', 'C: DATA', 'S: 503 5.5.1 Need RCPT', '...'], 'svg');
    assert.equal(textsOf(text).filter((one) => one === 'Something is missing here').length, 2);
  });

  it('of a transcript without a session says so', () => {
    assert.ok(textsOf(converted(['# Nothing.'], 'svg').text).includes('No session'));
  });

  it('is well formed whatever stands in the transcript', () => {
    const hostile = '</text><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;]]>';
    const { text } = converted(
      [`S: 220 ${hostile}`, `C: EHLO ${hostile}`, `S: 550 ${hostile}`, `C: ${hostile}`],
      'svg',
    );
    assert.ok(!/<script|<img/.test(text));
    textsOf(text);
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 20 }), (lines) => {
        textsOf(converted(lines, 'svg').text);
      }),
    );
  });

  it('has a replacement character for what XML cannot hold', () => {
    assert.equal(escapeXml('a\u0000\ud800b\ufffe<&"\u{1f600}'), 'a\ufffd\ufffdb\ufffd&lt;&amp;&quot;\u{1f600}');
  });
});

describeWithShared('ladder diagrams of real clients', ['lab-transcripts', 'clients'], (folder) => {
  it('are well formed', () => {
    for (const source of sharedSources(folder)) textsOf(convertedSource(source, 'svg').text);
  });
});
