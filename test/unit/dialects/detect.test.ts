import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';

describe('detection', () => {
  const detect = (...lines: string[]) => {
    const { dialect, variant, confident } = detectDialect(lines);
    return `${dialect}${variant === '' ? '' : ` ${variant}`}${confident ? '' : '?'}`;
  };

  it('takes an empty, a new and a commented file as canonical', () => {
    assert.equal(detect(), 'canonical');
    assert.equal(detect('', ''), 'canonical');
    assert.equal(detect('# A lesson', '# smtp-ignore-file rcpt-before-mail'), 'canonical');
    assert.equal(detect('C: EHL'), 'canonical');
    assert.equal(detect('M'), 'canonical');
  });

  it('lets a single line speak for another dialect', () => {
    assert.equal(detect('220 mx.example.net ESMTP'), 'bare');
    assert.equal(detect('=== Connected to mx.example.net.'), 'swaks');
  });

  it('reads exact C:/S: lines as canonical, and what a writer left inexact as prefixed', () => {
    const exact = ['S: 220 mx.example.net', 'C: EHLO a.example', 'S: 250 mx.example.net'];
    assert.equal(detect(...exact), 'canonical');
    assert.equal(detect(...exact, 'and here I type'), 'canonical');
    assert.equal(detect(...exact.map((line) => `  ${line}`)), 'prefixed C:/S:');
    assert.equal(detect(...exact, 'C: <waits>'), 'prefixed C:/S:');
    assert.equal(detect('C: DATA', 'S: 354 go', 'C: (message goes here)', 'C: .'), 'prefixed C:/S:');
    assert.equal(detect(...exact.map((line) => `  ${line}`), '* connect a -> b'), 'canonical');
  });

  it('settles marks of either direction by what stands behind them', () => {
    assert.equal(detect('> 220 x', '< EHLO a', '> 250 x'), 'prefixed </>');
    assert.equal(detect('< 220 x', '> EHLO a', '< 250 x'), 'prefixed >/<');
    assert.equal(detect('S: HELO a', 'R: 250 b'), 'prefixed S:/R:');
    assert.equal(detect('S: HELO a', 'S: MAIL FROM:<a@example.org>'), 'prefixed S:/R:');
    assert.equal(detect('* Connected to x (192.0.2.1) port 25', '< 220 x', '> EHLO a'), 'curl');
  });

  it('knows what is no session of SMTP but only talks of one', () => {
    assert.equal(detect('>>> using ACL "rcpt"', '>>> accept: condition test succeeded', 'LOG: x'), 'exim-bh');
  });

  it('is not sure of other protocols, prose and numbers', () => {
    assert.equal(detect('S: * OK IMAP4rev1 ready', 'C: a1 LOGIN x y', 'S: a1 OK done'), 'no-dialogue IMAP');
    assert.equal(detect('Dear all,', '', '250 people came.', 'Help yourself.'), 'bare?');
    assert.equal(detect('{', '  "a": 1', '}'), 'bare?');
    assert.equal(
      detect('Follow: tcp,ascii', '5', 'NOOP', '\t223', '250 Ok', '5', 'RSET', '\t8', '250 Ok'),
      'tshark-follow ascii',
    );
    assert.equal(detect('Follow: tcp,ascii', '18', 'GET / HTTP/1.1', ''), 'tshark-follow ascii?');
  });
});
