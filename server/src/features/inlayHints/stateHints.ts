import type { Phase } from '../../session/phase';
import type { Standing } from '../../session/state';
import { localized } from '../../text/localized';
import { type Hint, type HintsOf, isWanted } from './hint';

/** Behind a command how the session stands after its reply, where that is another state than before. */
export function stateHints(of: HintsOf): Hint[] {
  const { exchanges } = of.session;
  return exchanges.flatMap((exchange, at): Hint[] => {
    const { line } = exchange.place;
    const next = exchanges[at + 1];
    // What was sent while replies were outstanding knows only how its client hopes that the session stands.
    if (!isWanted(of, line) || !next || next.grouped) return [];
    const text = changeText(exchange.before, next.before);
    return text === '' ? [] : [{ line, kind: 'state', text: `→ ${text}` }];
  });
}

function changeText(before: Standing, after: Standing): string {
  return [
    ...(after.tls && !before.tls ? ['TLS'] : []),
    ...(after.authenticated && !before.authenticated ? [localized('authenticated')] : []),
    ...(after.phase !== before.phase ? [localized(PHASES[after.phase])] : []),
  ]
    .filter((part) => part !== '')
    .join(localized(', '));
}

const PHASES: Readonly<Record<Phase, string>> = {
  unknown: '',
  'awaiting-greeting': '',
  refused: 'refused by the server',
  connected: 'EHLO expected',
  ready: 'ready for MAIL',
  auth: 'login goes on',
  mail: 'ready for RCPT',
  rcpt: 'ready for RCPT or DATA',
  content: 'message follows',
  chunk: 'more chunks',
  stuck: 'only RSET helps',
  quitting: 'closing',
  closed: 'closed',
};
