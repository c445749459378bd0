import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { detectDialect } from '../../../server/src/dialects/detect';
import { describeWithShared } from '../../harness/shared';
import { findingsOf } from './findingsOf';
import { linesOf, readAll } from './readAll';
import { saidIn, toldOf } from './toldOf';

describe('debug output of Exim', () => {
  it('is of the server or of the client, as indentation and text tell', () => {
    assert.deepEqual(
      saidIn(
        'exim-debug',
        'SMTP>> 220 a ESMTP',
        'SMTP<< RCPT TO:<b@c>',
        '  Connecting to 192.0.2.1 [192.0.2.1]:25 ... connected',
        '   SMTP<< 220 c ESMTP',
        '   SMTP|> MAIL FROM:<>',
        '   SMTP+> QUIT',
        '   SMTP(shutdown)>>',
        '   SMTP<< 250 Ok',
        '   SMTP(close)>>',
        'SMTP>| 250 Accepted',
        'SMTP>- ◀flush▶',
        'SMTP<< 250 what a client may say',
      ),
      [
        'server | S 220 a ESMTP',
        'server | C RCPT TO:<b@c>',
        'client | * connect 192.0.2.1 [192.0.2.1]:25 ... connected',
        'client | S 220 c ESMTP',
        'client | C MAIL FROM:<>',
        'client | C QUIT',
        'client | S 250 Ok',
        'client | * close client close',
        'server | S 250 Accepted',
        'server | C 250 what a client may say',
      ],
    );
  });

  it('is read where all indentation was lost, and where more was put before it', () => {
    const lost = ['SMTP<< 220 a', 'SMTP>> EHLO b', 'SMTP<< 250-a', '250 SIZE 5', 'SMTP|> MAIL FROM:<>'];
    assert.deepEqual(saidIn('exim-debug', ...lost), [
      'client | S 220 a',
      'client | C EHLO b',
      'client | S 250-a',
      'client | S 250 SIZE 5',
      'client | C MAIL FROM:<>',
    ]);
    assert.deepEqual(
      saidIn('exim-debug', '    SMTP>> 220 a', '    SMTP<< EHLO b', '      SMTP<< 220 c', '      SMTP>> EHLO a'),
      ['server | S 220 a', 'server | C EHLO b', 'client | S 220 c', 'client | C EHLO a'],
    );
  });

  it('has times, processes and rulers in front', () => {
    const lines = [
      '23:59:59.250  4711 SMTP>> 220 a ESMTP',
      '23:59:59.500 14712    ╎  SMTP<< 220 c ESMTP',
      '00:00:01.000 14712    ╎         220 no more of it',
      '>>>    !  SMTP>> QUIT',
    ];
    assert.deepEqual(toldOf('exim-debug', ...lines), [
      '4711 server | S 220 a ESMTP',
      '14712 client | S 220 c ESMTP',
      '(note) 220 no more of it',
      'client | C QUIT',
    ]);
    const [first, second] = readAll([...lines.slice(0, 2), '00:00:01.000  4711 SMTP<< QUIT'], 'exim-debug')
      .readings.map(({ reading }) => ('time' in reading ? reading.time : undefined))
      .flatMap((time, index, times) => (index > 0 ? [(time ?? 0) - (times[0] ?? 0)] : []));
    assert.deepEqual([first, second], [0.25, 1.75]);
  });

  it('goes on with a reply of its own process alone', () => {
    assert.deepEqual(
      saidIn(
        'exim-debug',
        ' 4711 SMTP>> 250-a',
        ' 4712 SMTP>> 250 other',
        ' 4712        250 no reply of this one',
        ' 4711        250 HELP',
        ' 4711        250 nor this',
      ),
      ['4711 server | S 250-a', '4712 server | S 250 other', '4711 server | S 250 HELP'],
    );
  });

  it('takes what standard output repeats for no reply', () => {
    assert.deepEqual(saidIn('exim-debug', 'SMTP>> 250-a', '       250 HELP', '250-a', '250 HELP', 'SMTP<< QUIT'), [
      'server | S 250-a',
      'server | S 250 HELP',
      'server | C QUIT',
    ]);
    // Older versions do not indent: the reply, and then its copy.
    assert.deepEqual(saidIn('exim-debug', 'SMTP>> 250-a', '250 HELP', '250-a', '250 HELP'), [
      'server | S 250-a',
      'server | S 250 HELP',
    ]);
  });

  it('leaves messages and chunks out, and the client goes on behind a chunk', () => {
    assert.deepEqual(
      saidIn('exim-debug', '  SMTP|> BDAT 373 LAST', '  SMTP+> QUIT', '  SMTP<< 250 Ok', '  SMTP<< 221 Bye'),
      [
        'client | C BDAT 373 LAST',
        'client | * omitted client',
        'client | C QUIT',
        'client | S 250 Ok',
        'client | S 221 Bye',
      ],
    );
    assert.deepEqual(
      saidIn(
        'exim-debug',
        '  LMTP>> DATA',
        '  LMTP<< 354 go',
        '  LMTP>> writing message and terminating "."',
        '  LMTP<< 250 a',
      ),
      ['client | C DATA', 'client | S 354 go', 'client | * omitted client', 'client | C .', 'client | S 250 a'],
    );
    assert.deepEqual(
      findingsOf(
        'Connecting to c [192.0.2.1]:25 ... connected',
        '  SMTP<< 220 c.example ESMTP',
        '  SMTP>> EHLO a.example',
        '  SMTP<< 250-c.example',
        '         250-CHUNKING',
        '         250 PIPELINING',
        '  SMTP|> MAIL FROM:<a@a.example>',
        '  SMTP|> RCPT TO:<b@c.example>',
        '  SMTP+> BDAT 100 LAST',
        '  SMTP+> QUIT',
        '  SMTP<< 250 Ok',
        '  SMTP<< 250 Ok',
        '  SMTP<< 250 Ok',
        '  SMTP<< 221 c.example',
        '  SMTP(close)>>',
      ),
      [],
    );
  });

  it('says who closed, and which handshake is over', () => {
    assert.deepEqual(
      saidIn(
        'exim-debug',
        '  SMTP>> STARTTLS',
        '  SMTP<< 220 go',
        ' SSL_connect succeeded',
        ' Cipher: TLS1.3:TLS_AES_256_GCM_SHA384:256',
        '  SMTP(closed)<<',
        '  SMTP>> RSET',
        '  SMTP(close)>>',
        'SSL_accept was successful',
        "SMTP(overflow)<< 'x'",
        'LOG: smtp_connection MAIN',
        '  SMTP connection from [192.0.2.7] closed by DROP in ACL',
      ),
      [
        'client | C STARTTLS',
        'client | S 220 go',
        'client | * tls SSL_connect succeeded',
        'client | C RSET',
        'client | * close server close',
        'server | * tls SSL_accept was successful',
        'server | * gap client overflow',
        'server | * close server SMTP connection from [192.0.2.7] closed by DROP in ACL',
      ],
    );
  });

  it('is recognised without a session, too', () => {
    const { dialect, confident } = detectDialect([
      'Exim version 4.98',
      'LOG: MAIN',
      '  exim user lost privilege',
      'delivering 1xV',
    ]);
    assert.deepEqual([dialect, confident], ['exim-debug', true]);
    assert.equal(detectDialect(['SMTP>> and SMTP<< are the marks', 'of Exim']).confident, false);
  });
});

describe('host tests of Exim', () => {
  it('have remarks that are not SMTP, whatever they quote', () => {
    const lines = [
      '>>> host in hosts_connection_nolog? no (option unset)',
      '>>> using ACL "rcpt"',
      '>>> 250 is no reply',
      'LOG: H=(a) [192.0.2.1] rejected RCPT <b@c>: 550 no',
      '>>> MAIL FROM:<a@b>',
    ];
    const { detected, said } = readAll(lines);
    assert.deepEqual([detected.dialect, detected.confident, said.length], ['exim-bh', true, 0]);
  });

  it('tell callouts as sessions of their own', () => {
    assert.deepEqual(
      saidIn(
        'exim-bh',
        '**** SMTP testing session as if from host 192.0.2.10',
        '220 a ESMTP',
        'RCPT TO:<b@c.example>',
        '>>>   Connecting to c.example [192.0.2.1]:25 ... connected',
        '>>>    SMTP<< 220 c ESMTP',
        '>>>    SMTP>> EHLO a.example',
        '250 Accepted',
      ),
      [
        '* connect 192.0.2.10',
        'S 220 a ESMTP',
        'C RCPT TO:<b@c.example>',
        'client | * connect c.example [192.0.2.1]:25 ... connected',
        'client | S 220 c ESMTP',
        'client | C EHLO a.example',
        'S 250 Accepted',
      ],
    );
  });

  it('take no other program for a client that is not shown', () => {
    assert.deepEqual(
      toldOf(
        'exim-bh',
        '**** SMTP testing session as if from host 192.0.2.10',
        '220 a ESMTP',
        'macro X',
        '038  Date: now',
      ).slice(2),
      ['(note) macro X', '(note) 038  Date: now'],
    );
  });
});

describe('output of the Exim test suite', () => {
  it('has expectations that nobody said', () => {
    assert.deepEqual(
      saidIn(
        'exim-test',
        'Connecting to 127.0.0.1 port 1225 ... connected',
        '??? 220',
        '<<< 220 a',
        '>>> starttls',
        '????554',
        '+++ 1',
        'Attempting to start TLS',
        'Succeeded in starting TLS',
        '>>> MAIL FROM:<>\\r\\nRCPT TO:<b@c>',
        '???*',
        'Expected EOF read',
        'End of script',
        'EHLO of nobody',
      ),
      [
        '* connect 127.0.0.1 port 1225 ... connected',
        'S 220 a',
        'C starttls',
        '* gap server 554',
        '* tls',
        'C MAIL FROM:<>',
        'C RCPT TO:<b@c>',
        '* close server',
        '* close',
      ],
    );
  });

  it('shows what a line of another end is', () => {
    const lines = ['Connecting to 127.0.0.1 port 1225 ... connected', '>>> .\\n', '>>> .'];
    assert.deepEqual(saidIn('exim-test', ...lines).slice(1), ['C .␊', 'C .']);
  });

  it('has a server that is told what to do', () => {
    assert.deepEqual(
      saidIn(
        'exim-test',
        '******** SERVER ********',
        'Listening on port 1224 ... ',
        'EHLO before anybody is there',
        'Connection request from [127.0.0.1]',
        '220 a',
        'LHLO b',
        '*sleep 2',
        '>LF>250 Ok',
        'BDAT 300 LAST',
        '250 Ok',
        'DATA',
        '>>\\x05\\x00',
        '351 go on',
        '250 says the message',
        '.',
        '>*eof',
        'QUIT behind the end',
      ),
      [
        '* connect [127.0.0.1]',
        'S 220 a',
        'C LHLO b',
        'S 250 Ok',
        'C BDAT 300 LAST',
        '* omitted client',
        'S 250 Ok',
        'C DATA',
        'S 351 go on',
        'C 250 says the message',
        'C .',
        '* close server',
      ],
    );
  });
});

describeWithShared(
  'remarks of Exim that are no session',
  ['corpus', 'transcripts', 'exim-bh-debug-nonsmtp'],
  (folder) => {
    it('are recognised, and nobody says anything', () => {
      for (const file of readdirSync(folder)) {
        const { detected, said, events } = readAll(linesOf(path.join(folder, file)));
        assert.deepEqual(
          [detected.dialect, detected.confident, said.length, events.length],
          ['exim-bh', true, 0, 0],
          file,
        );
      }
    });
  },
);
