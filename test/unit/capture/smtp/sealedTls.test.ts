import assert from 'node:assert/strict';
import { bare, play, type Step } from '../../../harness/capturedSessions';
import {
  begun,
  CERTIFICATE,
  CHANGE_CIPHER,
  clientHello,
  established,
  FINISHED,
  KEY_UPDATE,
  MESSAGE,
  message,
  plain,
  RECORD,
  SealedTls,
  sealedKeyLog,
  serverHello,
} from '../../../harness/sealedTls';

const TLS = '* tls TLSv1.3 TLS_AES_128_GCM_SHA256\n';
const SAID = 'S: 220 mx ESMTP\nC: NOOP\n';

/** What the session says in TLS from the first octet on. */
async function told(steps: readonly Step[], keyLog = sealedKeyLog()): Promise<string> {
  const [one] = await play({ steps, keyLog, port: 465 });
  return bare(one?.text ?? '');
}

describe('TLS 1.3 that is rare', () => {
  it('messages of the handshake over several records, and records that are filled up', async () => {
    const { client, server, hellos } = begun();
    const flight = Buffer.concat([CERTIFICATE, FINISHED]);
    const parts = [flight.subarray(0, 2), flight.subarray(2, 200), flight.subarray(200)];
    const steps: Step[] = [
      ...hellos,
      ...parts.map((part): Step => [1, server.seal(RECORD.handshake, part, 50)]),
      [0, client.seal(RECORD.handshake, FINISHED)],
      [1, server.use('APPLICATION').seal(RECORD.application, '220 mx ESMTP\r\n', 1000)],
      [0, client.use('APPLICATION').seal(RECORD.application, 'NOOP\r\n', 1)],
      [0, client.seal(RECORD.application, '', 7)],
    ];
    assert.equal(await told(steps), TLS + SAID);
  });

  it('a client that is asked for its certificate later goes on with its keys', async () => {
    const { client, server, handshake } = established();
    const steps: Step[] = [
      ...handshake,
      [1, server.says('220 mx ESMTP\r\n')],
      [1, server.seal(RECORD.handshake, message(13, Buffer.alloc(20)))],
      [0, client.seal(RECORD.handshake, Buffer.concat([CERTIFICATE, FINISHED]))],
      [0, client.says('NOOP\r\n')],
    ];
    assert.equal(await told(steps), TLS + SAID);
  });

  it('both sides renew their keys, one of them twice', async () => {
    const { client, server, handshake } = established();
    const steps: Step[] = [
      ...handshake,
      [1, server.seal(RECORD.handshake, KEY_UPDATE)],
      [1, server.renew().seal(RECORD.handshake, KEY_UPDATE)],
      [1, server.renew().says('220 mx ESMTP\r\n')],
      [0, client.seal(RECORD.handshake, KEY_UPDATE)],
      [0, client.renew().says('NOOP\r\n')],
    ];
    assert.equal(await told(steps), TLS + SAID);
  });

  it('early data is counted where it stands, and does not end the handshake', async () => {
    const early = new SealedTls('client').use('EARLY');
    const { client, server } = begun();
    const first = early.says('EHLO a\r\n');
    const second = early.says('NOOP\r\n');
    const steps: Step[] = [
      [0, Buffer.concat([plain(RECORD.handshake, clientHello({ earlyData: true })), CHANGE_CIPHER, first])],
      [1, Buffer.concat([plain(RECORD.handshake, serverHello()), CHANGE_CIPHER])],
      [1, server.seal(RECORD.handshake, FINISHED)],
      [0, second],
      [0, client.seal(RECORD.handshake, FINISHED)],
      [1, server.use('APPLICATION').says('220 mx ESMTP\r\n')],
      [0, client.use('APPLICATION').says('NOOP\r\n')],
    ];
    assert.equal(await told(steps), `* encrypted ${first.length + second.length} C\n${TLS}${SAID}`);
  });

  it('a second hello in the clear behind early data and a change of ciphers', async () => {
    const early = new SealedTls('client').use('EARLY').says('EHLO a\r\n');
    const { client, server } = begun();
    const hello = plain(RECORD.handshake, clientHello({ earlyData: true }));
    const steps: Step[] = [
      [0, Buffer.concat([hello, CHANGE_CIPHER, early])],
      [1, Buffer.concat([plain(RECORD.handshake, serverHello({ isRetry: true })), CHANGE_CIPHER])],
      [0, early],
      [0, hello],
      [1, plain(RECORD.handshake, serverHello())],
      [1, server.seal(RECORD.handshake, FINISHED)],
      [0, client.seal(RECORD.handshake, FINISHED)],
      [1, server.use('APPLICATION').says('220 mx ESMTP\r\n')],
      [0, client.use('APPLICATION').says('NOOP\r\n')],
    ];
    assert.equal(await told(steps), `* encrypted ${2 * early.length} C\n${TLS}${SAID}`);
  });
});

describe('a key log that lacks secrets', () => {
  const held = (): Step[] => {
    const { client, server, handshake } = established();
    return [...handshake, [1, server.says('220 mx ESMTP\r\n')], [0, client.says('NOOP\r\n')]];
  };

  it('of the handshake: what is behind it is read', async () => {
    assert.equal(await told(held(), sealedKeyLog('CLIENT_TRAFFIC', 'SERVER_TRAFFIC')), TLS + SAID);
    assert.equal(await told(held(), sealedKeyLog('CLIENT_TRAFFIC', 'SERVER')), TLS + SAID);
  });

  it('of what is behind the handshake: that is told', async () => {
    const told1 = await told(held(), sealedKeyLog('CLIENT', 'SERVER_HANDSHAKE'));
    const why = '# This cannot be decrypted: of its secrets the key log lacks SERVER_TRAFFIC_SECRET_0\n';
    assert.equal(told1, `${TLS}${why}* encrypted 36 S\nC: NOOP\n`);
  });

  it('of this connection: that is told', async () => {
    const other = sealedKeyLog().replaceAll(' c1', ' 00');
    const text = await told(held(), other);
    assert.match(text, /^\* tls .*\n# This cannot be decrypted: the key log has no secrets of its handshake\n\* encr/);
    assert.doesNotMatch(await told(held(), ''), /cannot/);
  });

  it('and has others in their place: that is told', async () => {
    const wrong = sealedKeyLog().replaceAll(/ ..(\S+)$/gm, ' 00$1');
    const fits = (side: string) => `# A record of the ${side} does not fit the secrets of the key log`;
    const text = await told(held(), wrong);
    assert.ok(text.includes(fits('client')) && text.includes(fits('server')), text);
  });

  it('does not help where the capture has not both hellos', async () => {
    const steps = held();
    const text = await told([['gap', 0, 100], ...steps.slice(1)]);
    assert.match(text, /# This cannot be decrypted: the capture lacks the hello of the client, by which/);
  });

  it('names what it can do nothing for: CBC, and versions before TLS 1.2', async () => {
    const sealed = plain(RECORD.application, Buffer.alloc(40));
    const steps = (version: number): Step[] => [
      [0, plain(RECORD.handshake, clientHello())],
      [1, plain(RECORD.handshake, serverHello({ suite: 0xc014, version }))],
      [0, sealed],
    ];
    const master = `CLIENT_RANDOM ${'c1'.repeat(32)} ${'00'.repeat(48)}`;
    assert.match(await told(steps(0x0303), master), /decrypted: only AES-GCM, .* are decrypted here, not CBC\n/);
    assert.match(
      await told(steps(0x0301), master),
      /decrypted: only TLSv1.2 and TLSv1.3 are decrypted here, not TLSv1\n/,
    );
  });
});

describe('the handshake of TLS', () => {
  const hello = plain(RECORD.handshake, clientHello());
  const answer = (suite: number) => plain(RECORD.handshake, serverHello({ suite, version: 0x0303 }));
  const sealed = plain(RECORD.handshake, Buffer.alloc(40, 0x77));

  it('goes on behind a warning, which is told', async () => {
    const warning = plain(RECORD.alert, Buffer.of(1, 112));
    const text = await told(
      [
        [0, hello],
        [1, Buffer.concat([warning, answer(0xc02f), CHANGE_CIPHER, sealed])],
        [0, Buffer.concat([CHANGE_CIPHER, sealed])],
      ],
      '',
    );
    assert.equal(
      text,
      '# TLS alert of the server: unrecognized_name (a warning)\n* tls TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\n',
    );
  });

  it('fails by the second alert of a record as well', async () => {
    const text = await told(
      [
        [0, hello],
        [1, plain(RECORD.alert, Buffer.of(1, 112, 2, 40))],
        ['fin', 1],
        ['fin', 0],
      ],
      '',
    );
    assert.match(text, /\n\* tls-failed handshake_failure, says the server\n/);
  });

  it('is read behind certificates of any size, whatever stands in them', async () => {
    // In the middle of it stands what would be the hello of another server, as far behind the begin as messages of no octets are long.
    const inner = Buffer.concat([Buffer.alloc(150_002), serverHello({ suite: 0x0005, version: 0x0303 })]);
    const certificate = message(MESSAGE.certificate, Buffer.concat([inner, Buffer.alloc(20_000)]));
    const flight = Buffer.concat([serverHello({ suite: 0xc02f, version: 0x0303 }), certificate]);
    const records: Step[] = [];
    for (let at = 0; at < flight.length; at += 16_384)
      records.push([1, plain(RECORD.handshake, flight.subarray(at, at + 16_384))]);
    const done = Buffer.concat([CHANGE_CIPHER, sealed]);
    const text = await told([[0, hello], ...records, [0, done], [1, done]], '');
    assert.equal(text, '* tls TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\n');
  });

  it('is told where the client goes on behind missing octets', async () => {
    const { client, server, hellos } = begun();
    const text = await told(
      [
        ...hellos,
        [1, server.seal(RECORD.handshake, FINISHED)],
        ['gap', 0, 58],
        [0, client.use('APPLICATION').says('NOOP\r\n')],
      ],
      '',
    );
    assert.equal(text, `* gap 58 C\n${TLS}* encrypted 28 C\n`);
  });

  it('is no text where the capture lacks its begin', async () => {
    const { server, hellos } = begun();
    const flight = server.seal(RECORD.handshake, Buffer.concat([CERTIFICATE, FINISHED]));
    const text = await told([hellos[0]!, ['gap', 1, 60], [1, flight.subarray(7)], [1, flight]], '');
    const octets = 2 * flight.length - 7;
    assert.match(text, new RegExp(`^\\* gap 60 S\n\\* encrypted ${octets} S\n# What the capture has of this`));
  });

  it('counts each octet of what is no TLS in the middle of it', async () => {
    const { server, handshake } = established();
    const text = await told([
      ...handshake,
      [1, Buffer.concat([server.says('220 mx ESMTP\r\n'), Buffer.alloc(100, 0x41)])],
      [1, Buffer.alloc(11, 0x41)],
    ]);
    const why = '# What the server sends is no TLS from here on\n';
    assert.equal(text, `${TLS}S: 220 mx ESMTP\n${why}* encrypted 111 S\n`);
  });
});

describe('octets in TLS that cannot be read', () => {
  it('stand in front of what is cut off only behind them', async () => {
    const { hellos } = begun();
    const sealed = plain(RECORD.application, Buffer.alloc(40));
    const [one] = await play({
      steps: [
        [1, '220 mx ESMTP\r\n220 go'],
        [0, hellos[0]![1] as Buffer],
        [0, sealed],
        ['fin', 1],
      ],
    });
    assert.match(bare(one?.text ?? ''), /^S: 220 mx ESMTP\n\* tls\n\* encrypted 45 C\nS: 220 go\n\* cut\n/);
  });
});
