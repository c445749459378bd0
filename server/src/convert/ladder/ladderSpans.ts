import type { Group, Row, Span } from '../../ladder/ladder';
import { parseAuthCommand } from '../../syntax/saslMessage';
import type { Drawn } from './ladderRows';

/** What goes on over several rows: TLS, the way to it, logins, and what cannot be read. In the order in which they begin. */
export function spansOf(drawn: readonly Drawn[]): Span[] {
  return [
    ...runs(drawn, throughTls(drawn)).map((run) => ({ kind: 'tls' as const, ...run, details: tlsDetails(drawn, run) })),
    ...starttlsSpans(drawn),
    ...authSpans(drawn),
    ...runs(
      drawn,
      drawn.map(({ row }) => row.kind === 'event' && row.event === 'encrypted'),
    ).map((run) => ({ kind: 'unreadable' as const, ...run, details: '' })),
  ].sort((a, b) => a.first - b.first);
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runs(drawn: readonly Drawn[], isIn: readonly boolean[]): Run[] {
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < drawn.length; at++) {
    if (!isIn[at]) continue;
    const open = found.at(-1);
    if (open && open.last === at - 1) open.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}

/** For each row whether it went through TLS, as far as the transcript tells. */
function throughTls(drawn: readonly Drawn[]): boolean[] {
  let isOn = false;
  return drawn.map(({ row, exchange, isMarkedTls }) => {
    if (isMarkedTls) isOn = true;
    else if (row.kind === 'event' && row.event === 'tls') isOn = true;
    else if (row.kind === 'event' && row.event === 'connect') isOn = false;
    // A reply to what was sent before TLS, such as that to STARTTLS, is before TLS.
    else if (exchange) isOn = exchange.before.tls;
    return isOn;
  });
}

function tlsDetails(drawn: readonly Drawn[], { first, last }: Run): string {
  for (let at = first; at <= last; at++) {
    const { row } = drawn[at]!;
    if (row.kind === 'event' && row.event === 'tls') return /^\S+/.exec(row.details)?.[0] ?? '';
  }
  return '';
}

function starttlsSpans(drawn: readonly Drawn[]): Span[] {
  const found: Span[] = [];
  for (const [first, { row, exchange }] of drawn.entries()) {
    if (exchange?.kind !== 'starttls' || row.kind !== 'command') continue;
    let last = first;
    for (let at = first + 1; at < drawn.length; at++) {
      const next = drawn[at]!;
      const isHandshake = next.row.kind === 'event' && HANDSHAKE.has(next.row.event);
      if (next.exchange !== exchange && !isHandshake) break;
      last = at;
    }
    found.push({ kind: 'starttls', first, last, details: '' });
  }
  return found;
}

const HANDSHAKE: ReadonlySet<string> = new Set(['tls', 'tls-failed']);

function authSpans(drawn: readonly Drawn[]): Span[] {
  const found: { kind: 'auth'; first: number; last: number; details: string }[] = [];
  for (const [at, { row, exchange }] of drawn.entries()) {
    const open = found.at(-1);
    if (exchange?.kind === 'auth' && row.kind === 'command')
      found.push({ kind: 'auth', first: at, last: at, details: mechanismOf(row, exchange.text) });
    else if (open && (exchange?.kind === 'auth' || exchange?.kind === 'response') && open.last === at - 1)
      open.last = at;
  }
  return found;
}

/** Commands and messages of which each but the first was sent while replies were outstanding. */
export function groupsOf(drawn: readonly Drawn[]): Group[] {
  const found: { first: number; last: number; size: number }[] = [];
  for (const [at, { row, exchange }] of drawn.entries()) {
    const isWhole = row.kind === 'command' || (row.kind === 'message' && !row.isChunk);
    if (!isWhole || !exchange) continue;
    const open = found.at(-1);
    if (!open || !exchange.grouped) found.push({ first: at, last: at, size: 1 });
    else {
      open.last = at;
      open.size++;
    }
  }
  return found.filter(({ size }) => size > 1);
}

function mechanismOf(row: Row, text: string): string {
  const name = parseAuthCommand(text).mechanism;
  // Only what the row shows, too: a secret in the place of the mechanism is masked there.
  return row.kind === 'command' && /^[A-Z0-9_-]{1,20}$/.test(name) && row.text.toUpperCase().includes(name) ? name : '';
}
