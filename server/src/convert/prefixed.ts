import type { Dialogue } from '../analysis/dialogue';
import { canonicalEvent } from './canonical';
import { createLosses, type Losses, type LossKind } from './losses';
import { fileText } from './notate';
import type { Target } from './target';
import { markedForm } from './text/markedForm';
import type { Happened, Rendering } from './text/textForm';
import { writeText } from './text/writeText';

/** A dialogue that speaks for itself wherever it is pasted: `Client:` and `Server:`; read by dialects/prefixed.ts. */
export const prefixed: Target = {
  id: 'prefixed',
  title: 'Prefixed dialogue',
  description: 'Plain text for people: Client: and Server: before each line',
  language: 'smtp',
  dialect: 'prefixed',
  write: ({ dialogue }, losses) => writeRecognised(dialogue, losses),
};

const OPENING = '<opens connection>';
const SHARED = { indent: '', events, shownTls: '[TLS negotiation]', opening: OPENING };
const WORDS = markedForm({ ...SHARED, client: 'Client:', server: 'Server:' });
const LETTERS = markedForm({ ...SHARED, client: 'C:', server: 'S:' });

/** Letters where a reader would not recognise the words: they are known only where both sides have them near the beginning. */
function writeRecognised(dialogue: Dialogue, losses: Losses): string {
  const withWords = createLosses();
  const text = writeText(dialogue, WORDS, withWords);
  const lost = withWords.list();
  if (lost.some(({ kind }) => kind === 'dialect-unclear')) return writeText(dialogue, LETTERS, losses);
  for (const { kind, count } of lost) losses.add(kind, count);
  return text;
}

/** In words that terminals and other tools write: lines with stars would make it a canonical transcript. */
function events(told: Happened): readonly Rendering[] {
  const { event, details } = told;
  const shown = fileText(details).trim();
  const timeless: LossKind[] = event.time === undefined && event.frame === undefined ? [] : ['times'];
  const way = (line: string, lost: readonly LossKind[], means = event.event, side?: Happened['event']['side']) => ({
    lines: [line],
    means: { kind: 'event', event: means, side } as const,
    lost: [...timeless, ...lost],
  });
  const asRemark: Rendering = { lines: [`# ${canonicalEvent(event, details).line}`], lost: ['events'] };
  const plain: LossKind[] = /^[CS]?$|^[.\s…]+$/.test(shown) ? [] : ['event-details'];
  switch (event.event) {
    case 'connect':
      // In an unfinished message only the second way is no line of it.
      return [
        way(shown === '' ? OPENING : `Connected to ${shown}`, []),
        way(`Connection request from [${shown}]`, ['event-details']),
        asRemark,
      ];
    case 'tls':
      return [
        shown === '' ? way('[TLS negotiation]', []) : way(`SSL connection using ${shown}`, []),
        way('[TLS negotiation]', ['event-details']),
        asRemark,
      ];
    case 'tls-failed':
      return [way('Failed to start TLS', plain), asRemark];
    case 'omitted':
      return [
        way('(message omitted)', shown === '' || shown === '(message omitted)' ? [] : ['event-details']),
        asRemark,
      ];
    case 'gap':
      return [way('...', [...plain, ...(event.side ? (['event-sides'] as const) : [])]), asRemark];
    case 'encrypted':
      return [way('...', ['event-kinds'], 'gap'), asRemark];
    case 'close':
    case 'reset': {
      const other: readonly LossKind[] = event.event === 'reset' ? ['event-kinds'] : [];
      if (event.side === 'server')
        return [way('Connection closed by foreign host.', [...plain, ...other], 'close', 'server'), asRemark];
      const lost: LossKind[] = [...plain, ...other, ...(event.side ? (['event-sides'] as const) : [])];
      return [way('Connection closed', lost, 'close'), asRemark];
    }
    default:
      return [asRemark];
  }
}
