import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { readDialogue } from '../../../server/src/analysis/dialogue';

const SWAKS = [
  '=== Trying mx.example.net:25...',
  '=== Connected to mx.example.net.',
  '<-  220 mx.example.net ESMTP',
  ' -> EHLO client.example.org',
  '<-  250 mx.example.net',
  ' -> RCPT TO:<b@example.net>',
  '<** 503 5.5.1 No',
  ' -> QUIT',
  '<-  221 2.0.0 Bye',
  '=== Connection closed with remote host.',
];
const MARKED = [
  'S: 220 mx.example.net',
  'C: EHLO client.example.org',
  'S: 250 mx.example.net',
  'C: NOOP',
  'S: 250 Ok',
  'C: QUIT',
  'S: 221 Bye',
];

function verbs(lines: readonly string[]): (readonly [line: number, verbs: string])[] {
  return analyze(lines).sessions.map(
    (session) => [session.line, session.exchanges.map(({ verb }) => verb).join(' ')] as const,
  );
}

describe('a file with sections in several forms', () => {
  it('is read section by section, in whatever order they come', () => {
    assert.deepEqual(verbs([...MARKED, '', ...SWAKS, '', ...MARKED]), [
      [0, 'EHLO NOOP QUIT'],
      [9, 'EHLO RCPT QUIT'],
      [19, 'EHLO NOOP QUIT'],
    ]);
    assert.deepEqual(verbs([...MARKED, '', ...SWAKS]), [
      [0, 'EHLO NOOP QUIT'],
      [9, 'EHLO RCPT QUIT'],
    ]);
  });

  it('is judged in each of them, and says where another form begins', () => {
    const { found } = analyze([...MARKED, '', ...SWAKS, '', ...MARKED]);
    assert.deepEqual(
      found.map(({ rule, place }) => [place.line, rule]),
      [
        [0, 'mixed-dialects'],
        [13, 'rcpt-before-mail'],
        [19, 'mixed-dialects'],
      ],
    );
  });

  it('goes on in the other form where that has very many lines', () => {
    const many = Array.from({ length: 150 }, () => SWAKS).flat();
    const sessions = verbs([...MARKED, '', ...many, '', ...MARKED]);
    assert.equal(sessions.length, 152);
    assert.deepEqual(new Set(sessions.slice(1, -1).map(([, said]) => said)), new Set(['EHLO RCPT QUIT']));
  });

  it('keeps what a writer says between', () => {
    const { sessions } = readDialogue([...MARKED, '', 'And with swaks:', ...SWAKS, '', ...MARKED]);
    assert.deepEqual(
      sessions.map(({ heard }) => heard.map((one) => (one.kind === 'said' ? one.text : one.kind))),
      [
        [...MARKED.map((line) => line.slice(3)), 'remark', 'remark'],
        ['event', ...SWAKS.slice(2, -1).map((line) => line.slice(4)), 'event'],
        MARKED.map((line) => line.slice(3)),
      ],
    );
  });

  it('takes no few lines for a section', () => {
    assert.deepEqual(verbs([...SWAKS, '', ...MARKED.slice(0, 5)]), [[1, 'EHLO RCPT QUIT']]);
  });

  it('is read in one form where the user chose it', () => {
    const { found, sessions } = analyze([...MARKED, '', ...SWAKS], 'swaks');
    assert.deepEqual([found.map(({ rule }) => rule), sessions.length], [['rcpt-before-mail'], 1]);
  });
});
