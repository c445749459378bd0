import type { CaptureSession, Severity } from '../../../../server/src/captureMessages';
import { word } from '../../words';

export type ColumnId = 'session' | 'time' | 'client' | 'server' | 'seconds' | 'tls' | 'outcome' | 'worst';

/** A column of the list. */
export interface Column {
  readonly id: ColumnId;
  /** In English: {@link word} has it in the user's language. */
  readonly title: string;
  /** What stands in a cell; never markup. */
  readonly text: (session: CaptureSession) => string;
  /** What more there is to say, for a tip. */
  readonly tip?: (session: CaptureSession) => string;
  /** Below zero where the first one comes first. */
  readonly compare: (a: CaptureSession, b: CaptureSession) => number;
}

export const COLUMNS: readonly Column[] = [
  {
    id: 'session',
    title: '#',
    text: ({ session }) => String(session),
    tip: ({ firstFrame, lastFrame, lines }) => word('Frames {0} to {1}, {2} lines', firstFrame, lastFrame, lines),
    compare: (a, b) => a.session - b.session,
  },
  {
    id: 'time',
    title: 'Time (UTC)',
    text: ({ time }) => time.replace('T', ' ').replace(/Z$/, ''),
    compare: (a, b) => byText(a.time, b.time),
  },
  {
    id: 'client',
    title: 'Client',
    text: ({ client, clientName }) => withName(client, clientName),
    tip: ({ user }) => (user === '' ? '' : word('Authenticated as {0}', user)),
    compare: (a, b) => naturally(a.client, b.client),
  },
  {
    id: 'server',
    title: 'Server',
    text: ({ server, serverName }) => withName(server, serverName),
    compare: (a, b) => naturally(a.server, b.server),
  },
  {
    id: 'seconds',
    title: 'Length',
    text: ({ seconds }) => (seconds === null ? '' : `${seconds.toFixed(3)} s`),
    compare: (a, b) => (a.seconds ?? -1) - (b.seconds ?? -1),
  },
  {
    id: 'tls',
    title: 'TLS',
    text: ({ tls, tlsDetails }) => (tls === 'none' ? 'none' : `${tlsDetails.split(' ')[0] || 'TLS'}, ${tls}`),
    tip: ({ tlsDetails }) => tlsDetails,
    compare: (a, b) => byText(a.tls, b.tls) || byText(a.tlsDetails, b.tlsDetails),
  },
  {
    id: 'outcome',
    title: 'Messages',
    text: ({ messages, outcome }) => (messages === 0 ? 'none' : `${messages} ${outcome}`),
    compare: (a, b) => byText(outcomeOf(a), outcomeOf(b)) || a.messages - b.messages,
  },
  {
    id: 'worst',
    title: 'Worst Finding',
    text: ({ worst }) => (worst ? `${SEVERITY[worst.severity].mark} ${worst.title}` : ''),
    tip: ({ worst, findings }) => {
      if (!worst) return '';
      const { severity, rule } = worst;
      return findings > 1 ? word('{0}: {1} and {2} more', severity, rule, findings - 1) : `${severity}: ${rule}`;
    },
    // The gravest first.
    compare: (a, b) => rank(a) - rank(b) || byText(a.worst?.rule ?? '', b.worst?.rule ?? ''),
  },
];

/** A mark besides the colour: not everybody sees colours. */
export const SEVERITY: Readonly<Record<Severity, { readonly rank: number; readonly mark: string }>> = {
  error: { rank: 0, mark: '✖' },
  warning: { rank: 1, mark: '▲' },
  information: { rank: 2, mark: 'ℹ' },
  hint: { rank: 3, mark: '·' },
};

function rank({ worst }: CaptureSession): number {
  return worst ? SEVERITY[worst.severity].rank : 4;
}

function outcomeOf({ messages, outcome }: CaptureSession): string {
  return messages === 0 ? '' : outcome;
}

function withName(address: string, name: string): string {
  return name === '' ? address : `${address} ${name}`;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const collator = new Intl.Collator('en', { numeric: true });

/** 192.0.2.9 stands in front of 192.0.2.10. */
function naturally(a: string, b: string): number {
  return collator.compare(a, b);
}
