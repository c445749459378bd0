import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { describeWithShared } from '../../harness/shared';
import { agreement, compareAll } from '../../harness/truth/compare';
import { readRecordings } from '../../harness/truth/recording';

/**
 * Faults that servers let pass, by rule and scenario: reviewed one by one. They are faults all the same, for the reason given.
 */
const PASSED_BY_SERVERS: readonly { readonly rule: string; readonly scenario: string; readonly because: string }[] = [
  { rule: 'mail-before-hello', scenario: 'hello-none-mail', because: 'RFC 5321 section 4.1.4: EHLO MUST come first' },
  {
    rule: 'nested-mail',
    scenario: 'order-nested-mail-helo',
    because: 'RFC 5321 section 4.1.4: MAIL MUST NOT be sent in a transaction',
  },
  {
    rule: 'out-of-order-accepted',
    scenario: 'order-nested-mail-helo',
    because: 'RFC 5321 section 4.1.4: the server was to refuse the second MAIL with 503',
  },
  {
    rule: 'auth-in-transaction',
    scenario: 'auth-after-rcpt',
    because: 'RFC 4954 section 4: not permitted in a transaction',
  },
  {
    rule: 'out-of-order-accepted',
    scenario: 'auth-after-rcpt',
    because: 'RFC 4954 section 4: the server MUST refuse it with 503',
  },
  {
    rule: 'group-not-ended',
    scenario: 'pipe-everything',
    because: 'RFC 2920 section 3.1: EHLO is the last of a group',
  },
  {
    rule: 'message-without-354',
    scenario: 'pipe-everything',
    because: 'RFC 2920 section 3.1: DATA is the last of a group',
  },
];

describeWithShared('verdicts on order against real servers', ['lab-transcripts'], (folder) => {
  const recordings = readRecordings(folder);

  it('agree with the servers where these agree with one another', () => {
    const { compared, agreedPairs } = compareAll(recordings);
    const agreed = compared.filter(({ pair }) => agreedPairs.has(pair));
    assert.ok(agreed.length > 4000, `only ${agreed.length} commands to compare`);
    assert.ok(agreement(agreed) >= 0.99, `agreement is ${agreement(agreed)}`);
  }).timeout(60_000);

  it('find no fault in sessions of which every line was accepted, but for the faults that servers let pass', () => {
    const accepted = recordings.filter((recording) => recording.accepted);
    assert.ok(accepted.length > 200, `only ${accepted.length} sessions`);
    const met = new Set<string>();
    const alarms: string[] = [];
    for (const { name, lines } of accepted) {
      for (const { category, severity, rule, place } of analyze(lines, 'canonical').found) {
        if (category !== 'sequence' || severity === 'hint') continue;
        const known = PASSED_BY_SERVERS.find((one) => one.rule === rule && name.endsWith(`/${one.scenario}`));
        if (known) met.add(`${known.rule} ${known.scenario}`);
        else alarms.push(`${name}.smtp:${place.line + 1} ${rule}: ${lines[place.line]}`);
      }
    }
    assert.deepEqual(alarms, []);
    const stale = PASSED_BY_SERVERS.filter(({ rule, scenario }) => !met.has(`${rule} ${scenario}`));
    assert.deepEqual(stale, [], 'exceptions that are no longer needed');
  }).timeout(60_000);
});
