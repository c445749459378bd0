import assert from 'node:assert/strict';
import { foreignProtocol } from '../../../server/src/syntax/foreignProtocol';

describe('a line of another protocol', () => {
  it('is known by its beginning', () => {
    assert.equal(foreignProtocol('client', 'GET / HTTP/1.1')?.name, 'HTTP');
    assert.equal(foreignProtocol('client', '␖␃␁␂')?.name, 'TLS');
    assert.equal(foreignProtocol('client', '\u0016\u0003\u0001')?.name, 'TLS');
    assert.equal(foreignProtocol('client', 'OPTIONS sip:a@example.org SIP/2.0')?.name, 'SIP');
    assert.equal(foreignProtocol('client', 'a1 LOGIN user pass')?.name, 'IMAP');
    assert.equal(foreignProtocol('server', 'SSH-2.0-OpenSSH_9.6')?.name, 'SSH');
    assert.equal(foreignProtocol('server', '+OK ready')?.name, 'POP3');
    assert.equal(foreignProtocol('server', '* OK IMAP4rev1 ready')?.name, 'IMAP');
    assert.equal(foreignProtocol('server', '220 (vsFTPd 3.0.5)')?.name, 'FTP');
  });

  it('is not what SMTP has, too', () => {
    for (const line of ['NOOP HTTP/1.1', 'HELP GET', 'AUTH LOGIN', 'STARTTLS', '', 'GET']) {
      assert.equal(foreignProtocol('client', line), undefined, line);
    }
    for (const line of ['220 mx.example.net ESMTP', '250-HTTP', '', '220 ftp.example.net ESMTP']) {
      assert.equal(foreignProtocol('server', line), undefined, line);
    }
  });
});
