import assert from 'node:assert/strict';
import { labelSaslMessage } from '../../../server/src/protocol/saslLabels';
import { findMechanism } from '../../../server/src/protocol/saslMechanisms';

describe('labels of a decoded AUTH line', () => {
  it('PLAIN: three parts, the password secret', () => {
    assert.deepEqual(labels('PLAIN', 0, '\0user\0pencil'), ['authzid=', 'authcid=user', 'passwd=pencil (secret)']);
  });

  it('PLAIN with another number of NULs is secret as a whole', () => {
    assert.deepEqual(labels('PLAIN', 0, 'user:pencil'), ['data=user:pencil (secret)']);
    assert.deepEqual(labels('PLAIN', 0, 'a\0b\0c\0d'), ['data=a\0b\0c\0d (secret)']);
  });

  it('LOGIN: prompts, user name, password', () => {
    assert.deepEqual(labels('LOGIN', 0, 'Username:'), ['prompt=Username:']);
    assert.deepEqual(labels('LOGIN', 1, 'user'), ['username=user']);
    assert.deepEqual(labels('LOGIN', 3, 'pencil'), ['password=pencil (secret)']);
  });

  it('CRAM-MD5: the digest is behind the last blank', () => {
    assert.deepEqual(labels('CRAM-MD5', 1, 'two words 0123456789abcdef0123456789abcdef'), [
      'username=two words',
      'digest=0123456789abcdef0123456789abcdef (secret)',
    ]);
    assert.deepEqual(labels('CRAM-MD5', 1, 'x'), ['data=x (secret)']);
  });

  it('DIGEST-MD5: commas inside quotes do not divide', () => {
    assert.deepEqual(labels('DIGEST-MD5', 0, 'realm="a,\\"b", nonce="abc",qop="auth",foo=1'), [
      'realm="a,\\"b"',
      'nonce="abc"',
      'qop="auth"',
      'foo=1 (secret)',
    ]);
    assert.deepEqual(labels('DIGEST-MD5', 2, 'rspauth=00'), ['rspauth=00 (secret)']);
  });

  it('SCRAM: header, nonces, proof and signature', () => {
    assert.deepEqual(labels('SCRAM-SHA-256', 0, 'n,,n=user,r=abc'), ['gs2-cbind-flag=n', 'n=user', 'r=abc']);
    assert.deepEqual(labels('SCRAM-SHA-256', 0, 'p=tls-exporter,a=boss,n=user,r=abc'), [
      'gs2-cbind-flag=p=tls-exporter',
      'a=boss',
      'n=user',
      'r=abc',
    ]);
    assert.deepEqual(labels('SCRAM-SHA-256', 1, 'r=abcdef,s=QSXCR+Q6,i=4096'), ['r=abcdef', 's=QSXCR+Q6', 'i=4096']);
    assert.deepEqual(labels('SCRAM-SHA-256', 2, 'c=biws,r=abcdef,p=dHzbZ='), [
      'c=biws',
      'r=abcdef',
      'p=dHzbZ= (secret)',
    ]);
    assert.deepEqual(labels('SCRAM-SHA-256', 3, 'v=6rri='), ['v=6rri= (secret)']);
  });

  it('OAuth: the token is secret', () => {
    assert.deepEqual(labels('XOAUTH2', 0, 'user=a@example.com\u0001auth=Bearer T\u0001\u0001'), [
      'user=a@example.com',
      'auth=Bearer T (secret)',
    ]);
    assert.deepEqual(
      labels('OAUTHBEARER', 0, 'n,a=u@example.com,\u0001host=mx.example.com\u0001auth=Bearer T\u0001\u0001'),
      ['gs2-header=n,a=u@example.com,', 'host=mx.example.com', 'auth=Bearer T (secret)'],
    );
    assert.deepEqual(labels('XOAUTH2', 1, '{"status":"401"}'), ['error={"status":"401"}']);
  });

  it('what cannot be divided is secret', () => {
    assert.deepEqual(labels('GSSAPI', 0, '`\u0082'), ['data=`\u0082 (secret)']);
    assert.deepEqual(labels('NTLM', 4, 'NTLMSSP\0'), ['data=NTLMSSP\0 (secret)']);
    assert.deepEqual(labels('XOAUTH2', 0, 'garbage'), ['data=garbage (secret)']);
    assert.deepEqual(labels('SCRAM-SHA-1', 3, 'garbage'), ['data=garbage (secret)']);
    assert.deepEqual(labels('DIGEST-MD5', 3, ''), []);
  });
});

function labels(name: string, index: number, payload: string): string[] {
  const mechanism = findMechanism(name);
  const message = mechanism?.messages[index];
  assert.ok(mechanism && message, `${name} has no message ${index}`);
  return labelSaslMessage(mechanism, message, payload).map(
    (part) => `${part.name}=${part.value}${part.secret ? ' (secret)' : ''}`,
  );
}
