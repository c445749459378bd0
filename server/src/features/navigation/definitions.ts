import type { Snapshot } from '../../analysis/snapshot';
import { findCommand } from '../../protocol/commands';
import { offerPlace } from '../../rules/offerPlace';
import type { Exchange, Place, Session } from '../../session/exchange';
import { exchangesOf, firstLines, placeOf, recipientOf, transactionOf, verdictsOn } from './exchangeParts';
import { helloOf, offersOf } from './keywordUses';
import { mailboxPlaces } from './mailboxes';
import { type Subject, subjectAt } from './subject';

/**
 * Where what stands at a position comes from, or what came of it: the reply to a command and the command that a reply answers,
 * the end of a transaction for its MAIL, the verdicts on a RCPT, the offer of what is used, the command that names an address.
 */
export function definitions(snapshot: Snapshot, line: number, character: number): Place[] {
  const subject = subjectAt(snapshot, line, character);
  return subject ? definitionsOf(snapshot, subject) : [];
}

function definitionsOf(snapshot: Snapshot, subject: Subject): Place[] {
  switch (subject.kind) {
    case 'address':
      return ofAddress(snapshot, subject);
    // At its own place, so that the editor shows the uses instead.
    case 'offer':
      return [subject.place];
    case 'use':
      return offersFor(subject.session, subject.index, subject.keyword);
    case 'command':
      return ofCommand(subject.session, subject.index);
    case 'reply':
      return ofReply(subject);
    case 'content':
      return ofContent(subject.session, subject.index);
  }
}

/** In its own command the verdict on it; elsewhere the commands of the session that name it. */
function ofAddress(snapshot: Snapshot, { text, place, in: spot }: Extract<Subject, { kind: 'address' }>): Place[] {
  const exchange = spot?.kind === 'exchange' ? spot.exchange : undefined;
  if (spot?.kind === 'exchange' && exchange?.kind === 'rcpt') return firstLines(verdictsOn(spot.session, spot.index));
  if (exchange?.kind === 'mail') return firstLines(exchange.replies);
  const session = spot && spot.kind !== 'stray' ? spot.session : sessionBelow(snapshot, place.line);
  return session ? mailboxPlaces(session, text) : [];
}

/** A comment speaks of the session in which it stands, or of the one below it. */
function sessionBelow({ analysis }: Snapshot, line: number): Session | undefined {
  const { sessions } = analysis;
  return (
    sessions.find((session) => session.line <= line && line <= session.endLine) ??
    sessions.find((session) => session.line > line)
  );
}

function ofCommand(session: Session, index: number): Place[] {
  const exchange = session.exchanges[index];
  if (!exchange) return [];
  if (exchange.kind === 'rcpt') return firstLines(verdictsOn(session, index));
  if (exchange.kind === 'mail') {
    const parts = transactionOf(session, index);
    const last = parts?.mail === exchange ? exchangesOf(session, parts).at(-1) : undefined;
    return [...firstLines(exchange.replies), ...(last && last !== exchange ? endOf(last) : [])];
  }
  const keyword = findCommand(exchange.verb)?.requiresKeyword;
  return [...firstLines(exchange.replies), ...(keyword ? offersFor(session, index, keyword) : [])];
}

/** What ended a transaction: the last word of the server, or where there is none, the command. */
function endOf({ replies, place }: Exchange): Place[] {
  const ends = firstLines(replies.slice(-1));
  return ends.length > 0 ? ends : [placeOf(place)];
}

function ofReply({ session, index, reply, place }: Extract<Subject, { kind: 'reply' }>): Place[] {
  if (index === undefined) return [place];
  const exchange = session.exchanges[index];
  const rcpt = recipientOf(session, reply);
  return [...(rcpt ? [placeOf(rcpt.place)] : []), ...(exchange ? [placeOf(exchange.place)] : [])];
}

function ofContent(session: Session, index: number): Place[] {
  const exchange = session.exchanges[index];
  return exchange ? [placeOf(exchange.place)] : [];
}

function offersFor(session: Session, index: number, keyword: string): Place[] {
  return offersOf(session.exchanges[helloOf(session, index)], keyword).map((offer) => offerPlace(offer));
}
