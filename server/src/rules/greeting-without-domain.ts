import type { Reply } from '../session/exchange';
import { isLetterOrDigit } from '../syntax/characters';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'greeting-without-domain',
  title: 'Greeting or hello reply without the server’s name',
  category: 'reply',
  severity: 'hint',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 5321, section: '4.3.1' },
  ],
  docs: {
    what: 'The first word of a 220 greeting, or of the first line of the reply to EHLO or HELO, is no domain and no address literal.',
    why: 'RFC 5321 section 4.2 (`Greeting`) and section 4.1.1.1 (`ehlo-ok-rsp`) begin the text with the name of the server. Clients log it, and some see by it that they have connected to themselves. They go on all the same.',
    remedy: 'Begin the text with the fully qualified name of the host, or with its address in brackets.',
    practice: 'All recorded servers begin their greeting with the name.',
  },
  examples: {
    bad: `S: 220 Welcome to our mail server!
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 Bye
`,
    good: `S: 220 mx.example.net ESMTP Welcome to our mail server!
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 Bye
`,
  },
  hears: { replies: ['unanswering', 'to-hello'] },
  check: {
    reply({ reply, complete, exchange }, { session, report }) {
      const greeting = complete.role === 'greeting' && reply.code === 220;
      const hello =
        complete.role === 'answer' && exchange !== undefined && HELLO.has(exchange.kind) && reply.code === 250;
      if (!greeting && !hello) return;
      const missing = nameless(reply);
      const line = reply.lines[0];
      if (!missing || !line) return;
      // The name was missing in the greeting already: that is told once.
      if (hello && session.greeting && nameless(session.greeting)) return;
      const word = missing.word;
      report({
        place: word === '' ? { line: line.line, start: line.start, end: line.end } : partOf(line, 4, 4 + word.length),
        message: greeting
          ? localized(
              'The greeting does not begin with the server’s name: behind 220 a domain or an address literal is expected (RFC 5321 section 4.2).',
            )
          : localized(
              'The reply to {0} does not begin with the server’s name: behind 250 a domain is expected (RFC 5321 section 4.1.1.1).',
              exchange?.verb ?? '',
            ),
      });
    },
  },
});

const HELLO: ReadonlySet<string> = new Set(['ehlo', 'helo', 'lhlo']);

/** The first word, where it is certainly no name. */
function nameless({ lines }: Reply): { word: string } | undefined {
  const text = lines[0]?.text ?? '';
  if (beginsWithDomain(text)) return undefined;
  const word = /^\S*/.exec(text.slice(4).trimStart())?.[0] ?? '';
  // Masked by a network device, or a placeholder of the writer.
  if (/[*<>{}[\]()…]|^x+$/i.test(word)) return undefined;
  if (WORDS.has(word.toLowerCase().replace(/[.,:!;-]+$/, ''))) return { word };
  return /^[\p{L}\p{N}_.:-]+$/u.test(word) ? undefined : { word };
}

/** Whether the first word is of letters, digits and hyphens with a dot inside, as nearly every host’s name is. */
function beginsWithDomain(text: string): boolean {
  let dotted = false;
  for (let at = 4; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) return dotted;
    if (code === DOT) {
      const next = text.charCodeAt(at + 1);
      dotted = at > 4 && next < 0x80 && isLetterOrDigit(next);
      if (!dotted) return false;
    } else if (code >= 0x80 || (code !== HYPHEN && !isLetterOrDigit(code))) return false;
  }
  return dotted;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** Words that are domains by their form, but never a host’s name. */
const WORDS: ReadonlySet<string> = new Set([
  'welcome',
  'hello',
  'hi',
  'esmtp',
  'smtp',
  'ok',
  'okay',
  'ready',
  'the',
  'this',
  'pleased',
  'greetings',
  'requested',
]);
