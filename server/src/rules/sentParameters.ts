import { type ExtensionParameter, findParameter } from '../protocol/extensions';
import type { Exchange } from '../session/exchange';
import { offerAt } from '../session/offer';
import { injectionIn } from '../syntax/injection';
import { isMasked } from '../syntax/leftOut';
import type { Span } from '../syntax/pathCommand';
import { localized } from '../text/localized';
import { pathCommandOf } from './pathCommandOf';
import type { Fix } from './rule';
import { spanPlace } from './spanPlace';

/** A parameter of a MAIL or RCPT as it was sent. */
export interface SentParameter {
  /** In upper case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Absent where there is no `=`. */
  readonly value: Span | undefined;
  /** The value as written. */
  readonly text: string | undefined;
  /** The whole of it, in columns of the command’s text. */
  readonly span: Span;
  /** No blank parts it from the path. */
  readonly glued: boolean;
  /** Its row in the tables for this command; undefined for one that nobody knows. */
  readonly known: ExtensionParameter | undefined;
}

/**
 * The parameters of a MAIL or RCPT; none for other commands, and where the path has no brackets: then nobody can tell
 * where the parameters begin.
 */
export function sentParameters(exchange: Exchange): readonly SentParameter[] {
  const { kind, verb, text } = exchange;
  if ((kind !== 'mail' && kind !== 'rcpt') || (verb !== 'MAIL' && verb !== 'RCPT')) return NONE;
  if (latest?.exchange !== exchange) latest = { exchange, parameters: read(exchange, text) };
  return latest.parameters;
}

/** Several rules ask about each command, one after the other. */
let latest: { readonly exchange: Exchange; readonly parameters: readonly SentParameter[] } | undefined;
const NONE: readonly SentParameter[] = [];

function read(exchange: Exchange, text: string): readonly SentParameter[] {
  const parsed = pathCommandOf(exchange);
  if (!parsed || parsed.parameters.length === 0) return NONE;
  const { brackets, colon, path, parameters, ordinary } = parsed;
  if (!brackets || !colon || text[path.end - 1] !== '>') return NONE;
  // A second bracket or address behind the path is no parameter: malformed-path tells of it.
  if (!ordinary && /^\s*[>,;]/.test(text.slice(path.end))) return NONE;
  // Words behind a line break are another command: crlf-injection tells of it.
  if (injectionIn(text)) return NONE;
  const sent: SentParameter[] = [];
  for (const { name, nameSpan, value } of parameters) {
    if (!isReadable(name)) continue;
    const word = value && text.slice(value.start, value.end);
    sent.push({
      name,
      nameSpan,
      value,
      text: word,
      span: { start: nameSpan.start, end: (value ?? nameSpan).end },
      glued: nameSpan.start === path.end,
      known: findParameter(exchange.verb, name, word),
    });
  }
  return sent;
}

/** Octets that no command may hold have a rule of their own, and masked words tell nothing. */
function isReadable(name: string): boolean {
  return /^[A-WYZ0-9][A-Z0-9-]*$/.test(name) || (/^[!-~]*$/.test(name) && !isMasked(name));
}

/** Whether the parameter may be used here: its extension was offered, or nobody knows. Its value is judged only then. */
export function mayBeUsed({ before }: Exchange, { known }: SentParameter): boolean {
  const offer = offerAt(before);
  return !offer || !known || offer.has(known.extension.keyword);
}

/** Takes a parameter out together with the blanks in front of it; undefined where the command is folded over several lines. */
export function removalOf(exchange: Exchange, { name, span }: SentParameter): Fix | undefined {
  const { place, text } = exchange;
  if (place.end - place.start !== text.length) return undefined;
  // Without SMTPUTF8 the address itself would be wrong (RFC 6531 section 3.4).
  if (/^SMTPUTF8$/i.test(name) && /[^\0-\x7f]/.test(text)) return undefined;
  let start = span.start;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return {
    title: localized('Remove the parameter {0}', name),
    kind: 'unsafe',
    edits: [{ replace: spanPlace(exchange, { start, end: span.end }), text: '' }],
  };
}
