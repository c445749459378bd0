import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { momentIn } from '../../../server/src/analysis/moment';
import { complete } from '../../../server/src/features/completion/completion';
import { type Proposal, plainText, RANK } from '../../../server/src/features/completion/item';
import { itShowsAtCursors } from '../../harness/cursorFixture';
import { lineOfText } from '../../harness/hostileLines';

describe('completion', () => {
  itShowsAtCursors('completion', (lines, { line, character }) => {
    const proposals = complete(momentIn(lines, line), character);
    if (proposals.length === 0) return 'nothing';
    const others = proposals.slice(MOST_SHOWN).map(({ label, rank }) => `${label} ${rank}`);
    const more = others.length > 0 ? [`and ${others.join(', ')}`] : [];
    return [...proposals.slice(0, MOST_SHOWN).map(show), ...more].join('\n');
  });

  const OFFERING = [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250-SIZE 1000',
    'S: 250 8BITMIME',
  ];

  const at = (lines: readonly string[]): Proposal[] => {
    const line = lines.length - 1;
    return complete(momentIn(lines, line), lines[line]!.length);
  };

  it('knows what is being said behind what a log puts in front of lines, and writes no lines of it', () => {
    const lead = (lines: readonly string[]) => lines.map((line) => `Nov 23 14:57:43 mail talk[12]: ${line}`);
    const wanted = at([...OFFERING, 'C: MAIL FROM:<a@example.org> ']).map(({ label }) => label);
    assert.ok(wanted.includes('SIZE='));
    assert.deepEqual(
      at(lead([...OFFERING, 'C: MAIL FROM:<a@example.org> '])).map(({ label }) => label),
      wanted,
    );
    assert.deepEqual(at([...lead(OFFERING), '']), []);
  });

  it('proposes first what is legal, and says of the rest why it is not', () => {
    const proposals = at([...OFFERING, 'C: ']);
    const wrong = proposals.filter(({ rank }) => rank === RANK.wrong).map(({ label }) => label);
    assert.deepEqual(wrong, ['RCPT', 'DATA', 'BDAT', 'BURL', 'ATRN']);
    assert.equal(proposals.find(({ label }) => label === 'STARTTLS')?.rank, RANK.notOffered);
    assert.ok(proposals.findIndex(({ isWrong }) => isWrong) > proposals.findIndex(({ label }) => label === 'MAIL'));
    assert.match(proposals.find(({ label }) => label === 'DATA')?.detail ?? '', /no mail transaction is open/);
  });

  it('every command that is proposed as right is judged to be in order', () => {
    const starts = [
      ['S: 220 mx.example.net ESMTP'],
      OFFERING,
      [...OFFERING, 'C: MAIL FROM:<a@example.org>', 'S: 250 Ok'],
      [...OFFERING, 'C: MAIL FROM:<a@example.org>', 'S: 250 Ok', 'C: RCPT TO:<b@example.net>', 'S: 250 Ok'],
    ];
    for (const start of starts) {
      for (const { label, isWrong, insert } of at([...start, 'C: '])) {
        const { sessions } = analyze([...start, `C: ${plainText(insert)}`]);
        const said = sessions.at(-1)?.exchanges.at(-1);
        assert.equal(said?.verb, label);
        if (!isWrong) assert.equal(said?.fault, '', `${label} behind ${start.at(-1)}`);
        else if (said?.fault === '')
          assert.match(at([...start, 'C: ']).find((one) => one.label === label)?.detail ?? '', /offer/);
      }
    }
  });

  it('every reply that is proposed fits what it answers', () => {
    const commands = ['EHLO client.example.org', 'MAIL FROM:<a@example.org>', 'RSET', 'QUIT', 'VRFY a', 'NOOP', 'HELP'];
    for (const command of commands) {
      const lines = [...OFFERING.slice(0, -1), 'S: 250 ENHANCEDSTATUSCODES', `C: ${command}`, ''];
      for (const { kind, insert } of at(lines)) {
        if (kind !== 'reply') continue;
        const written = [...lines.slice(0, -1), ...plainText(insert).split('\n')];
        const found = findingsOf(written).filter(({ place }) => place.line >= lines.length - 1);
        assert.deepEqual(
          found
            .map(({ rule }) => rule)
            .filter((rule) => rule !== 'closed-without-421' && rule !== 'starttls-offered-in-tls'),
          [],
          written.join('\n'),
        );
      }
    }
  });

  for (const [name, head] of [
    ['canonical', []],
    ['swaks', ['=== Connected to mx.example.net.']],
    [
      'prefixed',
      [
        'Client: EHLO client.example.org',
        'Server: 250 mx.example.net',
        'Client: QUIT',
        'Server: 221 Bye',
        'Server: 220 mx.example.net ESMTP',
        'Client: EHLO a.example',
        'Server: 250 mx.example.net',
        'Client: QUIT',
        'Server: 221 Bye',
      ],
    ],
    [
      'bare',
      [
        '$ nc mx.example.net 25',
        '220 mx.example.net ESMTP',
        'EHLO client.example.org',
        '250 mx.example.net',
        'QUIT',
        '221 Bye',
      ],
    ],
  ] as const) {
    it(`a whole session that is proposed in ${name} is read as one, and has no finding`, () => {
      const lines = [...head, ''];
      const sessions = at(lines).filter(({ kind }) => kind === 'session');
      assert.ok(sessions.length >= 3, sessions.map(({ label }) => label).join());
      for (const { label, insert } of sessions) {
        const written = [...head, ...plainText(insert).split('\n')];
        const found = findingsOf(written).filter(({ place }) => place.line >= head.length);
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          `${label}\n${written.join('\n')}`,
        );
        assert.ok(analyze(written).sessions.at(-1)!.exchanges.length > 4, label);
      }
    });
  }

  it('a session written by what is proposed first has no finding but those about what is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 4, maxLength: 30 }), (choices) => {
        const lines: string[] = ['S: 220 mx.example.net ESMTP'];
        for (const choice of choices) {
          const moment = momentIn([...lines, ''], lines.length);
          if (moment.expecting === 'content' && moment.running?.run.state.pending.length === 0) {
            lines.push('C: From: <a@example.org>', 'C: Date: Sun, 29 Nov 2026 12:00:00 +0000', 'C: ', 'C: x', 'C: .');
            continue;
          }
          const usual = complete(moment, 0).filter(({ rank, kind }) => rank === RANK.usual && kind !== 'session');
          const chosen = usual[choice % Math.max(1, usual.length)];
          if (!chosen || chosen.label === 'BDAT') continue;
          const text = plainText(chosen.insert).replace(/^(C: RCPT TO:<)>/, '$1b@example.net>');
          lines.push(...text.replace(/^C: AUTH $/, 'C: AUTH LOGIN').split('\n'));
          // Whoever gets this far writes the handshake, too.
          if (text.startsWith('S: 220 2.0.0 Ready') || text === 'S: 220 Ready to start TLS')
            lines.push('* tls TLSv1.3');
        }
        const found = findingsOf(lines).filter(({ rule }) => !ABOUT_CHOICE.has(rule));
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          lines.join('\n'),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('proposes nothing in a line that shows otherwise what was said', () => {
    const lines = ["send: b'ehlo cl\\x69ent.example.org\\r\\n'", "reply: b'250-mx.example.net\\r\\n'"];
    for (let character = 0; character <= lines[0]!.length; character++)
      assert.deepEqual(complete(momentIn(lines, 0, 'python-smtplib'), character), []);
  });

  it('a name of the transcript never becomes a place of a snippet', () => {
    const lines = [
      'S: 220 mx.example.net',
      'C: EHLO a',
      'S: 250 b',
      'C: MAIL FROM:<a$1{x}@example.org>',
      'S: 250 Ok',
      'C: RCPT TO:<',
    ];
    const proposal = at(lines).find(({ kind }) => kind === 'address');
    assert.equal(proposal?.insert, 'a\\$1{x\\}@example.org>');
    assert.equal(plainText(proposal?.insert ?? ''), 'a$1{x}@example.org>');
  });

  it('never throws, and replaces nothing but what stands in front of the cursor', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 15 }), (lines) => {
        for (const [line, text] of lines.entries()) {
          const moment = momentIn(lines, line);
          for (const character of [0, 1, 3, text.length]) {
            for (const one of complete(moment, character)) {
              assert.ok(one.from >= 0 && one.from <= character, `${one.label} from ${one.from}`);
              one.about?.();
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** What hangs on the choice of whoever writes, or on the session's end. */
const ABOUT_CHOICE: ReadonlySet<string> = new Set([
  'no-quit',
  'missing-reply',
  'cut-recording',
  'cleartext-credentials',
]);

/** The first ones, as whoever writes sees them; of the others the labels and ranks. */
const MOST_SHOWN = 10;

function show({ rank, kind, label, detail, insert, from, isWrong }: Proposal): string {
  const written =
    insert === label ? '' : ` → ${insert.length > 100 ? `${insert.slice(0, 100)}…` : insert}`.replaceAll('\n', '⏎');
  return `${rank}${isWrong ? '!' : ' '} ${kind} ${label}${written} @${from}${detail ? `  (${detail})` : ''}`;
}

function findingsOf(lines: readonly string[]) {
  return applySettings(analyze(lines), { severities: new Map() });
}
