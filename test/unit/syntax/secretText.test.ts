import assert from 'node:assert/strict';
import { findSecrets } from '../../../server/src/syntax/secretText';

const found = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));

describe('secrets in a text', () => {
  const some: Readonly<Record<string, string>> = {
    'swaks --auth-password hunter22 --to b@example.net': 'hunter22',
    'swaks -ap hunter22': 'hunter22',
    "swaks --auth-password='correct horse'": 'correct horse',
    'curl -s --user alice:s3cret-9 smtp://mx.example.net': 's3cret-9',
    'curl -u alice:s3cret-9': 's3cret-9',
    'curl --oauth2-bearer abcdef0123456789': 'abcdef0123456789',
    'smtp://alice:s3cret-9@mx.example.net:587': 's3cret-9',
    'https://example.org/reset?user=1&token=abcdef0123': 'abcdef0123',
    'password = hunter22': 'hunter22',
    'smtp.auth.password=hunter22': 'hunter22',
    '{"auth": {"user": "a", "pass": "hunter22"}}': 'hunter22',
    "auth: { user: 'a', pass: 'hunter22' }": 'hunter22',
    'Authorization: Bearer abcdef.0123456789': 'abcdef.0123456789',
    'Set-Cookie: session=abcdef0123; Path=/': 'abcdef0123',
    'Cookie: a=b; session=abcdef': 'a=b; session=abcdef',
    'C: XCLIENT ADDR=192.0.2.1 LOGIN=alice': 'alice',
    'key SG.abcdefghijklmnop.abcdefghijklmnopqrst in use': 'SG.abcdefghijklmnop.abcdefghijklmnopqrst',
    'x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl y': 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    '535 AUTH PLAIN AHVzZXIAcGFzc3dk refused': 'AHVzZXIAcGFzc3dk',
    '-----BEGIN RSA PRIVATE KEY-----\\nMIIB\\n-----END RSA PRIVATE KEY-----': 'MIIB\\n',
  };
  for (const [text, secret] of Object.entries(some)) it(text, () => assert.deepEqual(found(text), [secret]));

  const none = [
    'password: incorrect',
    'swaks --auth-password ****',
    'swaks --auth-password "$PASSWORD"',
    'swaks --auth-password <password>',
    'curl -u alice:xxxx',
    'curl -u alice',
    'password = *',
    '334 UGFzc3dvcmQ6 (Password:)',
    'The token was refused: token expired',
    'https://example.org/a?id=12345678',
    'smtp://mx.example.net:25',
    'see RFC 4616 for passwd = the password',
    'AUTH PLAIN LOGIN CRAM-MD5',
    'AUTH PLAIN AHVzZXIAKioqKioqKio=',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----\\nMIIB\\n-----END PUBLIC KEY-----',
    'sendemail -u Subject:hello',
    '',
  ];
  for (const text of none) it(`none in: ${text}`, () => assert.deepEqual(found(text), []));
});
