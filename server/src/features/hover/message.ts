import type { ContentSpot, ExchangeSpot } from '../../analysis/locate';
import type { Snapshot } from '../../analysis/snapshot';
import type { Ref } from '../../protocol/rfc';
import type { Exchange } from '../../session/exchange';
import { localized } from '../../text/localized';
import { inlineCode } from '../markdown';
import type { Explanation } from './explanation';
import { findHeaderField } from './headerFields';
import { enumerated } from './words';

const TRANSPARENCY: Ref = { rfc: 5321, section: '4.5.2' };

/** A line of a message or chunk, at a column of its text: a doubled dot or the name of a header field. */
export function explainContent(snapshot: Snapshot, spot: ContentSpot, at: number): Explanation | undefined {
  const { text, carrier } = spot;
  // Chunks have no doubled dots (RFC 3030 section 2).
  if (carrier.kind === 'data' && text.startsWith('.') && at <= 2) return explainDot(text);
  if (!isInHeader(snapshot, spot)) return undefined;
  const name = /^[!-9;-~]+(?=[ \t]*:)/.exec(text)?.[0];
  if (name === undefined || at > name.length) return undefined;
  const field = findHeaderField(name);
  const span = { start: 0, end: name.length };
  const title = localized('Header field {0}', inlineCode(name, 60));
  if (field) return { title, lines: [localized(field.text)], refs: [field.ref], span };
  return {
    title,
    lines: [
      /^x-/i.test(name)
        ? localized('A field of somebody’s own: names that begin with X- belong to no standard.')
        : localized('No description of this field is at hand. SMTP carries it as it is.'),
    ],
    refs: [{ rfc: 5322, section: '3.6.8' }],
    span,
  };
}

/** The lone dot behind a message. */
export function explainEndOfData({ exchange }: ExchangeSpot): Explanation {
  const answers = exchange.replies.map(({ code }) => code).filter((code) => code > 0);
  return {
    title: localized('The end of the message'),
    lines: [
      localized('A dot alone on its line ends the message. It is not part of it.'),
      localized(
        'A line of the message itself that begins with a dot is sent with two, so that it cannot be mistaken for this one.',
      ),
      answers.length > 0
        ? localized('The server answered {0}.', enumerated(answers.map((code) => `**${code}**`)))
        : localized('No reply to it is recorded.'),
    ],
    refs: [{ rfc: 5321, section: '4.1.1.4' }, TRANSPARENCY],
    span: { start: 0, end: 1 },
  };
}

function explainDot(text: string): Explanation {
  const doubled = text.startsWith('..');
  return {
    title: doubled ? localized('A doubled dot') : localized('A dot at the start of a line'),
    lines: [
      doubled
        ? localized(
            'The line begins with one dot less. The client put this one in front, so that no line is taken for the end of the message; the server takes it away.',
          )
        : localized(
            'The server takes the first dot of a line away. A client that doubles dots, as it should, would have sent two here; or this transcript shows the message without them.',
          ),
    ],
    refs: [TRANSPARENCY],
    span: { start: 0, end: doubled ? 2 : 1 },
  };
}

/** The header ends at the first empty line (RFC 5322 section 2.1); of chunks only the first one begins with it. */
function isInHeader({ lines, analysis }: Snapshot, { carrier, session, index, line }: ContentSpot): boolean {
  const first = carrier.content?.first;
  if (first === undefined || line - first > LONGEST_HEADER || !beginsMessage(carrier, session.exchanges[index - 1]))
    return false;
  for (let at = first; at < line; at++) {
    if (analysis.lines.role(at) !== 'content') continue;
    const text = (lines.at(at) ?? '').slice(analysis.lines.start(at), analysis.lines.end(at));
    // A line that is neither a field nor goes on with one was no header either.
    if (!/^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/.test(text)) return false;
  }
  return true;
}

/** A header of more lines is not looked through, so that a hover stays quick. */
const LONGEST_HEADER = 1000;

function beginsMessage(carrier: Exchange, before: Exchange | undefined): boolean {
  return carrier.kind !== 'bdat' || before?.kind !== 'bdat';
}
