import type { ExchangeSpot } from '../../analysis/locate';
import { findCommand } from '../../protocol/commands';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { sizeText } from './words';

/** What stands behind the verb of a command other than MAIL, RCPT and AUTH. */
export function explainArgument(spot: ExchangeSpot): Explanation | undefined {
  const { exchange, text } = spot;
  const start = exchange.command?.argument ?? text.length;
  const argument = text.slice(start).trimEnd();
  if (argument === '') return undefined;
  const span = { start, end: start + argument.length };
  const row = findCommand(exchange.verb);
  switch (exchange.kind) {
    case 'ehlo':
    case 'helo':
    case 'lhlo':
      return {
        title: localized('The client’s name: {0}', inlineCode(argument)),
        lines: [
          nameLine(argument),
          localized('The server must not refuse mail only because the name does not fit the client’s IP address.'),
        ],
        refs: [
          { rfc: 5321, section: '4.1.1.1' },
          { rfc: 5321, section: '4.1.4' },
        ],
        span,
      };
    case 'bdat': {
      const [, octets = '', last = ''] = /^(\d{1,20})(\s+LAST)?$/i.exec(argument) ?? [];
      if (octets === '' || exchange.verb !== 'BDAT') break;
      return {
        title: localized('A chunk of {0}', sizeText(octets)),
        lines: [
          localized('Exactly so many octets follow the command, line ends counted. No dots are doubled in them.'),
          last === '' ? localized('More chunks follow.') : localized('`LAST`: the message ends with this chunk.'),
        ],
        refs: [{ rfc: 3030, section: '2' }],
        span,
      };
    }
    default:
      break;
  }
  if (!row?.argument || row.certainty === 'unconfirmed') return undefined;
  return {
    title: localized('The argument of {0}', inlineCode(exchange.verb, 40)),
    lines: [prose(localized(row.argument))],
    refs: row.refs.slice(0, 1),
    span,
  };
}

function nameLine(name: string): string {
  if (/^\[.*\]$/.test(name))
    return localized('An address literal: the IP address of a client that has no meaningful name.');
  if (/^[\d.]+$/.test(name)) return localized('A bare IP address. An address literal stands in square brackets.');
  return localized('It should be the client’s full host name, or its address in square brackets if it has none.');
}
