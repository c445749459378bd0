import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';
import { readOut } from './readOut';

const read = (...lines: string[]) => readOut('server-log', ...lines);

function times(...lines: string[]): number[] {
  const found = readAll(lines, 'server-log').readings.flatMap(({ reading }) =>
    reading.kind === 'utterance' && reading.time !== undefined ? [reading.time] : [],
  );
  return found.map((time) => Math.round((time - found[0]!) * 1000) / 1000);
}

describe('logs of servers: Haraka', () => {
  const line = (level: string, id: string, module: string, text: string) => `[${level}] [${id}] [${module}] ${text}`;
  const protocol = (id: string, module: string, text: string) => line('PROTOCOL', id, module, text);

  it('keeps sessions apart, and deliveries beside the session that brought the mail', () => {
    assert.deepEqual(
      read(
        protocol('AAAAAAAA-1', 'core', 'S: 220 mx'),
        protocol('AAAAAAAA-2', 'core', 'S: 220 mx'),
        protocol('AAAAAAAA-1', 'core', 'C: EHLO a state=1'),
        protocol('AAAAAAAA-1.1', 'core', 'S: 250 ok'),
        protocol('AAAAAAAA-1.1', 'queue/smtp_forward', 'S: 220 other'),
        protocol('AAAAAAAA-1.1.1', 'outbound', 'C: EHLO b'),
        line('INFO', 'AAAAAAAA-1.1.1', 'outbound', 'secured verified=true'),
        line('INFO', 'AAAAAAAA-1', 'tls', 'secured: cipher=X'),
        line('NOTICE', 'AAAAAAAA-1', 'core', 'disconnect ip=192.0.2.1'),
        '[DEBUG] [-] [core] client TLS secured.',
      ),
      [
        'AAAAAAAA-1 | S 220 mx',
        'AAAAAAAA-2 | S 220 mx',
        'AAAAAAAA-1 | C EHLO a',
        'AAAAAAAA-1 | S 250 ok',
        'AAAAAAAA-1.1 queue/smtp_forward | S 220 other',
        'AAAAAAAA-1.1.1 outbound | C EHLO b',
        'AAAAAAAA-1.1.1 outbound | * tls secured verified=true',
        'AAAAAAAA-1 | * tls secured: cipher=X',
        'AAAAAAAA-1 | * close disconnect ip=192.0.2.1',
        '(note) [DEBUG] [-] [core] client TLS secured.',
      ],
    );
  });

  it('knows what it adds to lines, and leaves alone what looks like it', () => {
    assert.deepEqual(
      read(
        protocol('AAAAAAAA-1', 'core', 'C: RCPT TO:<a@example.org> X=\\r\\n state=12'),
        protocol('AAAAAAAA-1.1.1', 'outbound', 'S: 250 ok state=1\\r\\n'),
        protocol('AAAAAAAA-1', 'core', 'C: MAIL state=none'),
        protocol('AAAAAAAA-1', 'core', 'C: (after-disconnect): QUIT state=3'),
      ),
      [
        'AAAAAAAA-1 | C RCPT TO:<a@example.org> X=\\r\\n',
        'AAAAAAAA-1.1.1 outbound | S 250 ok state=1',
        'AAAAAAAA-1 | C MAIL state=none',
        '(note) C: (after-disconnect): QUIT state=3',
      ],
    );
  });

  it('shows the message at its most talkative level', () => {
    const { said } = readAll([
      protocol('AAAAAAAA-1', 'core', 'C: DATA state=1'),
      protocol('AAAAAAAA-1.1', 'core', 'S: 354 go ahead'),
      line('DATA', 'AAAAAAAA-1.1', 'core', 'C: Subject: state=1'),
      line('DATA', 'AAAAAAAA-1.1', 'core', 'C: .'),
      protocol('AAAAAAAA-1.1', 'core', 'S: 250 ok'),
    ]);
    assert.deepEqual(
      said.map(({ text, content }) => `${content ? '> ' : ''}${text}`),
      ['DATA', '354 go ahead', '> Subject: state=1', '> .', '250 ok'],
    );
  });
});

describe('logs of servers: hMailServer', () => {
  const row = (type: string, session: string, text: string) =>
    `"${type}"\t42\t${session}\t"2026-11-23 14:57:46.410"\t"192.0.2.1"\t"${text}"`;

  it('says which side it is by its kind of session, and leaves other protocols out', () => {
    assert.deepEqual(
      read(
        row('SMTPD', '7', 'SENT: 220 mx'),
        row('SMTPC', '8', 'SENT: EHLO a'),
        row('POP3D', '9', 'SENT: +OK'),
        row('SMTPD', '7', 'SENT: 250-a[nl]250-SIZE[nl]250 HELP'),
        row('SMTPD', '7', 'RECEIVED: AUTH [nl]250'),
        '"DEBUG"\t42\t"2026-11-23 14:57:46.410"\t"Ending session 7"',
      ),
      [
        'SMTPD 7 | S 220 mx',
        'SMTPC 8 | C EHLO a',
        '(note) "POP3D"\t42\t9\t"2026-11-23 14:57:46.410"\t"192.0.2.1"\t"SENT: +OK"',
        'SMTPD 7 | S 250-a',
        'SMTPD 7 | S 250-SIZE',
        'SMTPD 7 | S 250 HELP',
        'SMTPD 7 | C AUTH [nl]250',
        'SMTPD 7 | * close "DEBUG"\t42\t"2026-11-23 14:57:46.410"\t"Ending session 7"',
        'SMTPC 7 | * close "DEBUG"\t42\t"2026-11-23 14:57:46.410"\t"Ending session 7"',
      ],
    );
  });

  it('is read where columns are lost, aligned, or broken over two lines', () => {
    assert.deepEqual(
      read(
        '"192.0.2.1"    "SENT: 220 mx"',
        '"SMTPD" 42    7   "2026-11-23 14:57:46.410"   "192.0.2.1"  "RECEIVED: HELO a',
        '"',
        '  "192.0.2.1"    "RECEIVED: say "hello""',
      ),
      ['192.0.2.1 | S 220 mx', 'SMTPD 7 | C HELO a', '(note) "', '192.0.2.1 | C say "hello"'],
    );
  });
});

describe('logs of servers: MailHog', () => {
  const at = '2026/11/23 14:57:46 [SMTP 192.0.2.1:5] ';

  it('takes what was read at once apart, and puts lines together that came in pieces', () => {
    assert.deepEqual(
      read(
        `${at}Received 20 bytes: 'one\\r\\ntwo\\nthree, it'`,
        `${at.replace('.1:5', '.1:6')}Received 5 bytes: 'QUIT\\r\\n'`,
        `${at}[PROTO: MAIL] Got it`,
        `${at}Received 20 bytes: ' is\\r\\n.\\r\\n'`,
      ),
      [
        '192.0.2.1:5 | C one',
        '192.0.2.1:5 | C two␊',
        '(note) three, it',
        '192.0.2.1:6 | C QUIT',
        '(note) [PROTO: MAIL] Got it',
        '192.0.2.1:5 | C three, it is',
        '192.0.2.1:5 | C .',
      ],
    );
  });

  it('escapes nothing but line ends', () => {
    assert.deepEqual(read(`${at}Received 9 bytes: 'it's C:\\temp\\x41\\r\\n'`), ["192.0.2.1:5 | C it's C:\\temp\\x41"]);
  });

  it('says where pieces of lines are lost among sessions', () => {
    assert.deepEqual(read(`${at}Received 1 bytes: 'a'`, `${at.replace('.1:5', '.1:6')}Received 1 bytes: 'b'`), [
      '(note) a',
      '192.0.2.1:5 | * gap b',
      '(note) b',
    ]);
  });
});

describe('logs of servers: MDaemon', () => {
  const line = (text: string) => `Mon 2026-11-23 14:57:46.123: 05: ${text}`;

  it('knows by its words and by what is said which side it is', () => {
    assert.deepEqual(
      read(
        line('Accepting SMTP connection from 192.0.2.1:5 to 192.0.2.2:25'),
        line('--> hello there'),
        line('<-- whatever'),
        line('Attempting SMTP connection to [192.0.2.9:25]'),
        line('*  Connection established (192.0.2.1:5 -> 192.0.2.9:25)'),
        line('<-- hello there'),
        // Copied without the words.
        line('--> 220 mx'),
        line('<-- dXNlcg=='),
        line('SSL negotiation successful (TLS 1.2)'),
        line('*  Winsock Error 10054'),
      ),
      [
        '| * connect Accepting SMTP connection from 192.0.2.1:5 to 192.0.2.2:25',
        '| S hello there',
        '| C whatever',
        '(note) Attempting SMTP connection to [192.0.2.9:25]',
        '| * connect *  Connection established (192.0.2.1:5 -> 192.0.2.9:25)',
        '| S hello there',
        '| S 220 mx',
        '| C dXNlcg==',
        '| * tls SSL negotiation successful (TLS 1.2)',
        '(note) *  Winsock Error 10054',
      ],
    );
  });
});

describe('logs of servers: OpenSMTPD', () => {
  it('is the server in smtp and the client in mta, with time and process in front or without', () => {
    assert.deepEqual(
      read(
        'smtp: 0x5a: <<< EHLO a',
        'Nov 23 14:57:46 mx smtpd[9]: mta: 0x5b: >>> EHLO b',
        'mta: 0x5b: <<< 354 go',
        'debug: smtp: 0x5a: STATE_HELO -> STATE_TLS',
      ),
      [
        'smtp 0x5a | C EHLO a',
        'mta 0x5b | C EHLO b',
        'mta 0x5b | S 354 go',
        'mta 0x5b | * omitted client',
        '(note) STATE_HELO -> STATE_TLS',
      ],
    );
  });

  it('shows messages without their session: two at once are not told apart', () => {
    assert.deepEqual(read('smtp: 0xa: >>> 354 a', '<<< [MSG] x', 'smtp: 0xb: >>> 354 b', '<<< [MSG] y', '<<< [EOM]'), [
      'smtp 0xa | S 354 a',
      'smtp 0xa | C x',
      'smtp 0xa | * omitted client',
      'smtp 0xb | S 354 b',
      'smtp 0xb | * omitted client',
      'smtp 0xb | C y',
      '(note) <<< [EOM]',
    ]);
  });
});

describe('logs of servers: amavisd', () => {
  const line = (text: string) => `Nov 23 14:57:46 mx /usr/sbin/amavisd[9]: ${text}`;

  it('is a server, and a client where it hands the mail on', () => {
    assert.deepEqual(
      read(
        line('(9-01) LMTP> 220 mx'),
        line('(9-01) SMTP< LHLO a\\r\\n'),
        line('(9-01-2) ESMTP< NOOP\\r\\n'),
        line('(9-01) smtp resp to greeting: 220 next'),
        line('(9-01) smtp cmd> EHLO b'),
        line('(9-01) smtp resp to EHLO: 250 next\\nSIZE 5\\n8BITMIME'),
        line('(9-01) smtp resp to RCPT (pip) (<a@[IPv6:2001:db8::1]>): 250 2.1.5 Ok'),
        line('(9-01) switch_to_my_time'),
      ),
      [
        '9-01 | S 220 mx',
        '9-01 | C LHLO a',
        '9-01 | C NOOP',
        '9-01 out | S 220 next',
        '9-01 out | C EHLO b',
        '9-01 out | S 250-next',
        '9-01 out | S 250-SIZE 5',
        '9-01 out | S 250 8BITMIME',
        '9-01 out | S 250 2.1.5 Ok',
        '(note) switch_to_my_time',
      ],
    );
  });
});

describe('logs of servers: aiosmtpd', () => {
  it('shows the client alone, mostly: then what comes behind DATA is not known', () => {
    assert.deepEqual(
      read(
        "INFO:mail.log:Peer: ('192.0.2.1', 5)",
        "INFO:mail.log:('192.0.2.1', 5) >> b'DATA'",
        "INFO:mail.log:('192.0.2.1', 5) >> b'QUIT'",
        "INFO:mail.log:('2001:db8::1', 5, 0, 0) Data: b'MAIL FROM:<a\\xc3\\xa9@example.org>'",
        "INFO:mail.log:('192.0.2.1', 5) EOF received",
      ),
      [
        "192.0.2.1 5 | * connect ('192.0.2.1', 5)",
        '192.0.2.1 5 | C DATA',
        '192.0.2.1 5 | * gap',
        '192.0.2.1 5 | C QUIT',
        '2001:db8::1 5 | C MAIL FROM:<aé@example.org>',
        '192.0.2.1 5 | * close client  EOF received',
      ],
    );
  });

  it('shows both at the level DEBUG', () => {
    assert.deepEqual(
      read(
        "('192.0.2.1', 5) << b'220 mx\\r\\n'",
        `('192.0.2.1', 5) >> b"it's"`,
        "('192.0.2.1', 5) >> b'DATA'",
        "('192.0.2.1', 5) << b'354 go\\r\\n'",
      ),
      [
        '192.0.2.1 5 | S 220 mx',
        "192.0.2.1 5 | C it's",
        '192.0.2.1 5 | C DATA',
        '192.0.2.1 5 | S 354 go',
        '192.0.2.1 5 | * omitted client',
      ],
    );
  });
});

describe('logs of servers: others', () => {
  it('smtp-server: lines of a reply without a mark, and the place of a message', () => {
    const at = '[2026-11-23 14:57:47] DEBUG [#a] ';
    assert.deepEqual(read(`${at}S: 250-mx`, `${at}250 HELP`, `${at}C: <5 bytes of DATA>`, `${at}C: <other`), [
      'a | S 250-mx',
      'a | S 250 HELP',
      'a | * omitted client <5 bytes of DATA>',
      'a | C <other',
    ]);
  });

  it('Terrace: what a reply says behind its first line is lost, unless the line below goes on', () => {
    const at = '2026/11/23 14:57:46 [1/2/3] [7] ';
    assert.deepEqual(read(`${at}<<< 250-mx`, `${at}>>> NOOP`, `${at}<<< 250-a`, `${at}<<< 250 b`), [
      '7 | S 250-mx',
      '7 | * gap server',
      '7 | C NOOP',
      '7 | S 250-a',
      '7 | S 250 b',
    ]);
  });

  it('Cisco ESA: injection and domain logs mean different sides', () => {
    const at = 'Wed Apr  2 14:30:04 2003 Info: ';
    assert.deepEqual(
      read(
        `${at}Sent to '192.0.2.1': '220 mx\\015\\012'`,
        `${at}5 Rcvd from '192.0.2.1': 'From: a\\015\\012\\015\\012tex'`,
        `${at}5 Rcvd from '192.0.2.1': 't\\015\\012.\\015\\012'`,
        `${at}6 Sent: 'MAIL FROM:<a@example.org>'`,
        `${at}6 Rcvd: '250 OK'`,
        `${at}New SMTP ICID 5 interface a`,
      ),
      [
        '192.0.2.1 | S 220 mx',
        '5 | C From: a',
        '5 | C',
        '(note) tex',
        '5 | C text',
        '5 | C .',
        '6 | C MAIL FROM:<a@example.org>',
        '6 | S 250 OK',
        `(note) ${at}New SMTP ICID 5 interface a`,
      ],
    );
  });

  it('SmarterMail: glued replies come apart at their code, not at numbers', () => {
    const at = '14:57:46.534 [192.0.2.1][77] ';
    assert.deepEqual(
      read(
        `${at}rsp: 250-mx Hello [192.0.2.1]250-SIZE 31457280250-AUTH LOGIN250 OK`,
        `${at}rsp: 250 OK 250-x`,
        `${at}Sender accepted. Weight: 0`,
        '14:57:46.534 [313455-1] CMD: DATA',
        '14:57:46.534 [313455-1] RSP: 354 go',
      ),
      [
        '[192.0.2.1][77] | S 250-mx Hello [192.0.2.1]',
        '[192.0.2.1][77] | S 250-SIZE 31457280',
        '[192.0.2.1][77] | S 250-AUTH LOGIN',
        '[192.0.2.1][77] | S 250 OK',
        '[192.0.2.1][77] | S 250 OK 250-x',
        '(note) Sender accepted. Weight: 0',
        '[313455-1] | C DATA',
        '[313455-1] | S 354 go',
        '[313455-1] | * omitted client',
      ],
    );
  });

  it('CommuniGate: both of its sides', () => {
    assert.deepEqual(
      read(
        '08:39:16.44 5 SMTPI-29001([192.0.2.1]) out: 250-mx\\r\\n250 HELP\\r\\n',
        '08:39:16.44 5 SMTPI-29001([192.0.2.1]) inp: NOOP',
        '08:39:16.44 5 SMTP-00012(example.net) rsp: 220 x',
        '08:39:16.44 5 SMTP-00012(example.net) cmd: EHLO a',
      ),
      [
        'SMTPI-29001 | S 250-mx',
        'SMTPI-29001 | S 250 HELP',
        'SMTPI-29001 | C NOOP',
        'SMTP-00012 | S 220 x',
        'SMTP-00012 | C EHLO a',
      ],
    );
  });

  it('recordio: lines in pieces, CR or none, blanks lost or there', () => {
    assert.deepEqual(
      read(
        '5135 > 220 mx\r ',
        '5135 < EHLO ',
        '5135 < MAIL+',
        '5136 < QUIT',
        '5135 <  FROM:<a@example.org> ',
        '5135 < [EOF]',
        '@400000006a8d5f0a19b1c2d4 tcpserver: end 5135 status 0',
      ),
      [
        '5135 | S 220 mx',
        '5135 | C EHLO',
        '(note) MAIL',
        '5136 | C QUIT',
        '5135 | C MAIL FROM:<a@example.org>',
        '5135 | * close client [EOF]',
        '5135 | * close @400000006a8d5f0a19b1c2d4 tcpserver: end 5135 status 0',
      ],
    );
  });

  it('FakeSMTP: replies go on in bare lines, and answers to challenges are left out', () => {
    assert.deepEqual(
      read(
        '09:41:12 AM - Server: 250-mx',
        '250 Ok',
        '250 text of nobody',
        '09:41:12 AM - Client: AUTH LOGIN',
        '09:41:12 AM - Server: 334 a',
        '09:41:12 AM - Server: 235 b',
      ),
      ['| S 250-mx', '| S 250 Ok', '(note) 250 text of nobody', '| C AUTH LOGIN', '| S 334 a', '| C ***', '| S 235 b'],
    );
  });
});

describe('logs of servers', () => {
  it('have times of every kind', () => {
    const haraka = (time: string) => `${time} [PROTOCOL] [AAAAAAAA-1] [core] S: 220`;
    assert.deepEqual(times(haraka('2026-11-23T14:57:46.5Z'), haraka('2026-11-23T15:57:47.000+01:00')), [0, 0.5]);
    assert.deepEqual(times(haraka('2026/11/23 14:57:46'), haraka('2026-11-23 14:57:46,250')), [0, 0.25]);
    assert.deepEqual(times(haraka('Dec 31 23:59:59 mx haraka[1]:'), haraka('Jan  1 00:00:01 mx haraka[1]:')), [0, 2]);
    assert.deepEqual(times(haraka('11:59:59 PM'), haraka('12:00:01 AM'), haraka('11:59:59 PM')), [0, 2, 0]);
    assert.deepEqual(times(haraka('Mon Nov 23 14:57:46 2026'), haraka('Tue Nov 24 14:57:46 2026')), [0, 86_400]);
    assert.deepEqual(times('@400000006a8d5f0a00000000 5 > 220', '@400000006a8d5f0b3b9aca00 5 > 220'), [0, 2]);
    assert.deepEqual(times(haraka('mx'), haraka('')), []);
  });

  it('are not what people and other programs write', () => {
    for (const lines of [
      ['S: 220 mx', 'C: EHLO a', 'S: 250 b', 'C: QUIT'],
      ['5 > 4', '3 < 4', '250 > 22 x'],
      ['12:00:00 Client: a', '12:00:01 Server: b'],
      ['--> EHLO a', '<-- 250 b', '--> QUIT'],
      ['>>> EHLO a', '<<< 250 b', '>>> QUIT'],
      ['[INFO] [a] [b] text', '[DEBUG] [a] [b] more'],
    ]) {
      assert.notEqual(detectDialect(lines).dialect, 'server-log', lines[0]);
    }
  });

  it('say where lines were left out', () => {
    assert.deepEqual(read('[PROTOCOL] [AAAAAAAA-1] [core] S: 220 mx', '...', '# smtp-ignore', 'words', ''), [
      'AAAAAAAA-1 | S 220 mx',
      'AAAAAAAA-1 | * gap ...',
      '(comment) smtp-ignore',
      '(note) words',
      '(blank)',
    ]);
  });
});
