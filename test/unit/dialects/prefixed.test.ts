import assert from 'node:assert/strict';
import { readAll } from './readAll';

/** What is made of a text, one line of the answer for each reading that is no blank. */
function read(...lines: string[]): string[] {
  const { readings } = readAll(lines, 'prefixed');
  return readings
    .filter(({ reading }) => reading.kind !== 'blank')
    .map(({ reading, line }) => {
      const text = lines[line - 1]!.slice(reading.start, reading.end);
      if (reading.kind === 'utterance') {
        return `${reading.side === 'client' ? 'C' : 'S'}${reading.folded ? '+' : ''} ${text}`;
      }
      return reading.kind === 'event' ? `* ${reading.event} ${text}`.trim() : `(${reading.kind}) ${text}`;
    });
}

const GREETING = ['  S: 220 mx.example.net', '  C: EHLO client.example.org', '  S: 250 mx.example.net'];
const GREETED = ['S 220 mx.example.net', 'C EHLO client.example.org', 'S 250 mx.example.net'];

describe('the prefixed dialogue', () => {
  it('takes stage directions for what they say of the connection', () => {
    assert.deepEqual(
      read(
        '  S: <wait for connection on TCP port 25>',
        '  C: <open connection to server>',
        ...GREETING,
        '  C: STARTTLS',
        '  S: 220 go',
        '  C: <starts TLS negotiation>',
        '  C & S: <negotiate a TLS session>',
        '  C & S: <check result of negotiation>',
        '  [...authentication exchange...]',
        '  <session is interrupted and TCP connection is broken>',
      ),
      [
        '(note) <wait for connection on TCP port 25>',
        '* connect <open connection to server>',
        ...GREETED,
        'C STARTTLS',
        'S 220 go',
        '(note) <starts TLS negotiation>',
        '* tls <negotiate a TLS session>',
        '(note) <check result of negotiation>',
        '* gap [...authentication exchange...]',
        '* close <session is interrupted and TCP connection is broken>',
      ],
    );
  });

  it('an omission inside a reply is a line of it, so that it keeps its command', () => {
    const all = (...lines: readonly string[]) =>
      readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
    const reply = ['C EHLO a.example.org', 'S 250-mx', 'S 250-...', 'S 250 HELP'];
    assert.deepEqual(all('  C: EHLO a.example.org', '  S: 250-mx', '  S: ...', '  S: 250 HELP'), reply);
    assert.deepEqual(all('  C: EHLO a.example.org', '  S: 250-mx', '     . . .', '     250 HELP'), reply);
    // A test script's pattern for the first line.
    assert.deepEqual(
      all('C: EHLO a.example.org', 'C: DATA', 'S: 250.*', 'S: 250-HELP', 'S: 250 DSN', 'S: 354 go', 'C: x'),
      ['C EHLO a.example.org', 'C DATA', 'S 250-...', 'S 250-HELP', 'S 250 DSN', 'S 354 go', 'C x'],
    );
    // Behind the reply it is a gap.
    assert.deepEqual(all('  C: EHLO a.example.org', '  S: 250-mx', '  S: 250 HELP', '  S: ...', '  C: QUIT').length, 4);
  });

  it('takes a literal for the message where a probe prints it whole', () => {
    const { said } = readAll([
      '<<< 220 mx',
      '>>> DATA',
      '<<< 354 go',
      "SENT: b'A: b\\r\\n\\r\\n.\\r\\n'",
      '<<< 250 Ok',
    ]);
    assert.deepEqual(
      said.map(({ text }) => text),
      ['220 mx', 'DATA', '354 go', 'A: b', '', '.', '250 Ok'],
    );
  });

  it('joins folded commands, replies and challenges', () => {
    assert.deepEqual(
      read(
        ...GREETING,
        '  C: MAIL FROM:<a@example.org> BY=125;R',
        '      MT-PRIORITY=3',
        '  S: 250 ok',
        '  C: AUTH CRAM-MD5',
        '  S: 334',
        '  PENCeUxFREJoU0NnbmhNWitOMjNGNndAZWx3b29kLmlubm9zb2Z0LmNvbT4=',
        '  C: ZnJlZCA5ZTk1YWVlMDljNDBhZjJiODRhMGMyYjNiYmFlNzg2ZQ==',
        '  S: 235 ok',
      ).slice(3),
      [
        'C MAIL FROM:<a@example.org> BY=125;R',
        'C+ MT-PRIORITY=3',
        'S 250 ok',
        'C AUTH CRAM-MD5',
        'S 334',
        'S+ PENCeUxFREJoU0NnbmhNWitOMjNGNndAZWx3b29kLmlubm9zb2Z0LmNvbT4=',
        'C ZnJlZCA5ZTk1YWVlMDljNDBhZjJiODRhMGMyYjNiYmFlNzg2ZQ==',
        'S 235 ok',
      ],
    );
  });

  it('takes a folded command with a backslash (RFC 3461)', () => {
    assert.deepEqual(
      read(
        '<<< 220 x',
        '>>> RCPT TO:<b@example.net> NOTIFY=SUCCESS \\',
        '    ORCPT=rfc822;b@example.net',
        '<<< 250 ok',
      ).slice(1),
      ['C RCPT TO:<b@example.net> NOTIFY=SUCCESS', 'C+ ORCPT=rfc822;b@example.net', 'S 250 ok'],
    );
  });

  it('goes on with a reply whose further lines have no mark', () => {
    assert.deepEqual(
      read('  S: 220 x', '  C: EHLO y', '  S: 250-x', '     . . .', '     250 REQUIRETLS', '250 people came').slice(2),
      ['S 250-x', 'S . . .', 'S 250 REQUIRETLS', '(prose) 250 people came'],
    );
  });

  it('tells omitted text of the message from its text', () => {
    const data = [...GREETING, '  C: DATA', '  S: 354 go'];
    const message = (...lines: string[]) => read(...data, ...lines, '  C: .', '  S: 250 ok').slice(5, -2);
    assert.deepEqual(message('   ...'), ['* omitted ...']);
    assert.deepEqual(message('  C:  (the rest of the message goes here)'), [
      '* omitted (the rest of the message goes here)',
    ]);
    assert.deepEqual(message('  C: <message data minus 6135 octets>'), ['* omitted <message data minus 6135 octets>']);
    assert.deepEqual(message('  C: Blah blah blah...', '  C: ...etc. etc. etc.'), [
      'C Blah blah blah...',
      'C ...etc. etc. etc.',
    ]);
    assert.deepEqual(message('  C: <b>This is the message body</b>'), ['C <b>This is the message body</b>']);
    assert.deepEqual(message('  C: (see below)'), ['C (see below)']);
  });

  it('reads the ends of lines and of the message that RFC 821 and 3030 write out', () => {
    assert.deepEqual(read('S: DATA', 'R: 354 go', 'S: To: x<CR><LF>', 'S: <CRLF>.<CRLF>', 'R: 250 ok').slice(2), [
      'C To: x',
      'C .',
      'S 250 ok',
    ]);
  });

  it('reads a message without marks, and unfolds its header', () => {
    assert.deepEqual(
      read(
        '   C: DATA',
        '   S: 354 go',
        '   C: Received: from a by b ;',
        '      2 Nov 81 22:40:10 UT',
        '      X: y;',
        '        z',
        '',
        '      text',
        '      .',
        '   S: 250 ok',
      ).slice(2),
      ['C Received: from a by b ;', 'C  2 Nov 81 22:40:10 UT', 'C X: y;', 'C   z', 'C ', 'C text', 'C .', 'S 250 ok'],
    );
  });

  it('does not blame the server for a message that the text hides', () => {
    assert.deepEqual(read('>>> DATA', '<<< 354 go', 'SENT b"x"', '<<< 250 ok').slice(2), [
      '(note) SENT b"x"',
      '* omitted',
      'S 250 ok',
    ]);
  });

  it('leaves remarks behind the text out of it', () => {
    assert.deepEqual(
      read(
        'S: 220 x            ← greeting',
        'C: EHLO y           ← hello',
        'S: 250 y',
        'C: RCPT TO:<a@b>',
        'S: 250 ok  <-- exists!',
      ),
      ['S 220 x', 'C EHLO y', 'S 250 y', 'C RCPT TO:<a@b>', 'S 250 ok'],
    );
  });

  it('lets the sides change places after ATRN (RFC 2645)', () => {
    assert.deepEqual(
      read('P:  220 x', 'C:  ATRN example.org', 'P:  250 turning', 'C:  220 y', 'P:  EHLO x', 'C:  250 y').slice(2),
      ['S 250 turning', '* connect', 'S 220 y', 'C EHLO x', 'S 250 y'],
    );
  });

  it('splits what a test script sends in one line, and knows its patterns', () => {
    assert.deepEqual(
      read(
        'S: 220 x',
        'C: ehlo y',
        'S: 250.*',
        'S: 250-A',
        'S: 250 B',
        'C: starttls\\r\\nmail from:<a@b>\\r\\n',
        'S: 501 .*',
      ).slice(2),
      ['S 250.*', 'S 250-A', 'S 250 B', 'C starttls', 'C mail from:<a@b>', 'S 501'],
    );
  });

  it('reads the talk of Exim’s test client', () => {
    assert.deepEqual(
      read(
        'Connecting to 127.0.0.1 port 1225 ... connected',
        '??? 220',
        '<<< 220 x',
        '>>> EHLO y',
        '????250',
        '+++ 1',
        'Attempting to start TLS',
        'Succeeded in starting TLS',
        '>>> quit',
        'Expected EOF read',
      ),
      [
        '* connect 127.0.0.1 port 1225 ... connected',
        '(note) ??? 220',
        'S 220 x',
        'C EHLO y',
        '* gap 250',
        '(note) +++ 1',
        '(note) Attempting to start TLS',
        '* tls',
        'C quit',
        '* close',
      ],
    );
  });

  it('reads events and directives between', () => {
    assert.deepEqual(read('  S: 220 x', '  C: EHLO y', '# smtp-expect x', '* close C'), [
      'S 220 x',
      'C EHLO y',
      '(comment) smtp-expect x',
      '* close C',
    ]);
  });

  it('takes a text out of its drawn frame', () => {
    assert.deepEqual(
      read(
        '┌────────┐',
        '│ Server: 220 x        │',
        '│ Client: EHLO y       │',
        '│         more words  │',
        '└────────┘',
      ),
      ['(note) ┌────────┐', 'S 220 x', 'C EHLO y', '(prose) more words', '(note) └────────┘'],
    );
  });

  it('hides what PHPMailer hides', () => {
    assert.deepEqual(
      read(
        'CLIENT -> SERVER: AUTH LOGIN',
        'CLIENT -> SERVER: <credentials hidden>',
        'SERVER -> CLIENT: 334 VXNlcm5hbWU6',
        'CLIENT -> SERVER: [credentials hidden]',
        'SERVER -> CLIENT:',
        'SMTP ERROR: x',
      ),
      [
        'C AUTH LOGIN',
        '* gap <credentials hidden>',
        'S 334 VXNlcm5hbWU6',
        'C [credentials hidden]',
        '(note) ',
        '(note) SMTP ERROR: x',
      ],
    );
  });

  it('keeps the times of PHPMailer', () => {
    const { readings } = readAll([
      '2026-11-23 13:00:00\tSERVER -> CLIENT: 220 x',
      '2026-11-23 13:00:01\tCLIENT -> SERVER: QUIT',
    ]);
    const times = readings.map(({ reading }) => (reading.kind === 'utterance' ? reading.time : undefined));
    assert.deepEqual(times, [Date.UTC(2026, 10, 23, 13) / 1000, Date.UTC(2026, 10, 23, 13, 0, 1) / 1000]);
  });
});
