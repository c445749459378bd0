import assert from 'node:assert/strict';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

/** What a dialect makes of lines: one entry for each reading that is no blank. */
function read(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect)
    .readings.filter(({ reading }) => reading.kind !== 'blank')
    .map(({ reading, line }) => {
      const text = lines[line - 1]!.slice(reading.start, reading.end);
      if (reading.kind === 'utterance') {
        return `${reading.side === 'client' ? 'C' : 'S'}${reading.tls ? 't' : ''}${reading.folded ? '+' : ''} ${text}`;
      }
      const side = reading.kind === 'event' && reading.side ? ` ${reading.side}` : '';
      return reading.kind === 'event' ? `* ${reading.event}${side} ${text}`.trim() : `(${reading.kind}) ${text}`;
    });
}

describe('swaks', () => {
  it('reads its hints, its errors and its information', () => {
    assert.deepEqual(
      read(
        'swaks',
        '=== Trying mx.example.net:25...',
        '=== Connected to mx.example.net.',
        '<-  220 x',
        ' -> PROXY TCP4 192.0.2.1 192.0.2.2 1 2',
        ' -> STARTTLS',
        '<-  220 go',
        '=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256',
        ' ~> EHLO a',
        '<~* 550 no',
        '*~> RSET',
        '<** 550 no',
        '**> QUIT',
        '*** Host did not advertise XCLIENT',
        '<   0000: 32 32 30 20  53 45 52 56',
        '*** TLS startup failed (connect(): error)',
        '=== Dropping connection',
      ),
      [
        '(note) Trying mx.example.net:25...',
        '* connect mx.example.net.',
        'S 220 x',
        '(note) PROXY TCP4 192.0.2.1 192.0.2.2 1 2',
        'C STARTTLS',
        'S 220 go',
        '* tls TLSv1.3:TLS_AES_256_GCM_SHA384:256',
        'Ct EHLO a',
        'St 550 no',
        'Ct RSET',
        'S 550 no',
        'C QUIT',
        '(note) Host did not advertise XCLIENT',
        '(note) <   0000: 32 32 30 20  53 45 52 56',
        '* tls-failed client  (connect(): error)',
        '* close client',
      ],
    );
  });

  it('reads lines whose hints are switched off, and a message that is only counted', () => {
    assert.deepEqual(
      read(
        'swaks',
        '=== Connected to x.',
        '<-  220 x',
        'EHLO y',
        '<-  250 x',
        'DATA',
        '<-  354 go',
        'Subject: x',
        '',
        '.',
        '<-  250 ok',
      ).slice(2),
      ['C EHLO y', 'S 250 x', 'C DATA', 'S 354 go', 'C Subject: x', 'C ', 'C .', 'S 250 ok'],
    );
    assert.deepEqual(read('swaks', ' -> DATA', '<-  354 go', ' -> 11 lines sent', '<-  250 ok').slice(2), [
      '* omitted client 11 lines sent',
      'S 250 ok',
    ]);
  });

  it('takes a record of TLS for no reply', () => {
    assert.deepEqual(read('swaks', ' -> STARTTLS', '<-  220 go', ' -> RSET', '<** \u0015\u0003\u0001x').slice(3), [
      '* encrypted server \u0015\u0003\u0001x',
    ]);
  });

  it('joins a line that a mail program has wrapped', () => {
    assert.deepEqual(read('swaks', '<-  220 mx.example.net ESMTP 4.1.0.46072', 'r(Core:4.1.0.2) Wed', ' -> EHLO a'), [
      'S 220 mx.example.net ESMTP 4.1.0.46072',
      'S+ r(Core:4.1.0.2) Wed',
      'C EHLO a',
    ]);
  });
});

describe('curl -v', () => {
  it('knows that the message is not shown', () => {
    assert.deepEqual(
      read(
        'curl',
        '* Connected to mx.example.net (192.0.2.1) port 25 (#0)',
        '< 220 x',
        '> DATA',
        '< 354 go',
        '} [188 bytes data]',
        '< 250 ok',
        '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384',
        '* Closing connection 0',
        '* shutting down connection #0',
        'curl: (67) Login denied',
      ),
      [
        '* connect mx.example.net (192.0.2.1) port 25 (#0)',
        'S 220 x',
        'C DATA',
        'S 354 go',
        '(note) } [188 bytes data]',
        '* omitted client',
        'S 250 ok',
        '* tls TLSv1.3 / TLS_AES_256_GCM_SHA384',
        '* close client 0',
        '(note) shutting down connection #0',
        '(note) curl: (67) Login denied',
      ],
    );
  });
});

describe('terminal sessions', () => {
  it('octets of TLS that are shown as dots are no lines of the client', () => {
    assert.deepEqual(
      read(
        'bare',
        '220 x',
        'STARTTLS',
        '220 go',
        '..........S..9.8.....2...*.&...',
        './.+.1.0...U....US',
        '...see above...',
      ),
      [
        'S 220 x',
        'C STARTTLS',
        'S 220 go',
        '* encrypted ..........S..9.8.....2...*.&...',
        '(prose) ./.+.1.0...U....US',
        '* gap ...see above...',
      ],
    );
  });

  it('infers who speaks, also of commands that no server knows', () => {
    assert.deepEqual(
      read(
        'bare',
        'Connected to x.',
        'helo',
        '220 x',
        '501 who?',
        'whoami',
        '502 no',
        '421 4.4.2 timeout',
        'Connection closed by foreign host.',
        'user@host:~$ ls',
      ),
      [
        '* connect x.',
        'C helo',
        'S 220 x',
        'S 501 who?',
        'C whoami',
        'S 502 no',
        'S 421 4.4.2 timeout',
        '* close server',
        '(note) user@host:~$ ls',
      ],
    );
  });

  it('takes replies inside the message for text, and an empty line behind the 354 for none', () => {
    assert.deepEqual(
      read(
        'bare',
        '220 x',
        'DATA',
        '354 go',
        '',
        '250 is my number',
        '',
        'QUIT',
        '.',
        '250 ok',
        'QUIT',
        '221 bye',
      ).slice(2),
      ['S 354 go', 'C 250 is my number', 'C ', 'C QUIT', 'C .', 'S 250 ok', 'C QUIT', 'S 221 bye'],
    );
  });

  it('does not wait for a message where only the server is shown, nor for chunks that are hidden', () => {
    assert.deepEqual(read('bare', '220 x', '250 x', '354 go', '250 ok id=1', '221 bye', '220 again'), [
      'S 220 x',
      'S 250 x',
      'S 354 go',
      '* omitted client',
      'S 250 ok id=1',
      'S 221 bye',
      'S 220 again',
    ]);
    assert.deepEqual(read('bare', '220 x', 'BDAT 345 LAST', '250 ok', 'QUIT').slice(1), [
      'C BDAT 345 LAST',
      '* omitted client',
      'S 250 ok',
      'C QUIT',
    ]);
  });

  it('knows where a session in openssl begins, and which keys never reach the server', () => {
    assert.deepEqual(
      read(
        'bare',
        '$ openssl s_client -starttls smtp -connect x:25',
        '250 CHUNKING',
        'ehlo a',
        '250 x',
        'RCPT TO:<a@b>',
        'RENEGOTIATING',
      ),
      [
        '(note) $ openssl s_client -starttls smtp -connect x:25',
        '* tls',
        '* gap server 250 CHUNKING',
        'C ehlo a',
        'S 250 x',
        'C RCPT TO:<a@b>',
        '* gap client',
      ],
    );
    assert.deepEqual(read('bare', 'CONNECTED(00000003)', 'depth=0 CN = x', '220 x', 'EHLO a').slice(2), [
      '* tls',
      'S 220 x',
      'C EHLO a',
    ]);
  });

  it('leaves the callouts of a manual out of the text', () => {
    assert.deepEqual(
      read('bare', '220 x', 'ehlo test <2>', '250 x', 'data <5>', '354 go', 'Hi <6>', '. <8>', '250 ok'),
      ['S 220 x', 'C ehlo test', 'S 250 x', 'C data', 'S 354 go', 'C Hi', 'C .', 'S 250 ok'],
    );
  });

  it('strips the indentation of the dialogue, and no more, from the message', () => {
    assert.deepEqual(
      read('bare', '    220 x', '    DATA', '    354 go', '      two deep', '    . . .', '    .', '    250 ok').slice(
        3,
      ),
      ['C   two deep', '* omitted client . . .', 'C .', 'S 250 ok'],
    );
  });
});

describe('Postfix notices', () => {
  it('joins folded lines and knows that the message is not shown', () => {
    assert.deepEqual(
      read(
        'postfix-notice',
        'Transcript of session follows.',
        '',
        'Out: 220 x',
        ' In:  MAIL',
        '     FROM:<a@example.org>',
        '     SIZE=20088',
        ' Out: 550 5.1.1 User',
        '     unknown',
        ' In:  DATA',
        ' Out: 354 go',
        ' Out: 451 4.3.0 no',
        '',
        'Session aborted, reason: lost connection',
      ),
      [
        '(note) Transcript of session follows.',
        'S 220 x',
        'C MAIL',
        'C+ FROM:<a@example.org>',
        'C+ SIZE=20088',
        'S 550 5.1.1 User',
        'S+ unknown',
        'C DATA',
        'S 354 go',
        '* omitted client',
        'S 451 4.3.0 no',
        '* close client lost connection',
      ],
    );
  });
});

describe('replies to a pipelined DATA', () => {
  const dialogue = [
    ['C', 'MAIL FROM:<a@example.org>'],
    ['C', 'RCPT TO:<b@example.net>'],
    ['C', 'DATA'],
    ['S', '250 ok'],
    ['S', '250 ok'],
    ['S', '354 go'],
    ['C', '250 is text'],
    ['C', '.'],
    ['S', '250 ok'],
  ] as const;

  it('are the server’s where nothing is marked', () => {
    const lines = dialogue.map(([, text]) => text);
    assert.deepEqual(
      read('bare', '220 x', ...lines).slice(1),
      dialogue.map((said) => said.join(' ')),
    );
    const hinted = dialogue.map(([side, text]) => (side === 'C' ? ` -> ${text}` : text));
    assert.deepEqual(
      read('swaks', '=== Connected to x.', '220 x', ...hinted).slice(2),
      dialogue.map((said) => said.join(' ')),
    );
  });

  it('hide no message where all is marked', () => {
    const lines = dialogue.map(([side, text]) => `${side === 'C' ? '-->' : '<--'} ${text}`);
    assert.deepEqual(
      read('prefixed', '<-- 220 x', ...lines).slice(1),
      dialogue.map((said) => said.join(' ')),
    );
    const shown = dialogue.filter(([, text]) => text !== '250 is text' && text !== '.');
    const notice = shown.map(([side, text]) => (side === 'C' ? ` In:  ${text}` : ` Out: ${text}`));
    assert.deepEqual(read('postfix-notice', ' Out: 220 x', ...notice).slice(1), [
      ...shown.slice(0, -1).map((said) => said.join(' ')),
      '* omitted client',
      'S 250 ok',
    ]);
  });

  it('leave room for what a writer says between DATA and its reply', () => {
    assert.deepEqual(read('prefixed', 'C: DATA', '', 'Now the server answers:', 'S: 354 go', 'C: .').slice(1), [
      '(prose) Now the server answers:',
      'S 354 go',
      'C .',
    ]);
  });
});
