/**
 * Gives texts of one session in a form in which times, ids and names do not count: each is replaced by what it is and its
 * number, `‹mailbox 2›`, in the order in which they appear. So two sessions in which the same happened to others look alike.
 */
export type Normalise = (text: string) => string;

interface Kind {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether each different text has a number of its own; times have none. */
  readonly numbered: boolean;
}

/** In the order in which they are looked for: a mailbox holds a host, a date holds times. */
const KINDS: readonly Kind[] = [
  {
    name: 'time',
    pattern:
      /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,3})?(?:\b\d{1,2} {1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} {1,3}\d{4}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,3}\d{1,2}|\b\d{4}-\d{2}-\d{2})(?:[T ,]{1,3}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?: ?(?:[+-]\d{2}:?\d{2}|Z\b))?(?: \([A-Z]{1,5}\))?(?: \d{4}\b)?/g,
    numbered: false,
  },
  { name: 'time', pattern: /\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b/g, numbered: false },
  {
    name: 'mailbox',
    pattern: /[^\s<>:;,@()"[\]‹›]{1,64}@(?:\[[^\]\s]{1,64}\]|[A-Za-z0-9._-]{1,255}[A-Za-z0-9])/g,
    numbered: true,
  },
  {
    name: 'address',
    pattern: /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:IPv6:)?(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b/gi,
    numbered: true,
  },
  {
    name: 'host',
    pattern: /\b(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,8}[a-z][a-z0-9-]{1,22}\b\.?/gi,
    numbered: true,
  },
  {
    name: 'id',
    pattern: /\b(?=[A-Za-z0-9_-]{0,80}\d)(?=[A-Za-z0-9_-]{0,80}[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{7,80}\b={0,2}/g,
    numbered: true,
  },
  {
    name: 'id',
    pattern: /(?<=\b(?:queued as |id[ =:]<?|pid[ =]|session[ =]))(?=[A-Za-z._-]{0,80}\d)[A-Za-z0-9._-]{3,80}/gi,
    numbered: true,
  },
];

export function createNormalise(): Normalise {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = ({ name, numbered }: Kind, text: string): string => {
    if (!numbered) return `‹${name}›`;
    const key = `${name} ${text.trim().replace(/\.$/, '').toLowerCase()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const given = `‹${name} ${count}›`;
    known.set(key, given);
    return given;
  };
  return (text) => {
    let changed = text;
    for (const kind of KINDS) changed = replaceOutside(changed, kind, nameOf);
    return changed;
  };
}

/** What was replaced already is no text any more. */
function replaceOutside(text: string, kind: Kind, nameOf: (kind: Kind, found: string) => string): string {
  return text
    .split(/(‹[^‹›]*›)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(kind.pattern, (found) => (isWord(found) ? found : nameOf(kind, found))),
    )
    .join('');
}

/** Words of the protocol that look like ids: keywords with digits, versions of TLS. */
function isWord(text: string): boolean {
  return /^(?:8BITMIME|SMTPUTF8|UTF8|BINARYMIME|SHA-?\d+|SCRAM-SHA-\d.*|CRAM-MD5|DIGEST-MD5|XOAUTH2|TLSv?\d.*|TLS_.*|ISO-8859-\d+|utf-8|base64)$/i.test(
    text,
  );
}
