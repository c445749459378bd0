import type { Exchange } from '../session/exchange';

/** Whether the EHLO that counted when the exchange was sent offered ENHANCEDSTATUSCODES (RFC 2034 section 3). */
export function offeredEnhancedCodes({ before }: Exchange): boolean {
  return offersEnhancedCodes(before.offer);
}

/** Whether ENHANCEDSTATUSCODES is among the keyword lines, also where the writer left out others. */
export function offersEnhancedCodes(offer: readonly string[] | null): boolean {
  if (!offer) return false;
  // All replies of a session ask about one offer.
  if (offer !== latestOffer) {
    latestOffer = offer;
    latestAnswer = offer.some((line) => /^ENHANCEDSTATUSCODES\s*$/i.test(line));
  }
  return latestAnswer;
}

let latestOffer: readonly string[] | undefined;
let latestAnswer = false;

/** Whether the exchange introduces the client: its replies never have an enhanced code (RFC 2034 section 4). */
export function isHello({ kind }: Exchange): boolean {
  return kind === 'ehlo' || kind === 'helo' || kind === 'lhlo';
}

/** What stands where an enhanced code belongs but is none, as far as it is clear that one was meant; else undefined. */
export function brokenEnhancedCode(text: string): string | undefined {
  if (!MAY_BE_CODE.test(text)) return undefined;
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const broken =
    // Marks around it or glued text: `[5.1.1]`, `#5.1.1`, `5.1.1:`, `5.1.1Ok`, `X.3.6`.
    /^(?:[#([]*[2-5]\.\d{1,3}\.\d{1,3}(?![.\d]).+|[#([]+[2-5]\.\d{1,3}\.\d{1,3}|X\.\d{1,3}\.\d{1,3})$/.test(word) ||
    // Too few or too many numbers, or too many digits in one: `5.7`, `5.7.1.1`, `5.7.0001`.
    /^[245]\.\d{1,3}$/.test(word) ||
    /^[245]\.(?:\d{4,}\.\d+|\d+\.\d{4,})$/.test(word);
  return broken ? word : undefined;
}

/** Most replies begin with a letter or with a good code: this tells them at the first character. */
const MAY_BE_CODE = /^[#([2-5X]/;
