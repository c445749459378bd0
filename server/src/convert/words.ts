import { localized, localizedCount } from '../text/localized';
import type { Happened } from './text/textForm';

/** What happened, in a few words for people; the details are text of the transcript. */
export function eventWords({ event, details }: Happened): string {
  const { event: name, side } = event;
  const told = details.trim();
  const more = told === '' || /^(?:\d+ )?[CS]$/.test(told) ? undefined : told;
  const octets = /^(\d{1,15})(?: |$)/.exec(details)?.[1];
  const count = octets === undefined ? undefined : localizedCount(Number(octets), '{0} octet', '{0} octets');
  const party = side && localized(`the ${side}`);
  const withMore = (what: string, detail = more) => (detail === undefined ? what : localized('{0}: {1}', what, detail));
  switch (name) {
    case 'connect':
      return withMore(localized('Connection opened'));
    case 'tls':
      return withMore(localized('TLS begins'));
    case 'tls-failed':
      return withMore(localized('The TLS handshake fails'));
    case 'encrypted':
      return unreadable(count ?? localized('Octets'), party);
    case 'gap':
      return withMore(localized('Something is missing here'), count);
    case 'cut':
      return localized('The line above has no end');
    case 'omitted':
      return localized('The text of the message is left out');
    case 'close':
      return party ? localized('Connection closed by {0}', party) : localized('Connection closed');
    case 'reset':
      return party ? localized('Connection reset by {0}', party) : localized('Connection reset');
  }
}

function unreadable(octets: string, party: string | undefined): string {
  return party
    ? localized('{0} of {1} that cannot be read', octets, party)
    : localized('{0} that cannot be read', octets);
}
