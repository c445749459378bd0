import { canonicalEvent } from './canonical';
import type { LossKind } from './losses';
import { fileText } from './notate';
import { markedForm } from './text/markedForm';
import type { Happened, Rendering } from './text/textForm';
import { textTarget } from './text/textTarget';

/** RFC 7322 section 3.1 */
const WIDTH = 72;
const INDENT = '   ';
/** Deeper than the marks, so that it is read as the rest of the line above. */
const FOLDED = '      ';

const FORM = markedForm({
  client: 'C:',
  server: 'S:',
  indent: INDENT,
  events,
  shownTls: `${INDENT}C & S: <negotiate a TLS session>`,
  opening: `${INDENT}* connect`,
  fold,
});

/** As RFCs show a session: indented, no line longer than 72 columns where it can be folded; read by dialects/prefixed.ts. */
export const rfc = textTarget(
  {
    id: 'rfc',
    title: 'Example of an RFC',
    description: 'As RFCs show a session: indented C: and S:, long lines folded at 72 columns',
  },
  FORM,
);

/** What RFCs have a stage direction for, and the event lines of the canonical form, indented, for the rest. */
function events(told: Happened): readonly Rendering[] {
  const { event, details } = told;
  const { line, lost } = canonicalEvent(event, details);
  const shown = fileText(details).trim();
  const timed = event.time !== undefined || event.frame !== undefined;
  // Event lines have no time in this dialect.
  const exact: Rendering = {
    lines: [INDENT + line.slice(line.indexOf('* '))],
    means: { kind: 'event', event: event.event, side: HAS_SIDE.has(event.event) ? event.side : undefined },
    lost: timed ? [...lost.filter((kind) => kind !== 'times'), 'times'] : lost,
  };
  const asRemark: Rendering = { lines: [`${INDENT}# ${line}`], lost: ['events'] };
  const directed = (words: string): readonly Rendering[] => {
    const means = { kind: 'event', event: event.event, side: undefined } as const;
    const timeless: LossKind[] = timed ? ['times'] : [];
    return [{ lines: [INDENT + words], means, lost: timeless }, exact, asRemark];
  };
  if (shown === '' && event.event === 'connect') return directed('C: <opens connection>');
  if (shown === '' && event.event === 'tls') return directed('C & S: <negotiate a TLS session>');
  if (event.event === 'gap' && event.side === undefined && !/\d/.test(shown)) return directed('...');
  return [exact, asRemark];
}

const HAS_SIDE: ReadonlySet<Happened['event']['event']> = new Set(['close', 'reset', 'gap', 'encrypted']);

/**
 * Folds at single blanks, where the reader puts one blank between the parts again. A part must not begin as something that
 * stands for itself there.
 */
function fold(text: string, room: number): readonly string[] {
  if (room + text.length <= WIDTH) return [text];
  const parts: string[] = [];
  let rest = text;
  let width = WIDTH - room;
  while (rest.length > width) {
    const at = breakAt(rest, width);
    if (at < 0) break;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
    width = WIDTH - FOLDED.length;
  }
  parts.push(rest);
  return parts.map((part, at) => (at === 0 ? part : FOLDED + part));
}

/** The last blank within the width at which the text may be folded, else the first behind it; -1 for none. */
function breakAt(text: string, width: number): number {
  for (let at = Math.min(width, text.length - 1); at > 0; at--) if (mayBreak(text, at)) return at;
  for (let at = width + 1; at < text.length - 1; at++) if (mayBreak(text, at)) return at;
  return -1;
}

function mayBreak(text: string, at: number): boolean {
  if (text[at] !== ' ' || text[at - 1] === ' ' || text[at - 1] === '\t' || text[at - 1] === '\\') return false;
  return (
    /^[A-Za-z0-9](?![A-Za-z]?:)/.test(text.slice(at + 1, at + 4)) &&
    !/^\d{3}(?:[ -]|$)/.test(text.slice(at + 1, at + 5))
  );
}
