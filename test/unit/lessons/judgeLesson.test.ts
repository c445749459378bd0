import assert from 'node:assert/strict';
import { judgeLesson } from '../../../server/src/lessons/judgeLesson';

const ALL = { dialect: 'auto', severities: new Map() } as const;
const lesson = (text: string, settings: Parameters<typeof judgeLesson>[1] = ALL) => {
  const { expectations, others } = judgeLesson(text.split('\n'), settings);
  return {
    expectations: expectations.map(({ rule, line, start, end, unmet }) => ({
      rule,
      line,
      columns: `${start}-${end}`,
      unmet,
    })),
    others: others.map(({ rule, place }) => `${place.line} ${rule}`),
  };
};

describe('a transcript that shows faults on purpose', () => {
  it('has its expectations met where the faults are', () => {
    const text =
      'S: 220 mx.example.net ESMTP\n# smtp-expect rcpt-before-mail -- the order\nC: RCPT TO:<b@example.net>\nS: 503 no\nC: QUIT\nS: 221 bye\n';
    assert.deepEqual(lesson(text), {
      expectations: [{ rule: 'rcpt-before-mail', line: 1, columns: '14-30', unmet: undefined }],
      others: [],
    });
  });

  it('tells what is missing, what is no rule, and what nobody expects', () => {
    const text =
      'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n# smtp-expect nested-mail no-such-rule\nC: RCPT TO:<b@example.net>\nS: 503 no\nC: QUIT\nS: 221 bye\n';
    assert.deepEqual(lesson(text), {
      expectations: [
        {
          rule: 'nested-mail',
          line: 3,
          columns: '14-25',
          unmet: 'nested-mail was expected at the next line, but does not occur there.',
        },
        {
          rule: 'no-such-rule',
          line: 3,
          columns: '26-38',
          unmet: 'smtp-expect names “no-such-rule”, which is no rule.',
        },
      ],
      others: ['4 rcpt-before-mail'],
    });
  });

  it('is judged whatever the settings say of the rule about expectations', () => {
    const text = 'S: 220 mx.example.net ESMTP\n# smtp-expect nested-mail\nC: QUIT\nS: 221 bye\n';
    const severities = new Map([['unmet-expectation', 'off']] as const);
    assert.match(lesson(text, { dialect: 'auto', severities }).expectations[0]?.unmet ?? '', /does not occur there/);
  });
});
