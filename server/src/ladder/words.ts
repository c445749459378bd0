import type { EventRow, Ladder, LadderEvent, MessageRow, Row, RowFinding, Severity, Span, Verdict } from './ladder';

/** A text in the language of the reader, with values in place of `{0}`, `{1}`. Its places are told by calls with a literal. */
export type Word = (english: string, ...values: readonly (string | number)[]) => string;

/** A sign and a word for each, so that nothing hangs on colours. */
export function verdictWords(verdict: Verdict, word: Word): string {
  switch (verdict) {
    case 'accepted':
      return word('✓ accepted');
    case 'goes-on':
      return word('→ go on');
    case 'deferred':
      return word('↻ not now');
    case 'refused':
      return word('✗ refused');
    case 'none':
      return word('no reply recorded');
  }
}

/** What is as it should be needs no word in a picture. */
export function verdictSign(verdict: Verdict, word: Word): string {
  return verdict === 'accepted' ? '✓' : verdictWords(verdict, word);
}

export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '▲',
  information: 'ℹ',
  hint: '·',
};

export function findingWords({ severity, rule, message }: RowFinding, word: Word): string {
  return word('{0}: {1} ({2})', severityWord(severity, word), message, rule);
}

function severityWord(severity: Severity, word: Word): string {
  switch (severity) {
    case 'error':
      return word('error');
    case 'warning':
      return word('warning');
    case 'information':
      return word('information');
    case 'hint':
      return word('hint');
  }
}

export function eventWords({ event, side, details }: EventRow, word: Word): string {
  const octets = /^\d{1,15}$/.test(details) ? Number(details) : undefined;
  if (event === 'encrypted' && octets !== undefined)
    return octets === 1
      ? word('{0} octet that cannot be read', octets)
      : word('{0} octets that cannot be read', grouped(octets));
  const what = happened(event, side, word);
  if (details === '') return what;
  const more = event === 'gap' && octets !== undefined ? octetsWords(octets, word) : details;
  return word('{0}: {1}', what, more);
}

/** Who sent what cannot be read; null for all other events, which are of nobody or of both. */
export function senderOf(row: Row): 'client' | 'server' | null {
  if (row.kind === 'event') return row.event === 'encrypted' ? row.side : null;
  return row.kind === 'reply' ? 'server' : 'client';
}

function happened(event: LadderEvent, side: EventRow['side'], word: Word): string {
  switch (event) {
    case 'connect':
      return word('Connection opened');
    case 'tls':
      return word('TLS begins');
    case 'tls-failed':
      return word('The TLS handshake fails');
    case 'encrypted':
      return word('Octets that cannot be read');
    case 'gap':
      return word('Something is missing here');
    case 'cut':
      return word('The line above has no end');
    case 'omitted':
      return word('The text of the message is left out');
    case 'close':
      if (side === null) return word('Connection closed');
      return side === 'client' ? word('The client closes the connection') : word('The server closes the connection');
    case 'reset':
      if (side === null) return word('Connection reset');
      return side === 'client' ? word('The client resets the connection') : word('The server resets the connection');
  }
}

export function messageWords({ lines, size, isChunk }: MessageRow, word: Word): string {
  const what = isChunk ? word('✉ chunk') : word('✉ message');
  const parts = [
    what,
    ...(size === null ? [] : [octetsWords(size, word)]),
    lines === 1 ? word('{0} line', lines) : word('{0} lines', grouped(lines)),
  ];
  return parts.join(word(', '));
}

export function spanWords({ kind, details }: Span, word: Word): string {
  switch (kind) {
    case 'tls':
      return details === '' ? word('TLS') : details;
    case 'starttls':
      return word('STARTTLS');
    case 'auth':
      return details === '' ? word('AUTH') : word('AUTH {0}', details);
    case 'unreadable':
      return word('not readable');
  }
}

/** `0.004 s`, `1.4 s`, `75 s`, `12 min`, `3 h`. */
export function secondsWords(seconds: number, word: Word): string {
  if (seconds >= 3 * 3600) return word('{0} h', Math.round(seconds / 3600));
  if (seconds >= 180) return word('{0} min', Math.round(seconds / 60));
  const digits = seconds >= 10 ? 0 : seconds >= 0.1 ? 1 : 3;
  return word('{0} s', Number(seconds.toFixed(digits)));
}

/** Since the session began. */
export function timeWords(seconds: number): string {
  const digits = seconds >= 1000 ? 0 : seconds >= 100 ? 1 : 3;
  return `+${seconds.toFixed(digits)} s`;
}

/** What stands below a ladder; empty where it is drawn to its end. */
export function endWords({ goesOnTo }: Pick<Ladder, 'goesOnTo'>, word: Word): string {
  return goesOnTo === null ? '' : word('… the session goes on to line {0}, which is not drawn', goesOnTo + 1);
}

function octetsWords(octets: number, word: Word): string {
  return octets === 1 ? word('{0} octet', octets) : word('{0} octets', grouped(octets));
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
