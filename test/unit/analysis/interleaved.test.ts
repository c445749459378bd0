import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { follow } from '../../../server/src/analysis/follow';
import { locate } from '../../../server/src/analysis/locate';
import { MOST_OPEN } from '../../../server/src/analysis/openSessions';
import { detectDialect } from '../../../server/src/dialects/detect';
import { CLEAN, interleave, session } from '../../harness/postfixLog';

describe('interleaved sessions', () => {
  it('are told apart, and judged as they are one by one', () => {
    const faulty = [
      session(1, 'EHLO client.example.org', 'RCPT TO:<b@example.net>', 'QUIT'),
      session(2, ...CLEAN),
      session(3, 'EHLO client.example.org', 'MAIL FROM:<a@example.org>', 'DATA', 'MAIL FROM <a@example.org>', 'QUIT'),
      session(4, 'EHLO client.example.org', 'MAIL FROM:<a@example.org>', 'MAIL FROM:<c@example.org>', 'QUIT'),
    ];
    const told = (lines: readonly string[]) =>
      analyze(lines)
        .found.map(({ rule, place, message }) => `${lines[place.line]} ${place.start}-${place.end} ${rule}: ${message}`)
        .sort();
    const oneByOne = faulty.flat();
    assert.deepEqual(
      analyze(oneByOne).found.map(({ rule }) => rule),
      [
        'rcpt-before-mail',
        'out-of-order-accepted',
        'data-before-rcpt',
        'data-accepted-without-recipient',
        'missing-colon',
        'nested-mail',
        'out-of-order-accepted',
      ],
    );
    for (let seed = 1; seed <= 20; seed++) {
      const mixed = interleave(faulty, seed);
      assert.equal(analyze(mixed).sessions.length, 4, `seed ${seed}`);
      assert.deepEqual(told(mixed), told(oneByOne), `seed ${seed}`);
    }
  });

  it('are found by a line of any of them', () => {
    const lines = interleave(
      Array.from({ length: 100 }, (_, at) => session(at, ...CLEAN)),
      1,
    );
    const analysis = analyze(lines);
    for (const [line, text] of lines.entries()) {
      const spot = locate({ lines, analysis }, line, 4);
      if (!/ [<>] /.test(text)) assert.equal(spot, undefined, text);
      else assert.ok(spot && spot.kind !== 'stray' && text.endsWith(spot.text), text);
    }
  });

  it('leave when they are closed', () => {
    const one = session(1, ...CLEAN);
    const other = session(2, ...CLEAN.slice(0, -1));
    const followed = followLines([...one, ...other.slice(0, -1)]);
    assert.deepEqual(keysOf(followed), ['mx postfix/smtpd[2]']);
    assert.equal(followed.areSeveralOpen, false);
    const third = session(3, ...CLEAN.slice(0, -1)).slice(0, -1);
    assert.equal(followLines([...third, ...other.slice(0, -1)]).areSeveralOpen, true);
    followed.line(other.at(-1)!, 0, undefined);
    assert.deepEqual(keysOf(followed), []);
  });

  it('are new ones where the number of a process comes again, even without a line that says so', () => {
    const again = [...session(1, ...CLEAN), ...session(2, ...CLEAN), ...session(1, ...CLEAN)];
    assert.equal(analyze(again).sessions.length, 3);
    assert.deepEqual(analyze(again).found, []);
    const unsaid = again.filter((line) => !/connect from/.test(line));
    assert.equal(analyze(unsaid).sessions.length, 3);
    assert.deepEqual(analyze(unsaid).found, []);
  });

  it('are bounded, should they never end: who began first is let go, without blame', () => {
    const found: string[] = [];
    const over: number[] = [];
    const lines = session(1, ...CLEAN);
    const follower = follow({
      dialect: detectDialect(lines),
      sink: {
        finding: ({ rule }) => void found.push(rule),
        directive() {},
        sessionOver: ({ line }) => void over.push(line),
      },
      keeps: 'recent',
      judges: true,
    });
    const more = 50;
    for (let process = 1; process <= MOST_OPEN + more; process++) {
      // They stop behind the reply to EHLO.
      for (const line of session(process, ...CLEAN).slice(0, 4)) follower.line(line, process, undefined);
    }
    assert.equal(follower.begun, MOST_OPEN + more);
    assert.ok(follower.kept <= MOST_OPEN && follower.kept > MOST_OPEN - 2, `${follower.kept}`);
    assert.ok(over.length >= more);
    assert.deepEqual(
      over,
      Array.from(over, (_, at) => at + 1),
    );
    assert.deepEqual(found, []);
  });

  it('of a client are those with each of its servers', () => {
    const to = (host: string, ...lines: string[]) =>
      lines.map(
        (line) => `2026-11-23T14:57:43+00:00 mx postfix/smtp[7]: ${line.replace('@', `${host}[198.51.100.1]:25:`)}`,
      );
    const mail = [
      '> @ MAIL FROM:<a@example.org>',
      '< @ 250 2.1.0 Ok',
      '> @ RCPT TO:<b@example.net>',
      '< @ 250 2.1.5 Ok',
    ];
    const begin = ['< @ 220 mx.example.net ESMTP', '> @ EHLO client.example.org', '< @ 250 mx.example.net', ...mail];
    // The connection to the first is kept while there is mail for the second.
    const lines = [
      ...to('a.example', ...begin),
      ...to('b.example', ...begin, '> @ QUIT'),
      ...to('a.example', '> @ RSET', '< @ 250 Ok', ...mail),
    ];
    const { sessions, found } = analyze(lines);
    assert.deepEqual(
      sessions.map(({ exchanges }) => exchanges.length),
      [6, 4],
    );
    assert.deepEqual(found, []);
  });
});

function followLines(lines: readonly string[]) {
  const follower = follow({
    dialect: detectDialect(lines),
    sink: { finding() {}, directive() {} },
    keeps: 'all',
    judges: true,
  });
  for (const [at, line] of lines.entries()) follower.line(line, at, lines[at + 1]);
  return follower;
}

function keysOf(follower: ReturnType<typeof follow>): string[] {
  return follower.checkpoint().sessions.map(([key]) => key);
}
