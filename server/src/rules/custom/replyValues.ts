import type { Reply, SaidReplyLine } from '../../session/exchange';
import { isElision } from '../../syntax/leftOut';

/** The three digits; undefined where there are none. */
export function codeOf({ code }: Reply): string | undefined {
  return code === 0 ? undefined : String(code);
}

/** All enhanced codes of a reply, each once; undefined where there is none, but lines are left out. */
export function enhancedCodes({ lines }: Reply): readonly string[] | undefined {
  const codes = new Set<string>();
  for (const { parsed } of lines) {
    const { enhanced } = parsed;
    if (enhanced) codes.add(`${enhanced.class}.${enhanced.subject}.${enhanced.detail}`);
  }
  return codes.size === 0 && lines.some(isLeftOut) ? undefined : [...codes];
}

/** Code and text, several lines joined by blanks. */
export function replyText({ code, lines }: Reply): string | undefined {
  if (lines.some(isLeftOut)) return undefined;
  const texts = lines.map(({ text, parsed }) => (parsed.code === 0 ? text : text.slice(4)));
  return [code === 0 ? '' : String(code), ...texts].filter((text) => text !== '').join(' ');
}

function isLeftOut({ text, parsed }: SaidReplyLine): boolean {
  return isElision(text.slice(parsed.text));
}
