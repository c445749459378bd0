import assert from 'node:assert/strict';
import { KeptTexts } from '../../../server/src/imported/keptTexts';
import { readTexts } from '../../../server/src/imported/readTexts';
import { captureOf } from '../../harness/capture/capture';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';

const session = (port: number) =>
  segmentsOf(
    dialogueOf(['S: 220 mx.example.net ESMTP', 'C: QUIT', 'S: 221 bye'], { client: { address: '192.0.2.1', port } }),
  );
const CAPTURE = captureOf([1, 2, 3, 4].flatMap(session));

describe('transcripts of sessions that are kept', () => {
  it('make room for others, the oldest first', () => {
    const kept = new KeptTexts(10);
    kept.keep(1, 'aaaa');
    kept.keep(2, 'bbbb');
    kept.keep(3, 'cccc');
    assert.deepEqual([kept.get(1), kept.get(2), kept.get(3)], [undefined, 'bbbb', 'cccc']);
    kept.keep(3, 'c');
    kept.keep(4, 'ddddd');
    assert.deepEqual([kept.get(2), kept.get(3), kept.get(4)], ['bbbb', 'c', 'ddddd']);
    kept.keep(5, 'longer than all');
    assert.deepEqual([kept.get(4), kept.get(5)], [undefined, 'longer than all']);
  });
});

describe('transcripts that are read again', () => {
  const read = async (wanted: readonly number[], room?: number) => {
    const texts = new Map<number, string>();
    let pieces = 0;
    const octets = (function* () {
      for (let at = 0; at < CAPTURE.length; at += 100, pieces++) yield CAPTURE.subarray(at, at + 100);
    })();
    await readTexts(octets, {
      wanted,
      take: (number, text) => void texts.set(number, text),
      ...(room === undefined ? {} : { room }),
    });
    return { texts, pieces };
  };

  it('are those that are wanted, and no more of the file is read than they need', async () => {
    const { texts, pieces } = await read([2]);
    assert.deepEqual([...texts.keys()], [2]);
    assert.match(texts.get(2)!, /^\* connect 192\.0\.2\.1:2 -> [\s\S]*\* close S\n$/);
    assert.ok(pieces * 100 < CAPTURE.length * 0.7, `${pieces} pieces`);
    assert.deepEqual([...(await read([4, 1])).texts.keys()].sort(), [1, 4]);
  });

  it('are the first one whole, and others as long as there is room', async () => {
    const { texts } = await read([3, 1, 2], 300);
    assert.deepEqual([...texts.keys()], [1, 3]);
    for (const text of texts.values()) assert.match(text, /^\* connect [\s\S]*\* close S\n$/);
  });

  it('are none where there are none', async () => {
    assert.equal((await read([9])).texts.size, 0);
  });
});
