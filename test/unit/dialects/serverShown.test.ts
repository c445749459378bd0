import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

/** What the dialect makes of lines: session, side and text as it was on the wire, or an event; what else there is is left out. */
function read(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect)
    .readings.filter(({ reading }) => reading.kind === 'utterance' || reading.kind === 'event')
    .map(({ reading, line }) => {
      const shown = lines[line - 1]!.slice(reading.start, reading.end);
      const session = 'session' in reading && reading.session ? `${reading.session} ` : '';
      if (reading.kind === 'event') return `${session}* ${reading.event} ${shown}`.trim();
      assert.ok(reading.kind === 'utterance');
      return `${session}${reading.side === 'client' ? 'C' : 'S'} ${reading.text ?? shown}`;
    });
}

describe('CodeIgniter', () => {
  it('has labels for the commands, of which some say all, and replies over several lines', () => {
    assert.deepEqual(
      read(
        'codeigniter',
        'ERROR - 2025-11-23 22:12:26 --> 220 mx.example.net ESMTP',
        '<br /><pre>hello: 250-mx.example.net',
        '250 STARTTLS',
        '</pre><pre>starttls: 220 go',
        '</pre><pre>from: 250 &lt;a@example.org&gt; ok',
        '</pre><pre>data: 354 go',
        '</pre>554 no',
        'The following SMTP error was encountered: 554 no',
      ),
      [
        'S 220 mx.example.net ESMTP',
        '* gap',
        'S 250-mx.example.net',
        'S 250 STARTTLS',
        'C STARTTLS',
        'S 220 go',
        '* gap',
        'S 250 <a@example.org> ok',
        'C DATA',
        'S 354 go',
        '* omitted',
        'S 554 no',
      ],
    );
    const { readings } = readAll(['ERROR - 2025-11-23 22:12:26 --> 220 x'], 'codeigniter');
    const greeting = readings[0]!.reading;
    assert.equal(greeting.kind === 'utterance' && greeting.time, Date.UTC(2025, 10, 23, 22, 12, 26) / 1000);
  });

  it('is read where line ends are lost, and ends before it prints the message', () => {
    assert.deepEqual(
      read('codeigniter', '220 x<br /><pre>from: 250 ok</pre><pre>quit: 221 bye</pre><pre>250 is text</pre>'),
      ['S 220 x', '* gap', 'S 250 ok', 'C QUIT', 'S 221 bye'],
    );
  });

  it('is known by its labels', () => {
    assert.equal(detectDialect(['<pre>hello: 250 x</pre>', '<pre>from: 250 ok</pre>']).dialect, 'codeigniter');
    assert.notEqual(detectDialect(['<pre>hello: world</pre>', '<pre>250 x</pre>']).dialect, 'codeigniter');
  });
});

describe('ESP Mail Client', () => {
  it('tells what the client does and not what it says', () => {
    assert.deepEqual(
      read(
        'esp-mail-client',
        '> C: Host > mx.example.net',
        '> C: Port > 465',
        '#### SMTP server connected',
        '> C: SMTP server connected, wait for greeting...',
        '< S: 220 x',
        '> C: send SMTP command, AUTH PLAIN',
        '> C: user@example.org',
        '> C: ****************',
        '< S: 235 ok',
        '> C: send message body',
        '< S: 354 go',
        '< S: 250 ok',
      ),
      [
        '* connect',
        '* tls',
        'S 220 x',
        '* gap send SMTP command, AUTH PLAIN',
        'S 235 ok',
        '* gap send message body',
        'S 354 go',
        '* omitted',
        'S 250 ok',
      ],
    );
  });
});

describe('Mutt', () => {
  it('numbers its connections, among lines about its own work', () => {
    const at = '[2026-11-23 14:52:27] ';
    assert.deepEqual(
      read(
        'mutt',
        `${at}Connected to mx.example.net:25 on fd=4`,
        `${at}4< 220 x`,
        `${at}5< * OK IMAP4rev1`,
        `${at}4> STARTTLS\r`,
        `${at}4< 220 go`,
        `${at}SSL/TLS connection using TLS1.3 (X)`,
        `${at}4> EHLO a\r`,
        `${at}mutt_free_body: unlinking x.`,
      ),
      [
        '4 * connect mx.example.net:25 on fd=4',
        '4 S 220 x',
        '5 S * OK IMAP4rev1',
        '4 C STARTTLS',
        '4 S 220 go',
        '4 * tls SSL/TLS connection using TLS1.3 (X)',
        '4 C EHLO a',
      ],
    );
  });

  it('logs the dot in front of a line by itself', () => {
    assert.deepEqual(
      read('mutt', '4> DATA', '4< 354 go', '4> .', '4> .a', '4> b', '4> .', '4> ..', '4> .\r', '4< 250 ok').slice(2),
      ['4 C ..a', '4 C b', '4 C ...', '4 C .', '4 S 250 ok'],
    );
  });
});
