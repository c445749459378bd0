import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';
import { readOut } from './readOut';

const read = (...lines: string[]) => readOut('exchange-log', ...lines);

const FIELDS =
  '#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context';

function row(event: string, data: string, context = '', local = '192.0.2.25:25', remote = '192.0.2.10:4711'): string {
  return `2026-11-23T14:57:46.200Z,MX\\Default MX,08DA,1,${local},${remote},${event},${data},${context}`;
}

describe('protocol logs of Exchange', () => {
  it('know by the header which side Exchange is', () => {
    const rows = [row('>', 'one', '', '', ''), row('<', 'two', '', '', '')];
    assert.deepEqual(read('#Log-type: SMTP Receive Protocol Log', FIELDS, ...rows).slice(2), [
      '08DA | S one',
      '08DA | C two',
    ]);
    assert.deepEqual(read('#Log-type: SMTP Send Protocol Log', FIELDS, ...rows).slice(2), [
      '08DA | C one',
      '08DA | S two',
    ]);
  });

  it('know it without one by the ports, and else by what is said', () => {
    assert.deepEqual(
      read(
        row('>', '220 mx'),
        row('<', '250 is no command'),
        row('>', 'EHLO a', '', '192.0.2.25:4711', '192.0.2.10:25'),
        row('<', '220 mx', '', '192.0.2.25:4711', '192.0.2.10:4712'),
        row('>', 'EHLO a', '', '', ''),
      ),
      ['08DA | S 220 mx', '08DA | C 250 is no command', '08DA | C EHLO a', '08DA | S 220 mx', '08DA | C EHLO a'],
    );
  });

  it('undo the quotes of a column', () => {
    assert.deepEqual(
      read(row('>', '"250 one, two"'), row('<', '"MAIL FROM:<""a,b""@example.org>"'), row('>', '"250 cut')),
      ['08DA | S 250 one, two', '08DA | C MAIL FROM:<"a,b"@example.org>', '08DA | S 250 cut,'],
    );
    const line = row('<', '"MAIL FROM:<""a,b""@example.org>"');
    const { reading } = readAll([line], 'exchange-log').readings[0]!;
    assert.ok(reading.kind === 'utterance' && reading.text !== undefined && reading.columns !== undefined);
    assert.equal(reading.columns.length, reading.text.length + 1);
    assert.equal(line[reading.columns[reading.text.indexOf('b"')]!], 'b');
  });

  it('tell what happens to connections', () => {
    assert.deepEqual(
      read(
        row('+', ''),
        row('*', 'None', 'Set Session Permissions'),
        row('*', '', '"TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk, and MAC"'),
        row('*', '', 'TLS negotiation failed with error SocketError'),
        row('-', '', 'Remote(SocketError)'),
        row('-', '', 'Local'),
      ),
      [
        '08DA | * connect 192.0.2.10:4711',
        '(note) None,Set Session Permissions',
        '08DA | * tls TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk, and MAC',
        '(note) ,TLS negotiation failed with error SocketError',
        '08DA | * close client Remote(SocketError)',
        '08DA | * close server Local',
      ],
    );
  });

  it('take a reply in one row apart at the words that Exchange offers', () => {
    const data =
      '250  mx.example.net Hello [192.0.2.10] SIZE 37748736 PIPELINING DSN X-ANONYMOUSTLS AUTH NTLM LOGIN X-EXPS GSSAPI NTLM 8BITMIME XRDST XNEW';
    assert.deepEqual(read(row('>', data)), [
      '08DA | S 250-mx.example.net Hello [192.0.2.10]',
      '08DA | S 250-SIZE 37748736',
      '08DA | S 250-PIPELINING',
      '08DA | S 250-DSN',
      '08DA | S 250-X-ANONYMOUSTLS',
      '08DA | S 250-AUTH NTLM LOGIN',
      '08DA | S 250-X-EXPS GSSAPI NTLM',
      '08DA | S 250-8BITMIME',
      '08DA | S 250-XRDST',
      '08DA | S 250 XNEW',
    ]);
    // The same words in another reply are its text.
    assert.deepEqual(read(row('>', '250 2.1.0 Sender OK')), ['08DA | S 250 2.1.0 Sender OK']);
    assert.deepEqual(read(row('>', '552 SIZE and PIPELINING')), ['08DA | S 552 SIZE and PIPELINING']);
  });

  it('do without the answers to challenges, also where sessions take turns', () => {
    const other = (event: string, data: string) => row(event, data).replace('08DA', '08DB');
    assert.deepEqual(
      read(
        row('<', 'AUTH LOGIN'),
        row('>', '334 <authentication response>'),
        other('<', 'AUTH NTLM'),
        other('>', '334 <authentication response>'),
        row('>', '334 <authentication response>'),
        other('<', '<Binary Data>'),
        other('>', '235 2.7.0 ok'),
        row('>', '535 5.7.3 no'),
      ),
      [
        '08DA | C AUTH LOGIN',
        '08DA | S 334 <authentication response>',
        '08DB | C AUTH NTLM',
        '08DB | S 334 <authentication response>',
        '08DA | C ***',
        '08DA | S 334 <authentication response>',
        '08DB | C ***',
        '08DB | S 235 2.7.0 ok',
        '08DA | C ***',
        '08DA | S 535 5.7.3 no',
      ],
    );
  });

  it('leave out what Exchange servers send each other to authenticate', () => {
    assert.deepEqual(
      read(
        row('<', 'X-EXPS EXCHANGEAUTH SHA256 '),
        row('<', '<Binary Data>'),
        row('>', '235 <authentication response>'),
      ),
      ['08DA | C X-EXPS EXCHANGEAUTH SHA256', '(note) <Binary Data>', '08DA | S 235'],
    );
  });

  it('find their columns by the header', () => {
    assert.deepEqual(
      read('#Fields: date-time,session-id,event,data', '2026-11-23T14:57:46.200Z,A,<,EHLO a', 'no row', '...'),
      ['(note) #Fields: date-time,session-id,event,data', 'A | C EHLO a', '(note) no row', 'A | * gap ...'],
    );
  });

  it('are told from other logs of Exchange', () => {
    const tracking = [
      '#Log-type: Message Tracking Log',
      '#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id',
      '2026-11-23T14:57:46.200Z,192.0.2.10,a,192.0.2.25,MX,08DA,Default,SMTP,RECEIVE',
    ];
    assert.notEqual(detectDialect(tracking).dialect, 'exchange-log');
  });
});
