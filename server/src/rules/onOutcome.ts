import type { SessionEvent } from '../session/event';
import type { Exchange } from '../session/exchange';
import type { RuleContext } from './rule';

/** What became of a command: `unknown` where no reply to it is recorded. */
export type Outcome = 'accepted' | 'refused' | 'unknown';

/**
 * Checks for a rule about commands whose weight hangs on what the server did: calls `judge` once for each command, chunk,
 * message or AUTH response, when its first reply has come or none will.
 */
export function onOutcome<Memory>(judge: (exchange: Exchange, outcome: Outcome, context: RuleContext<Memory>) => void) {
  const leave = (exchanges: readonly Exchange[], context: RuleContext<Memory>) => {
    for (const exchange of exchanges) if (exchange.replies.length === 0) judge(exchange, 'unknown', context);
  };
  return {
    reply({ exchange, reply, skipped }: Event<'reply'>, context: RuleContext<Memory>) {
      leave(skipped, context);
      if (exchange?.replies.length !== 1) return;
      judge(exchange, reply.code >= 400 ? 'refused' : reply.code >= 200 ? 'accepted' : 'unknown', context);
    },
    closed: ({ unanswered }: Event<'closed'>, context: RuleContext<Memory>) => leave(unanswered, context),
    end: ({ unanswered }: Event<'end'>, context: RuleContext<Memory>) => leave(unanswered, context),
  };
}

type Event<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;
