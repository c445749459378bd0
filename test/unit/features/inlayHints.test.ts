import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../server/src/analysis/splitLines';
import type { HintKind } from '../../../server/src/features/inlayHints/hint';
import { inlayHints } from '../../../server/src/features/inlayHints/inlayHints';
import { snapshotOf } from '../../harness/hoverFixture';
import { itShowsForTexts } from '../../harness/textFixture';

const KINDS: readonly HintKind[] = ['state', 'recipients', 'auth', 'octets', 'times'];
const DIALECTS = [
  'canonical.smtp',
  'swaks-tls.txt',
  'postfix-interleaved.txt',
  'exchange-receive.txt',
  'prefixed-mailkit.txt',
  'python-smtplib.txt',
];

describe('inlay hints', () => {
  itShowsForTexts('inlayHints', DIALECTS, (text) => {
    const lines = splitLines(text);
    const hints = hintsOf(lines);
    return lines
      .map((line, at) => [line, ...hints.filter((hint) => hint.line === at).map((hint) => `‹${hint.text}›`)].join(' '))
      .join('\n');
  });

  it('counts the octets of a chunk and of a message against those that were declared', () => {
    const chunk = (size: number) => [...OPENING, `C: BDAT ${size} LAST`, 'C: one', 'C: two', 'S: 250 Ok'];
    assert.deepEqual(textsOf(chunk(10), 'octets'), ['10 octets, as announced']);
    assert.deepEqual(textsOf(chunk(8), 'octets'), ['8 octets, as announced']);
    assert.deepEqual(textsOf(chunk(20), 'octets'), ['10 octets recorded, 20 announced']);
    const message = [...OPENING, 'C: DATA', 'S: 354 Go', 'C: one', 'C: ..two', 'C: .', 'S: 250 Ok'];
    assert.deepEqual(textsOf(message, 'octets'), ['11 octets, 12 declared']);
  });

  it('counts no octets of a chunk of which something is left out', () => {
    const lines = [...OPENING, 'C: BDAT 20 LAST', 'C: one', '* gap 5 C', 'C: two', 'S: 250 Ok'];
    assert.deepEqual(textsOf(lines, 'octets'), []);
  });

  it('never shows a password, wherever it stands', () => {
    const secret = Buffer.from('hunter2secret').toString('base64');
    const plain = Buffer.from('\0ann\0hunter2secret').toString('base64');
    const user = Buffer.from('ann').toString('base64');
    const asksPassword = 'S: 334 UGFzc3dvcmQ6';
    for (const lines of [
      [`C: AUTH PLAIN ${plain}`, 'S: 235 Ok'],
      ['C: AUTH PLAIN', 'S: 334 ', `C: ${plain}`, 'S: 235 Ok'],
      [`C: AUTH LOGIN ${user}`, asksPassword, `C: ${secret}`, 'S: 235 Ok'],
      ['C: AUTH LOGIN', asksPassword, `C: ${secret}`, 'S: 235 Ok'],
      [`C: AUTH XOAUTH2 ${secret}`, 'S: 235 Ok'],
      [`C: AUTH UNHEARD-OF ${secret}`, `S: 334 ${secret}`, `C: ${secret}`, 'S: 235 Ok'],
    ]) {
      const texts = textsOf(['S: 220 mx', 'C: EHLO a.example', 'S: 250 mx', ...lines], 'auth');
      for (const text of texts) assert.doesNotMatch(text, /hunter2/, lines.join('\n'));
    }
    assert.deepEqual(textsOf(['S: 220 mx', 'C: EHLO a', 'S: 250 mx', `C: AUTH PLAIN ${plain}`, 'S: 235 Ok'], 'auth'), [
      'authcid: ann',
    ]);
  });

  it('marks a long wait', () => {
    const lines = ['[+0.5] S: 220 mx', '[+0.6] C: EHLO a.example', '[+9.6] S: 250 mx'];
    assert.deepEqual(textsOf(lines, 'times'), ['+0.1 s', '+9 s, long wait']);
  });

  it('tells no state that is only hoped for', () => {
    const group = ['C: MAIL FROM:<a@example.org>', 'C: RCPT TO:<b@example.net>', 'C: DATA'];
    const replies = ['S: 250 Ok', 'S: 550 No', 'S: 554 No recipient', 'C: QUIT', 'S: 221 Bye'];
    // Behind the group it is known that MAIL was accepted and nothing else.
    const lines = ['S: 220 mx', 'C: EHLO a', 'S: 250 mx', ...group, ...replies];
    assert.deepEqual(textsOf(lines, 'state'), ['→ ready for MAIL', '→ ready for RCPT']);
  });

  it('takes any text, and keeps to the lines that are wanted and to what can be seen', () => {
    const piece = fc.constantFrom(
      ...OPENING,
      'C: BDAT 10',
      'C: \u202e\u0000',
      'C: DATA',
      'S: 354 Go',
      'C: .',
      'S: 334 4oCu',
      'C: AUTH LOGIN 4oCu',
      '[+5] S: 250 Ok',
      '* gap 5 C',
      'S: 250-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(20), fc.nat(20), (lines, from, to) => {
        const hints = inlayHints(snapshotOf(lines), { kinds: KINDS, from, to, longWait: 5 });
        for (const { line, text } of hints) {
          assert.ok(line >= from && line <= to && line < lines.length);
          assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });
});

const OPENING = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250 CHUNKING',
  'C: MAIL FROM:<a@example.org> SIZE=12',
  'S: 250 2.1.0 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 250 2.1.5 Ok',
];

function hintsOf(lines: readonly string[], kinds = KINDS) {
  return inlayHints(snapshotOf(lines), { kinds, from: 0, to: lines.length, longWait: 5 });
}

function textsOf(lines: readonly string[], kind: HintKind): string[] {
  return hintsOf(lines, [kind]).map(({ text }) => text);
}
