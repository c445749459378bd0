import assert from 'node:assert/strict';
import type { WireLine } from '../../harness/mutation/mutations';
import { judgeSession } from '../../harness/mutation/oracle';
import { cleanSessions, mutateAll } from '../../harness/mutation/run';
import { total } from '../../harness/mutation/table';
import { describeWithShared } from '../../harness/shared';
import { readRecordings } from '../../harness/truth/recording';

const SESSION = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
S: 354 Go ahead
C: Subject: hello
C: 
C: ..text
C: .
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye`;

describe('the oracle of mutations', () => {
  it('calls a session by the rules valid', () => {
    assert.equal(verdictOn(SESSION), 'valid');
    assert.equal(verdictOn(SESSION.replace('250 2.0.0 Ok', '452 4.3.1 Full')), 'valid');
  });

  it('knows what makes it invalid', () => {
    const changes: [string, string][] = [
      ['C: MAIL FROM:<a@example.org>\n', ''],
      ['S: 250 2.1.0 Ok\n', ''],
      ['S: 250 2.1.0 Ok\n', 'S: 250 2.1.0 Ok\nS: 250 2.1.0 Ok\n'],
      ['250 PIPELINING', '250 SIZE'],
      ['354 Go', '250 Go'],
      ['250-mx', '251-mx'],
      ['..text', '.text'],
      ['FROM:<a@example.org>', 'FROM:a@example.org'],
      ['250 2.0.0 Ok', '250 5.0.0 Ok'],
      ['221 2.0.0 Bye', '221 2.0.0 Bye\nS: 250 Ok'],
    ];
    for (const [from, to] of changes) {
      assert.notEqual(SESSION.replace(from, to), SESSION);
      assert.equal(verdictOn(SESSION.replace(from, to)), 'invalid', `${from} -> ${to}`);
    }
  });

  it('does not decide what may be policy, or missing in the recording', () => {
    assert.equal(verdictOn(SESSION.replace('S: 220 mx.example.net ESMTP\n', '')), 'unsure');
    assert.equal(verdictOn(SESSION.replace('\nS: 221 2.0.0 Bye', '')), 'unsure');
    assert.equal(verdictOn(SESSION.replace('250 2.0.0 Ok', '554 5.7.1 Spam')), 'valid');
  });
});

describeWithShared('mutations of clean sessions', ['lab-transcripts'], (folder) => {
  it('are found where they change validity', () => {
    const sessions = cleanSessions(readRecordings(folder));
    assert.ok(sessions.length > 100, `only ${sessions.length} clean sessions`);
    const scores = mutateAll(sessions, { seed: 7, perSession: 2, sessions: 40 });
    const { invalid, detected } = total(scores);
    const misses = scores.flatMap(({ misses }) =>
      misses.map(({ session, what, why }) => `${session}: ${what} (${why})`),
    );
    assert.ok(invalid > 300, `only ${invalid} invalid mutants`);
    assert.ok(detected / invalid > 0.95, `${detected} of ${invalid}:\n${misses.join('\n')}`);
  }).timeout(60_000);
});

function verdictOn(session: string): string {
  return judgeSession(
    session.split('\n').map((line): WireLine => ({ side: line.startsWith('C') ? 'C' : 'S', text: line.slice(3) })),
  ).verdict;
}
