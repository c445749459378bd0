import { sessionAt } from '../../analysis/sessionAt';
import { localized } from '../../text/localized';
import { plainText } from '../completion/item';
import { proposeReplies } from '../completion/replies';
import { lineFormOf } from '../writing/lineForm';
import type { WritingPlace } from '../writing/place';
import type { Refactoring, RefactorPlace } from './refactor';

/** The reply that a command has when all goes well, where none is recorded. */
export function insertReply({ snapshot, range, momentAt }: RefactorPlace): Refactoring | undefined {
  const { line } = range.start;
  const session = sessionAt(snapshot.analysis.sessions, line);
  const at = session?.exchanges.findIndex(({ place }) => place.line === line) ?? -1;
  const exchange = session?.exchanges[at];
  if (!session || !exchange || exchange.replies.length > 0) return undefined;
  const below = (exchange.kind === 'bdat' ? exchange.content?.last : undefined) ?? line;
  const moment = momentAt(below + 1);
  const state = moment.running?.run.state;
  const form = lineFormOf(moment);
  // Where others wait, too, they were sent as a group, and nobody can tell which reply is missing.
  if (!form || !state || state.pending.length !== 1 || state.open) return undefined;
  const front = (text: string) => form.mark('server', text);
  if (front('250') === undefined) return undefined;
  const place: WritingPlace = { moment, form, text: '', character: 0, said: undefined };
  const [reply] = proposeReplies(place, 0, state, (text) => front(text) ?? '').filter(
    ({ insert }) => !insert.includes('\n'),
  );
  if (!reply) return undefined;
  const text = plainText(reply.insert);
  const said = text.slice(front('250')?.length ?? 0);
  return { title: localized('Insert the missing reply: {0}', said), edits: [{ before: below + 1, text }] };
}
