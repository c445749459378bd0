import type { Snapshot } from '../../analysis/snapshot';
import { offerPlace } from '../../rules/offerPlace';
import type { Place, Session } from '../../session/exchange';
import { definitions } from './definitions';
import { exchangesOf, firstLines, groupOf, placeOf, replyPlaces, transactionOf, verdictsOn } from './exchangeParts';
import { helloOf, offersOf, usesOf } from './keywordUses';
import { addressPlaces } from './mailboxes';
import { type Subject, subjectAt } from './subject';

/** Where something is, and where else it comes up in its session. */
export interface References {
  readonly declaration: readonly Place[];
  readonly places: readonly Place[];
}

/**
 * All that belongs to what stands at a position, in its session: the replies to a command, the commands of a transaction for its
 * MAIL, what is said under the protection of a STARTTLS, the uses of a keyword, other places of an address.
 */
export function references(snapshot: Snapshot, line: number, character: number): References {
  const subject = subjectAt(snapshot, line, character);
  if (!subject) return { declaration: [], places: [] };
  switch (subject.kind) {
    case 'address': {
      const { from, to } = linesOf(snapshot, subject);
      const declaration = definitions(snapshot, line, character);
      return { declaration, places: addressPlaces(snapshot, subject.text, from, to) };
    }
    case 'offer':
      return ofKeyword(subject.session, subject.index, subject.keyword);
    case 'use':
      return ofKeyword(subject.session, helloOf(subject.session, subject.index), subject.keyword);
    case 'command':
      return ofCommand(subject.session, subject.index);
    case 'reply':
      if (subject.index === undefined) return { declaration: [], places: replyPlaces(subject.reply) };
      return ofCommand(subject.session, subject.index);
    case 'content':
      return ofCommand(subject.session, subject.index);
  }
}

function ofKeyword(session: Session, hello: number, keyword: string): References {
  if (hello < 0) return { declaration: [], places: [] };
  const offers = offersOf(session.exchanges[hello], keyword).map((offer) => offerPlace(offer));
  return { declaration: offers, places: usesOf(session, hello, keyword) };
}

function ofCommand(session: Session, index: number): References {
  const exchange = session.exchanges[index];
  if (!exchange) return { declaration: [], places: [] };
  const declaration = [placeOf(exchange.place)];
  switch (exchange.kind) {
    case 'mail':
      return { declaration, places: ofTransaction(session, index) };
    case 'rcpt':
      return { declaration, places: verdictsOn(session, index).flatMap(replyPlaces) };
    case 'starttls':
      return { declaration, places: [...exchange.replies.flatMap(replyPlaces), ...underTls(session, index)] };
    default: {
      const [first, ...more] = groupOf(session, index);
      const replies = [first ?? exchange, ...more].flatMap((one) => one.replies);
      const places = [...more.map(({ place }) => placeOf(place)), ...replies.flatMap(replyPlaces)];
      return { declaration: first ? [placeOf(first.place)] : declaration, places };
    }
  }
}

/** The commands of the transaction that a MAIL opens, and the last word about it. */
function ofTransaction(session: Session, index: number): Place[] {
  const mail = session.exchanges[index];
  const parts = transactionOf(session, index);
  if (!mail || parts?.mail !== mail) return firstLines(mail?.replies ?? []);
  const exchanges = exchangesOf(session, parts);
  const ends = firstLines(exchanges.at(-1)?.replies.slice(-1) ?? []);
  return [
    ...firstLines(mail.replies),
    ...exchanges.slice(1).map(({ place }) => placeOf(place)),
    ...(exchanges.length > 1 ? ends : []),
  ];
}

/** Where the handshake is shown, and the commands that went through TLS. */
function underTls({ exchanges, landmarks }: Session, index: number): Place[] {
  if (exchanges[index]?.replies[0]?.code !== 220) return [];
  const shown = landmarks.get('tls');
  const places = shown === undefined ? [] : [{ line: shown, start: 0, end: 0 }];
  for (const { place, before } of exchanges.slice(index + 1)) if (before.tls) places.push(placeOf(place));
  return places;
}

/** The lines of the session in which an address stands; all that are known where it stands in none. */
function linesOf({ analysis, lines }: Snapshot, { place }: Subject): { from: number; to: number } {
  const around = analysis.sessions.filter((one) => one.line <= place.line && place.line <= one.endLine);
  const [first] = around.length > 0 ? around : analysis.sessions;
  const last = (around.length > 0 ? around : analysis.sessions).at(-1);
  return first && last
    ? { from: Math.min(first.line, place.line), to: Math.max(last.endLine, place.line) }
    : { from: place.line, to: Math.min(place.line, lines.length - 1) };
}
