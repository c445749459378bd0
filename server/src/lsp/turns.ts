import type { ConnectionOptions } from 'vscode-languageserver';

export interface Turns {
  /** For createConnection(): it tells of each message that is handled. */
  readonly options: ConnectionOptions;
  /** Resolves when the messages that have come are handled. */
  yield(): Promise<void>;
}

/**
 * So long other messages go first, in milliseconds: an editor that asks without end must not keep us from ever telling it what
 * is wrong.
 */
const MOST = 16;

/**
 * The library takes one message in each turn of the event loop: one that waited for a single turn between its slices would let
 * one message go first, and all that came while a long text was read would wait for hundreds of slices.
 *
 * @param turn resolves in the next turn of the event loop
 * @param quietTurns so many turns without a message, and none waits: one to take it apart, one in which it is handled, and one more
 */
export function createTurns(turn: () => Promise<void>, now: () => number, quietTurns: number): Turns {
  let handled = 0;
  return {
    options: {
      messageStrategy: {
        handleMessage(message, next) {
          handled++;
          return next(message);
        },
      },
    },
    async yield() {
      const end = now() + MOST;
      for (let quiet = 0; quiet < quietTurns; ) {
        const before = handled;
        await turn();
        quiet = handled === before ? quiet + 1 : 0;
        if (now() > end) return;
      }
    },
  };
}
