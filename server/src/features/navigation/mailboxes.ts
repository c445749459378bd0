import type { Snapshot } from '../../analysis/snapshot';
import { spanPlace } from '../../rules/spanPlace';
import type { Exchange, Place, Session } from '../../session/exchange';
import { findAddresses } from '../../syntax/addressText';
import { parsePathCommand } from '../../syntax/pathCommand';

/** The MAIL and RCPT commands of a session that name a mailbox. */
export function mailboxPlaces({ exchanges }: Session, address: string): Place[] {
  const wanted = address.toLowerCase();
  return exchanges.flatMap((exchange) => {
    const named = mailboxIn(exchange);
    return named?.text.toLowerCase() === wanted ? [named.place] : [];
  });
}

/** The mailbox of MAIL or RCPT; undefined for other commands, and for the null path. */
export function mailboxIn(exchange: Exchange): { readonly text: string; readonly place: Place } | undefined {
  const { kind, text } = exchange;
  if (kind !== 'mail' && kind !== 'rcpt') return undefined;
  const { mailbox } = parsePathCommand(text);
  if (mailbox.start === mailbox.end) return undefined;
  return { text: text.slice(mailbox.start, mailbox.end), place: spanPlace(exchange, mailbox) };
}

/** So many lines are looked through. */
const MOST_LINES = 20_000;

/** Where an address stands in the lines from one to another, as they write it. */
export function addressPlaces({ lines }: Snapshot, address: string, from: number, to: number): Place[] {
  const wanted = address.toLowerCase();
  const places: Place[] = [];
  for (let line = from; line <= Math.min(to, from + MOST_LINES); line++) {
    const text = lines.at(line);
    if (text === undefined || !text.includes('@')) continue;
    for (const { start, end } of findAddresses(text)) {
      if (text.slice(start, end).toLowerCase() === wanted) places.push({ line, start, end });
    }
  }
  return places;
}
