import assert from 'node:assert/strict';
import { findMechanism } from '../../../server/src/protocol/saslMechanisms';
import { parseAuthCommand, readSaslText } from '../../../server/src/syntax/saslMessage';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('lines of an AUTH exchange', () => {
  it('splits the command', () => {
    assert.deepEqual(parseAuthCommand('auth plain  AGE=  '), {
      mechanism: 'PLAIN',
      mechanismSpan: { start: 5, end: 10 },
      initial: { text: 'AGE=', start: 12, end: 16 },
    });
    assert.deepEqual(parseAuthCommand('AUTH'), { mechanism: '', mechanismSpan: { start: 4, end: 4 } });
  });

  it('labels what it knows and marks the secret parts', () => {
    const plain = findMechanism('PLAIN');
    const content = readSaslText(base64('\0alice\0hunter2'), plain, plain?.messages[0]);
    assert.equal(content.kind, 'parts');
    if (content.kind !== 'parts') return;
    assert.deepEqual(
      content.parts.map(({ name, secret }) => [name, secret]),
      [
        ['authzid', false],
        ['authcid', false],
        ['passwd', true],
      ],
    );
  });

  it('takes for a secret what does not fit the mechanism', () => {
    const cram = findMechanism('CRAM-MD5');
    assert.equal(readSaslText(base64('alice hunter2'), cram, cram?.messages[1]).kind, 'opaque');
    const login = findMechanism('LOGIN');
    assert.equal(readSaslText(base64('\0alice\0hunter2'), login, login?.messages[1]).kind, 'opaque');
    const plain = findMechanism('PLAIN');
    assert.equal(readSaslText(base64('hunter2'), plain, plain?.messages[0]).kind, 'parts');
    assert.equal(readSaslText(base64('hunter2'), undefined, undefined).kind, 'opaque');
  });

  it('knows the empty line, the cancel and what is no base64', () => {
    assert.equal(readSaslText('').kind, 'empty');
    assert.equal(readSaslText('=').kind, 'empty');
    assert.equal(readSaslText('*').kind, 'cancel');
    assert.equal(readSaslText('hunter2!').kind, 'not-base64');
  });
});
