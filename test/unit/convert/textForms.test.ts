import assert from 'node:assert/strict';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { ENVELOPE, GREETING, messageLines } from '../../harness/sampleSession';
import { converted } from './converted';

const SESSION = [
  '# A lesson',
  '* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000Z',
  '[+0.004 #4] S: 220 mx.example.net ESMTP',
  '[+0.005 #6] C: EHLO client.example.org',
  '[+0.009 #7] S: 250-mx.example.net',
  '[+0.009 #7] S: 250 STARTTLS',
  'C: STARTTLS',
  'S: 220 2.0.0 Ready to start TLS',
  '* tls TLSv1.3 TLS_AES_256_GCM_SHA384',
  'C: EHLO client.example.org',
  'S: 250 mx.example.net',
  'C: MAIL FROM:<a@example.org>',
  'S: 250 2.1.0 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 550 5.1.1 No such user',
  'C: QUIT',
  'S: 221 2.0.0 Bye',
  '* close C',
];

describe('text forms', () => {
  it('the canonical form of a canonical transcript is itself', () => {
    assert.deepEqual(converted(SESSION, 'canonical'), { text: `${SESSION.join('\n')}\n`, lost: {} });
  });

  it('raw octets are notated in the canonical form, and notation is left alone', () => {
    const lines = ['* connect', 'S: 220 a\0b\rc\x1b', 'C: EHLO \udce9', 'S: 250 ␐E9␊', 'C: ä ☃'];
    assert.deepEqual(converted(lines, 'canonical').text.split('\n'), [
      '* connect',
      'S: 220 a␀b␍c␛',
      'C: EHLO ␐E9',
      'S: 250 ␐E9␊',
      'C: ä ☃',
      '',
    ]);
  });

  it('times of a clock without a date count from the first one, also over midnight', () => {
    const lines = [
      "23:59:59.750000 send: 'ehlo client.example.org\\r\\n'",
      "23:59:59.900000 reply: b'250 mx.example.net\\r\\n'",
      "00:00:01.250000 send: 'quit\\r\\n'",
      "00:00:01.300000 reply: b'221 2.0.0 Bye\\r\\n'",
    ];
    assert.deepEqual(converted(lines, 'canonical'), {
      text: [
        '[+0] C: ehlo client.example.org',
        '[+0.15] S: 250 mx.example.net',
        '[+1.5] C: quit',
        '[+1.55] S: 221 2.0.0 Bye',
        '',
      ].join('\n'),
      lost: {},
    });
  });

  it('marks that TLS was on become an event', () => {
    const lines = ['<~  220 mx.example.net ESMTP', ' ~> EHLO client.example.org', '<~  250 mx.example.net'];
    assert.deepEqual(converted(lines, 'canonical').text.split('\n').slice(0, 2), [
      '* tls',
      'S: 220 mx.example.net ESMTP',
    ]);
  });

  it('swaks marks what went through TLS, and errors', () => {
    const { text, lost } = converted(SESSION, 'swaks');
    assert.deepEqual(text.split('\n').slice(0, 11), [
      '=== # A lesson',
      '=== Connected to 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000Z',
      '<-  220 mx.example.net ESMTP',
      ' -> EHLO client.example.org',
      '<-  250-mx.example.net',
      '<-  250 STARTTLS',
      ' -> STARTTLS',
      '<-  220 2.0.0 Ready to start TLS',
      '=== TLS started with cipher TLSv1.3 TLS_AES_256_GCM_SHA384',
      ' ~> EHLO client.example.org',
      '<~  250 mx.example.net',
    ]);
    assert.ok(text.includes('\n<~* 550 5.1.1 No such user\n'));
    assert.deepEqual(lost, { times: 5, frames: 4 });
  });

  it('an RFC’s example is indented, and folded within 72 columns where that is read as one line again', () => {
    const long = `250-AUTH ${'SCRAM-SHA-256 '.repeat(8)}PLAIN`;
    const lines = [
      'S: 220 mx.example.net',
      'C: EHLO a.example.org',
      'S: 250-mx.example.net',
      `S: ${long}`,
      'S: 250 HELP',
    ];
    const { text, lost } = converted(lines, 'rfc');
    assert.ok(text.split('\n').every((line) => line.length <= 72 && (line === '' || line.startsWith('   '))));
    const said = readDialogue(text.split('\n')).sessions[0]?.heard.map((one) => (one.kind === 'said' ? one.text : ''));
    assert.equal(said?.[3], long);
    assert.deepEqual(lost, {});
  });

  it('a line of a message that looks like a mark, an elision or an end keeps its octets', () => {
    const message = [
      '...',
      'Client: x',
      'Server: Apache',
      '# no comment',
      '* close C',
      '(message omitted)',
      '11 lines sent',
      // An end as RFC 821 writes it, and what stands behind it.
      '<CRLF>.<CRLF>',
      ' behind it',
      '',
    ];
    const lines = ['* connect', ...GREETING, ...ENVELOPE, ...messageLines(message)];
    for (const target of ['canonical', 'prefixed', 'swaks', 'rfc']) {
      const { text } = converted(lines, target);
      const [session] = readDialogue(text.split('\n').slice(0, -1)).sessions;
      const read = session?.heard.flatMap((one) => (one.kind === 'said' && one.part === 'content' ? [one.text] : []));
      assert.deepEqual(
        read?.map((line) => line.replace(/␐([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))),
        message,
        target,
      );
    }
  });

  it('a canonical text that would be taken for another dialect begins with an event, and that is told', () => {
    const lines = ['Client: x', 'Server: 220 x', 'Client: EHLO a.example.org', 'Server: 250 x', 'Client: (what␐29'];
    const { text, lost } = converted(lines, 'canonical');
    const connect = lost['added-connects'] ?? 0;
    assert.equal(text.startsWith('* connect\n'), connect === 1);
    assert.equal(lost['dialect-unclear'], undefined);
  });

  it('interleaved sessions come one after another, and that is told', () => {
    const at = 'Nov 23 13:00:00 mx postfix/smtpd';
    const lines = [1, 2].flatMap((pid) => [
      `${at}[${pid}]: > client.example.org[192.0.2.${pid}]: 220 mx.example.net ESMTP`,
    ]);
    lines.push(`${at}[1]: < client.example.org[192.0.2.1]: EHLO one.example.org`);
    lines.push(`${at}[2]: < client.example.org[192.0.2.2]: EHLO two.example.org`);
    const { text, lost } = converted(lines, 'canonical');
    const sessions = readDialogue(text.split('\n').slice(0, -1)).sessions;
    assert.equal(sessions.length, 2);
    assert.equal(lost.interleaving, 1);
  });

  it('very many sessions that would not begin by themselves are parted', () => {
    const lines = Array.from(
      { length: 100 },
      (_, pid) => `Nov 23 13:00:00 mx postfix/smtpd[${pid}]: < client.example.org[192.0.2.1]: EHLO a${pid}.example.org`,
    );
    const { text, lost } = converted(lines, 'canonical');
    assert.equal(readDialogue(text.split('\n').slice(0, -1)).sessions.length, 100);
    assert.ok((lost['added-connects'] ?? 0) >= 99);
    assert.equal(lost.misread, undefined);
  });

  it('one session of several is converted alone', () => {
    const lines = ['* connect', 'S: 220 one', '* close S', '* connect', 'S: 554 two', '* close S'];
    assert.equal(converted(lines, 'canonical', 2).text, '* connect\nS: 554 two\n* close S\n');
  });

  it('a tool’s remark that would be a directive as a comment is none', () => {
    const { text } = converted(
      ['=== Connected to x', '<-  220 x', '=== smtp-ignore-file long-wait', ' -> QUIT'],
      'canonical',
    );
    assert.ok(text.includes('\n# (note) smtp-ignore-file long-wait\n'));
  });

  it('a transcript without a session is written without complaint', () => {
    for (const target of ['canonical', 'prefixed', 'swaks', 'rfc'])
      assert.deepEqual(converted([], target), { text: '', lost: {} });
  });
});
