import type { Happened } from './text/textForm';

/** What happened, in a few words for people; the details are text of the transcript. */
export function eventWords({ event, details }: Happened): string {
  const { event: name, side } = event;
  const who = side === undefined ? '' : ` by the ${side}`;
  const more = details.trim() === '' || /^(?:\d+ )?[CS]$/.test(details.trim()) ? '' : `: ${details.trim()}`;
  const octets = /^(\d{1,15})(?: |$)/.exec(details)?.[1];
  switch (name) {
    case 'connect':
      return `Connection opened${more}`;
    case 'tls':
      return `TLS begins${more}`;
    case 'tls-failed':
      return `The TLS handshake fails${more}`;
    case 'encrypted':
      return `${octets ? `${octets} octets` : 'Octets'}${who.replace(' by', ' of')} that cannot be read`;
    case 'gap':
      return `Something is missing here${octets ? `: ${octets} octets` : ''}`;
    case 'cut':
      return 'The line above has no end';
    case 'omitted':
      return 'The text of the message is left out';
    case 'close':
      return `Connection closed${who}`;
    case 'reset':
      return `Connection reset${who}`;
  }
}
