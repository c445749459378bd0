import { isElision } from '../syntax/leftOut';
import type { Span } from '../syntax/pathCommand';
import { parseKeywordLine } from '../syntax/replyLine';
import type { Exchange, SaidReplyLine, Session } from './exchange';
import type { Standing } from './state';

/** The keywords that a server offered, in upper case, each with its parameters as written (`AUTH=` is read as `AUTH`). */
export type Offer = ReadonlyMap<string, readonly string[]>;

/** One keyword line of a reply to EHLO or LHLO; columns count from the start of the line’s text. */
export interface OfferedKeyword {
  readonly line: SaidReplyLine;
  /** In upper case. */
  readonly keyword: string;
  readonly span: Span;
  readonly parameters: readonly Span[];
  /** Written as `AUTH=`, for clients of long ago. */
  readonly oldForm: boolean;
}

/**
 * The offer that counts where a command stands; undefined where it is not known: no EHLO was recorded, or its reply is
 * abridged. After HELO nothing is offered (RFC 5321 section 4.1.1.1).
 */
export function offerAt({ hello, offer, phase }: Standing): Offer | undefined {
  if (phase === 'unknown') return undefined;
  if (hello === 'HELO') return NOTHING;
  return offer ? readOffer(offer) : undefined;
}

/** The keyword lines of a reply to EHLO or LHLO, in order; without those that stand for others left out. */
export function offeredKeywords({ offered = [] }: Exchange): OfferedKeyword[] {
  return offered
    .filter((line) => !isElision(line.text.slice(line.parsed.text)))
    .map((line) => {
      const { keyword, span, parameters } = parseKeywordLine(line.text, line.parsed.text);
      return { line, keyword, span, parameters, oldForm: line.text[span.end] === '=' };
    });
}

/** The line (from 0) on which the server offered the keyword before TLS began; undefined where it did not. */
export function offeredBeforeTls({ exchanges }: Session, keyword: string): number | undefined {
  const plain = exchanges.findLast(({ offered, before }) => offered !== undefined && !before.tls);
  return plain && offeredKeywords(plain).find((one) => one.keyword === keyword)?.line.line;
}

const NOTHING: Offer = new Map();

/** All commands of a session share one list of lines, so that it is read once. */
const READ = new WeakMap<readonly string[], { readonly offer: Offer | undefined }>();

function readOffer(lines: readonly string[]): Offer | undefined {
  const known = READ.get(lines);
  if (known) return known.offer;
  const offer = lines.some(isElision) ? undefined : parse(lines);
  READ.set(lines, { offer });
  return offer;
}

function parse(lines: readonly string[]): Offer {
  const offer = new Map<string, readonly string[]>();
  for (const line of lines) {
    const { keyword, parameters } = parseKeywordLine(line, 0);
    const words = parameters.map(({ start, end }) => line.slice(start, end));
    offer.set(keyword, [...(offer.get(keyword) ?? []), ...words]);
  }
  return offer;
}
