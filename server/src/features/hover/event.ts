import type { Snapshot } from '../../analysis/snapshot';
import type { EventName } from '../../dialects/dialect';
import type { Ref } from '../../protocol/rfc';
import { localized } from '../../text/localized';
import { inlineCode } from '../markdown';
import type { Explanation } from './explanation';
import { sentences, sizeText } from './words';

/** A line that tells what happened to the connection, or a note of the tool. Columns of the line. */
export function explainEvent({ lines, analysis }: Snapshot, line: number): Explanation | undefined {
  const text = lines.at(line) ?? '';
  const indent = text.length - text.trimStart().length;
  const span = { start: indent, end: text.trimEnd().length };
  if (span.end <= span.start) return undefined;
  if (analysis.lines.role(line) === 'note') {
    // Where the form is a guess, the line may well be what a side said.
    if (!analysis.dialect.confident) return undefined;
    return {
      title: localized('A note of the tool'),
      lines: [localized('Neither client nor server said this: the program that wrote the transcript did.')],
      refs: [],
      span,
    };
  }
  const start = analysis.lines.start(line);
  const name = eventName(text, start);
  const row = EVENTS[name];
  const details = text.slice(start, analysis.lines.end(line)).trim();
  return {
    title: localized(row.title),
    lines: [localized(row.text), (name === 'tls' ? tlsText(details) : undefined) ?? detailsText(details)],
    refs: row.refs ?? [],
    span,
  };
}

/** The canonical form names the side by its letter, behind the number of octets where there is one. */
function detailsText(details: string): string | undefined {
  if (details === '') return undefined;
  const [, octets, side] = /^(?:(\d+) )?([CS])$/.exec(details) ?? [];
  if (side === undefined) return localized('Details: {0}', inlineCode(details));
  const who = side === 'C' ? localized('the client') : localized('the server');
  return octets === undefined ? localized('By {0}.', who) : localized('{0} from {1}.', sizeText(octets), who);
}

/** Version, cipher suite and the name that the client asked for, as the canonical form has them; undefined for other words. */
function tlsText(details: string): string | undefined {
  const parts = /^(?:(SSLv3|TLSv1(?:\.[123])?) (\S+))?(?:(?:^| )server-name=(\S+))?$/.exec(details);
  if (!parts || details === '') return undefined;
  const [, version, suite, name] = parts;
  return sentences(
    version && localized('{0}, cipher suite {1}.', versionText(version), inlineCode(suite!)),
    name && localized('The client asked for the server by the name {0}.', inlineCode(name)),
  );
}

function versionText(version: string): string {
  return `${version.replace('v', ' ')}${version === 'TLSv1' ? '.0' : ''}`;
}

interface EventRow {
  readonly title: string;
  readonly text: string;
  readonly refs?: readonly Ref[];
}

const EVENTS: Readonly<Record<EventName | 'other', EventRow>> = {
  connect: {
    title: 'connect: a connection is made',
    text: 'A new session begins. Now the server has to greet, and the client waits for it.',
    refs: [{ rfc: 5321, section: '3.1' }],
  },
  tls: {
    title: 'TLS is on',
    text: 'The handshake succeeded: from here on the connection is encrypted. After STARTTLS both sides begin afresh, and the client says EHLO again.',
    refs: [{ rfc: 3207, section: '4.2' }],
  },
  'tls-failed': {
    title: 'The TLS handshake failed',
    text: 'No encryption could be agreed on. Most clients and servers close the connection then.',
    refs: [{ rfc: 3207, section: '4.1' }],
  },
  encrypted: { title: 'Encrypted octets', text: 'Something was sent here that the recording cannot read.' },
  gap: {
    title: 'A gap',
    text: 'Octets or lines are missing here: what was said is not known, and is held against nobody.',
  },
  cut: {
    title: 'A line without its end',
    text: 'The line above has no line end: the recording, or the connection, was cut there.',
  },
  close: {
    title: 'close: the connection is closed',
    text: 'The session ends here. A client has to say QUIT first, and should wait for the reply.',
    refs: [{ rfc: 5321, section: '4.1.1.10' }],
  },
  reset: {
    title: 'reset: the connection broke',
    text: 'The connection was cut off hard. What had no final reply counts as failed for now, as after a 451.',
    refs: [{ rfc: 5321, section: '3.8' }],
  },
  omitted: {
    title: 'Message text left out',
    text: 'The message was sent here; this transcript does not show its text.',
  },
  other: {
    title: 'An event of the connection',
    text: 'Neither client nor server said this: it tells what happened to the connection.',
  },
};

/** The canonical form names its events; other tools have words of their own for them. */
function eventName(text: string, start: number): EventName | 'other' {
  const named = /^(?:\[[^\]]*\] *)?\* +([a-z-]+)/.exec(text)?.[1];
  if (named !== undefined && named in EVENTS) return named as EventName;
  // What happened stands in front of the details, where the dialect parts them.
  const front = text.slice(0, start).toLowerCase();
  const words = /[a-z]/.test(front) ? front : text.slice(start, start + LONGEST_EVENT).toLowerCase();
  if (/\b(?:tls|ssl)\b/.test(words))
    return /fail|error|unable/.test(words) ? 'tls-failed' : /clos|shut/.test(words) ? 'close' : 'tls';
  if (/reset|broken pipe/.test(words)) return 'reset';
  if (/clos|drop|disconnect|terminat|lost/.test(words)) return 'close';
  if (/connect|trying|open/.test(words)) return 'connect';
  if (/^[\s.…]+$/.test(text)) return 'gap';
  return 'other';
}

/** So much of a line without parts tells what happened. */
const LONGEST_EVENT = 80;
