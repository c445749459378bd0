import type { CaptureSession } from '../../../../server/src/captureMessages';

/** Whether a session is to be shown. */
export type SessionFilter = (session: CaptureSession) => boolean;

/**
 * What a user typed as a filter: words that all have to be found in a session, in any case of letters. `-word` must not be found;
 * `server:word` and its like look at one thing alone; a word in quotes may have blanks.
 */
export function sessionFilter(text: string): SessionFilter {
  const terms = termsOf(text);
  return (session) => terms.every(({ field, word, isOut }) => field(session).toLowerCase().includes(word) !== isOut);
}

/** The names of what a word can look at. */
export const FILTER_FIELDS: readonly string[] = ['client', 'server', 'user', 'tls', 'outcome', 'finding', 'session'];

interface Term {
  readonly field: (session: CaptureSession) => string;
  readonly word: string;
  readonly isOut: boolean;
}

function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, name, quoted, plain] of text.matchAll(TERM)) {
    const field = name === undefined ? undefined : FIELDS.get(name.toLowerCase());
    // An address has colons, too: only what is a name of ours is taken for one.
    const word = quoted ?? plain ?? '';
    const said = name !== undefined && !field ? `${name}:${word}` : word;
    if (said !== '') terms.push({ field: field ?? everything, word: said.toLowerCase(), isOut: minus !== '' });
  }
  return terms;
}

const TERM = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]\S*)|(?<=:)(?=\s|$))/gi;

const FIELDS = new Map<string, (session: CaptureSession) => string>([
  ['client', ({ client, clientName }) => `${client} ${clientName}`],
  ['server', ({ server, serverName }) => `${server} ${serverName}`],
  ['user', ({ user }) => user],
  ['tls', ({ tls, tlsDetails }) => `${tls} ${tlsDetails}`],
  ['outcome', ({ outcome, messages }) => (messages === 0 ? 'none' : outcome)],
  ['finding', ({ worst }) => (worst ? `${worst.severity} ${worst.rule} ${worst.title}` : 'none')],
  ['session', ({ session }) => String(session)],
]);

function everything(session: CaptureSession): string {
  const { client, server, clientName, serverName, user, time, protocol, tls, tlsDetails, outcome, worst } = session;
  const found = worst ? `${worst.severity} ${worst.rule} ${worst.title}` : '';
  // What the words are parted by is in none of them.
  return [client, server, clientName, serverName, user, time, protocol, tls, tlsDetails, outcome, found].join('\n');
}
