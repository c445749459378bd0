import assert from 'node:assert/strict';
import { OpenStream } from '../../../../server/src/capture/smtp/openStream';
import { createKeyLog } from '../../../../server/src/capture/smtp/tls/keyLog';
import { type HeldRecords, type TlsEvent, TlsStream } from '../../../../server/src/capture/smtp/tls/tlsStream';
import type { Step } from '../../../harness/capturedSessions';
import {
  CHANGE_CIPHER,
  clientHello,
  established,
  plain,
  RECORD,
  sealedKeyLog,
  serverHello,
} from '../../../harness/sealedTls';

describe('what TLS holds in memory', () => {
  const at = { frame: 1, time: 0n };

  it('is given up above a bound, and told', () => {
    const inAll: HeldRecords = { octets: 0 };
    const part = plain(RECORD.application, Buffer.alloc(16_000)).subarray(0, 16_000);
    const notes = Array.from({ length: 3000 }, () => {
      const stream = new TlsStream(createKeyLog(), inAll);
      const events = stream.take('client', part, at) as TlsEvent[];
      return events.filter(({ kind }) => kind === 'note').length;
    });
    assert.ok(inAll.octets < 40_000_000, `${inAll.octets} octets`);
    assert.deepEqual([notes[0], notes.at(-1)], [0, 1]);
  });

  it('is given up as well where it is a hello that goes on', () => {
    const inAll: HeldRecords = { octets: 0 };
    // A hello of 120,000 octets, of which not all come.
    const part = plain(RECORD.handshake, Buffer.concat([Buffer.of(1, 1, 0xd4, 0xc0), Buffer.alloc(16_000)]));
    for (let left = 3000; left > 0; left--) new TlsStream(createKeyLog(), inAll).take('client', part, at);
    const stream = new TlsStream(createKeyLog(), inAll);
    const before = inAll.octets;
    assert.ok(before <= 32 << 20, `${before} octets`);
    stream.take('client', part, at);
    stream.end(at, true);
    assert.equal(inAll.octets, before);
  });

  it('is free again when a connection ends', () => {
    const inAll: HeldRecords = { octets: 0 };
    const stream = new TlsStream(createKeyLog(), inAll);
    stream.take('server', CHANGE_CIPHER.subarray(0, 3), at);
    assert.equal(inAll.octets, 3);
    stream.end(at, true);
    assert.equal(inAll.octets, 0);
  });

  const shared = (keyLog: string) => ({
    keyLog: createKeyLog(keyLog),
    held: { octets: 0 },
    heldRecords: { octets: 0 },
  });
  const END = { address: '192.0.2.1', port: 4433 };
  const stream = { id: 0, ends: [END, { ...END, port: 443 }] as const, opened: 'syn' as const };

  it('is free again when a connection turns out to be no SMTP', async () => {
    const { client, server, handshake } = established();
    const all = shared(sealedKeyLog());
    const open = new OpenStream(stream, at, all);
    const answer = server.says(`HTTP/1.1 200 OK\r\n${'x'.repeat(9000)}`);
    const steps: Step[] = [
      ...handshake,
      [0, client.says('GET / HTTP/1.1\r\n')],
      [1, Buffer.concat([answer, answer.subarray(0, 400)])],
    ];
    for (const [from, octets] of steps)
      open.feed({ kind: 'data', from: from as 0 | 1, octets: octets as Buffer, at }, 1);
    await open.busy;
    assert.deepEqual([open.isIgnored, all.held.octets, all.heldRecords.octets], [true, 0, 0]);
  });

  it('is nothing of a connection at any port that cannot be decrypted though there are secrets', async () => {
    const master = `CLIENT_RANDOM ${'c1'.repeat(32)} ${'00'.repeat(48)}`;
    const open = new OpenStream(stream, at, shared(master));
    const octets = Buffer.concat([CHANGE_CIPHER, plain(RECORD.application, Buffer.alloc(40))]);
    const hellos = [clientHello(), serverHello({ suite: 0xc014, version: 0x0303 })];
    for (const [from, hello] of hellos.entries())
      open.feed({ kind: 'data', from: from as 0 | 1, octets: plain(RECORD.handshake, hello), at }, 1);
    for (const from of [0, 1, 0] as const) open.feed({ kind: 'data', from, octets, at }, 1);
    await open.busy;
    assert.equal(open.isIgnored, true);
  });
});
