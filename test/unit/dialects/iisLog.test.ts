import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';
import { readOut } from './readOut';

const read = (...lines: string[]) => readOut('iis-log', ...lines);

function row(verb: string, query: string, code: string, user = 'client'): string {
  return `2026-11-23 14:57:46 192.0.2.1 ${user} SMTPSVC1 MX 198.51.100.25 0 ${verb} - ${query} ${code} 0 48 13 0 SMTP - - - -`;
}

describe('logs of the SMTP service of IIS', () => {
  it('have a command and its reply in each row', () => {
    assert.deepEqual(
      read(
        row('MAIL', '+FROM:<a+b@example.org>+SIZE=5', '250'),
        row('RCPT', '+To:+<c@example.net>', '550'),
        row('RSET', '-', '250'),
        row('xxxx', '+example.org', '500'),
        row('HELO', '-', '501'),
      ),
      [
        '192.0.2.1 | C MAIL FROM:<a+b@example.org> SIZE=5',
        '192.0.2.1 | S 250',
        '192.0.2.1 | C RCPT To: <c@example.net>',
        '192.0.2.1 | S 550',
        '192.0.2.1 | C RSET',
        '192.0.2.1 | S 250',
        '192.0.2.1 | C xxxx example.org',
        '192.0.2.1 | S 500',
        '192.0.2.1 | C HELO',
        '192.0.2.1 | S 501',
      ],
    );
  });

  it('leave out what the server offers, the message, and what asks for it', () => {
    assert.deepEqual(
      read(
        row('EHLO', '+client', '250'),
        row('DATA', '<1@client>', '250'),
        row('DATA', '-', '554'),
        row('QUIT', 'client', '240'),
        row('TIMEOUT', '-', '0'),
      ),
      [
        '192.0.2.1 | C EHLO client',
        '192.0.2.1 | * gap',
        '192.0.2.1 | S 250',
        '192.0.2.1 | C DATA',
        '192.0.2.1 | * gap',
        '192.0.2.1 | S 250',
        '192.0.2.1 | C DATA',
        '192.0.2.1 | S 554',
        '192.0.2.1 | C QUIT',
        '192.0.2.1 | * close',
        '192.0.2.1 | * close TIMEOUT',
      ],
    );
  });

  it('show the first line of what other servers say', () => {
    assert.deepEqual(
      read(
        row('-', '250-mx.example.net+Hello', '0', 'OutboundConnectionResponse'),
        row('MAIL', 'FROM:<a@example.org>', '0', 'OutboundConnectionCommand'),
        row('-', '250+2.1.0+Ok', '0', 'OutboundConnectionResponse'),
      ),
      [
        '192.0.2.1 out | S 250-mx.example.net Hello',
        '192.0.2.1 out | * gap',
        '192.0.2.1 out | C MAIL FROM:<a@example.org>',
        '192.0.2.1 out | S 250 2.1.0 Ok',
      ],
    );
  });

  it('show each letter where the row has it', () => {
    const line = row('RCPT', '+To:+<c@example.net>', '250');
    const { reading } = readAll([line], 'iis-log').readings[0]!;
    assert.ok(reading.kind === 'utterance' && reading.text !== undefined && reading.columns !== undefined);
    assert.equal(reading.columns.length, reading.text.length + 1);
    for (const letter of 'RT<c') assert.equal(line[reading.columns[reading.text.indexOf(letter)]!], letter);
  });

  it('find their columns by the header', () => {
    assert.deepEqual(read('#Fields: time c-ip cs-method sc-status', '14:57:46 192.0.2.1 MAIL 250'), [
      '(note) #Fields: time c-ip cs-method sc-status',
      '192.0.2.1 | C MAIL',
      '192.0.2.1 | S 250',
    ]);
  });

  it('are told from the log of a web server', () => {
    const web = '2026-11-23 14:57:46 192.0.2.1 - W3SVC1 WEB 198.51.100.25 80 GET /a - 200 0 48 13 0 HTTP/1.1 a - - -';
    assert.notEqual(detectDialect([web, web]).dialect, 'iis-log');
  });
});
