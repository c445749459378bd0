import type { Exchange, Place, SaidReplyLine, Session } from '../session/exchange';
import type { Fix, FixEdit } from './rule';

/**
 * A fix that writes an EHLO with its reply above a command, in the words of the EHLO that the session had before, without
 * STARTTLS in the reply (RFC 3207 section 4.2); undefined where no line shows how the server’s lines look.
 */
export function addHello({ place }: Exchange, session: Session): Fix | undefined {
  const known = session.exchanges.findLast(({ offered }) => offered !== undefined);
  const said = known?.replies[0]?.lines ?? [];
  const model = said[0] ?? session.greeting?.lines[0];
  if (!model) return undefined;
  const verb = session.standing.hello === 'LHLO' ? 'LHLO' : 'EHLO';
  const name = known?.text.split(/\s+/)[1] ?? 'client.example.org';
  const texts = replyTexts(said, session);
  const add = (like: Place, text: string): FixEdit => ({ before: place.line, like, text });
  const reply = texts.map((text, at) => add(model, `250${at === texts.length - 1 ? ' ' : '-'}${text}`));
  return { title: `Add the missing ${verb}`, kind: 'unsafe', edits: [add(place, `${verb} ${name}`), ...reply] };
}

/** The lines behind the codes: the server’s name, and what it offered before. */
function replyTexts(said: readonly SaidReplyLine[], { greeting }: Session): string[] {
  if (said.length > 0) {
    return said.map(({ text }) => text.slice(4)).filter((text) => !/^STARTTLS\b/i.test(text));
  }
  const name = greeting?.lines[0]?.text.slice(4).split(/\s+/)[0];
  return [name || 'mx.example.net'];
}
