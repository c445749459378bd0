import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';

/** The rules that find something in an AUTH exchange with these lines. */
function found(challenge: string, answer: string): string[] {
  const lines = [
    'S: 220 mx.example.net ESMTP',
    '* tls TLSv1.3',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250 AUTH GSSAPI',
    'C: AUTH GSSAPI',
    `S: 334 ${challenge}`,
    `C: ${answer}`,
    'S: 235 2.7.0 Ok',
  ];
  return analyze(lines).found.map(({ rule, place }) => `${rule} on line ${place.line + 1}`);
}

const FOUR_OCTETS = 'QUJD';

describe('long lines of an AUTH exchange', () => {
  it('may have 12288 octets with their CRLF (RFC 4954 section 4)', () => {
    assert.deepEqual(found(FOUR_OCTETS.repeat(3070), FOUR_OCTETS.repeat(3071)), []);
  });

  it('are too long with more', () => {
    assert.deepEqual(found(FOUR_OCTETS.repeat(3071), FOUR_OCTETS.repeat(3072)), [
      'reply-too-long on line 7',
      'command-too-long on line 8',
    ]);
  });
});
