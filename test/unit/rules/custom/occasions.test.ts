import assert from 'node:assert/strict';
import type { CustomRule } from '../../../../server/src/rules/custom/customRule';
import { customFindings, ruleWhen } from '../../../harness/customRules';
import { CLEAN, session } from '../../../harness/postfixLog';

type Case = readonly [
  what: string,
  rule: { readonly on: CustomRule['on']; readonly when: object; readonly message?: string },
  transcript: string,
  expected: readonly string[],
];

const HELLO = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-STARTTLS
S: 250-SIZE 1000
S: 250 AUTH PLAIN LOGIN
`;
const BYE = `C: QUIT
S: 221 2.0.0 Bye
`;
const MAIL = `C: MAIL FROM:<a@example.org> SIZE=100 BODY=8BITMIME
S: 250 2.1.0 Ok
`;
const MESSAGE = `C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go on
C: Subject: one
C:  and more
C: X-Foo: bar
C: 
C: text
C: .
S: 250 2.0.0 Ok
`;

const notEncrypted = { on: 'command', when: { verb: 'MAIL', tls: false } } as const;
const silent: readonly string[] = [];

const cases: readonly Case[] = [
  ['a command without TLS', notEncrypted, HELLO + MAIL + BYE, ['7 tried']],
  [
    'nothing where TLS is on',
    notEncrypted,
    `${HELLO}C: STARTTLS\nS: 220 go\n* tls TLSv1.3\n${HELLO.split('\n').slice(1).join('\n')}${MAIL}${BYE}`,
    silent,
  ],
  ['nothing where the recording begins late', notEncrypted, MAIL + BYE, silent],
  ['nothing where a gap may hide it', notEncrypted, `${HELLO}* gap 200 C\n${MAIL}${BYE}`, silent],
  [
    'nothing on a port with TLS from the start',
    notEncrypted,
    `* connect 192.0.2.1:5 -> 192.0.2.2:465\n${HELLO.replace('S: 250-STARTTLS\n', '')}${MAIL}${BYE}`,
    silent,
  ],
  [
    'nothing where STARTTLS is offered no more',
    notEncrypted,
    `${HELLO}# what is encrypted is left out\n${HELLO.split('\n').slice(1).join('\n').replace('S: 250-STARTTLS\n', '')}${MAIL}${BYE}`,
    silent,
  ],
  [
    'MAIL behind HELO as one without TLS',
    notEncrypted,
    `S: 220 x.example ESMTP\nC: HELO a.example.org\nS: 250 x.example\n${MAIL}${BYE}`,
    ['4 tried'],
  ],
  ['what is offered', { on: 'command', when: { verb: 'MAIL', offers: 'auth login' } }, HELLO + MAIL + BYE, ['7 tried']],
  [
    'nothing about an offer that is not recorded',
    { on: 'command', when: { verb: 'MAIL', not: { offers: 'STARTTLS' } } },
    `C: EHLO client.example.org\n${MAIL}${BYE}`,
    silent,
  ],
  [
    'nothing about an offer of which a part is left out',
    { on: 'command', when: { verb: 'MAIL', not: { offers: 'CHUNKING' } } },
    HELLO.replace('S: 250-SIZE 1000\n', 'S: 250-...\n') + MAIL + BYE,
    silent,
  ],
  [
    'a parameter with its value',
    { on: 'command', when: { parameter: 'body=8bit*' }, message: '{parameter} {argument}' },
    HELLO + MAIL + BYE,
    ['7 SIZE=100, BODY=8BITMIME FROM:<a@example.org> SIZE=100 BODY=8BITMIME'],
  ],
  [
    'nothing about parameters that cannot be told from the path',
    { on: 'command', when: { verb: 'MAIL', not: { parameter: 'SMTPUTF8' } } },
    `${HELLO}C: MAIL FROM:a@example.org\nS: 250 ok\n${BYE}`,
    silent,
  ],
  [
    'nothing about an address that was masked',
    { on: 'command', when: { verb: 'MAIL', not: { domain: 'example.com' } } },
    `${HELLO}C: MAIL FROM:<***@***>\nS: 250 ok\n${BYE}`,
    silent,
  ],
  [
    'the empty address by its name',
    { on: 'command', when: { verb: 'MAIL', address: '' }, message: 'from {address} of {domain}' },
    `${HELLO}C: MAIL FROM:<>\nS: 250 ok\n${BYE}`,
    ['7 from (nothing) of (not known)'],
  ],
  [
    'pipelined commands',
    { on: 'command', when: { pipelined: true } },
    `${HELLO}C: MAIL FROM:<a@b.example>\nC: RSET\nS: 250 ok\nS: 250 ok\n${BYE}`,
    ['8 tried'],
  ],
  [
    'the wait before a command',
    { on: 'command', when: { wait: { above: 5 } }, message: '{wait}' },
    '[+0.1] S: 220 x.example ESMTP\n[+9.3] C: HELO a.example\n[+9.4] S: 250 x.example\n[+9.5] C: QUIT\n[+9.6] S: 221 Bye\n',
    ['2 9.2'],
  ],
  [
    'the reply inside AUTH as one to AUTH, without what was sent',
    { on: 'reply', when: { verb: 'AUTH', code: 535, mechanism: 'LOGIN' }, message: '{command}: {reply}' },
    `${HELLO}C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 535 5.7.8 No\n${BYE}`,
    ['12 (not known): 535 5.7.8 No'],
  ],
  [
    'an AUTH command without its secret',
    { on: 'command', when: { verb: 'AUTH' }, message: '{command} | {argument}' },
    `${HELLO}C: AUTH PLAIN AHVzZXIAcGVuY2ls\nS: 535 5.7.8 No\n${BYE}`,
    ['7 AUTH PLAIN *** | PLAIN ***'],
  ],
  [
    'what is no command without its text',
    { on: 'command', when: { command: 'hunter*' }, message: '{command}' },
    `${HELLO}C: hunter2\nS: 500 5.5.1 What?\n${BYE}`,
    ['7 ***'],
  ],
  [
    'a class of codes',
    { on: 'reply', when: { code: '22z' }, message: '{code} to {verb}' },
    HELLO + BYE,
    ['8 221 to QUIT'],
  ],
  [
    'a reply of several lines',
    { on: 'ehlo', when: { lines: { above: 3 } }, message: '{reply}' },
    HELLO + BYE,
    ['3 250 mx.example.net STARTTLS SIZE 1000 AUTH PLAIN LOGIN'],
  ],
  [
    'what EHLO got offered',
    { on: 'ehlo', when: { name: 'client.*' }, message: '{offers}' },
    HELLO + BYE,
    ['3 STARTTLS, SIZE 1000, AUTH PLAIN, AUTH LOGIN'],
  ],
  [
    'a greeting and no other reply',
    { on: 'greeting', when: { code: '*'.replace('*', '2yz') } },
    HELLO + BYE,
    ['1 tried'],
  ],
  [
    'a folded header field',
    { on: 'header', when: { value: 'one and more' }, message: '{header} of {address}' },
    HELLO + MAIL + MESSAGE + BYE,
    ['13 Subject of a@example.org'],
  ],
  [
    'a header field in chunks',
    { on: 'header', when: { header: 'x-*' }, message: '{header}: {value}' },
    `${HELLO}${MAIL}C: RCPT TO:<b@example.net>\nS: 250 ok\nC: BDAT 12 LAST\nC: X-Foo: bar\nS: 250 ok\n${BYE}`,
    ['12 X-Foo: bar'],
  ],
  [
    'a header field that is missing',
    { on: 'message', when: { not: { headers: 'Date' } }, message: '{headers}' },
    HELLO + MAIL + MESSAGE + BYE,
    ['13 subject, x-foo'],
  ],
  [
    'nothing about a message of which a part is left out',
    { on: 'message', when: { not: { headers: 'Date' } } },
    HELLO + MAIL + MESSAGE.replace('C: X-Foo: bar\n', 'C: ...\n') + BYE,
    silent,
  ],
  [
    'nothing about a message that is not recorded',
    { on: 'message', when: { not: { headers: 'Date' } } },
    `${HELLO}${MAIL}C: RCPT TO:<b@example.net>\nS: 250 ok\nC: DATA\nS: 354 Go on\nS: 250 ok\n${BYE}`,
    silent,
  ],
  [
    'the size of a message',
    { on: 'message', when: { size: { above: 20 } }, message: '{size}' },
    HELLO + MAIL + MESSAGE + BYE,
    ['13 45'],
  ],
  [
    'a transaction that was delivered',
    { on: 'transaction-end', when: { outcome: 'delivered' }, message: '{recipients}/{refused} {size} {domain}' },
    HELLO + MAIL + MESSAGE + BYE,
    ['7 1/0 45 example.org'],
  ],
  [
    'one that was delivered to some',
    { on: 'transaction-end', when: { outcome: 'partial', refused: 1 } },
    `${HELLO}${MAIL}C: RCPT TO:<c@example.net>\nS: 550 5.1.1 No\n${MESSAGE}${BYE}`,
    ['7 tried'],
  ],
  [
    'one that was refused at MAIL',
    { on: 'transaction-end', when: { outcome: 'deferred' } },
    `${HELLO}C: MAIL FROM:<a@example.org>\nS: 451 4.3.0 Later\n${BYE}`,
    ['7 tried'],
  ],
  [
    'one whose recipients were all refused',
    { on: 'transaction-end', when: { outcome: 'rejected' } },
    `${HELLO}${MAIL}C: RCPT TO:<c@example.net>\nS: 550 5.1.1 No\nC: DATA\nS: 503 5.5.1 RCPT first\n${BYE}`,
    ['7 tried'],
  ],
  [
    'one that was given up',
    { on: 'transaction-end', when: { outcome: 'aborted' } },
    `${HELLO}${MAIL}C: RSET\nS: 250 ok\n${BYE}`,
    ['7 tried'],
  ],
  [
    'nothing about one whose end is not recorded',
    { on: 'transaction-end', when: { recipients: { atLeast: 0 } } },
    HELLO + MAIL,
    silent,
  ],
  [
    'nothing about one of which the verdict is not recorded',
    { on: 'transaction-end', when: { recipients: { atLeast: 0 } } },
    `${HELLO}${MAIL}${MESSAGE.replace('S: 250 2.0.0 Ok\n', '')}* close C\n`,
    silent,
  ],
  [
    'each of LMTP with all its replies',
    { on: 'transaction-end', when: { outcome: 'partial' }, message: '{protocol}' },
    `S: 220 x.example LMTP\nC: LHLO a.example.org\nS: 250 x.example\n${MAIL}C: RCPT TO:<c@example.net>\nS: 250 ok\n${MESSAGE}S: 450 4.2.0 Later\n${BYE}`,
    ['4 LMTP'],
  ],
  [
    'a session with its duration',
    { on: 'session-end', when: { duration: { above: 60 }, authenticated: false }, message: '{duration}' },
    '[+0.5] S: 220 x.example ESMTP\n[+0.6] C: HELO a.example\n[+70] S: 250 x.example\n[+71] C: QUIT\n[+71.25] S: 221 Bye\n',
    ['1 70.8'],
  ],
  ['nothing about a session that just stops', { on: 'session-end', when: { protocol: 'ESMTP' } }, HELLO + MAIL, silent],
  [
    'nothing about a session that begins late',
    { on: 'session-end', when: { protocol: 'ESMTP' } },
    HELLO.split('\n').slice(1).join('\n') + BYE,
    silent,
  ],
];

describe('a custom rule', () => {
  for (const [what, { on, when, message }, transcript, expected] of cases) {
    it(`reports ${what}`, () => {
      assert.deepEqual(customFindings(ruleWhen(on, when, message ? { message } : {}), transcript), expected);
    });
  }

  it('says nothing about texts that are too long to be compared', () => {
    const long = (letters: number) => `${HELLO}C: NOOP ${'x'.repeat(letters)}\nS: 250 ok\n${BYE}`;
    const rules = ruleWhen('command', { verb: 'NOOP', not: { argument: 'short' } });
    assert.deepEqual(customFindings(rules, long(100)), ['7 tried']);
    assert.deepEqual(customFindings(rules, long(10_000)), []);
    const folded = (lines: number) =>
      MESSAGE.replace(
        'C:  and more',
        Array(lines)
          .fill(`C:  ${'y'.repeat(900)}`)
          .join('\n'),
      );
    const header = ruleWhen('header', { header: 'Subject', not: { value: 'two' } });
    assert.deepEqual(customFindings(header, HELLO + MAIL + folded(2) + BYE), ['13 tried']);
    assert.deepEqual(customFindings(header, HELLO + MAIL + folded(9) + BYE), []);
  });

  it('knows the order on the wire only where the form keeps it', () => {
    const rules = ruleWhen('command', { pipelined: true });
    const log = [
      '> a.example[192.0.2.1]: 220 mx.example.net ESMTP',
      '< a.example[192.0.2.1]: EHLO a.example',
      '> a.example[192.0.2.1]: 250 mx.example.net',
      '< a.example[192.0.2.1]: RSET',
      '< a.example[192.0.2.1]: NOOP',
      '> a.example[192.0.2.1]: 250 2.0.0 Ok',
      '> a.example[192.0.2.1]: 250 2.0.0 Ok',
    ].map((line) => `Nov 23 14:57:43 mx postfix/smtpd[1]: ${line}\n`);
    assert.deepEqual(customFindings(rules, log.join('')), []);
    assert.equal(customFindings(ruleWhen('command', { verb: 'NOOP' }), log.join('')).length, 1);
  });

  it('knows the verdict on a message that a log leaves out', () => {
    const log = session(1, ...CLEAN).join('\n');
    const outcome = ruleWhen('transaction-end', { recipients: { atLeast: 0 } }, { message: '{outcome} {recipients}' });
    assert.deepEqual(customFindings(outcome, log), ['5 delivered 1']);
    const cut = session(1, ...CLEAN)
      .filter((line) => !line.includes('queued'))
      .join('\n');
    assert.deepEqual(customFindings(outcome, cut), []);
  });
});
