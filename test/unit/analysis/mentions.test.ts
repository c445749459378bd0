import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mention, mentionKey, readMentions } from '../../../server/src/analysis/mentions';
import { splitLines } from '../../../server/src/analysis/splitLines';

describe('what a transcript names', () => {
  it('is told with its kind, its role and its place', () => {
    const text = `* connect 192.0.2.10:49152 -> 198.51.100.25:25
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<alice@example.org> AUTH=carol@example.org
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.net>
S: 250 2.1.5 <bob@example.net> Ok
C: DATA
S: 354 Go on
C: Received: from relay.example.org by mx.example.net with ESMTP id 3B0A12
C: To: "Bob B." <Bob@Example.net>
C: Message-ID: <lunch.1@example.org>
C:
C: Write to dave@example.com.
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
`;
    assert.deepEqual(shown(text), [
      '0 host 192.0.2.10 remark',
      '0 host 198.51.100.25 remark',
      '1 host mx.example.net server',
      '2 host client.example.org hello',
      '3 host mx.example.net server',
      '4 address alice@example.org sender',
      '4 address carol@example.org command',
      '6 address bob@example.net recipient',
      '7 address bob@example.net reply',
      '10 queue-id 3B0A12 header',
      '10 host relay.example.org header',
      '10 host mx.example.net header',
      '11 address Bob@Example.net header',
      '12 message-id lunch.1@example.org header',
      '14 address dave@example.com body',
      '16 queue-id 4F2A1 reply',
    ]);
  });

  it('does not tell what stands in an AUTH exchange', () => {
    const text = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN
C: AUTH LOGIN alice@example.org
S: 334 VXNlcm5hbWU6
C: bob@example.org
S: 334 UGFzc3dvcmQ6
`;
    assert.ok(shown(text).every((line) => !line.includes('address')));
  });

  it('holds for each of several sessions that interleave', () => {
    const text = `Jan 1 00:00:00 mx postfix/smtpd[11]: connect from a.example.org[192.0.2.1]
Jan 1 00:00:00 mx postfix/smtpd[11]: > a.example.org[192.0.2.1]: 220 mx.example.net ESMTP Postfix
Jan 1 00:00:00 mx postfix/smtpd[12]: > b.example.org[192.0.2.2]: 220 mx.example.net ESMTP Postfix
Jan 1 00:00:01 mx postfix/smtpd[11]: < a.example.org[192.0.2.1]: EHLO a.example.org
Jan 1 00:00:01 mx postfix/smtpd[12]: < b.example.org[192.0.2.2]: EHLO b.example.org
Jan 1 00:00:01 mx postfix/smtpd[11]: > a.example.org[192.0.2.1]: 250 mx.example.net
Jan 1 00:00:01 mx postfix/smtpd[12]: > b.example.org[192.0.2.2]: 250 mx.example.net
`;
    const hosts = shown(text).filter((line) => /hello|server/.test(line));
    assert.deepEqual(hosts, [
      '1 host mx.example.net server',
      '2 host mx.example.net server',
      '3 host a.example.org hello',
      '4 host b.example.org hello',
      '5 host mx.example.net server',
      '6 host mx.example.net server',
    ]);
  });

  it('stands in the line at its place, in any text', () => {
    const word = fc.constantFrom(
      'S: 250 ',
      'C: MAIL FROM:<',
      '@',
      'a.b',
      '>',
      '\n',
      'id=A1B2C3 ',
      '"',
      '=',
      '[',
      ']',
      '␍',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const lines = splitLines(words.join(''));
        for (const { place, text } of mentionsIn(lines)) {
          if (!place.notated) assert.equal(lines[place.line]?.slice(place.start, place.end), text);
        }
      }),
    );
  });

  it('is the same thing where only the case of a name differs, and not where that of an id does', () => {
    assert.equal(
      mentionKey({ what: 'address', text: 'Bob@Example.net' }),
      mentionKey({ what: 'address', text: 'bob@example.net' }),
    );
    assert.notEqual(mentionKey({ what: 'queue-id', text: '4Fb' }), mentionKey({ what: 'queue-id', text: '4FB' }));
  });
});

function shown(text: string): string[] {
  return mentionsIn(splitLines(text)).map((one) => `${one.place.line} ${one.what} ${one.text} ${one.role}`);
}

function mentionsIn(lines: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  const reader = readMentions('auto', mentions);
  for (const [at, line] of lines.entries()) reader.line(line, lines[at + 1]);
  reader.end();
  return mentions;
}
