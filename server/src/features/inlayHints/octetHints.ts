import { transactionParts } from '../../analysis/transactions';
import { octetLength } from '../../notation/byteNotation';
import type { Exchange } from '../../session/exchange';
import { announcedOctets } from '../../syntax/chunkCommand';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized, localizedCount } from '../../text/localized';
import { type Hint, type HintsOf, isWanted } from './hint';

/** At the end of a message its octets beside those that MAIL declared (RFC 1870), and at a BDAT those that are recorded. */
export function octetHints(of: HintsOf): Hint[] {
  return [...messageHints(of), ...chunkHints(of)];
}

function messageHints(of: HintsOf): Hint[] {
  return transactionParts(of.session).flatMap(({ mail, members }): Hint[] => {
    const end = members.findLast(({ kind }) => kind === 'message');
    if (end?.size === undefined || !isWanted(of, end.place.line)) return [];
    const declared = declaredSize(mail);
    return [{ line: end.place.line, kind: 'octets', text: sizeText(end.size, declared) }];
  });
}

function sizeText(size: number, declared: number | undefined): string {
  if (declared === undefined) return localizedCount(size, '{0} octet', '{0} octets');
  if (declared === size) return localizedCount(size, '{0} octet, as declared', '{0} octets, as declared');
  return localizedCount(size, '{0} octet, {1} declared', '{0} octets, {1} declared', declared);
}

function declaredSize({ text }: Exchange): number | undefined {
  const value = parsePathCommand(text).parameters.find(({ name }) => name === 'SIZE')?.value;
  const digits = value && text.slice(value.start, value.end);
  return digits !== undefined && /^[0-9]{1,15}$/.test(digits) ? Number(digits) : undefined;
}

function chunkHints(of: HintsOf): Hint[] {
  if (!of.isWire) return [];
  return of.session.exchanges.flatMap((exchange): Hint[] => {
    const { kind, text, place } = exchange;
    const announced = announcedOctets(text);
    if (kind !== 'bdat' || announced === undefined || !isWanted(of, place.line)) return [];
    const recorded = recordedOctets(of, exchange);
    if (recorded === undefined) return [];
    // The last line of a chunk may lack its CRLF, which the transcript does not show.
    const isAsAnnounced = recorded === announced || recorded - LINE_END === announced;
    const words = isAsAnnounced
      ? localized('{0} octets, as announced', announced)
      : localized('{0} octets recorded, {1} announced', recorded, announced);
    return [{ line: place.line, kind: 'octets', text: words }];
  });
}

const LINE_END = 2;
/** More lines are not counted with each request. */
const MOST_LINES = 5000;

/** Undefined where not each line of the chunk shows its octets, or not all lines are at hand. */
function recordedOctets({ lines, roleOf, textOf }: HintsOf, { content, place }: Exchange): number | undefined {
  if (!content || place.columns || content.last - content.first > MOST_LINES) return undefined;
  let octets = 0;
  for (let line = content.first; line <= content.last; line++) {
    if (lines.at(line) === undefined || roleOf(line) !== 'content') return undefined;
    const text = textOf(line);
    octets += octetLength(text) + (text.endsWith('␊') ? 0 : LINE_END);
  }
  return octets;
}
