import type { Place, SaidPlace } from '../session/exchange';
import { bodySecrets, findSecrets, privateKeyMark, type SecretKind, type SecretText } from '../syntax/secretText';
import { localized } from '../text/localized';
import { defineRule, type FixEdit, type Report } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'secret-in-transcript',
  title: 'Secret in a remark, a reply or a message',
  category: 'security',
  severity: 'warning',
  party: 'transcript',
  rfc: [
    { rfc: 4954, section: '4' },
    { vendor: 'OWASP', text: 'Logging Cheat Sheet: data to exclude' },
  ],
  docs: {
    what: 'A password, token, cookie or private key stands in the transcript outside of an AUTH exchange: in a command line that a tool or a person wrote above the session (`swaks --auth-password`, `curl --user`), in a configuration table, in a URL, in a reply that repeats the credentials, in XCLIENT LOGIN, or in a message: anything in its header section; in its body private keys, cookies, and passwords and tokens in URLs. What was masked is not reported.',
    why: 'Transcripts are pasted into tickets, sent to mailing lists and committed to repositories. The lines of the session are often masked by the tool that wrote them, while the command line above them is not.',
    remedy:
      'Mask it before the file is passed on: the quick fix writes `****` in its place, “SMTP: Redact…” and `smtp-transcript redact` mask everything at once, encoded forms included. Change the password if the file has been passed on already.',
    practice:
      'swaks, curl and msmtp hide nothing of their command lines and configuration; some servers repeat a rejected AUTH line in their reply.',
  },
  examples: {
    bad: `# swaks --server mx.example.net --auth-user alice --auth-password hunter22
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `# swaks --server mx.example.net --auth-user alice --auth-password ****
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fix: 'unsafe',
  hears: {
    commandKinds: ['xclient', 'other', 'noop'],
    replies: ['refusal'],
    content: ['header', 'key', 'body-secret'],
  },
  memory: (): Memory => ({ key: undefined }),
  check: {
    command({ exchange }, { report }) {
      for (const secret of findSecrets(exchange.text)) report(found(secret, exchange.place));
    },
    reply({ reply }, { report }) {
      for (const line of reply.lines) for (const secret of findSecrets(line.text)) report(found(secret, line));
    },
    content({ text, place, line }, { memory, report }) {
      const mark = privateKeyMark(text);
      if (mark === undefined && memory.key && maskKeyLine(memory.key, text, place)) return;
      if (mark === 'begin') {
        tellKey(memory, report);
        memory.key = { place: partOf(place, 0, text.length), edits: [] };
      }
      if (mark !== undefined && memory.key) maskKeyMark(memory.key, text, place);
      if (mark !== 'begin') tellKey(memory, report);
      if (mark !== undefined) return;
      const secrets = line.part === 'body' ? bodySecrets(text) : findSecrets(text);
      for (const secret of secrets) report(found(secret, place));
    },
    'end-of-data'(_, { memory, report }) {
      tellKey(memory, report);
    },
    over(_, { memory, report }) {
      tellKey(memory, report);
    },
  },
  recording: {
    remark({ line, text, start, end }, report) {
      const said = text.slice(start, end);
      if (privateKeyMark(said) === 'begin' && !said.includes('-----END')) {
        report({ place: { line, start, end }, message: localized('A private key begins here: {0}', localized(TO_DO)) });
      } else for (const secret of findSecrets(said)) report(found(secret, { line, start, end }));
    },
  },
});

/** A private key whose end is not reached. */
interface OpenKey {
  readonly place: Place;
  /** What masks it, with as many octets as before. */
  readonly edits: FixEdit[];
}

interface Memory {
  key: OpenKey | undefined;
}

/** Notes a line of a key; false for what is none. */
function maskKeyLine({ edits }: OpenKey, text: string, place: SaidPlace): boolean {
  const digits = /^[A-Za-z0-9+/]{1,128}(?==*[ \t]*$)/.exec(text)?.[0];
  if (digits === undefined) return text === '' || /^[A-Z][A-Za-z-]{2,30}: /.test(text);
  if (edits.length <= MOST_KEY_LINES)
    edits.push({ replace: partOf(place, 0, digits.length), text: 'A'.repeat(digits.length) });
  return true;
}

/** The words around it no longer say what it was. */
function maskKeyMark({ edits }: OpenKey, text: string, place: SaidPlace): void {
  const at = text.indexOf('PRIVATE KEY-----');
  edits.push({ replace: partOf(place, at, at + REMOVED.length), text: REMOVED });
}

const REMOVED = 'REMOVED';
/** More than a key of any use has: what is told stays small. */
const MOST_KEY_LINES = 400;

function tellKey(memory: Memory, report: (report: Report) => void): void {
  const { key } = memory;
  memory.key = undefined;
  if (!key) return;
  const isWhole = key.edits.length <= MOST_KEY_LINES;
  report({
    place: key.place,
    message: localized('A private key begins here: {0}', localized(TO_DO)),
    ...(isWhole
      ? { fix: { title: localized('Mask the {0}', localized(NAMES.key)), kind: 'unsafe' as const, edits: key.edits } }
      : {}),
  });
}

function found({ start, end, what }: SecretText, at: SaidPlace): Report {
  const place = partOf(at, start, end);
  // Of a line that goes on below only what stands in one line can be replaced.
  const whole = place.end - place.start === end - start;
  return {
    place,
    message: localized('A {0} can be read here: {1}', localized(NAMES[what]), localized(TO_DO)),
    ...(whole
      ? {
          fix: {
            title: localized('Mask the {0}', localized(NAMES[what])),
            kind: 'unsafe' as const,
            edits: [{ replace: place, text: '****' }],
          },
        }
      : {}),
  };
}

const NAMES: Readonly<Record<SecretKind, string>> = {
  password: 'password',
  login: 'login name',
  token: 'token',
  cookie: 'cookie',
  key: 'private key',
};

const TO_DO = 'anyone who gets this file has it. Mask it before you pass the file on.';
