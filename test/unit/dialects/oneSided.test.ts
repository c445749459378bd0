import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { findingsOf } from './findingsOf';
import { readAll } from './readAll';
import { saidIn, toldOf } from './toldOf';

const detect = (...lines: string[]) => {
  const { dialect, confident } = detectDialect(lines);
  return `${dialect}${confident ? '' : '?'}`;
};

describe('commands alone', () => {
  it('are recognised, and nobody is blamed for what is not recorded', () => {
    const lines = [
      'EHLO client.example.org',
      'STARTTLS',
      'EHLO client.example.org',
      'AUTH LOGIN',
      '****',
      '****',
      'MAIL FROM:<a@example.org> SIZE=100',
      'RCPT TO:<b@example.net> NOTIFY=NEVER',
      'DATA',
      'QUIT',
    ];
    assert.equal(detect(...lines), 'commands');
    assert.deepEqual(findingsOf(...lines), ['1 one-side-missing']);
  });

  it('have messages in which replies and commands are text', () => {
    const lines = [
      'HELO a',
      'MAIL FROM:<a@b>',
      'RCPT TO:<c@d>',
      'DATA',
      'Subject: x',
      '',
      'QUIT',
      '250 Ok',
      '.',
      'QUIT',
    ];
    assert.equal(detect(...lines), 'commands');
    assert.deepEqual(
      readAll(lines)
        .said.filter(({ content }) => content)
        .map(({ text }) => text),
      ['Subject: x', '', 'QUIT', '250 Ok', '.'],
    );
  });

  it('may leave the message to another file, and stand behind a shell', () => {
    assert.deepEqual(
      toldOf('commands', '$ nc mx 25', '# a comment', 'EHLO a', 'DATA', 'QUIT', '$ nc mx 25').slice(0, 5),
      ['(note) $ nc mx 25', '(comment) a comment', 'C EHLO a', 'C DATA', '* gap client'],
    );
  });

  it("have the variables of curl's tests", () => {
    assert.deepEqual(
      saidIn(
        'commands',
        'EHLO %TESTNUMBER',
        'MAIL FROM:%LT%TESTNUMBER@example.com%GT',
        'VRFY n%hex[%c3%a4]hex%m',
        'HELP 5%',
      ),
      ['C EHLO {{TESTNUMBER}}', 'C MAIL FROM:<{{TESTNUMBER}}@example.com>', 'C VRFY näm', 'C HELP 5%'],
    );
    assert.deepEqual(findingsOf('EHLO %TESTNUMBER', 'MAIL FROM:%LTa@example.com%GT', 'QUIT'), ['1 one-side-missing']);
  });

  it('are no commands where somebody answers, or where words only look so', () => {
    assert.equal(detect('EHLO a', '250 b', 'QUIT', '221 b'), 'bare');
    assert.equal(detect('Help yourself.', 'Quit', 'to: b', 'mail from: a'), 'bare?');
  });
});

describe('replies alone', () => {
  it('are recognised where nothing else is there', () => {
    assert.equal(detect('250-mx.example.org', '250-SIZE 100', '250 STARTTLS'), 'bare');
    assert.equal(detect('250 2.1.0 sender ok', '550 5.1.0 mailbox unavailable'), 'bare');
    assert.equal(detect('250 people', 'and 300 others', '250 more'), 'bare?');
    assert.deepEqual(findingsOf('250 2.1.0 sender ok', '550 5.1.0 mailbox unavailable'), []);
  });
});

describe('scripts of the Exim test suite', () => {
  it('send what stands in them, and expect what nobody said', () => {
    assert.deepEqual(
      saidIn(
        'exim-script',
        '# EHLO of a comment',
        'exim -bd -oX PORT_D',
        'EHLO of a daemon',
        '****',
        'client-ssl 127.0.0.1 PORT_D',
        '??? 220',
        'EHLO a',
        'starttls',
        '??? 220',
        '????554',
        '+++ 1',
        '>>> NOOP\\r\\nRSET\\r\\n',
        'BDAT 300 LAST',
        '??? 250',
        '****',
        'sudo exim -bS -odi',
        'MAIL FROM:<a@b>',
        '****',
        'server PORT_S',
        '220 c',
        'EHLO',
        '>250 Ok',
        '*eof',
        '****',
      ),
      [
        '* connect client-ssl 127.0.0.1 PORT_D',
        'C EHLO a',
        'C starttls',
        '* tls',
        'C NOOP',
        'C RSET',
        'C BDAT 300 LAST',
        '* omitted client',
        '* close ****',
        '* connect sudo exim -bS -odi',
        'C MAIL FROM:<a@b>',
        '* close ****',
        '* connect server PORT_S',
        'S 220 c',
        'S 250 Ok',
        '* close ****',
      ],
    );
  });
});
