import type { Heard } from '../analysis/follower';
import type { SaidPlace, Session } from '../session/exchange';
import { parseAuthCommand } from '../syntax/saslMessage';
import { findSecrets } from '../syntax/secretText';
import { isStrayResponse, secretLine } from './replay/secretLine';

/** What stands for a secret, however long it is. */
export const MASK = '••••••';

/** Hides the secrets of sessions in texts that are shown to others. */
export interface Mask {
  /** What was said, without its secret. */
  said(heard: Extract<Heard, { kind: 'said' }>): string;
  /** Any other text in which a secret may stand again: a remark, an event. */
  text(text: string): string;
  /** The message of a finding: our own words, with what they quote. */
  finding(message: string): string;
  /** Whether all of a line is hidden that looks like a command, so that not even its verb may be told. */
  hidesVerb(place: SaidPlace): boolean;
  /** How many lines had something to hide. */
  readonly masked: number;
}

/** A password may be a common word, of which a short one stands everywhere. */
const SHORTEST_DECODED = 6;
/** Shorter texts are no secret that could be told from ordinary words. */
const SHORTEST = 4;

export function createMask(sessions: readonly Session[]): Mask {
  const places = new Map<string, string>();
  const words = new Set<string>();
  const strays = new Set<string>();
  for (const session of sessions) {
    for (const [index, exchange] of session.exchanges.entries()) {
      const secret = secretLine(session, index);
      if (!secret) continue;
      for (const word of secret.decoded) if (word.length >= SHORTEST_DECODED) words.add(word);
      const { place, text } = exchange;
      const initial = exchange.kind === 'auth' ? parseAuthCommand(text).initial : { start: 0, end: text.length };
      if (!initial) continue;
      if (isStrayResponse(session, index)) strays.add(placeKey(place));
      places.set(placeKey(place), text.slice(0, initial.start) + MASK);
      for (const word of text.slice(initial.start, initial.end).split(/\s+/)) {
        if (word.length >= SHORTEST && !/^[*•.]+$/.test(word)) words.add(word);
      }
    }
  }
  const known =
    words.size > 0
      ? new RegExp(
          [...words]
            .sort((a, b) => b.length - a.length)
            .map(quoted)
            .join('|'),
          'gi',
        )
      : undefined;
  const counted = { masked: 0 };
  const hide = (shown: string, other: (text: string) => string): string => {
    const hidden = other(known ? shown.replace(known, MASK) : shown);
    if (hidden !== shown) counted.masked++;
    return hidden;
  };
  return {
    get masked() {
      return counted.masked;
    },
    said({ text: said, place, part }) {
      const masked = part === 'dialogue' ? places.get(placeKey(place)) : undefined;
      if (masked === undefined) return hide(said, hideOthers);
      counted.masked++;
      return masked;
    },
    text: (shown) => hide(shown, hideOthers),
    finding: (message) => hide(message, (text) => text.replace(/“[^”]*”/g, hideOthers)),
    hidesVerb: (place) => strays.has(placeKey(place)),
  };
}

function placeKey({ line, start }: SaidPlace): string {
  return `${line}:${start}`;
}

/** AUTH lines that belong to no exchange: echoed ones. */
const ECHO =
  /\b([Aa][Uu][Tt][Hh][ \t]+[A-Za-z0-9_-]{1,20}[ \t]+)(?!•|=(?:\s|$)|[A-Z0-9_-]+(?:\s|$))([A-Za-z0-9+/=._~-]{4,})/g;

/** All others, by what stands around them: in URLs, options of command lines, assignments. */
function withoutSecrets(text: string): string {
  let hidden = '';
  let from = 0;
  for (const { start, end } of findSecrets(text)) {
    hidden += text.slice(from, start) + MASK;
    from = end;
  }
  return hidden + text.slice(from);
}

function hideOthers(text: string): string {
  return withoutSecrets(text.replace(ECHO, `$1${MASK}`));
}

function quoted(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
