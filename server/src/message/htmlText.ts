/**
 * The text of HTML, to be read without its looks: elements that are blocks begin lines, links tell where they lead, scripts, styles
 * and comments are left out. The text may hold anything, and is no HTML any more. Takes any text, in linear time.
 */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  let link = '';
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += characters(html.slice(at));
      break;
    }
    text += characters(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    if (!/^<[a-z!?/]/i.test(html.slice(open, open + 2))) {
      // A sign in the text, and no tag.
      text += '<';
      at = open + 1;
      continue;
    }
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + LONGEST_NAME)) ?? [];
    const end = tagEnd(html, open + 1);
    const tag = name.toLowerCase();
    at = end + 1;
    if (slash) {
      if (tag === 'a' && link !== '') text += ` <${link}>`;
      if (tag === 'a') link = '';
      if (BLOCKS.has(tag)) text += '\n';
      if (tag === 'td' || tag === 'th') text += '\t';
      continue;
    }
    if (UNSEEN.has(tag)) at = closingTag(html, tag, at);
    else if (tag === 'br') text += '\n';
    else if (tag === 'hr') text += '\n----\n';
    else if (tag === 'li') text += '\n• ';
    else if (BLOCKS.has(tag)) text += '\n';
    else if (tag === 'a') link = attribute(html.slice(open, Math.min(end, open + LONGEST_TAG)), 'href');
    else if (tag === 'img') text += imageText(html.slice(open, Math.min(end, open + LONGEST_TAG)));
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const LONGEST_NAME = 24;
const LONGEST_TAG = 4000;
/** Elements of which nothing is shown; what stands in them is no HTML, or is not for readers. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Where an element is closed; the end of the text where it is not. */
function closingTag(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Where a tag ends: a `>` inside quotes is none. The end of the text where it has no end. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const char = html[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    // Only behind an equals sign a quote begins a value.
    else if ((char === '"' || char === "'") && /=\s{0,9}$/.test(html.slice(Math.max(from, at - 10), at))) quote = char;
  }
  return html.length;
}

function attribute(tag: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag) ?? [];
  return characters(double ?? single ?? bare ?? '').trim();
}

/** Nothing is loaded: what a picture says of itself stands in its place. */
function imageText(tag: string): string {
  const alt = attribute(tag, 'alt');
  return alt === '' ? '' : `[${alt}]`;
}

/** With blanks as HTML has them, and its names and numbers of characters undone. */
function characters(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    });
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};
