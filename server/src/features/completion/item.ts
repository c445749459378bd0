import { isRfcRef, type Ref, rfcUrl } from '../../protocol/rfc';
import { refWords } from '../../text/refWords';
import { link, prose } from '../markdown';

/** Something that can be written at a place. */
export interface Proposal {
  readonly kind:
    | 'command'
    | 'parameter'
    | 'value'
    | 'reply'
    | 'enhanced-code'
    | 'keyword'
    | 'directive'
    | 'rule'
    | 'event'
    | 'address'
    | 'host'
    | 'field'
    | 'session';
  readonly label: string;
  /** One line of plain text beside the label. */
  readonly detail?: string;
  /** Markdown; made when it is asked for. */
  readonly about?: () => string;
  /** What is written, in the syntax of snippets. */
  readonly insert: string;
  /** What is written replaces the line from this column on up to the cursor. */
  readonly from: number;
  /** By which it is found while somebody types; the label where left out. */
  readonly filter?: string;
  /** Those of a lower one come first; among equals their order counts. */
  readonly rank: Rank;
  /** It breaks a rule here: shown as such. */
  readonly isWrong?: true;
  /** More is to be chosen behind it. */
  readonly goesOn?: true;
}

/** How well something fits. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;
export const RANK = {
  /** What usually comes next. */
  usual: 0,
  fits: 1,
  /** May stand here, and seldom does. */
  rare: 2,
  /** The other side is the one to speak. */
  early: 3,
  /** The server did not offer it. */
  notOffered: 4,
  /** It breaks the order of the session. */
  wrong: 5,
} as const satisfies Readonly<Record<string, Rank>>;

/** The documentation of something, in Markdown: paragraphs, the sources last. */
export function documentation(paragraphs: readonly (string | undefined)[], refs: readonly Ref[]): string {
  const links = refs.map((ref) => (isRfcRef(ref) ? link(refWords(ref), rfcUrl(ref)) : prose(refWords(ref))));
  const sources = [...new Set(links)].slice(0, 3).join(' · ');
  return [...paragraphs, sources].filter((text) => text !== undefined && text !== '').join('\n\n');
}

/** Text that means nothing in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet as plain text, for editors that know none: with the defaults of its places. */
export function plainText(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const { 1: place = '', 2: usual = '' } of snippet.matchAll(/\$\{(\d+):((?:\\.|[^\\}])*)\}/g))
    defaults.set(place, unescaped(usual));
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+)(?::(?:\\.|[^\\}])*)?\}|\$(\d+)/g,
    (_, escaped: string | undefined, place: string | undefined, bare: string | undefined) =>
      escaped ?? defaults.get(place ?? bare ?? '') ?? '',
  );
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$}])/g, '$1');
}
