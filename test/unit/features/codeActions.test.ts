import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { type Action, codeActions } from '../../../server/src/features/codeActions/codeActions';
import { fixAll } from '../../../server/src/features/fixes/fixAll';
import { applyEdits } from '../../../server/src/features/fixes/lineEdit';
import type { Finding } from '../../../server/src/rules/finding';
import { RULES } from '../../../server/src/rules/index';

const SEVERITIES = { severities: new Map() };

/** The actions at the first finding of a rule. */
function actionsAt(lines: readonly string[], rule: string): Action[] {
  const analysis = analyze(lines);
  const findings = applySettings(analysis, SEVERITIES);
  const found = findings.find((one) => one.rule === rule);
  assert.ok(found, `${rule} is found in\n${lines.join('\n')}`);
  const at = { line: found.place.line, character: found.place.start };
  return codeActions({ lines, analysis }, findings, { start: at, end: at }, 'auto');
}

function findingsIn(lines: readonly string[]): Finding[] {
  return applySettings(analyze(lines), SEVERITIES);
}

const ended = (lines: readonly string[]) => lines.map((text) => ({ text, end: '\n' }));

const UNENDED_TWICE = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
C: NOOP
S: 250-fine
C: QUIT
S: 221 2.0.0 Bye`.split('\n');

describe('what can be done about a finding', () => {
  it('fixes come first, then what silences it, then what explains it', () => {
    const actions = actionsAt(UNENDED_TWICE, 'unterminated-reply');
    assert.deepEqual(
      actions.map(({ type, title }) => `${type}: ${title}`),
      [
        'fix: End the reply here',
        'fix-all: Fix all safe SMTP problems in file',
        'ignore: Ignore unterminated-reply on this line',
        'ignore: Ignore unterminated-reply in this file',
        'explain: Explain unterminated-reply',
      ],
    );
  });

  it('nothing is offered where nothing was found', () => {
    const analysis = analyze(UNENDED_TWICE);
    const at = { line: 0, character: 0 };
    const findings = applySettings(analysis, SEVERITIES);
    assert.deepEqual(codeActions({ lines: UNENDED_TWICE, analysis }, findings, { start: at, end: at }, 'auto'), []);
  });

  it('a directive that is offered hides its finding, and is no finding itself', () => {
    for (const { id, examples } of RULES) {
      const lines = examples.bad.trimEnd().split('\n');
      for (const action of actionsAt(lines, id)) {
        if (action.type !== 'ignore') continue;
        const after = findingsIn(applyEdits(ended(lines), [action.edit]).map(({ text }) => text));
        assert.deepEqual(
          after.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          `${action.title}\n${lines.join('\n')}`,
        );
      }
    }
  });

  it('a directive is offered only where the dialect has comments', () => {
    const swaks = [
      '=== Connected to mx.example.net.',
      '<-  220 mx.example.net ESMTP',
      ' -> EHLO client.example.org',
      '<-  250 mx.example.net',
      ' -> RCPT TO:<b@example.net>',
      '<** 503 5.5.1 Need MAIL',
      ' -> QUIT',
      '<-  221 2.0.0 Bye',
      '=== Connection closed with remote host.',
    ];
    assert.deepEqual(
      actionsAt(swaks, 'rcpt-before-mail').map(({ type }) => type),
      ['explain'],
    );
    const dialogue = [
      'Server: 220 mx ESMTP',
      'Client: EHLO c.example.org',
      'Server: 250 mx',
      'Client: RCPT TO:<b@example.net>',
      'Server: 503 no',
    ];
    const ignore = actionsAt(dialogue, 'rcpt-before-mail').find(({ type }) => type === 'ignore');
    assert.ok(ignore?.type === 'ignore');
    const after = applyEdits(ended(dialogue), [ignore.edit]).map(({ text }) => text);
    assert.ok(!findingsIn(after).some(({ rule }) => rule === 'rcpt-before-mail' || rule === 'unused-directive'));
  });
});

describe('fixing all', () => {
  const options = { dialect: 'auto', severities: new Map(), kinds: ['safe'] } as const;

  it('mends everything that has a safe fix', () => {
    const { lines, fixed } = fixAll(ended(UNENDED_TWICE), options);
    assert.equal(fixed.length, 2);
    assert.deepEqual(
      findingsIn(lines.map(({ text }) => text)).filter(({ fix }) => fix?.kind === 'safe'),
      [],
    );
  });

  it('ends, and leaves no safe fix, for the bad example of every rule', () => {
    for (const { id, examples } of RULES) {
      for (const kinds of [['safe'], ['safe', 'unsafe']] as const) {
        const { lines, passes } = fixAll(ended(examples.bad.trimEnd().split('\n')), { ...options, kinds });
        assert.ok(passes.length < 5, `${id} takes ${passes.length} passes`);
        const left = findingsIn(lines.map(({ text }) => text)).filter(({ fix }) => fix?.kind === 'safe');
        assert.deepEqual(left, [], id);
      }
    }
  });
});

describe('edits of lines', () => {
  const text = (lines: readonly { text: string; end: string }[]) => lines.map((line) => line.text + line.end).join('');
  const lines = [
    { text: 'one', end: '\r\n' },
    { text: 'two', end: '' },
  ];

  it('several in one line, and new lines with the ends of their neighbours', () => {
    const after = applyEdits(lines, [
      { replace: { line: 0, start: 0, end: 1 }, text: 'O' },
      { replace: { line: 0, start: 2, end: 3 }, text: 'E' },
      { before: 1, text: 'between' },
      { before: 0, text: 'first' },
      { before: 2, text: 'last' },
    ]);
    assert.equal(text(after), 'first\r\nOnE\r\nbetween\r\ntwo\r\nlast');
  });

  it('a line for an empty file', () => {
    assert.equal(text(applyEdits([], [{ before: 0, text: 'x' }])), 'x\n');
  });
});
