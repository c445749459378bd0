import assert from 'node:assert/strict';
import { createTurns, type Turns } from '../../../server/src/lsp/turns';

/** An event loop that a test drives: in each turn one of the messages that wait is handled, as the library does it. */
function eventLoop() {
  const waiting: string[] = [];
  const handled: string[] = [];
  let time = 0;
  let turns: Turns;
  const turn = async () => {
    time++;
    const message = waiting.shift();
    if (message === undefined) return;
    const strategy = turns.options as { messageStrategy: { handleMessage(message: unknown, next: unknown): unknown } };
    await strategy.messageStrategy.handleMessage(message, (one: string) => handled.push(one));
  };
  turns = createTurns(turn, () => time, 3);
  return { waiting, handled, turns, time: () => time };
}

describe('the turns that other messages take', () => {
  it('let all messages that wait go first', async () => {
    const { waiting, handled, turns } = eventLoop();
    waiting.push('a', 'b', 'c', 'd', 'e');
    await turns.yield();
    assert.deepEqual(handled, ['a', 'b', 'c', 'd', 'e']);
  });

  it('are few where no message waits', async () => {
    const { turns, time } = eventLoop();
    await turns.yield();
    assert.equal(time(), 3);
  });

  it('end in the face of messages without end', async () => {
    const { waiting, handled, turns } = eventLoop();
    for (let at = 0; at < 1000; at++) waiting.push(String(at));
    await turns.yield();
    assert.ok(handled.length > 10 && handled.length < 30, `${handled.length} messages went first`);
  });
});
