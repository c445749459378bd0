import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { findingsOf } from './findingsOf';
import { readAll } from './readAll';
import { saidIn, toldOf } from './toldOf';

describe('bounces with a transcript', () => {
  const bounce = (...lines: string[]) => [
    'From: MAILER-DAEMON',
    '',
    '   ----- Transcript of session follows -----',
    ...lines,
  ];

  it('tell of several servers, and what Sendmail says to the sender is said by none', () => {
    assert.deepEqual(
      saidIn(
        'sendmail-bounce',
        ...bounce(
          '... while talking to a.example.:',
          '<<< 450 busy',
          'While talking to b.example:',
          '>>> DATA',
          '<<< 550-no',
          '<<< 550 such user',
          '550 5.1.1 <x@b.example>... User unknown',
          '<<< 503 need RCPT',
          '421 c.example (smtp)... Deferred: Connection timed out',
          '',
          '--boundary',
          '>>> QUIT of the returned message',
        ),
      ),
      [
        '* connect a.example',
        '* gap',
        'S 450 busy',
        '* connect b.example',
        '* gap',
        '* gap',
        'C DATA',
        'S 550-no',
        'S 550 such user',
        'S 503 need RCPT',
      ],
    );
  });

  it('show one exchange of many, for which nobody is blamed', () => {
    assert.deepEqual(
      findingsOf(
        ...bounce(
          '... while talking to mx.example.org.:',
          '>>> DATA',
          '<<< 550 5.1.1 <b@example.org>... User unknown',
          '550 5.1.1 <b@example.org>... User unknown',
          '<<< 503 5.0.0 Need RCPT (recipient)',
          '>>> RSET',
          '<<< 421 4.7.0 Too many errors',
          '',
          '   ----- Unsent message follows -----',
        ),
      ),
      [],
    );
  });

  it('are known by their heading, also where there is no session', () => {
    const { dialect, confident } = detectDialect(bounce('421 example.org (smtp)... Deferred: Connection timed out'));
    assert.deepEqual([dialect, confident], ['sendmail-bounce', true]);
    assert.deepEqual(saidIn('sendmail-bounce', ...bounce('421 example.org (smtp)... Deferred')), []);
  });

  it('may be one line, where CR alone ends the lines', () => {
    const text = bounce('... while talking to a.example.:', '>>> DATA', '<<< 550 no', '', '--b', '>>> QUIT').join('\r');
    assert.equal(detectDialect([text]).dialect, 'sendmail-bounce');
    assert.deepEqual(
      saidIn('sendmail-bounce', text).filter((one) => !one.startsWith('*')),
      ['C DATA', 'S 550 no'],
    );
  });

  it('of Courier name the server with its address, and have reasons of their own', () => {
    assert.deepEqual(
      saidIn(
        'sendmail-bounce',
        'running the Courier mail server, version 0.65.2.',
        '                           UNDELIVERABLE MAIL',
        '<a@example.org>:',
        '    mx.example.org [192.0.2.45]:',
        '>>> DATA',
        '<<< 550 Unknown user',
        '<b@example.cat>:',
        '<<< No such domain.',
        '--------------------------------------',
        '<<< 550 of something else',
      ).filter((one) => one !== '* gap'),
      ['* connect mx.example.org [192.0.2.45]', 'C DATA', 'S 550 Unknown user'],
    );
  });

  it('keep their columns where the part is encoded', () => {
    const lines = [
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '   ----- Transcript of session follows -----',
      '>>> MAIL From:<a=40example.org>=',
      ' SIZE=3D5',
    ];
    const said = readAll(lines, 'sendmail-bounce').readings.flatMap(({ reading }) =>
      reading.kind === 'utterance' ? [reading] : [],
    );
    assert.deepEqual(
      said.map(({ text }) => text),
      ['MAIL From:<a@example.org> SIZE=5'],
    );
    assert.deepEqual(said[0]?.columns?.slice(-8), [0, 1, 2, 3, 4, 5, 8, 9]);
  });
});

describe('sendmail -v and mailx -v', () => {
  it('tell what the relay does meanwhile', () => {
    assert.deepEqual(
      saidIn(
        'sendmail-verbose',
        '250 apples',
        'b@c.example... Connecting to [127.0.0.1] port 587 via relay...',
        '220 a ESMTP',
        '>>> .',
        '050 b@c.example... Connecting to c.example. via esmtp...',
        '050 220 c ESMTP',
        '050 >>> EHLO a',
        '050 [COLOR="Red"]530 authentication required[/COLOR]050 b... Sent',
        '250 2.0.0 accepted',
        'b@c.example... Sent (accepted)',
      ),
      [
        '* connect [127.0.0.1] port 587 via relay...',
        'S 220 a ESMTP',
        'C .',
        'relay | * connect c.example. via esmtp...',
        'relay | S 220 c ESMTP',
        'relay | C EHLO a',
        'relay | S 530 authentication required',
        'S 250 2.0.0 accepted',
      ],
    );
  });

  it('blame nobody for a path that markup took away', () => {
    assert.deepEqual(
      findingsOf(
        '>>\\> VERB',
        '250 2.0.0 Verbose mode',
        '>>\\> MAIL From: SIZE=50',
        '250 2.1.0 ... Sender ok',
        '050 >>> RSET',
        '050 250 Ok',
      ),
      [],
    );
  });

  it('of s-nail show the message before dots are doubled', () => {
    const lines = ['DATA', 'SERVER: 354 go', '.x', '.', '.', 'SERVER: 250 Ok'].map((text) => `s-nail: >>> ${text}`);
    assert.deepEqual(saidIn('sendmail-verbose', ...lines, 's-nail: SMTP server: 550 no'), [
      'C DATA',
      'S 354 go',
      'C ..x',
      'C ..',
      'C .',
      'S 250 Ok',
    ]);
  });
});

describe('the traffic log of Sendmail', () => {
  it('has processes that are servers, clients, or read a message', () => {
    assert.deepEqual(
      toldOf(
        'sendmail-traffic',
        '10066 >>> 220 a ESMTP',
        '10067 <<< Subject: a message',
        '10067 <<< 250 is no reply in it',
        '10066 <<< EHLO b',
        '10067 <<< [EOF]',
        '10067 === CONNECT c.example.',
        '10067 <<< 220 c ESMTP',
        '10067 >>> QUIT',
        '10067 <<< 221 c',
        '10067 >>> 220 and now it is a server',
        '10066 <<< [EOF]',
        'Sendmail says',
      ),
      [
        '10066 server | S 220 a ESMTP',
        '(note) Subject: a message',
        '(note) 250 is no reply in it',
        '10066 server | C EHLO b',
        '(note) [EOF]',
        '10067 client | * connect c.example.',
        '10067 client | S 220 c ESMTP',
        '10067 client | C QUIT',
        '10067 client | S 221 c',
        '10067 client | * close',
        '10067 server | S 220 and now it is a server',
        '10066 server | * close client [EOF]',
        '(note) Sendmail says',
      ],
    );
  });

  it('may begin within a session', () => {
    assert.deepEqual(
      saidIn('sendmail-traffic', '10066 <<< RCPT TO:<a@b>', '10066 >>> 250 Ok', '10067 <<< 250 Ok', '10067 >>> DATA'),
      ['10066 server | C RCPT TO:<a@b>', '10066 server | S 250 Ok', '10067 client | S 250 Ok', '10067 client | C DATA'],
    );
  });
});
