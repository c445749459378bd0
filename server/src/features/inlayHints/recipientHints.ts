import { transactionParts } from '../../analysis/transactions';
import { localized } from '../../text/localized';
import { type Hint, type HintsOf, isWanted } from './hint';

/** Which recipient of its transaction a RCPT names, where there are several. */
export function recipientHints(of: HintsOf): Hint[] {
  return transactionParts(of.session).flatMap(({ members }) => {
    const rcpts = members.filter(({ kind }) => kind === 'rcpt');
    if (rcpts.length < 2) return [];
    return rcpts.flatMap(({ place: { line } }, at): Hint[] =>
      isWanted(of, line)
        ? [{ line, kind: 'recipients', text: localized('recipient {0} of {1}', at + 1, rcpts.length) }]
        : [],
    );
  });
}
