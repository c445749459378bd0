import { isRfcRef, type Ref, rfcUrl } from '../../protocol/rfc';
import type { Span } from '../../syntax/pathCommand';
import { refWords } from '../../text/refWords';
import { link, prose } from '../markdown';

/** What a hover says, shaped alike for every subject. All texts are Markdown: what they show of the transcript is escaped. */
export interface Explanation {
  /** What it is, in a few words. */
  readonly title: string;
  /** One short paragraph each; empty ones are left out. */
  readonly lines: readonly (string | undefined)[];
  /** Of a reply those lines that tell what happened: without whose move it is and what the digits of the code mean. */
  readonly story?: readonly (string | undefined)[];
  /** Where it is written, the most telling first. */
  readonly refs: readonly Ref[];
  /** What is explained, in columns of the said text. */
  readonly span: Span;
}

/** The Markdown of a hover: the title in bold, the paragraphs, the sources last. */
export function renderExplanation({ title, lines, refs }: Explanation): string {
  const paragraphs = [`**${title}**`, ...lines.filter((line) => line !== undefined && line !== ''), sources(refs)];
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

/** Readers follow one or two links, not ten. */
const MOST_SOURCES = 3;

function sources(refs: readonly Ref[]): string {
  const links = refs.map((ref) => (isRfcRef(ref) ? link(refWords(ref), rfcUrl(ref)) : prose(refWords(ref))));
  return [...new Set(links)].slice(0, MOST_SOURCES).join(' · ');
}
