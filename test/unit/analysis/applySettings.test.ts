import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import type { Severity } from '../../../server/src/rules/rule';

const TWO_FAULTS = `S: 220 mx.example.net ESMTP
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: MAIL FROM:<a@example.org>
S: 571 Go away
`;

describe('settings and directives', () => {
  it('leave each rule its own severity', () => {
    assert.deepEqual(shown(TWO_FAULTS), [
      '2 error rcpt-before-mail',
      '4 error mail-before-hello',
      '5 error invalid-reply-code',
    ]);
  });

  it('give a rule another severity, or switch it off', () => {
    const severities = { 'rcpt-before-mail': 'hint', 'mail-before-hello': 'off' } as const;
    assert.deepEqual(shown(TWO_FAULTS, severities), ['2 hint rcpt-before-mail', '5 error invalid-reply-code']);
  });

  it('do not call a directive unused for a rule that is off', () => {
    const text = `# smtp-ignore-file nested-mail\n# smtp-expect rcpt-before-mail\nS: 220 mx.example.net ESMTP\n`;
    assert.deepEqual(shown(text, { 'nested-mail': 'off', 'rcpt-before-mail': 'off' }), []);
    assert.deepEqual(shown(text), ['1 warning unused-directive', '2 error unmet-expectation']);
  });

  it('reach the findings about directives', () => {
    const text = `# smtp-ignore-file nested-mail\n# smtp-expect rcpt-before-mail\nS: 220 mx.example.net ESMTP\n`;
    const severities = { 'unused-directive': 'off', 'unmet-expectation': 'information' } as const;
    assert.deepEqual(shown(text, severities), ['2 information unmet-expectation']);
  });

  it('leave the analysis as it is', () => {
    const analysis = analyze(`# smtp-ignore-file rcpt-before-mail\n${TWO_FAULTS}`.split('\n'));
    const before = JSON.stringify(analysis.found.map(({ rule, severity }) => [rule, severity]));
    applySettings(analysis, { severities: new Map([['mail-before-hello', 'hint']]) });
    assert.equal(JSON.stringify(analysis.found.map(({ rule, severity }) => [rule, severity])), before);
  });
});

/** `LINE SEVERITY RULE` of each finding, lines from 1. */
function shown(text: string, severities: Readonly<Record<string, Severity | 'off'>> = {}): string[] {
  const findings = applySettings(analyze(text.split('\n')), { severities: new Map(Object.entries(severities)) });
  return findings.map(({ place, severity, rule }) => `${place.line + 1} ${severity} ${rule}`);
}
