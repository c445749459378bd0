import assert from 'node:assert/strict';
import { analyze } from '../../../../server/src/analysis/analyze';
import { applySettings } from '../../../../server/src/analysis/applySettings';
import { rulesWith } from '../../../../server/src/rules/custom/customRules';
import { RULES } from '../../../../server/src/rules/index';
import { checksOf } from '../../../../server/src/rules/toldChecks';
import type { SessionEvent } from '../../../../server/src/session/event';
import type { Exchange } from '../../../../server/src/session/exchange';
import { findingsWith, ruleWhen } from '../../../harness/customRules';

describe('custom rules', () => {
  const mail = ruleWhen('command', { verb: ['MAIL', 'send'], tls: false });
  /** How many checks may be told of an event. */
  const told = (rules: ReturnType<typeof rulesWith>, type: string, kind: Exchange['kind']) => {
    const event = { type, exchange: { kind }, skipped: [] } as unknown as SessionEvent;
    return checksOf(rules)(event).calledFor(0).length;
  };

  it('leave the list of ours as it is where there are none', () => {
    assert.equal(rulesWith(undefined), RULES);
    assert.equal(rulesWith([]), RULES);
  });

  it('are compiled once, also where the same definitions come from elsewhere', () => {
    assert.equal(rulesWith(mail), rulesWith(mail));
    assert.equal(rulesWith(structuredClone(mail)), rulesWith(mail));
    assert.notEqual(rulesWith(ruleWhen('command', { verb: 'RCPT' })), rulesWith(mail));
  });

  it('are told of nothing but the commands that they are about', () => {
    const more = (type: string, kind: Exchange['kind']) => told(rulesWith(mail), type, kind) - told(RULES, type, kind);
    assert.equal(more('command', 'mail'), 1);
    for (const kind of ['rcpt', 'data', 'other', 'quit'] as const) assert.equal(more('command', kind), 0, kind);
    for (const type of ['reply', 'end-of-data', 'response', 'reply-line', 'content', 'over'])
      assert.equal(more(type, 'mail'), 0, type);
    const within = rulesWith(ruleWhen('reply', { any: [{ code: 550 }], all: [{ all: [{ verb: 'RCPT' }] }] }));
    assert.equal(told(within, 'reply', 'rcpt') - told(RULES, 'reply', 'rcpt'), 1);
    assert.equal(told(within, 'reply', 'mail') - told(RULES, 'reply', 'mail'), 0);
  });

  it('are told of all commands where their verb is a pattern', () => {
    const any = rulesWith(ruleWhen('command', { verb: 'X*' }));
    assert.equal(told(any, 'command', 'other') - told(RULES, 'command', 'other'), 1);
  });

  it('cost a judgement nothing that ours need: their findings are the same', () => {
    const transcript = 'S: 220 x ESMTP\nC: RCPT TO:<a@example.org>\nS: 503 5.5.1 no\nC: QUIT\nS: 221 2.0.0 Bye\n';
    const ours = (rules: typeof mail) =>
      findingsWith(rules, transcript).filter(({ category }) => category !== 'custom');
    assert.deepEqual(ours(mail), ours([]));
  });

  it('that are not looked at are named by directives without a remark', () => {
    const analysis = analyze(
      '# smtp-ignore-file custom/tried custom/Bad\nS: 220 x.example ESMTP\nC: QUIT\nS: 221 Bye\n'.split('\n'),
    );
    const remarks = (customRules?: typeof mail) =>
      applySettings(analysis, { severities: new Map(), customRules }).map(({ message }) => message);
    assert.deepEqual(remarks(), ['smtp-ignore-file names “custom/Bad”, which is no rule.']);
    assert.deepEqual(remarks(mail), [
      'smtp-ignore-file suppresses nothing: custom/tried does not occur in this file.',
      'smtp-ignore-file names “custom/Bad”, which is no rule.',
    ]);
    assert.equal(remarks([])[0], 'smtp-ignore-file names “custom/tried”, which is no rule.');
  });
});
