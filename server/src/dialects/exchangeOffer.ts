// The reply to EHLO in the protocol logs of newer Exchange servers: one row, with blanks in place of the line ends, behind the code
// two of them.
//
//     250  mx.example.net Hello [192.0.2.1] SIZE 37748736 PIPELINING DSN AUTH NTLM LOGIN 8BITMIME CHUNKING

import { BLANK } from './chars';
import type { Utterance } from './dialect';
import { unfoldReply } from './unfoldReply';

/** The lines of such a reply; undefined where it is none. */
export function unfoldOffer(said: Utterance, line: string): readonly Utterance[] | undefined {
  const { start, end } = said;
  if (!line.startsWith('250 ', start) || end - start > LONGEST) return undefined;
  let first = start + 4;
  while (first < end && line.charCodeAt(first) === BLANK) first++;
  const starts = startsOfKeywords(line, first, end);
  if (starts.length < 2) return undefined;
  return unfoldReply(said, line, [start, ...starts], { glued: false, gap: 1 });
}

const LONGEST = 4000;

/** Where words begin that servers offer; what follows such a word belongs to it. */
function startsOfKeywords(line: string, first: number, end: number): number[] {
  const starts: number[] = [];
  let open = false;
  for (let at = first; at < end; ) {
    const blank = line.indexOf(' ', at);
    const stop = blank < 0 || blank > end ? end : blank;
    const word = line.slice(at, stop);
    if (KEYWORDS.has(word) || (word.startsWith('AUTH=') && starts.length > 0)) {
      starts.push(at);
      open = TAKES_WORDS.has(word);
    } else if (starts.length > 0 && !open && UNKNOWN_KEYWORD.test(word)) starts.push(at);
    at = stop + 1;
  }
  return starts;
}

const UNKNOWN_KEYWORD = /^X[A-Z0-9-]{2,30}$/;

const TAKES_WORDS: ReadonlySet<string> = new Set(['AUTH', 'X-EXPS', 'LIMITS', 'XCLIENT', 'XFORWARD', 'DELIVERBY']);

/** What Exchange offers, and the servers to which it sends. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...TAKES_WORDS,
  '8BITMIME',
  'BINARYMIME',
  'CHUNKING',
  'DSN',
  'ENHANCEDSTATUSCODES',
  'ETRN',
  'EXPN',
  'HELP',
  'MT-PRIORITY',
  'OK',
  'PIPELINING',
  'PRDR',
  'REQUIRETLS',
  'SIZE',
  'SMTPUTF8',
  'STARTTLS',
  'TLS',
  'TURN',
  'VRFY',
  'X-ANONYMOUSTLS',
  'XADR',
  'XEXCH50',
  'XLONGADDR',
  'XMESSAGECONTEXT',
  'XOORG',
  'XORIGFROM',
  'XPROXY',
  'XPROXYFROM',
  'XPROXYTO',
  'XRDST',
  'XSESSIONMDBGUID',
  'XSESSIONPARAMS',
  'XSESSIONTYPE',
  'XSHADOW',
  'XSHADOWREQUEST',
  'XSYSPROBE',
]);
