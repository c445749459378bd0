import assert from 'node:assert/strict';
import { createKeyLog } from '../../../../server/src/capture/smtp/tls/keyLog';

const RANDOM = 'a1'.repeat(32);
const MASTER = '0b'.repeat(48);

describe('a TLS key log', () => {
  it('is read with any line ends and digits, and what is none of it is passed over', () => {
    const log = createKeyLog(
      `# comment\r\nCLIENT_RANDOM ${RANDOM.toUpperCase()} ${MASTER.toUpperCase()} \r\nclient_random ${RANDOM} ${'00'.repeat(48)}\nEXPORTER_SECRET ${RANDOM} ${MASTER}\nCLIENT_RANDOM ${RANDOM} 1\n`,
    );
    const secrets = log.secretsOf(Buffer.from(RANDOM, 'hex'));
    assert.deepEqual(
      Array.from(secrets ?? [], ([label, secret]) => [label, Buffer.from(secret).toString('hex')]),
      [['CLIENT_RANDOM', MASTER]],
    );
    assert.equal(log.secretsOf(new Uint8Array(32)), undefined);
  });

  it('may be given in parts', () => {
    const log = createKeyLog(`CLIENT_TRAFFIC_SECRET_0 ${RANDOM} ${'01'.repeat(32)}`);
    log.add(`SERVER_TRAFFIC_SECRET_0 ${RANDOM} ${'02'.repeat(32)}`);
    assert.deepEqual(
      [...log.secretsOf(Buffer.from(RANDOM, 'hex'))!.keys()],
      ['CLIENT_TRAFFIC_SECRET_0', 'SERVER_TRAFFIC_SECRET_0'],
    );
  });

  it('keeps a bounded number of secrets, and all of them that it knew', () => {
    const other = 'b2'.repeat(32);
    const log = createKeyLog(`CLIENT_RANDOM ${RANDOM} ${'00'.repeat(48)}\n`, 1);
    log.add(`CLIENT_RANDOM ${other} ${MASTER}\nCLIENT_RANDOM ${RANDOM} ${MASTER}\n`);
    assert.equal(log.secretsOf(Buffer.from(other, 'hex')), undefined);
    const secret = log.secretsOf(Buffer.from(RANDOM, 'hex'))?.get('CLIENT_RANDOM');
    assert.equal(Buffer.from(secret!).toString('hex'), MASTER);
  });
});
