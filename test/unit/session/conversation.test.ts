import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startConversation } from '../../../server/src/session/conversation';
import type { SessionEvent } from '../../../server/src/session/event';
import type { Session } from '../../../server/src/session/exchange';

/** Follows `C: ` and `S: ` lines; `* name side` is an event. */
function follow(transcript: string, order: 'wire' | 'log' = 'wire'): { sessions: Session[]; events: SessionEvent[] } {
  const sessions: Session[] = [];
  const events: SessionEvent[] = [];
  const conversation = startConversation({
    order,
    listener: { listen: (event) => void events.push(event) },
    onSession: (session) => sessions.push(session),
    keeps: 'all',
  });
  transcript.split('\n').forEach((text, line) => {
    const said = text.slice(3);
    const place = { line, start: 3, end: text.length };
    if (text.startsWith('C: ')) conversation.client(said, place);
    else if (text.startsWith('S: ')) conversation.server(said, place);
    else if (text === '* connect') conversation.happened('connect', place);
    else if (text === '* tls-failed') conversation.happened('tls-failed', place);
    else if (text === '* gap') conversation.happened('gap', place);
    else if (text === '* close C') conversation.happened('close', place, { side: 'client' });
  });
  conversation.end();
  return { sessions, events };
}

/** Each exchange as `VERB codes`, sessions divided by `--`. */
function outline(transcript: string): string[] {
  return follow(transcript).sessions.flatMap(({ exchanges }, index) => [
    ...(index > 0 ? ['--'] : []),
    ...exchanges.map(({ verb, replies }) => [verb || '(response)', ...replies.map(({ code }) => code)].join(' ')),
  ]);
}

const OPENING = 'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n';

describe('a conversation', () => {
  it('binds the replies to a pipelined group by counting', () => {
    const group = 'C: MAIL FROM:<a@example.org>\nC: RCPT TO:<b@example.net>\nC: RCPT TO:<c@example.net>\nC: DATA\n';
    const replies = 'S: 250 ok\nS: 550 no\nS: 250-yes\nS: 250 really\nS: 354 go\n';
    assert.deepEqual(outline(`${OPENING}${group}${replies}C: text\nC: .\nS: 250 ok`).slice(1), [
      'MAIL 250',
      'RCPT 550',
      'RCPT 250',
      'DATA 354',
      '. 250',
    ]);
  });

  it('gives LMTP one reply for each accepted recipient behind the message', () => {
    const lmtp =
      'S: 220 l\nC: LHLO c\nS: 250 l\nC: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<b@e>\nS: 250 ok\nC: RCPT TO:<c@e>\nS: 550 no\nC: RCPT TO:<d@e>\nS: 250 ok\n';
    assert.deepEqual(outline(`${lmtp}C: DATA\nS: 354 go\nC: .\nS: 250 b\nS: 452 d\nC: QUIT\nS: 221 bye`).slice(-2), [
      '. 250 452',
      'QUIT 221',
    ]);
  });

  it('gives PRDR its announcement, one reply for each recipient and the last', () => {
    const two = `${OPENING}C: MAIL FROM:<a@e> PRDR\nS: 250 ok\nC: RCPT TO:<b@e>\nS: 250 ok\nC: RCPT TO:<c@e>\nS: 250 ok\n`;
    assert.deepEqual(
      outline(`${two}C: DATA\nS: 354 go\nC: .\nS: 353 each\nS: 250 b\nS: 550 c\nS: 250 all\nC: QUIT\nS: 221 bye`).slice(
        -2,
      ),
      ['. 353 250 550 250', 'QUIT 221'],
    );
  });

  it('takes the octets of a chunk for content, whatever they look like', () => {
    const open = `${OPENING}C: MAIL FROM:<a@e>\nS: 250 ok\nC: RCPT TO:<b@e>\nS: 250 ok\n`;
    assert.deepEqual(
      outline(`${open}C: BDAT 9\nC: QUIT\nC: .\nS: 250 ok\nC: BDAT 0 LAST\nS: 250 done\nC: QUIT\nS: 221 bye`).slice(-3),
      ['BDAT 250', 'BDAT 250', 'QUIT 221'],
    );
  });

  it('takes a line of a chunk that reads as a BDAT for content where its octets can be counted', () => {
    const open = `${OPENING}C: MAIL FROM:<a@e>\nS: 250 ok\nC: RCPT TO:<b@e>\nS: 250 ok\n`;
    const end = 'S: 250 done\nC: QUIT\nS: 221 bye';
    assert.deepEqual(outline(`${open}C: BDAT 27 LAST\nC: Subject: x\nC: \nC: BDAT 5 LAST\n${end}`).slice(-2), [
      'BDAT 250',
      'QUIT 221',
    ]);
    // Where it is not the end of it, or nothing of the chunk is shown, it is the next one.
    assert.deepEqual(outline(`${open}C: BDAT 20\nC: Subject: x\nC: BDAT 3 LAST\nC: abc\nS: 250 ok\n${end}`).slice(-3), [
      'BDAT 250',
      'BDAT 250',
      'QUIT 221',
    ]);
    assert.deepEqual(outline(`${open}C: BDAT 1000\nC: BDAT 0 LAST\nS: 250 ok\n${end}`).slice(-3), [
      'BDAT 250',
      'BDAT 250',
      'QUIT 221',
    ]);
  });

  it('takes lines behind a challenge for responses, until the outcome', () => {
    assert.deepEqual(
      outline(
        `${OPENING}C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: *\nS: 501 ok\nC: NOOP\nS: 250 ok`,
      ).slice(1),
      ['AUTH 334', '(response) 334', '* 501', 'NOOP 250'],
    );
  });

  it('ends the AUTH exchange where the server takes a response for a command', () => {
    const { sessions } = follow(`${OPENING}C: AUTH LOGIN\nS: 334 x\nC: AUTH LOGIN\nS: 250 ok\nC: NOOP\nS: 250 ok`);
    assert.deepEqual(
      sessions[0]?.exchanges.map(({ before }) => before.phase),
      ['connected', 'ready', 'auth', 'ready'],
    );
  });

  it('throws away what stands in the clear behind an accepted STARTTLS', () => {
    assert.deepEqual(outline(`${OPENING}C: STARTTLS\nC: NOOP\nS: 220 go\nC: EHLO c\nS: 250 mx`).slice(1), [
      'STARTTLS 220',
      'NOOP',
      'EHLO 250',
    ]);
  });

  it('knows that nothing is encrypted behind a handshake that failed', () => {
    const { sessions } = follow(
      `${OPENING}C: STARTTLS\nS: 220 go\n* tls-failed\nC: EHLO c\nS: 250 mx\nC: NOOP\nS: 250 ok`,
    );
    assert.deepEqual(
      sessions[0]?.exchanges.map(({ before }) => before.tls),
      [false, false, false, false],
    );
    assert.equal(sessions[0]?.standing.tls, false);
  });

  it('takes the reply behind 354 for the end of a message that the text leaves out', () => {
    const data = `${OPENING}C: MAIL FROM:<a@e>\nS: 250 ok\nC: RCPT TO:<b@e>\nS: 250 ok\nC: DATA\nS: 354 go\n`;
    assert.deepEqual(outline(`${data}S: 250 queued\nC: QUIT\nS: 221 bye`).slice(-2), ['DATA 354 250', 'QUIT 221']);
  });

  it('passes over missing replies where a code can only answer a later command', () => {
    assert.deepEqual(outline(`${OPENING}C: RSET\nC: QUIT\nS: 221 bye`).slice(1), ['RSET', 'QUIT 221']);
  });

  it('begins a new session at a connect event, and at a greeting behind a finished session', () => {
    const one = `${OPENING}C: QUIT\nS: 221 bye\n`;
    assert.deepEqual(outline(`${one}${one}* connect\n${one}`), [
      'EHLO 250',
      'QUIT 221',
      '--',
      'EHLO 250',
      'QUIT 221',
      '--',
      'EHLO 250',
      'QUIT 221',
    ]);
  });

  it('turns the roles round when ATRN is accepted', () => {
    const turned = `${OPENING}C: ATRN example.org\nS: 250 ok\nC: 220 client.example.org\nS: EHLO mx.example.net\nC: 250 client.example.org`;
    assert.deepEqual(outline(turned).slice(1), ['ATRN 250', 'EHLO 250']);
  });

  it('holds nothing against anybody behind a gap', () => {
    const { sessions } = follow(`${OPENING}* gap\nC: RCPT TO:<b@e>\nS: 250 ok\nC: DATA\nS: 354 go`);
    assert.deepEqual(
      sessions.flatMap(({ exchanges }) => exchanges.map(({ fault }) => fault)),
      ['', '', ''],
    );
  });

  it('blames nobody for what may have been sent in a group before a refusal, where the order is not that of the wire', () => {
    const opening = 'S: 220 mx\nC: EHLO c\nS: 250-mx\nS: 250 PIPELINING\n';
    const refused = `${opening}C: MAIL FROM:<a@e>\nS: 550 no\nC: RCPT TO:<b@e>\nS: 503 no\nC: DATA\nS: 503 no\nC: RCPT TO:<b@e>\nS: 503 no\nC: NOOP\nS: 250 ok\nC: RCPT TO:<b@e>`;
    const faults = (order: 'wire' | 'log') =>
      follow(refused, order).sessions.flatMap(({ exchanges }) => exchanges.map(({ fault }) => fault).filter(Boolean));
    assert.deepEqual(faults('log'), ['rcpt-before-mail']);
    assert.deepEqual(faults('wire'), ['rcpt-before-mail', 'data-before-mail', 'rcpt-before-mail', 'rcpt-before-mail']);
  });

  it('tells of a reply that was never ended when the next one begins', () => {
    const { events } = follow(`${OPENING}C: NOOP\nS: 250-ok\nC: QUIT\nS: 221 bye`);
    const abandoned = events.flatMap((event) =>
      event.type === 'reply-abandoned' ? [event.lines.map(({ line }) => line)] : [],
    );
    assert.deepEqual(abandoned, [[4]]);
    assert.deepEqual(outline(`${OPENING}C: NOOP\nS: 250-ok\nC: QUIT\nS: 221 bye`).slice(1), ['NOOP 250', 'QUIT 221']);
  });

  it('keeps a greeting whole that a client talks into', () => {
    assert.deepEqual(outline('S: 220-wait\nC: EHLO c\nS: 220 mx\nS: 250 mx'), ['EHLO 250']);
  });

  it('takes any lines in any order without an exception, and binds each reply once', () => {
    const line = fc
      .oneof(
        fc.constantFrom(
          'EHLO c',
          'LHLO c',
          'MAIL FROM:<a@e>',
          'RCPT TO:<b@e>',
          'DATA',
          '.',
          'BDAT 5',
          'BDAT 0 LAST',
          'RSET',
          'QUIT',
          'STARTTLS',
          'AUTH LOGIN',
          '*',
          'ATRN x',
        ),
        fc.string(),
      )
      .map((text) => `C: ${text.replaceAll('\n', ' ')}`);
    const reply = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(220, 221, 235, 250, 334, 353, 354, 355, 421, 450, 500, 503, 554),
          fc.constantFrom(' x', '-x', ''),
        )
        .map(([code, rest]) => `S: ${code}${rest}`),
      fc.string().map((text) => `S: ${text.replaceAll('\n', ' ')}`),
    );
    const lines = fc.array(fc.oneof(line, reply, fc.constantFrom('* connect', '* gap', '* close C')), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const { sessions } = follow(all.join('\n'));
        const bound = sessions.flatMap(({ exchanges }) => exchanges.flatMap(({ replies }) => replies));
        assert.equal(new Set(bound).size, bound.length);
      }),
      { numRuns: 2000 },
    );
  });
});
