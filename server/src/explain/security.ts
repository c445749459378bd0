import { summarizeSession } from '../analysis/summary';
import { localized } from '../text/localized';
import type { AccountOf } from './accountOf';
import { findingList } from './faults';

/** What a reader who cares for secrecy should know of the session. */
export function securityRemarks({ session, findings, mask }: AccountOf): string[] {
  const { tls, authenticated } = summarizeSession(session);
  const own = findings.filter(({ severity, category }) => severity !== 'hint' && category === 'security');
  const auth = session.exchanges.find(({ kind }) => kind === 'auth');
  const inClear = auth !== undefined && !auth.before.tls;
  const remarks = [
    tls
      ? undefined
      : localized(
          'Nothing in the transcript shows that the connection was encrypted: whoever could listen on the way could read all of it, and change it.',
        ),
    inClear && authenticated !== null
      ? localized('The client logged in before the connection was encrypted.')
      : undefined,
  ].filter((text) => text !== undefined);
  return [...remarks, ...(own.length === 0 ? [] : [findingList(own, mask)])];
}
