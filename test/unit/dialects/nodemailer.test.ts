import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';

/** What the dialect makes of lines: connection, side and text as it was on the wire, or what else a line is. */
function read(...lines: string[]): string[] {
  return readAll(lines, 'nodemailer').readings.map(({ reading, line }) => {
    const shown = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind === 'event') return `${reading.session ?? ''} * ${reading.event} ${shown}`.trim();
    if (reading.kind !== 'utterance') return `(${reading.kind}) ${shown}`;
    return `${reading.session ?? ''} ${reading.side === 'client' ? 'C' : 'S'} ${reading.text ?? shown}`;
  });
}

const at = '[2026-11-23 14:52:09] ';

describe('Nodemailer', () => {
  it('tells of connections, TLS and their end', () => {
    assert.deepEqual(
      read(
        `${at}INFO  [a1] Secure connection established to 192.0.2.25:465`,
        `${at}INFO  [#2] [b2] Connection established to 192.0.2.25:25`,
        `${at}INFO  [b2] Connection upgraded with STARTTLS`,
        `${at}DEBUG [b2] SMTP handshake finished`,
        `${at}DEBUG [b2] Closing connection to the server using "end"`,
        'sent 250 2.0.0 Ok',
      ),
      [
        'a1 * connect 192.0.2.25:465',
        'a1 * tls 192.0.2.25:465',
        'b2 * connect 192.0.2.25:25',
        'b2 * tls',
        '(note) SMTP handshake finished',
        'b2 * close  using "end"',
        '(note) sent 250 2.0.0 Ok',
      ],
    );
  });

  it('has the message without a mark, its octets as characters, also among other connections', () => {
    assert.deepEqual(
      read(
        `${at}DEBUG [a1] C: DATA`,
        `${at}DEBUG [a1] S: 354 go`,
        `${at}DEBUG [a1] Subject: \u00c3\u00a4 \u00e4!`,
        `${at}DEBUG [b2] C: EHLO x`,
        `${at}DEBUG [a1] 250 is text`,
        `${at}DEBUG [b2] SMTP handshake finished`,
        `${at}DEBUG [a1] .`,
        `${at}INFO  [a1] <30 bytes encoded mime message (source size 27 bytes)>`,
        `${at}DEBUG [a1] S: 250 ok`,
        `${at}DEBUG [a1] Closing connection to the server using "end"`,
      ).slice(2),
      [
        'a1 C Subject: \u00e4 ␐E4!',
        'b2 C EHLO x',
        'a1 C 250 is text',
        '(note) SMTP handshake finished',
        'a1 C .',
        '(note) <30 bytes encoded mime message (source size 27 bytes)>',
        'a1 S 250 ok',
        'a1 * close  using "end"',
      ],
    );
  });

  it('says that the message is not shown', () => {
    const lines = [`${at}DEBUG [a1] C: DATA`, `${at}DEBUG [a1] S: 354 go`];
    const size = '<30 bytes encoded mime message (source size 27 bytes)>';
    assert.deepEqual(read(...lines, `${at}INFO  [a1] ${size}`, `${at}DEBUG [a1] S: 250 ok`).slice(2), [
      `a1 * omitted ${size}`,
      'a1 S 250 ok',
    ]);
    assert.deepEqual(read(...lines, `${at}DEBUG [a1] S: 250 ok`).slice(2), ['a1 * omitted', 'a1 S 250 ok']);
  });

  it('hides secrets behind words of its own, which are nobody’s password', () => {
    const plain = Buffer.from('\u0000user\u0000/* secret */').toString('base64');
    const bearer = Buffer.from('user=a\u0001auth=Bearer /* secret */\u0001\u0001').toString('base64');
    assert.deepEqual(
      read(
        `DEBUG [a1] C: AUTH PLAIN ${plain}`,
        `DEBUG [a1] C: ${Buffer.from('/* secret */').toString('base64')}`,
        `DEBUG [a1] C: AUTH XOAUTH2 ${bearer}`,
        'DEBUG [a1] C: dXNlcg==',
      ),
      ['a1 C AUTH PLAIN ****', 'a1 C ****', 'a1 C AUTH XOAUTH2 ****', 'a1 C dXNlcg=='],
    );
  });

  it('is read where line ends are lost', () => {
    assert.deepEqual(read(`${at}DEBUG [a1] S: 250 at [192.0.2.1]${at}DEBUG [a1] C: QUIT${at}INFO  Sending <a>`), [
      'a1 S 250 at [192.0.2.1]',
      'a1 C QUIT',
      '(note) Sending <a>',
    ]);
  });

  it('is read as JSON, whose escapes are undone', () => {
    const entry = (fields: object) => JSON.stringify({ level: 20, sid: 'a1', ...fields });
    const lines = [
      entry({ tnx: 'network', msg: 'Connection established to 192.0.2.25:25' }),
      entry({ tnx: 'server', msg: '250-x "y"\n250 HELP', time: '2026-11-23T14:52:09.500Z' }),
      entry({ tnx: 'client', message: 'DATA' }),
      entry({ tnx: 'server', msg: '354 go' }),
      entry({ tnx: 'message', msg: 'Subject: \\\u00c3\u00a4\r\n' }),
      entry({ tnx: 'message', msg: '.' }),
      '{"sid":"a1","tnx":"server"',
      '{"level":20,"msg":"hello"}',
    ];
    assert.deepEqual(read(...lines), [
      'a1 * connect 192.0.2.25:25',
      'a1 S 250-x "y"',
      'a1 S 250 HELP',
      'a1 C DATA',
      'a1 S 354 go',
      'a1 C Subject: \\\u00e4',
      'a1 C ',
      'a1 C .',
      `(note) ${lines[6]}`,
      `(note) ${lines[7]}`,
    ]);
    assert.equal(detectDialect(lines).dialect, 'nodemailer');
    const { readings } = readAll(lines, 'nodemailer');
    const reply = readings[1]!.reading;
    assert.ok(reply.kind === 'utterance');
    assert.equal(reply.time, Date.UTC(2026, 10, 23, 14, 52, 9, 500) / 1000);
    assert.equal(reply.columns?.[6], lines[1]!.indexOf('\\"y'));
  });

  it('is read as JSON of loggers that keep nothing but the text', () => {
    const entry = (message: string) =>
      JSON.stringify({ level: 'debug', message, timestamp: '2026-11-23T14:52:09.500Z' });
    const texts = [
      'Connection established to 192.0.2.25:25',
      '220 mx ESMTP',
      'EHLO a.example',
      '250-mx\n250 AUTH LOGIN',
      'AUTH LOGIN',
      '334 VXNlcm5hbWU6',
      'dXNlcg==',
      '334 UGFzc3dvcmQ6',
      'cGFzcw==',
      '235 Ok',
      'User "a" authenticated',
      'DATA',
      '354 go',
      'Subject: x',
      '250 is a line of the message',
      '.',
      '250 Ok',
      'Closing connection to the server using "end"',
      'QUIT by user',
    ];
    const expected = [
      '* connect 192.0.2.25:25',
      'S 220 mx ESMTP',
      'C EHLO a.example',
      'S 250-mx',
      'S 250 AUTH LOGIN',
      'C AUTH LOGIN',
      'S 334 VXNlcm5hbWU6',
      'C dXNlcg==',
      'S 334 UGFzc3dvcmQ6',
      'C cGFzcw==',
      'S 235 Ok',
      `(note) ${entry(texts[10]!)}`,
      'C DATA',
      'S 354 go',
      'C Subject: x',
      'C 250 is a line of the message',
      'C .',
      'S 250 Ok',
      '* close  using \\"end\\"',
      `(note) ${entry(texts[18]!)}`,
    ];
    const lines = texts.map(entry);
    assert.deepEqual(detectDialect(lines), { dialect: 'nodemailer', variant: '', score: 0.96, confident: true });
    assert.deepEqual(
      read(...lines).map((told) => told.trim()),
      expected,
    );
    const hidden = [...texts.slice(0, 3), '354 go', '<30 bytes encoded mime message (source size 27 bytes)>', '250 Ok'];
    assert.deepEqual(
      read(...hidden.map(entry))
        .map((told) => told.trim())
        .slice(3),
      ['S 354 go', '* omitted <30 bytes encoded mime message (source size 27 bytes)>', 'S 250 Ok'],
    );
  });

  it('is not seen in JSON of other programs', () => {
    const entry = (message: string) => JSON.stringify({ level: 'info', message });
    assert.notEqual(detectDialect(['250 Ok', 'started', 'QUIT'].map(entry)).confident, true);
    const lines = ['Connection established to db:5432', 'SELECT 1', '250 rows'].map(entry);
    assert.notEqual(detectDialect(lines).confident, true);
    const component = (message: string) => JSON.stringify({ component: 'web', message });
    assert.notEqual(detectDialect(['220 x', 'QUIT', 'C: QUIT', 'S: 250 x'].map(component)).confident, true);
  });

  it('is known by its level and connection, not by the marks', () => {
    assert.equal(detectDialect([`${at}DEBUG [a1] S: 220 x`]).confident, true);
    assert.notEqual(detectDialect(['C: EHLO x', 'S: 250 x']).dialect, 'nodemailer');
    assert.notEqual(detectDialect([`${at}INFO [main] S: hello`, `${at}INFO [main] C: hello`]).dialect, 'nodemailer');
  });
});
