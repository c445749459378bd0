import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { type SessionSummary, summarizeSession } from '../../../server/src/analysis/summary';
import type { TransactionSummary } from '../../../server/src/analysis/transactions';

const GREETING = `S: 220 mx.example.net ESMTP ready
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-PIPELINING
S: 250 CHUNKING
`;

const LMTP_GREETING = `S: 220 store.example.net LMTP
C: LHLO relay.example.net
S: 250-store.example.net
S: 250 PIPELINING
`;

const QUIT = `C: QUIT
S: 221 2.0.0 Bye
`;

function sessions(text: string): SessionSummary[] {
  const lines = text.split('\n').slice(0, -1);
  const analysis = analyze(lines, 'canonical');
  return analysis.sessions.map((session) => summarizeSession(session));
}

/** The one transaction of a text behind a greeting, in short: outcome, code, size, and each recipient with its last word. */
function transaction(text: string, greeting = GREETING) {
  const [session, another] = sessions(greeting + text);
  assert.ok(session && !another, 'one session');
  assert.equal(session.transactions.length, 1, 'one transaction');
  return short(session.transactions[0]!);
}

function short({ outcome, code, size, recipients }: TransactionSummary) {
  return { outcome, code, size, recipients: recipients.map(({ address, code: last }) => `${address} ${last}`) };
}

describe('the summary of a session', () => {
  it('tells who spoke and how', () => {
    const [session] = sessions(GREETING + QUIT);
    assert.deepEqual(session, {
      line: 0,
      endLine: 6,
      protocol: 'ESMTP',
      tls: false,
      authenticated: null,
      client: 'client.example.org',
      server: 'mx.example.net',
      transactions: [],
    });
  });

  it('tells the server’s name only from where it stands', () => {
    const late = 'S: 250-PIPELINING\nS: 250 HELP\nC: STARTTLS\nS: 220 Go\nC: EHLO a\nS: 250 mx.example.net\n';
    assert.equal(sessions(late)[0]?.server, 'mx.example.net');
    assert.equal(sessions('S: 220 ******\nC: EHLO a\nS: 250 mx.example.net\n')[0]?.server, 'mx.example.net');
    assert.equal(sessions('S: 554 mx.example.net No\n')[0]?.server, 'mx.example.net');
  });

  it('goes by the hello that was accepted', () => {
    const refused = 'S: 220 mx\nC: EHLO a\nS: 502 no\nC: HELO a\nS: 250 mx\n';
    assert.equal(sessions(refused)[0]?.protocol, 'SMTP');
    assert.equal(sessions(LMTP_GREETING)[0]?.protocol, 'LMTP');
    assert.equal(sessions('S: 220 mx\nC: EHLO a\n')[0]?.protocol, 'ESMTP');
  });

  it('tells apart the sessions of a file', () => {
    const all = sessions(`${GREETING}${QUIT}${LMTP_GREETING}${QUIT}`);
    assert.deepEqual(
      all.map(({ line, endLine, server }) => [line, endLine, server]),
      [
        [0, 6, 'mx.example.net'],
        [7, 12, 'store.example.net'],
      ],
    );
  });

  it('knows no names where none are recorded', () => {
    const [session] = sessions('C: MAIL FROM:<a@example.org>\nS: 250 Ok\nC: QUIT\nS: 221 Bye\n');
    assert.deepEqual([session?.client, session?.server, session?.protocol], [null, null, 'SMTP']);
  });

  it('tells TLS', () => {
    const text = `${GREETING}C: STARTTLS\nS: 220 go\nC: EHLO client.example.org\nS: 250 mx.example.net\n`;
    assert.equal(sessions(text)[0]?.tls, true);
  });
});

describe('who authenticated', () => {
  const user = (text: string) => sessions(GREETING + text)[0]?.authenticated;
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('is read from PLAIN, in the command or behind it', () => {
    const plain = base64('\0fred\0secret');
    assert.equal(user(`C: AUTH PLAIN ${plain}\nS: 235 2.7.0 Ok\n`), 'fred');
    assert.equal(user(`C: AUTH PLAIN\nS: 334 \nC: ${plain}\nS: 235 2.7.0 Ok\n`), 'fred');
  });

  it('is read from LOGIN, in the command or behind it', () => {
    const password = `S: 334 UGFzc3dvcmQ6\nC: ${base64('secret')}\nS: 235 Ok\n`;
    assert.equal(user(`C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: ${base64('fred')}\n${password}`), 'fred');
    assert.equal(user(`C: AUTH LOGIN ${base64('fred')}\n${password}`), 'fred');
  });

  it('is read from mechanisms that keep the password', () => {
    const cram = `C: AUTH CRAM-MD5\nS: 334 ${base64('<1@mx>')}\nC: ${base64(`fred ${'0'.repeat(32)}`)}\nS: 235 Ok\n`;
    assert.equal(user(cram), 'fred');
    const scram = `C: AUTH SCRAM-SHA-256 ${base64('n,,n=fred,r=abc')}\nS: 334 ${base64('r=abcdef,s=QSXCR,i=4096')}\n`;
    assert.equal(
      user(`${scram}C: ${base64('c=biws,r=abcdef,p=dHzb')}\nS: 334 ${base64('v=6rri')}\nC: \nS: 235 Ok\n`),
      'fred',
    );
    assert.equal(user(`C: AUTH XOAUTH2 ${base64('user=fred\x01auth=Bearer token\x01\x01')}\nS: 235 Ok\n`), 'fred');
  });

  it('is the mechanism where the user cannot be seen, and never a secret', () => {
    assert.equal(user('C: AUTH PLAIN ********\nS: 235 Ok\n'), 'PLAIN');
    assert.equal(user(`C: AUTH CUSTOM ${base64('fred secret')}\nS: 235 Ok\n`), 'CUSTOM');
    assert.equal(
      user('C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: <user>\nS: 334 UGFzc3dvcmQ6\nC: <pass>\nS: 235 Ok\n'),
      'LOGIN',
    );
  });

  it('is nobody where AUTH failed, and the one who came in at last', () => {
    const bad = `C: AUTH PLAIN ${base64('\0bad\0x')}\nS: 535 5.7.8 no\n`;
    assert.equal(user(bad), null);
    assert.equal(user(`${bad}C: AUTH PLAIN ${base64('\0good\0x')}\nS: 235 2.7.0 Ok\n`), 'good');
  });
});

describe('the summary of a transaction', () => {
  const ENVELOPE = `C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
`;
  const REFUSED = ENVELOPE.replace('250 2.1.5 Ok', '550 5.1.1 No such user');
  const DATA = `C: DATA
S: 354 Go ahead
`;
  const MESSAGE = `${DATA}C: Subject: x
C: 
C: hello
C: .
`;

  it('tells a delivered message, with its places', () => {
    const [session] = sessions(`${GREETING}${ENVELOPE}${MESSAGE}S: 250 2.0.0 Queued\n${QUIT}`);
    assert.deepEqual(session?.transactions, [
      {
        line: 5,
        endLine: 15,
        from: 'a@example.org',
        size: 21,
        recipients: [{ address: 'b@example.net', line: 7, accepted: true, code: 250, enhanced: '2.1.5' }],
        outcome: 'delivered',
        code: 250,
      },
    ]);
  });

  /** The last line, counted from that of MAIL. */
  const ENDINGS: readonly (readonly [name: string, text: string, last: number])[] = [
    ['all recipients refused, then QUIT', `${REFUSED}${QUIT}`, 3],
    ['all recipients refused, then another EHLO', `${REFUSED}C: EHLO client.example.org\nS: 250 mx.example.net\n`, 3],
    ['all recipients refused, then RSET, which is about it', `${REFUSED}C: RSET\nS: 250 Ok\n`, 5],
    ['all recipients and DATA refused', `${REFUSED}C: DATA\nS: 554 5.5.1 No valid recipients\n${QUIT}`, 5],
    ['DATA put off', `${ENVELOPE}C: DATA\nS: 451 4.3.0 Later\n${QUIT}`, 5],
    ['given up by QUIT', `${ENVELOPE}${QUIT}`, 5],
    [
      'MAIL refused in a group with QUIT',
      'C: MAIL FROM:<a@example.org>\nC: RCPT TO:<b@example.net>\nC: QUIT\nS: 550 No\nS: 503 No\nS: 221 Bye\n',
      4,
    ],
  ];
  for (const [name, text, last] of ENDINGS) {
    it(`ends where it was decided: ${name}`, () => {
      const [session] = sessions(`${GREETING}${text}`);
      const [first, more] = session?.transactions ?? [];
      assert.equal(first && first.endLine - first.line, last);
      assert.equal(more, undefined);
    });
  }

  it('binds replies in a pipelined group', () => {
    const text = `C: MAIL FROM:<>
C: RCPT TO:<b@example.net>
C: RCPT TO:<nobody@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
S: 550 5.1.1 Unknown
S: 354 Go ahead
C: Subject: x
C: .
C: QUIT
S: 250 2.0.0 Queued
S: 221 2.0.0 Bye
`;
    assert.deepEqual(transaction(text), {
      outcome: 'partial',
      code: 250,
      size: 12,
      recipients: ['b@example.net 250', 'nobody@example.net 550'],
    });
  });

  it('counts octets as the receiver stores them', () => {
    const size = (content: string) => transaction(`${ENVELOPE}${DATA}${content}C: .\nS: 250 Ok\n`).size;
    assert.equal(size(''), 0);
    assert.equal(size('C: ..\n'), 3);
    assert.equal(size('C: ...dots\n'), 8);
    assert.equal(size('C: é␐ff␀\n'), 6);
    // A line behind a bare LF begins no line, so that its dot is text; ␊ stands for the LF.
    assert.equal(size('C: a␊\nC: .b\n'), 6);
    assert.equal(size('a line without its prefix\n'), 27);
  });

  it('does not count what the transcript leaves out', () => {
    assert.equal(transaction(`${ENVELOPE}${DATA}C: Subject: x\n* gap 1200 C\nC: .\nS: 250 Ok\n`).size, null);
  });

  it('takes the reply to a message of which the text is left out', () => {
    assert.deepEqual(transaction(`${ENVELOPE}${DATA}S: 250 2.0.0 Queued\n${QUIT}`), {
      outcome: 'delivered',
      code: 250,
      size: null,
      recipients: ['b@example.net 250'],
    });
    assert.equal(transaction(`${ENVELOPE}${DATA}S: 554 5.7.1 Spam\n${QUIT}`).outcome, 'rejected');
  });

  it('tells a refused message from one that may be sent again', () => {
    const outcome = (text: string) => {
      const { outcome: one, code } = transaction(text);
      return `${one} ${code}`;
    };
    assert.equal(outcome(`${ENVELOPE}${MESSAGE}S: 554 5.7.1 Spam\n${QUIT}`), 'rejected 554');
    assert.equal(outcome(`${ENVELOPE}${MESSAGE}S: 451 4.3.0 Later\n${QUIT}`), 'deferred 451');
    assert.equal(outcome(`${ENVELOPE}C: DATA\nS: 452 4.3.1 Full\n${QUIT}`), 'deferred 452');
    assert.equal(outcome(`${ENVELOPE}C: DATA\nS: 554 5.3.0 No\nC: RSET\nS: 250 Ok\n${QUIT}`), 'rejected 554');
    assert.equal(outcome(`${ENVELOPE}C: DATA\nS: 421 4.3.2 Shutting down\n`), 'deferred 421');
    assert.equal(outcome(`${ENVELOPE}C: DATA\nS: 451 Later\n${MESSAGE}S: 250 Ok\n`), 'delivered 250');
  });

  it('lists a refused MAIL with what was sent along with it', () => {
    const text = `C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: DATA
S: 552 5.3.4 Too big
S: 503 5.5.1 Need MAIL
S: 503 5.5.1 Need MAIL
`;
    assert.deepEqual(transaction(text + QUIT), {
      outcome: 'rejected',
      code: 552,
      size: null,
      recipients: ['b@example.net 503'],
    });
  });

  it('goes by the recipients where all were refused', () => {
    const text = `C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: RCPT TO:<c@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 450 4.2.0 Greylisted
S: 550 5.1.1 Unknown
S: 554 5.5.1 No valid recipients
`;
    const { outcome, code } = transaction(text + QUIT);
    assert.deepEqual([outcome, code], ['deferred', 450]);
  });

  it('is aborted by RSET, a new EHLO, QUIT and the end of the connection', () => {
    for (const end of ['C: RSET\nS: 250 Ok\n', 'C: EHLO again\nS: 250 mx\n', QUIT, '* close C\n', '* reset S\n']) {
      const { outcome, code } = transaction(ENVELOPE + end);
      assert.deepEqual([outcome, code], ['aborted', null], end);
    }
  });

  it('is unknown where the transcript ends too early', () => {
    assert.equal(transaction(ENVELOPE).outcome, 'unknown');
    assert.equal(transaction(ENVELOPE + MESSAGE).outcome, 'unknown');
    // The server may have taken the message although its reply was lost.
    assert.equal(transaction(`${ENVELOPE}${MESSAGE}* close S\n`).outcome, 'unknown');
    const { recipients } = sessions(
      `${GREETING}C: MAIL FROM:<a@example.org>\nS: 250 Ok\nC: RCPT TO:<b@example.net>\n`,
    )[0]!.transactions[0]!;
    assert.deepEqual(recipients, [{ address: 'b@example.net', line: 7, accepted: null, code: null, enhanced: null }]);
  });

  it('stays open when a MAIL inside it is refused', () => {
    const text = `${ENVELOPE}C: MAIL FROM:<other@example.org>\nS: 503 5.5.1 Nested\n${MESSAGE}S: 250 Ok\n`;
    assert.deepEqual(transaction(text).outcome, 'delivered');
  });

  it('begins anew with a MAIL that the server accepted inside it', () => {
    const text = `${GREETING}${ENVELOPE}${ENVELOPE}${MESSAGE}S: 250 Ok\n`;
    assert.deepEqual(
      sessions(text)[0]?.transactions.map(({ outcome }) => outcome),
      ['aborted', 'delivered'],
    );
  });

  it('counts the octets of chunks', () => {
    const text = `${ENVELOPE}C: BDAT 14
C: Subject: abc
S: 250 2.0.0 14 octets
C: BDAT 9 LAST
C: 
C: hello
S: 250 2.0.0 Queued
`;
    assert.deepEqual(transaction(text), {
      outcome: 'delivered',
      code: 250,
      size: 23,
      recipients: ['b@example.net 250'],
    });
  });

  it('tells a refused chunk', () => {
    const text = `${ENVELOPE}C: BDAT 7 LAST\nC: hello\nS: 552 5.3.4 Too big\nC: RSET\nS: 250 Ok\n`;
    assert.deepEqual(transaction(text), {
      outcome: 'rejected',
      code: 552,
      size: null,
      recipients: ['b@example.net 250'],
    });
  });

  const THREE = `C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: RCPT TO:<nobody@example.net>
S: 550 5.1.1 Unknown
C: RCPT TO:<full@example.net>
S: 250 2.1.5 Ok
`;

  it('has each recipient’s own reply in LMTP', () => {
    const text = `${THREE}${MESSAGE}S: 250 2.0.0 Delivered\nS: 452 4.2.2 Mailbox full\n${QUIT}`;
    assert.deepEqual(transaction(text, LMTP_GREETING), {
      outcome: 'partial',
      code: 250,
      size: 21,
      recipients: ['b@example.net 250', 'nobody@example.net 550', 'full@example.net 452'],
    });
    const failed = `${ENVELOPE}${MESSAGE}S: 452 4.2.2 Mailbox full\n${QUIT}`;
    assert.equal(transaction(failed, LMTP_GREETING).outcome, 'deferred');
  });

  it('has each recipient’s own reply with PRDR', () => {
    const text = `${THREE}${MESSAGE}S: 353 content analysis has started
S: 250 first accepted
S: 550 second refused
S: 250 accepted for some
`;
    assert.deepEqual(transaction(text + QUIT), {
      outcome: 'partial',
      code: 250,
      size: 21,
      recipients: ['b@example.net 250', 'nobody@example.net 550', 'full@example.net 550'],
    });
  });
});
