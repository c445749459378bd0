import { isElision } from '../syntax/leftOut';
import type { Span } from '../syntax/pathCommand';
import { rememberedList } from '../syntax/remember';
import { parseKeywordLine, parseReplyLine } from '../syntax/replyLine';
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

/** What the keyword lines of a reply to EHLO or LHLO say, wherever they stand. */
export interface OfferText {
  /** In order, without the lines that stand for others left out. */
  readonly words: readonly OfferedWords[];
  /** All of the keywords. */
  readonly keywords: ReadonlySet<string>;
}

interface OfferedWords extends Omit<OfferedKeyword, 'line'> {
  /** Which of the reply’s lines behind the first it is. */
  readonly at: number;
}

/** What the reply to EHLO or LHLO offers; nothing for other exchanges. The same lines give the same object. */
export function offerText({ offered }: Exchange): OfferText {
  if (!offered || offered.length === 0) return EMPTY;
  // Several rules ask about the same reply, one after the other.
  if (offered === latestLines) return latestText;
  latestLines = offered;
  latestText = textOf(offered);
  return latestText;
}

/** The keyword lines of a reply to EHLO or LHLO, in order; without those that stand for others left out. */
export function offeredKeywords(exchange: Exchange): OfferedKeyword[] {
  const keywords: OfferedKeyword[] = [];
  for (const { at, ...words } of offerText(exchange).words) {
    const line = exchange.offered?.[at];
    if (line) keywords.push({ line, ...words });
  }
  return keywords;
}

/** The line (from 0) on which the server offered the keyword before TLS began; undefined where it did not. */
export function offeredBeforeTls({ exchanges }: Session, keyword: string): number | undefined {
  const plain = exchanges.findLast(({ offered, before }) => offered !== undefined && !before.tls);
  if (!plain || !offerText(plain).keywords.has(keyword)) return undefined;
  return offeredKeywords(plain).find((one) => one.keyword === keyword)?.line.line;
}

const EMPTY: OfferText = { words: [], keywords: new Set() };

let latestLines: readonly SaidReplyLine[] | undefined;
let latestText = EMPTY;

/** A server offers the same in every session: each list of lines is taken apart once. */
const textOf = rememberedList(
  ({ text }: SaidReplyLine) => text,
  (lines): OfferText => {
    const words: OfferedWords[] = [];
    for (const [at, text] of lines.entries()) {
      const from = parseReplyLine(text).text;
      if (isElision(text.slice(from))) continue;
      const { keyword, span, parameters } = parseKeywordLine(text, from);
      words.push({ at, keyword, span, parameters, oldForm: text[span.end] === '=' });
    }
    return { words, keywords: new Set(words.map(({ keyword }) => keyword)) };
  },
);

const NOTHING: Offer = new Map();

/** Sessions with the same server share one list of lines (see keywordLines.ts), so that it is read once. */
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
