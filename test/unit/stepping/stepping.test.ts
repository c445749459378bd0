import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { factsAt } from '../../../server/src/stepping/facts';
import { framesAt } from '../../../server/src/stepping/frames';
import { inlineValues } from '../../../server/src/stepping/inlineValues';
import { lookUp, variablesAt } from '../../../server/src/stepping/lookUp';
import { scopesAt } from '../../../server/src/stepping/scopes';
import type { StepPlace } from '../../../server/src/stepping/stepPlace';
import type { Variable } from '../../../server/src/stepping/variable';
import { whatWasDone } from '../../../server/src/stepping/whatWasDone';
import { type SteppedText, steppedSessions } from '../../harness/stepsOf';
import { itShowsForTexts } from '../../harness/textFixture';

const DIALECTS = [
  'canonical.smtp',
  'swaks-tls.txt',
  'postfix-interleaved.txt',
  'exchange-receive.txt',
  'prefixed-mailkit.txt',
  'python-smtplib.txt',
];

describe('stepping through a session', () => {
  itShowsForTexts('stepping', DIALECTS, (text) => {
    const lines = splitLines(text);
    return steppedSessions(lines)
      .map((stepped, at) => [`##### session ${at + 1}`, ...showSteps(stepped, lines)].join('\n'))
      .join('\n\n');
  });

  it('knows at each line no more than what was said up to there', () => {
    for (const lines of [LMTP, PIPELINED, OPENING]) {
      for (const { steps, place } of steppedSessions(lines)) {
        for (const { line } of steps) {
          const [cut] = steppedSessions(lines.slice(0, line + 1));
          const there = cut?.place(line);
          assert.ok(there, `line ${line}`);
          assert.deepEqual(factsAt(place(line)), factsAt(there), `line ${line}`);
          assert.deepEqual(shownIn(place(line), ['session']), shownIn(there, ['session']), `line ${line}`);
          assert.deepEqual(shownIn(place(line), ['offered']), shownIn(there, ['offered']), `line ${line}`);
        }
      }
    }
  });

  it('tells the verdict on each recipient when it has come, in LMTP behind the message', () => {
    const [lmtp] = steppedSessions(LMTP);
    const recipients = (line: number) => shownIn(lmtp!.place(line), ['transaction', 'recipients']);
    assert.deepEqual(recipients(5), ['[0] = ann@example.net: no reply yet']);
    assert.deepEqual(recipients(12), [
      '[0] = ann@example.net: accepted (250)',
      '[1] = bob@example.net: accepted (250)',
    ]);
    assert.deepEqual(recipients(14), [
      '[0] = ann@example.net: accepted (250 2.0.0)',
      '[1] = bob@example.net: refused (550 5.2.2)',
    ]);
  });

  it('names the commands that await their replies', () => {
    const [pipelined] = steppedSessions(PIPELINED);
    const pending = (line: number) => shownIn(pipelined!.place(line), ['session', 'pending']);
    assert.deepEqual(pending(6), ['[0] = MAIL', '[1] = RCPT', '[2] = DATA']);
    assert.deepEqual(pending(7), ['[0] = RCPT', '[1] = DATA']);
  });

  it('binds a reply to the command that it answers, and gives a command the code that it gets', () => {
    const [{ steps }] = steppedSessions(PIPELINED) as [SteppedText];
    const at = (line: number) => steps.find((step) => step.line === line);
    assert.deepEqual([at(5)?.verb, at(5)?.code, at(5)?.verdict, at(5)?.address], ['RCPT', 550, 0, 'b@example.net']);
    assert.deepEqual([at(8)?.verb, at(8)?.code, at(8)?.verdict, at(8)?.address], ['RCPT', 550, 550, 'b@example.net']);
    assert.equal(at(5)?.exchangeEnd, 8);
    assert.equal(at(5)?.transactionEnd, 9);
  });

  it('shows no password in anything that it tells', () => {
    const plain = Buffer.from('\0ann\0hunter2secret').toString('base64');
    const word = Buffer.from('hunter2secret').toString('base64');
    for (const lines of [
      [`C: AUTH PLAIN ${plain}`, 'S: 235 Ok'],
      ['C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6', 'C: YW5u', 'S: 334 UGFzc3dvcmQ6', `C: ${word}`, 'S: 235 Ok'],
      [`C: AUTH XOAUTH2 ${word}`, 'S: 535 No', `C: ${word}`, 'S: 500 What?'],
      ['C: AUTH UNHEARD-OF', `S: 334 ${word}`, `C: ${word}`, 'S: 235 Ok'],
      [`C: AUTH PLAIN ${plain}`, 'S: 235 Ok', 'C: MAIL FROM:<hunter2secret@example.org>', 'S: 250 Ok'],
    ]) {
      const [stepped] = steppedSessions([...OPENING, ...lines]);
      const told = JSON.stringify(allOf(stepped!));
      for (const secret of ['hunter2secret', plain, word])
        assert.ok(!told.includes(secret), `${lines.join('\n')}\n${told}`);
    }
  });

  it('finds a variable by name, place, keyword or address', () => {
    const [pipelined] = steppedSessions(PIPELINED);
    const value = (expression: string) => lookUp(pipelined!.place(8), expression)?.variable.value;
    assert.equal(value('sender'), 'a@example.org');
    assert.equal(value(' Transaction.Sender '), 'a@example.org');
    assert.equal(value('recipients[0]'), 'b@example.net: refused (550 5.1.1)');
    assert.equal(value('<B@example.net>'), 'b@example.net: refused (550 5.1.1)');
    assert.equal(value('pipelining'), 'used 2 times');
    assert.equal(value('nothing'), undefined);
    assert.equal(value('recipients[7]'), undefined);
    assert.equal(value('__proto__.constructor'), undefined);
  });

  it('puts values beside the lines up to the one at which it has stopped, and not below', () => {
    const [pipelined] = steppedSessions(PIPELINED);
    assert.deepEqual(
      inlineValues(pipelined!.place(8), 0).map(({ line, text }) => `${line}: ${text}`),
      [
        '5: recipients[0] = refused (550 5.1.1)',
        '8: phase = a mail transaction is open, without an accepted recipient',
        '8: pending = DATA',
      ],
    );
    assert.deepEqual(
      inlineValues(pipelined!.place(5), 0).filter(({ line }) => line > 5),
      [],
    );
  });

  it('takes any text, and stops in the lines of the session alone, in their order', () => {
    const piece = fc.constantFrom(
      ...OPENING,
      ...LMTP,
      ...PIPELINED,
      'C: \u202e\u0000',
      'S: 334 4oCu',
      '* gap 5 C',
      '* close S',
      '* connect 192.0.2.1:1 -> 192.0.2.2:25',
      'some words',
      '# a comment',
      '',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        for (const stepped of steppedSessions(lines)) {
          const { steps, session } = stepped;
          for (const [at, { line }] of steps.entries()) {
            assert.ok(line >= session.line && line <= session.endLine);
            assert.ok(at === 0 || line > steps[at - 1]!.line);
          }
          assert.doesNotMatch(JSON.stringify(allOf(stepped)), /[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const OPENING = ['S: 220 mx.example.net ESMTP', 'C: EHLO a.example.org', 'S: 250-mx.example.net', 'S: 250 PIPELINING'];

const PIPELINED = [
  ...OPENING,
  'C: MAIL FROM:<a@example.org>',
  'C: RCPT TO:<b@example.net>',
  'C: DATA',
  'S: 250 2.1.0 Ok',
  'S: 550 5.1.1 No such user',
  'S: 554 5.5.1 No valid recipients',
  'C: QUIT',
  'S: 221 2.0.0 Bye',
];

const LMTP = [
  'S: 220 mx.example.net LMTP',
  'C: LHLO a.example.org',
  'S: 250 mx.example.net',
  'C: MAIL FROM:<a@example.org>',
  'S: 250 Ok',
  'C: RCPT TO:<ann@example.net>',
  'S: 250 Ok',
  'C: RCPT TO:<bob@example.net>',
  'S: 250 Ok',
  'C: DATA',
  'S: 354 Go ahead',
  'C: Subject: x',
  'C: .',
  'S: 250 2.0.0 Ok',
  'S: 550 5.2.2 Mailbox full',
];

/** All that is told of a session, at each of its lines. */
function allOf({ steps, place }: SteppedText): unknown[] {
  return steps.map((step) => {
    const there = place(step.line);
    return [
      step,
      whatWasDone(there),
      framesAt(there),
      factsAt(there),
      inlineValues(there, 0),
      scopesAt(there).map(({ id }) => allShown(there, [id])),
    ];
  });
}

function allShown(place: StepPlace, path: readonly string[]): unknown[] {
  return variablesAt(place, path).map((one) => [one.name, one.value, allShown(place, [...path, one.name])]);
}

function shownIn(place: StepPlace, path: readonly string[]): string[] {
  return variablesAt(place, path).map(nameAndValue);
}

function nameAndValue({ name, value }: Variable): string {
  return `${name} = ${value}`;
}

/** Each step as a person sees it: the line, what it did, where one is, and what changed in the variables. */
function showSteps({ steps, place }: SteppedText, lines: readonly string[]): string[] {
  let before = new Set<string>();
  return steps.flatMap((step) => {
    const there = place(step.line);
    const shown = scopesAt(there).flatMap(({ id }) =>
      variablesAt(there, [id]).flatMap((one) => [
        `${id}.${nameAndValue(one)}`,
        ...one.items(0, one.count).map((item) => `${id}.${one.name}${nameAndValue(item)}`),
      ]),
    );
    const changed = shown.filter((one) => !before.has(one));
    before = new Set(shown);
    const { verb, code, address, verdict, exchangeEnd, transactionEnd, kind, findings } = step;
    const facts = [
      kind,
      verb,
      code || '',
      address,
      verdict ? `!${verdict}` : '',
      `${exchangeEnd + 1}/${transactionEnd + 1}`,
    ];
    return [
      `=== line ${step.line + 1}: ${(lines[step.line] ?? '').slice(0, 100)}`,
      `    ${facts.filter((fact) => fact !== '').join(' ')}`,
      ...findings.map(({ rule, severity }) => `    ${severity} ${rule}`),
      ...whatWasDone(there).map((told) => `  > ${told}`),
      `  @ ${framesAt(there)
        .map(({ name, line }) => `${name} (${line + 1})`)
        .join(' < ')}`,
      ...changed.map((one) => `  ${one}`),
      ...inlineValues(there, step.line).map(({ text }) => `  ‹${text}›`),
    ];
  });
}
