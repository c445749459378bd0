import type { Finding } from '../../rules/finding';
import type { Exchange, Session } from '../../session/exchange';

/** Holds findings back of which the message is not complete, because the answer to their command may still come. */
export interface UntilAnswered {
  finding(finding: Finding): void;
  /** A session has ended: no answer comes any more. */
  session(session: Session): void;
  /** Hands out what is left. */
  end(): void;
}

/** So many commands without an answer are held back; a client that pipelines waits for fewer. */
const MOST = 20_000;

/** @param done called with each finding and its number in the order in which they came */
export function createUntilAnswered(done: (finding: Finding, order: number) => void): UntilAnswered {
  let count = 0;
  // In the order in which they came, which is for the most part that of the answers.
  const waiting = new Map<Exchange, { finding: Finding; order: number }[]>();
  const release = (exchange: Exchange) => {
    const findings = waiting.get(exchange);
    if (!findings) return;
    waiting.delete(exchange);
    for (const { finding, order } of findings) done(finding, order);
  };
  const releaseAnswered = () => {
    for (const exchange of waiting.keys()) {
      if (exchange.replies.length === 0 && waiting.size < MOST) return;
      release(exchange);
    }
  };
  return {
    finding(finding) {
      releaseAnswered();
      const { answered } = finding;
      const order = count++;
      if (!answered || answered.replies.length > 0) return done(finding, order);
      const same = waiting.get(answered);
      if (same) same.push({ finding, order });
      else waiting.set(answered, [{ finding, order }]);
    },
    session({ exchanges }) {
      if (waiting.size > 0) for (const exchange of exchanges) release(exchange);
    },
    end() {
      for (const exchange of waiting.keys()) release(exchange);
    },
  };
}
