import assert from 'node:assert/strict';
import { MessageReader } from '../../../../server/src/capture/smtp/tls/handshake';

describe('messages of a TLS handshake', () => {
  const HELLO = [1, 0, 0, 3, 7, 8, 9];
  const FINISHED = [20, 0, 0, 1, 5];

  it('may share a record, or span several', () => {
    const all = [...HELLO, ...FINISHED, ...HELLO];
    for (const size of [1, 2, 5, 9, all.length]) {
      const read = new MessageReader();
      const messages = [];
      for (let at = 0; at < all.length; at += size)
        messages.push(...read.push(Uint8Array.from(all.slice(at, at + size))));
      assert.deepEqual(
        messages.map(({ type, body }) => [type, ...body]),
        [
          [1, 7, 8, 9],
          [20, 5],
          [1, 7, 8, 9],
        ],
      );
    }
  });

  it('that are given up are not held', () => {
    const read = new MessageReader();
    read.push(Uint8Array.from([1, 0, 1, 0, ...new Array(200).fill(7)]));
    assert.equal(read.waiting, 204);
    read.giveUp();
    assert.deepEqual([read.waiting, read.push(Uint8Array.from(FINISHED)).length], [0, 1]);
  });

  it('are put together in linear time out of records of a single octet', () => {
    const millisecondsFor = (octets: number) => {
      const read = new MessageReader();
      read.push(Uint8Array.of(1, 1, 0xff, 0xf0));
      const before = performance.now();
      for (let at = 0; at < octets; at++) read.push(Uint8Array.of(0));
      return performance.now() - before;
    };
    // Of many, one is not disturbed by what else the machine does.
    const fastest = (octets: number) => Math.min(...Array.from({ length: 15 }, () => millisecondsFor(octets)));
    fastest(1000);
    const growth = fastest(128_000) / fastest(8000);
    // Linear is 16 times as long, quadratic 256 times.
    assert.ok(growth < 64, `16 times as much takes ${growth.toFixed(1)} times as long`);
  });
});
