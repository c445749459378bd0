import type { Snapshot } from '../../analysis/snapshot';
import { offerPlace } from '../../rules/offerPlace';
import type { Place, Session } from '../../session/exchange';
import { groupOf, placeOf, replyPlaces } from './exchangeParts';
import { helloOf, offersOf, usesOf } from './keywordUses';
import { references } from './references';
import { type Subject, subjectAt } from './subject';

/** A stretch of the text that belongs to what the cursor is on: said by the client, by the server, or named again. */
export interface Highlight {
  readonly place: Place;
  /** The last line, where it is another one; it is marked to its end. */
  readonly endLine?: number;
  readonly kind: 'client' | 'server' | 'named';
}

/** The whole exchange of a command, reply or message; all places of an address, or of a keyword, in the session. */
export function highlights(snapshot: Snapshot, line: number, character: number): Highlight[] {
  const subject = subjectAt(snapshot, line, character);
  if (!subject) return [];
  switch (subject.kind) {
    case 'address':
      return references(snapshot, line, character).places.map(named);
    case 'offer':
      return ofKeyword(subject, subject.index);
    case 'use':
      return ofKeyword(subject, helloOf(subject.session, subject.index));
    case 'reply':
      if (subject.index === undefined) return replyPlaces(subject.reply).map(server);
      return ofExchange(subject.session, subject.index);
    default:
      return ofExchange(subject.session, subject.index);
  }
}

function ofKeyword({ session, keyword, place }: Extract<Subject, { keyword: string }>, hello: number): Highlight[] {
  const offers = offersOf(session.exchanges[hello], keyword).map((offer) => server(offerPlace(offer)));
  const uses = hello < 0 ? [] : usesOf(session, hello, keyword).map(named);
  return offers.length + uses.length > 0 ? [...offers, ...uses] : [named(place)];
}

function ofExchange(session: Session, index: number): Highlight[] {
  const group = groupOf(session, index);
  return group.flatMap(({ place, replies, content, kind }): Highlight[] => {
    // The end of a message knows its text, too.
    const text = kind === 'message' && group.length > 1 ? undefined : content;
    return [
      { place: placeOf(place), kind: 'client' },
      ...(text ? [{ place: { line: text.first, start: 0, end: 0 }, endLine: text.last, kind: 'client' } as const] : []),
      ...replies.flatMap(replyPlaces).map(server),
    ];
  });
}

function server(place: Place): Highlight {
  return { place: placeOf(place), kind: 'server' };
}

function named(place: Place): Highlight {
  return { place: placeOf(place), kind: 'named' };
}
