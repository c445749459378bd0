import { authStep } from '../../session/authExchange';
import { parseAuthCommand, readSaslText, type SaslContent } from '../../syntax/saslMessage';
import { localized } from '../../text/localized';
import { type Hint, type HintsOf, isWanted, shownText } from './hint';

/** What the base64 of an AUTH exchange says: the user and the challenge. What is secret, or may be, is never shown. */
export function authHints(of: HintsOf): Hint[] {
  const { session } = of;
  return session.exchanges.flatMap((exchange, index): Hint[] => {
    if (exchange.kind !== 'auth' && exchange.kind !== 'response') return [];
    const { line } = exchange.place;
    const lastLine = exchange.replies.at(-1)?.lines.at(-1)?.line ?? line;
    if (lastLine < of.from || line > of.to) return [];
    const step = authStep(session, index);
    const said = exchange.kind === 'auth' ? parseAuthCommand(exchange.text).initial?.text : exchange.text.trim();
    const found = hintFor(line, said === undefined ? undefined : readSaslText(said, step?.row, step?.sent));
    for (const { code, lines } of exchange.replies) {
      const challenge = lines[0];
      if (code !== 334 || !challenge) continue;
      const content = readSaslText(challenge.text.slice(4).trim(), step?.row, step?.challenge);
      found.push(...hintFor(challenge.line, content));
    }
    return found.filter((hint) => isWanted(of, hint.line));
  });
}

function hintFor(line: number, content: SaslContent | undefined): Hint[] {
  if (content?.kind !== 'parts') return [];
  const shown = content.parts.filter(({ value, secret }) => !secret && value.replace(/\0+$/, '') !== '');
  if (shown.length === 0) return [];
  const text = shown
    .map(({ name, value }) => localized('{0}: {1}', name, shownText(value.replace(/\0+$/, ''))))
    .join(localized(', '));
  return [{ line, kind: 'auth', text }];
}
