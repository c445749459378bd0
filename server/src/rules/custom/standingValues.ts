import type { Session } from '../../session/exchange';
import { type Offer, offerAt, offerText } from '../../session/offer';
import type { Standing } from '../../session/state';
import { parseKeywordLine } from '../../syntax/replyLine';
import { tlsAbsence } from '../tlsAbsence';

/** Whether TLS is on; undefined where its absence is not sure: the recording begins late, or TLS may be there from the start. */
export function isTls(session: Session, standing: Standing): boolean | undefined {
  if (standing.tls) return true;
  // Behind HELO nothing is offered, STARTTLS neither.
  const before = standing.hello === 'HELO' ? { ...standing, offer: [] } : standing;
  return tlsAbsence(session, { before }) && !wasWithdrawn(session, standing) ? false : undefined;
}

/** STARTTLS was offered, and is no more: TLS was begun (RFC 3207 section 4.2), though nothing else of it is in the transcript. */
function wasWithdrawn({ exchanges }: Session, { offer }: Standing): boolean {
  if (!offer || offer.some((line) => parseKeywordLine(line, 0).keyword === STARTTLS)) return false;
  const first = exchanges.find(({ offered }) => offered !== undefined);
  return first !== undefined && offerText(first).keywords.has(STARTTLS);
}

const STARTTLS = 'STARTTLS';

/** Whether the client is authenticated; undefined where nothing shows it, but not all was recorded. */
export function isAuthenticated({ greeting }: Session, standing: Standing): boolean | undefined {
  const { authenticated, phase, hello, offer } = standing;
  if (authenticated) return true;
  if (!greeting || phase === 'unknown') return undefined;
  return phase === 'connected' || hello === 'HELO' || offer !== null ? false : undefined;
}

export function protocolOf({ hello }: Standing): string | undefined {
  return hello === '' ? undefined : PROTOCOLS[hello];
}

const PROTOCOLS = { EHLO: 'ESMTP', HELO: 'SMTP', LHLO: 'LMTP' } as const;

/** What is offered, as KEYWORD and as KEYWORD VALUE; undefined where it is not known. */
export function offeredWords(standing: Standing): readonly string[] | undefined {
  const offer = offerAt(standing);
  if (!offer) return undefined;
  const known = WORDS.get(offer) ?? wordsOf(offer);
  WORDS.set(offer, known);
  return known;
}

/** Sessions with the same server have the same offer. */
const WORDS = new WeakMap<Offer, readonly string[]>();

function wordsOf(offer: Offer): readonly string[] {
  return [...offer].flatMap(([keyword, values]) => [keyword, ...values.map((value) => `${keyword} ${value}`)]);
}
