import assert from 'node:assert/strict';
import { bare, play, type Step } from '../../../harness/capturedSessions';
import { hasOpenssl, holdRenewedConversation, holdTlsConversation } from '../../../harness/tlsConversation';

const GREETING: readonly Step[] = [
  [1, '220 mx.example.net ESMTP\r\n'],
  [0, 'EHLO client.example.org\r\n'],
  [1, '250-mx.example.net\r\n250 STARTTLS\r\n'],
  [0, 'STARTTLS\r\n'],
  [1, '220 go\r\n'],
];

const BODY = 'a line of the message\r\n'.repeat(3000);
const TURNS = [
  'EHLO client.example.org\r\n',
  '250 mx.example.net\r\n',
  'MAIL FROM:<a@example.org>\r\n',
  '250 ok\r\n',
  'RCPT TO:<b@example.net>\r\n',
  '250 ok\r\n',
  'DATA\r\n',
  '354 go\r\n',
  `${BODY}.\r\n`,
  '250 queued\r\n',
  'QUIT\r\n',
  '221 bye\r\n',
];
const SAID = TURNS.flatMap((text, nth) =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => `${nth % 2 === 0 ? 'C' : 'S'}: ${line}\n`),
).join('');

const CASES = [
  ['TLSv1.2', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
  ['TLSv1.2', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
  ['TLSv1.2', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
  ['TLSv1.2', 'ECDHE-ECDSA-AES128-CCM', 'TLS_ECDHE_ECDSA_WITH_AES_128_CCM'],
  ['TLSv1.2', 'ECDHE-ECDSA-AES256-CCM8', 'TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8'],
  ['TLSv1.3', 'TLS_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256'],
  ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'TLS_AES_256_GCM_SHA384'],
  ['TLSv1.3', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_CHACHA20_POLY1305_SHA256'],
  ['TLSv1.3', 'TLS_AES_128_CCM_SHA256', 'TLS_AES_128_CCM_SHA256'],
  ['TLSv1.3', 'TLS_AES_128_CCM_8_SHA256', 'TLS_AES_128_CCM_8_SHA256'],
] as const;

describe('TLS in a captured session', () => {
  for (const [version, cipher, name] of CASES) {
    describe(`${version} with ${cipher}`, () => {
      const held = () => holdTlsConversation({ version, cipher, turns: TURNS });
      const tls = `* tls ${version} ${name} server-name=mx.example.net\n`;

      it('goes on in the clear where the key log has its secrets', async () => {
        const { steps, keyLog } = await held();
        const [one] = await play({ steps: [...GREETING, ...steps], keyLog });
        const text = bare(one?.text ?? '');
        assert.match(text, /C: STARTTLS\nS: 220 go\n\* tls/);
        assert.equal(text.slice(text.indexOf('* tls')).replace(/\* close .\n/g, ''), tls + SAID);
      });

      it('is told by its handshake and the number of its octets where nobody knows the secrets', async () => {
        const { steps } = await held();
        const [one] = await play({ steps: [...GREETING, ...steps] });
        const text = bare(one?.text ?? '');
        const told = text.slice(text.indexOf('* tls'));
        assert.ok(told.startsWith(`${tls}* encrypted `), told);
        assert.match(told.slice(tls.length), /^(?:\* encrypted \d+ [CS]\n)+\* close [CS]\n\* close [CS]\n$/);
        assert.ok(!/# |cut|gap/.test(told), told);
      });

      it('is SMTP at any port by what it holds, from the first octet on', async () => {
        const { steps, keyLog } = await held();
        const [one] = await play({ steps, keyLog, port: 4650 });
        assert.ok(bare(one?.text ?? '').startsWith(tls + SAID));
        assert.deepEqual(await play({ steps, port: 4650 }), []);
      });
    });
  }

  it('does not become SMTP at any port where something else is said in it', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      turns: ['GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\n'],
    });
    assert.deepEqual(await play({ steps, keyLog, port: 443 }), []);
  });

  it('is cut into any pieces', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      turns: TURNS.slice(0, 4),
    });
    const pieces = steps.flatMap((step): Step[] => {
      const [from, octets] = step;
      if ((from !== 0 && from !== 1) || typeof octets === 'string') return [step];
      return Array.from(octets as Uint8Array, (octet) => [from, Uint8Array.of(octet)]);
    });
    const [one] = await play({ steps: [...GREETING, ...pieces], keyLog });
    assert.ok(bare(one?.text ?? '').includes('C: MAIL FROM:<a@example.org>\nS: 250 ok\n'));
  });

  it('goes on behind a second hello that the server asked for', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      turns: TURNS,
      group: 'P-384',
    });
    const tls = '* tls TLSv1.3 TLS_AES_128_GCM_SHA256 server-name=mx.example.net\n';
    const [read] = await play({ steps: [...GREETING, ...steps], keyLog });
    const text = bare(read?.text ?? '');
    assert.equal(text.slice(text.indexOf('* tls')).replace(/\* close .\n/g, ''), tls + SAID);
    const [dark] = await play({ steps: [...GREETING, ...steps] });
    assert.ok(bare(dark?.text ?? '').includes(tls), dark?.text);
  });

  it('goes on behind a renewal of the keys', async function () {
    if (!hasOpenssl()) this.skip();
    const { steps, keyLog } = await holdRenewedConversation(['EHLO a', 'NOOP one', 'NOOP two'], '250 ok\r\n');
    const [one] = await play({ steps: [...GREETING, ...steps], keyLog });
    const text = bare(one?.text ?? '');
    const said = ['EHLO a', 'NOOP one', 'NOOP two'].map((line) => `C: ${line}\nS: 250 ok\n`).join('');
    assert.equal(text.slice(text.indexOf('C: EHLO a')).replace(/\* (?:close|reset) .\n/g, ''), said);
  });

  it('cannot be read behind missing octets, which is told', async () => {
    const { steps, keyLog } = await holdTlsConversation({
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      turns: TURNS,
    });
    const last = steps.findLastIndex(([from]) => from === 0);
    const body = steps.findIndex(([from, octets]) => from === 0 && (octets?.length ?? 0) > 8000);
    assert.ok(body > 0 && body < last);
    const holed = steps.map((step, at): Step => (at === body ? ['gap', 0, (step[1] as Uint8Array).length] : step));
    const [one] = await play({ steps: [...GREETING, ...holed], keyLog });
    const text = bare(one?.text ?? '');
    assert.match(text, /S: 354 go\n(?:C: a line of the message\n)*\* gap \d+ C\n\* encrypted \d+ C\nS: 250 queued\n/);
  });

  it('fails where an alert ends the handshake', async () => {
    const hello = Buffer.from(`16030100300100002c0303${'ab'.repeat(32)}000004130113020100`, 'hex');
    const body = hello.subarray(5);
    hello.writeUInt16BE(body.length, 3);
    body.writeUIntBE(body.length - 4, 1, 3);
    const [one] = await play({
      steps: [...GREETING, [0, hello], [1, Buffer.from('15030300020228', 'hex')], ['fin', 1], ['fin', 0]],
    });
    assert.match(bare(one?.text ?? ''), /S: 220 go\n\* tls-failed handshake_failure, says the server\n\* close S\n/);
  });

  it('is no TLS where the text of a message looks like it', async () => {
    const [one] = await play({
      steps: [
        ...GREETING.slice(0, 3),
        [0, 'DATA\r\n'],
        [1, '354 go\r\n'],
        [0, Buffer.from('160301000501000001000d0a2e0d0a', 'hex')],
        [1, '250 ok\r\n'],
      ],
    });
    assert.match(bare(one?.text ?? ''), /C: ␖␃␁␀␅␁␀␀␁␀\nC: \.\nS: 250 ok\n$/);
  });
});
