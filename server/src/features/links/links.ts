import { rfcUrl } from '../../protocol/rfc';
import type { Place } from '../../session/exchange';
import { localized } from '../../text/localized';

/** Something in a line that leads somewhere else. */
export type TextLink =
  | { readonly kind: 'rfc'; readonly place: Place; readonly url: string; readonly title: string }
  /** A file named in a comment, with the line in it (from 1) where one is given. The path is as written and may lead anywhere. */
  | { readonly kind: 'file'; readonly place: Place; readonly path: string; readonly line: number | undefined };

/** The RFCs that a line names, with the section where one is named, and of a comment the files. */
export function linksIn(whole: string, line: number): TextLink[] {
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const links = text.includes('RFC') || text.includes('rfc') ? rfcsIn(text, line) : [];
  if (/^\s*#/.test(text)) links.push(...filesIn(text, line));
  return links;
}

/** So much of a line is looked at. */
const LONGEST = 5000;

function rfcsIn(text: string, line: number): TextLink[] {
  return [...text.matchAll(RFC)].flatMap(({ 0: whole, 1: number = '', 2: behind, index }): TextLink[] => {
    // The name of the document in an address is a link already.
    if (/[\w/.]/.test(text[index - 1] ?? '')) return [];
    const rfc = Number(number);
    const section = behind ?? sectionBefore(text, index);
    const start = index;
    const url = section === undefined ? rfcUrl({ rfc }) : rfcUrl({ rfc, section });
    const title = section === undefined ? `RFC ${rfc}` : localized('RFC {0}, section {1}', rfc, section);
    return [{ kind: 'rfc', place: { line, start, end: start + whole.length }, url, title }];
  });
}

/** `RFC 5321`, `RFC5321 section 4.1.4`, `RFC 5321, sec. 4.2`, `RFC 5321 § 4.5.3.1`, `RFC 5321 appendix C`. */
const RFC =
  /\brfc[ -]?([1-9]\d{2,4})(?!\w|[.-]\w)(?:,? ?(?:sections?|sec\.?|§{1,2}|appendix) ?((?:\d{1,2}|[A-H])(?:\.\d{1,2}){0,5})(?!\d))?/gi;

/** `section 4.2 of RFC 5321`. */
function sectionBefore(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - 40), index);
  return /\b(?:section|sec\.|§|appendix) ?((?:\d{1,2}|[A-H])(?:\.\d{1,2}){0,5}) (?:of|in) $/i.exec(before)?.[1];
}

/** Files that belong beside a transcript: `captures/one.pcap`, `./other.smtp:12`, `../lesson.md`. */
const FILE =
  /(?<![\w./\\:@~%-])((?:\.{1,2}\/){0,8}(?:[\w-][\w.-]{0,80}\/){0,12}[\w-][\w.-]{0,80}\.(?:smtp|pcapng|pcap|cap|log|txt|trace|eml|md|json|csv|out))(?::(\d{1,7}))?(?![\w/\\@-]|\.\w)/gi;

function filesIn(text: string, line: number): TextLink[] {
  return [...text.matchAll(FILE)].map(({ 0: whole, 1: path = '', 2: number, index }) => ({
    kind: 'file',
    place: { line, start: index, end: index + whole.length },
    path,
    line: number === undefined ? undefined : Number(number),
  }));
}
