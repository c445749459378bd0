import assert from 'node:assert/strict';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { compareSessions } from '../../../server/src/compare/compareSessions';
import { createNormalise } from '../../../server/src/compare/normalise';
import { describeWithShared } from '../../harness/shared';
import { sharedTranscripts } from '../../harness/sharedTranscripts';

/** A session of which some parts can be other ones. */
function session({
  user = 'alice',
  host = 'mx.example.net',
  rcpt = '250 2.1.5 Ok',
  offers = ['SIZE 1000'],
  id = '4F2A1B9C77',
} = {}) {
  return [
    '* connect',
    `[2026-11-23T13:00:0${host.length % 10}.000Z] S: 220 ${host} ESMTP`,
    'C: EHLO client.example.org',
    `S: 250-${host}`,
    ...offers.map((offer) => `S: 250-${offer}`),
    'S: 250 HELP',
    `C: MAIL FROM:<${user}@example.org>`,
    'S: 250 2.1.0 Ok',
    `C: RCPT TO:<bob@${host}>`,
    `S: ${rcpt}`,
    'C: DATA',
    'S: 354 Go on',
    `C: Message-ID: <${id}@example.org>`,
    'C: ',
    'C: hello',
    'C: .',
    `S: 250 2.0.0 Ok: queued as ${id}`,
    'C: QUIT',
    'S: 221 2.0.0 Bye',
  ];
}

function compared(a: string[], b: string[]) {
  const [first, second] = [a, b].map((lines) => readDialogue(lines).sessions[0]!);
  return compareSessions({ name: 'A', session: first! }, { name: 'B', session: second! });
}

describe('two sessions side by side', () => {
  it('are the same where only times, ids and names differ', () => {
    const other = session({ user: 'mallory', host: 'mail.elsewhere.example', id: '99ABCDEF01' });
    const { differ, first, more, texts } = compared(session(), other);
    assert.equal(first, 'The same happens in both: exchange by exchange they agree.');
    assert.deepEqual({ differ, more }, { differ: false, more: [] });
    assert.equal(texts[0], texts[1]);
  });

  it('take no longer than their length, whatever they say', () => {
    const open = '‹'.repeat(60_000);
    const before = performance.now();
    assert.equal(createNormalise()(open), open);
    const many = Array.from({ length: 1900 }, (_, at) => [
      `C: NOOP ${'x'.repeat(at % 50)} user${at}@example.org`,
      '250 ok',
    ]).flat();
    const long = [...session().slice(0, 6), ...many.map((line) => line.replace(/^2/, 'S: 2'))];
    assert.equal(compared(long, long).differ, false);
    const refused = compared([...long, `C: NOOP ${open}`], [...long, 'C: NOOP']);
    assert.equal(refused.differ, true);
    assert.ok(performance.now() - before < 5000);
  });

  it('part where a reply has another code', () => {
    const { differ, first } = compared(session(), session({ rcpt: '550 5.1.1 No such user' }));
    assert.equal(differ, true);
    assert.equal(
      first,
      'They first part here: the server answers the command RCPT (line 9) with 250 2.1.5 in A, and with 550 5.1.1 in B (line 9).',
    );
  });

  it('part where another extension is offered', () => {
    const { first } = compared(session(), session({ offers: ['SIZE 1000', 'STARTTLS'] }));
    assert.equal(first, 'They first part here: in the reply to the command EHLO (line 3) only B offers STARTTLS.');
  });

  it('part where one of them has an exchange more, and agree again behind it', () => {
    const more = session();
    more.splice(8, 0, 'C: RCPT TO:<carol@mx.example.net>', 'S: 250 2.1.5 Ok');
    const { first, more: rest } = compared(session(), more);
    assert.match(first, /^They first part here: B has the command RCPT \(line 11\), and A has not\.$/);
    assert.deepEqual(rest, []);
  });

  it('do not part in the words of a reply', () => {
    const { differ, more } = compared(session(), session({ rcpt: '250 2.1.5 Recipient is fine' }));
    assert.equal(differ, false);
    assert.deepEqual(more, ['In 1 exchange only the words of a reply or of a message differ.']);
  });

  it('show no password', () => {
    const withAuth = ['C: AUTH PLAIN AHVzZXIAcGVuY2ls', 'S: 235 2.7.0 pencil is right'];
    const lines = session();
    lines.splice(6, 0, ...withAuth);
    for (const text of compared(lines, session()).texts) assert.ok(!/AHVzZXIAcGVuY2ls|pencil/.test(text), text);
  });

  describe('without names', () => {
    const cases: readonly [string, string][] = [
      ['250-mx.example.net Hello', '250-‹host 1› Hello'],
      ['FROM:<a@example.org> TO:<b@example.org> <A@EXAMPLE.ORG>', 'FROM:<‹mailbox 1›> TO:<‹mailbox 2›> <‹mailbox 1›>'],
      ['Date: Mon, 23 Nov 2026 06:00:00 +0000 (UTC)', 'Date: ‹time›'],
      ['at 2026-11-23T13:00:00.123Z from [192.0.2.1]', 'at ‹time› from [‹address 1›]'],
      ['2.0.0 Ok: queued as 4F2A1', '2.0.0 Ok: queued as ‹id 1›'],
      ['8BITMIME SMTPUTF8 AUTH CRAM-MD5 SCRAM-SHA-256', '8BITMIME SMTPUTF8 AUTH CRAM-MD5 SCRAM-SHA-256'],
      ['5.1.1 no such user here', '5.1.1 no such user here'],
    ];
    for (const [text, expected] of cases) {
      it(`reads “${text}” as “${expected}”`, () => {
        const normalise = createNormalise();
        const kept = /^\d{3}-/.test(text) ? text.slice(0, 4) : '';
        assert.equal(kept + normalise(text.slice(kept.length)), expected);
      });
    }
  });

  for (const folder of ['corpus/transcripts', 'lab-transcripts']) {
    describeWithShared(`of ${folder}`, folder.split('/'), (place) => {
      it('agree with themselves', () => {
        for (const { name, lines } of sharedTranscripts(place)) {
          for (const one of readDialogue(lines).sessions.slice(0, 3)) {
            const { differ, texts } = compareSessions({ name: 'A', session: one }, { name: 'B', session: one });
            assert.equal(differ, false, name);
            assert.equal(texts[0], texts[1], name);
          }
        }
      }).timeout(120_000);
    });
  }
});
