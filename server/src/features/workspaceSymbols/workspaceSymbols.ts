import { type Mention, mentionKey } from '../../analysis/mentions';
import type { Place } from '../../session/exchange';
import { localized } from '../../text/localized';
import { visible } from '../markdown';

/** Something that a transcript names: the first place of it there. */
export interface NamedInWorkspace {
  readonly what: Mention['what'];
  /** As plain text that is safe to be shown. */
  readonly name: string;
  /** What it is, and how often it is there. */
  readonly detail: string;
  readonly uri: string;
  readonly place: Place;
}

/** A transcript with what it names, in the order of its lines. */
export interface NamingTranscript {
  readonly uri: string;
  readonly mentions: readonly Mention[];
}

/** More than anybody looks through; the more letters, the fewer there are. */
const MOST_SYMBOLS = 1000;

/**
 * Addresses, message ids, queue ids and hosts whose names hold the letters of the query in this order, each once for each
 * transcript. Those that begin with the query come first, then those that hold it as it is.
 */
export function workspaceSymbols(transcripts: readonly NamingTranscript[], query: string): NamedInWorkspace[] {
  const wanted = query.toLowerCase();
  const ranked: NamedInWorkspace[][] = [[], [], []];
  for (const { uri, mentions } of transcripts) {
    for (const { first, count } of distinct(mentions, wanted)) {
      const { what, text, place } = first;
      const word = localized(WORDS[what]);
      const detail = count === 1 ? word : localized('{0}, {1} places', word, count);
      const at = text.toLowerCase().indexOf(wanted);
      ranked[at === 0 ? 0 : at > 0 ? 1 : 2]?.push({ what, name: visible(text), detail, uri, place });
    }
  }
  return ranked.flat().slice(0, MOST_SYMBOLS);
}

const WORDS: Readonly<Record<Mention['what'], string>> = {
  address: 'address',
  host: 'host',
  'message-id': 'message id',
  'queue-id': 'queue id',
};

function distinct(mentions: readonly Mention[], wanted: string): Iterable<{ first: Mention; count: number }> {
  const found = new Map<string, { first: Mention; count: number }>();
  for (const mention of mentions) {
    if (!holdsInOrder(mention.text.toLowerCase(), wanted)) continue;
    const key = mentionKey(mention);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { first: mention, count: 1 });
  }
  return found.values();
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
