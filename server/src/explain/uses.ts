import { inlineCode, prose } from '../features/markdown';
import { findExtension } from '../protocol/extensions';
import { sentParameters } from '../rules/sentParameters';
import type { Exchange, Session } from '../session/exchange';
import { offeredKeywords } from '../session/offer';
import { localized } from '../text/localized';
import type { AccountOf } from './accountOf';

/** The extensions that the server offered last, with what the client made of them; as a table. */
export function offersAndUses({ session }: AccountOf): string[] {
  const hellos = session.exchanges.filter(({ offered }) => offered !== undefined && offered.length > 0);
  const last = hellos.at(-1);
  if (!last) return [];
  const rows = offeredKeywords(last).map(({ keyword, line, span, parameters }) => {
    const known = findExtension(keyword);
    const first = parameters[0];
    const end = parameters.at(-1)?.end ?? span.end;
    const words = first ? ` ${line.text.slice(first.start, end)}` : '';
    const meaning = known ? prose(localized(known.title)) : localized('not in our tables');
    return `| ${cell(inlineCode(keyword + words))} | ${cell(meaning)} | ${usedIn(session, keyword)} |`;
  });
  if (rows.length === 0) return [];
  const lead =
    hellos.length > 1
      ? localized(
          'The server told more than once what it can do, as it must after TLS has begun; this is the last list.',
        )
      : localized('After the client’s hello the server told what it can do beyond the basics:');
  return [lead, [localized('| Offer | What it is | Used |'), '|---|---|---|', ...rows].join('\n')];
}

/** Whether the client used an extension: its commands or parameters were sent, or what it allows was done. */
function usedIn({ exchanges }: Session, keyword: string): string {
  if (keyword === 'ENHANCEDSTATUSCODES') {
    const has = exchanges.some(({ replies }) =>
      replies.some(({ lines }) => lines.some((line) => line.parsed.enhanced)),
    );
    return has ? localized('by the server') : localized('no');
  }
  return exchanges.some((exchange) => uses(exchange, keyword)) ? localized('yes') : localized('no');
}

function uses(exchange: Exchange, keyword: string): boolean {
  if (keyword === 'PIPELINING') return exchange.grouped;
  const parameters = sentParameters(exchange);
  // BODY belongs to several extensions, each with a value of its own (RFC 6152 section 2, RFC 3030 section 3).
  if (keyword === '8BITMIME' || keyword === 'BINARYMIME') {
    return parameters.some(({ name, text }) => name === 'BODY' && text?.toUpperCase() === keyword);
  }
  const verbs = findExtension(keyword)?.verbs ?? [];
  return (
    verbs.includes(exchange.verb) || parameters.some(({ known }) => known?.extension.keyword.toUpperCase() === keyword)
  );
}

/** Text for a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
