import type { Exchange, Place, Session } from '../session/exchange';
import { localized } from '../text/localized';
import type { Fix, FixEdit } from './rule';

/**
 * A fix that writes an EHLO with its reply above a command, in the words of the EHLO that the session had before, without
 * STARTTLS in the reply (RFC 3207 section 4.2); undefined where there was none: what a server would have offered, nobody knows.
 */
export function addHello({ place }: Exchange, session: Session): Fix | undefined {
  const known = session.exchanges.findLast(({ offered }) => offered !== undefined);
  const said = known?.replies[0]?.lines;
  const model = said?.[0];
  if (!known || !said || !model) return undefined;
  const texts = said.map(({ text }) => text.slice(4)).filter((text) => !/^STARTTLS\b/i.test(text));
  const add = (like: Place, text: string): FixEdit => ({ before: place.line, like, text });
  const reply = texts.map((text, at) => add(model, `250${at === texts.length - 1 ? ' ' : '-'}${text}`));
  return {
    title: localized('Add the missing {0}', known.verb),
    kind: 'unsafe',
    edits: [add(place, known.text), ...reply],
  };
}
