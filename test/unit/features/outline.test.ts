import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import type { OutlinedText } from '../../../server/src/analysis/outline/outlinedText';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { lenses } from '../../../server/src/features/codeLens/lenses';
import { type Fold, folds } from '../../../server/src/features/folding/folding';
import { type OutlineSymbol, outlineSymbols } from '../../../server/src/features/outline/symbols';
import { outlineOf } from '../../harness/outlineComparison';
import { CLEAN, interleave, session } from '../../harness/postfixLog';
import { itShowsForTexts } from '../../harness/textFixture';

const DIALECTS = [
  'canonical.smtp',
  'swaks-tls.txt',
  'curl.txt',
  'exim-debug-client.txt',
  'postfix-interleaved.txt',
  'postfix-smtpd.txt',
  'exchange-receive.txt',
  'python-smtplib.txt',
  'tshark-follow.txt',
];

describe('outline, folding and code lenses', () => {
  itShowsForTexts('outline', DIALECTS, (text) => {
    const outlined = outlinedText(text);
    const lines = splitLines(text);
    const symbols = outlineSymbols(outlined).flatMap((symbol) => symbolLines(symbol, ''));
    const found = folds(outlined, 5000).map((fold) => foldLine(fold, lines));
    const findings = applySettings(analyze(lines), { severities: new Map() });
    const above = lenses(outlined, { findings, areSomeHidden: false, near: 0, withActions: true });
    const titles = above.map(({ line, title, action }) => `${line + 1} ${action ? `[${title}]` : title}`);
    return ['# Outline', ...symbols, '', '# Folds', ...found, '', '# Code lenses', ...titles].join('\n');
  });

  it('folds lie in one another or apart, and there are no more than are wanted', () => {
    for (const most of [1, 5, 1000]) {
      const found = folds(outlinedText(CONVERSATION.repeat(20)), most);
      assert.ok(found.length > 0 && found.length <= most);
      for (const one of found) {
        assert.ok(one.first < one.last);
        for (const other of found) {
          const isApart = one.last < other.first || other.last < one.first;
          const isInside =
            (one.first <= other.first && other.last <= one.last) ||
            (other.first <= one.first && one.last <= other.last);
          assert.ok(isApart || isInside, JSON.stringify([one, other]));
        }
      }
    }
  });

  it('folds of sessions that go on at once hide no line of another one', () => {
    const sessions = [1, 2, 3].map((number) => session(number, ...CLEAN, ...CLEAN));
    for (let seed = 0; seed < 20; seed++) {
      const lines = interleave(sessions, seed);
      const found = folds(outlinedText(lines.join('\n')), 1000);
      assert.ok(found.some(({ kind }) => kind === 'run'));
      for (const { first, last } of found) {
        const processes = lines.slice(first, last + 1).map((line) => /\[\d+\]/.exec(line)?.[0]);
        assert.equal(new Set(processes).size, 1, lines.slice(first, last + 1).join('\n'));
      }
    }
  });

  it('folds what stands together of sessions that go on at once: their runs, and in these what is folded elsewhere', () => {
    const packets = (port: number, text: string) =>
      text.split('\n').map((line) => `Nov 23 14:57:45 mx postfix/smtpd[${port}]: ${line}`);
    const from = 'client.example.org[192.0.2.10]';
    const one = packets(
      1,
      `connect from ${from}\n> ${from}: 220 mx\n< ${from}: EHLO a\n> ${from}: 250-mx\n> ${from}: 250-SIZE\n> ${from}: 250 DSN`,
    );
    const envelope = `< ${from}: MAIL FROM:<a@example.org>\n> ${from}: 250 Ok\n< ${from}: RCPT TO:<b@example.net>\n> ${from}: 550 No\n< ${from}: RSET\n> ${from}: 250 Ok`;
    const lines = [
      ...one,
      ...packets(2, `connect from ${from}\n> ${from}: 220 mx`),
      ...packets(1, envelope),
      ...packets(2, `< ${from}: QUIT`),
    ];
    const found = folds(outlinedText(lines.join('\n')), 1000);
    assert.deepEqual(
      found.map(({ first, last, kind }) => [first, last, kind]),
      [
        [0, 5, 'run'],
        [3, 5, 'reply'],
        // Of a run that is a transaction, that counts.
        [8, 13, 'transaction'],
      ],
    );
  });

  it('keeps the sessions where not all can be folded', () => {
    const found = folds(outlinedText(CONVERSATION.repeat(20)), 20);
    assert.deepEqual(new Set(found.map(({ kind }) => kind)), new Set(['session']));
  });

  it('tells coarser of very many sessions, but of all of them', () => {
    const text = 'S: 220 mx.example.net\nC: QUIT\nS: 221 Bye\n'.repeat(10_001);
    const symbols = outlineSymbols(outlinedText(text));
    assert.equal(symbols[0]?.name, 'Sessions 1 to 2');
    assert.equal(symbols.at(-1)?.endLine, 3 * 10_001 - 1);
    const middle = outlineSymbols(outlinedText(CONVERSATION.repeat(4000)));
    assert.equal(middle.length, 4000);
    assert.equal(middle[0]?.children.length, 0);
  });

  it('shows lenses around the place at which a user looks, of very many', () => {
    const outlined = outlinedText(CONVERSATION.repeat(2000));
    const options = { findings: [], areSomeHidden: true, withActions: false };
    const shown = lenses(outlined, { ...options, near: 10_000 });
    assert.ok(shown.length > 10);
    for (const { line } of shown) assert.ok(Math.abs(line - 10_000) <= 500);
  });

  it('shows no text of a transcript that could be taken for markup or for the end of a line', () => {
    const hostile = CONVERSATION.replace('client.example.org', '$(bug)\u202e\u0007x').replace('<b@', '<\u0000$(x)b@');
    const names = outlineSymbols(outlinedText(hostile)).flatMap((symbol) => symbolLines(symbol, ''));
    for (const name of names) assert.doesNotMatch(name, /[\p{Cc}\p{Cf}]/u);
    const options = { findings: [], areSomeHidden: false, near: 0, withActions: true };
    for (const { title } of lenses(outlinedText(hostile), options)) assert.doesNotMatch(title, /\$\(/);
  });
});

const CONVERSATION = `* connect 192.0.2.1:1234 -> 192.0.2.2:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE
C: MAIL FROM:<a@example.org>
S: 250 Ok
C: RCPT TO:<b@example.net>
S: 250 Ok
C: DATA
S: 354 Go
C: text
C: .
S: 250 Queued
C: QUIT
S: 221 Bye
`;

function outlinedText(text: string): OutlinedText {
  return { ...outlineOf(text), lineCount: splitLines(text).length, lineOf: (line) => line };
}

function symbolLines({ kind, name, detail, line, endLine, children }: OutlineSymbol, indent: string): string[] {
  const own = `${indent}${line + 1}-${endLine + 1} ${kind} ${name}${detail === '' ? '' : ` (${detail})`}`;
  return [own, ...children.flatMap((child) => symbolLines(child, `${indent}  `))];
}

function foldLine({ first, last, kind }: Fold, lines: readonly string[]): string {
  return `${first + 1}-${last + 1} ${kind}: ${lines[first]?.slice(0, 60)}`;
}
