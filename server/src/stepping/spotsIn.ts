import { type ExchangeSpot, locate, type ReplySpot, type Spot } from '../analysis/locate';
import type { Snapshot } from '../analysis/snapshot';
import type { Session } from '../session/exchange';

/** What stands in a line of one session: mostly one thing, in some logs a command and its reply. Empty where it is not of it. */
export function spotsIn(snapshot: Snapshot, session: Session, line: number): Spot[] {
  const length = (snapshot.lines.at(line) ?? '').length;
  const first = locate(snapshot, line, snapshot.analysis.lines.start(line));
  const spots = [locate(snapshot, line, 0), first, locate(snapshot, line, length)];
  const found: Spot[] = [];
  for (const spot of spots) {
    if (!spot || found.some((one) => isSame(one, spot))) continue;
    if (spot.kind === 'stray' ? isAlone(snapshot, session, line) : spot.session === session) found.push(spot);
  }
  if (found.length < 2) return found;
  const answers = found.filter(isReply);
  // Where a log leaves out what was answered, it is taken to stand where its reply does.
  return found.filter(
    (one) => one.kind !== 'stray' && !(isExchange(one) && answers.some(({ column }) => column === one.column)),
  );
}

/** The session to which a line belongs: of several that go on at once the one that speaks in it. */
export function sessionOfLine(snapshot: Snapshot, line: number): Session | undefined {
  const { sessions, lines } = snapshot.analysis;
  const spot = locate(snapshot, line, lines.start(line));
  if (spot && spot.kind !== 'stray') return spot.session;
  return sessions.findLast((one) => one.line <= line && line <= one.endLine);
}

/** Whether a line that tells what happened to a connection is about this session. */
export function isEventOf(snapshot: Snapshot, session: Session, line: number): boolean {
  if (snapshot.analysis.lines.role(line) !== 'event') return false;
  if (line === session.line || isAlone(snapshot, session, line)) return true;
  return ['tls', 'closed', 'end'].some((landmark) => session.landmarks.get(landmark as 'tls') === line);
}

/** Whether no other session has lines around this one. */
function isAlone({ analysis }: Snapshot, session: Session, line: number): boolean {
  return (
    session.line <= line &&
    line <= session.endLine &&
    analysis.sessions.every((one) => one === session || one.line > line || one.endLine < line)
  );
}

/** The exchange to which a spot belongs, as its index; -1 where it belongs to none. */
export function exchangeIndex(spot: Spot): number {
  switch (spot.kind) {
    case 'exchange':
    case 'content':
      return spot.index;
    case 'reply':
      return spot.answered?.index ?? -1;
    case 'stray':
      return -1;
  }
}

export function isExchange(spot: Spot): spot is ExchangeSpot {
  return spot.kind === 'exchange';
}

export function isReply(spot: Spot): spot is ReplySpot {
  return spot.kind === 'reply';
}

function isSame(a: Spot, b: Spot): boolean {
  return a.kind === b.kind && a.column === b.column && exchangeIndex(a) === exchangeIndex(b);
}
