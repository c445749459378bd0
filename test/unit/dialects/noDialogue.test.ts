import assert from 'node:assert/strict';
import { readAll } from './readAll';

const variantOf = (...lines: readonly string[]) => {
  const { detected, said } = readAll(lines);
  return detected.dialect === 'no-dialogue' && detected.confident && said.length === 0 ? detected.variant : undefined;
};

describe('what is no session of SMTP', () => {
  it('is IMAP, ManageSieve or POP3 in the layout that all share', () => {
    assert.equal(variantOf('S: * OK IMAP4rev1 ready', 'C: a001 LOGIN x y', 'S: a001 OK done'), 'IMAP');
    assert.equal(variantOf('* OK ready', 'A1 CAPABILITY', '* CAPABILITY IMAP4rev1', 'A1 OK done'), 'IMAP');
    assert.equal(variantOf('S: "SIEVE" "fileinto"', 'S: OK', 'C: Authenticate "PLAIN"', 'S: OK'), 'ManageSieve');
    assert.equal(variantOf('S: +OK ready', 'C: USER x', 'S: +OK', 'C: QUIT', 'S: +OK bye'), 'POP3');
  });

  it('is the input of a test driver, or a table of mails', () => {
    assert.equal(
      variantOf(
        '>>> mynetworks 192.0.2.0/24',
        'OK',
        '>>> helo_restrictions permit',
        'OK',
        '>>> helo x',
        '450 4.7.1 no',
      ),
      'smtpd_check',
    );
    assert.equal(
      variantOf('#separator \\x09', '#path\tsmtp', '#fields\tts\tuid', '1.5\tCx\t192.0.2.1'),
      'Zeek smtp.log',
    );
  });

  it('a session of SMTP with a line of another protocol stays one', () => {
    const lines = ['S: 220 mx', 'C: EHLO x', 'S: 250 mx', 'C: a1 AUTH XOAUTH2 x', 'S: 235 Ok', 'C: QUIT', 'S: 221 Bye'];
    assert.equal(readAll(lines).detected.dialect, 'canonical');
  });
});
