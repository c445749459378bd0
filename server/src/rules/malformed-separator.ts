import type { Exchange } from '../session/exchange';
import { isLetterOrDigit } from '../syntax/characters';
import { hasControl } from '../syntax/control';
import type { Span } from '../syntax/pathCommand';
import { localized } from '../text/localized';
import { pathCommandOf } from './pathCommandOf';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'malformed-separator',
  title: 'Parts of a command not separated by one blank',
  category: 'syntax',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '4.1.1' },
  ],
  fix: 'safe',
  docs: {
    what: 'Between the verb and its argument, or between the path and the parameters, stand several blanks or a tab.',
    why: 'The grammar has exactly one space there (RFC 5321 sections 4.1.1 and 4.1.2). Only blanks at the end of a line are to be tolerated (section 4.1.1).',
    remedy: 'Put one space between the parts.',
    practice:
      'Two blanks behind MAIL are refused by Exim, OpenSMTPD, smtp-server and Dovecot, a tab there by 10 of 16 recorded set-ups. Two blanks in front of SIZE are refused by Dovecot and Net::Server::Mail only.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL  FROM:<a@example.org>
S: 500 5.5.1 Command unrecognized
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE
C: MAIL FROM:<a@example.org> SIZE=100
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { commands: ['odd-text', 'double-blank'] },
  check: {
    command({ exchange }, { report }) {
      if (exchange.kind === 'other') return;
      const wrong = wrongSeparators(exchange);
      const first = wrong?.[0];
      if (!first || hasControl(exchange.text) || isFolded(exchange)) return;
      const { text, verb } = exchange;
      const what = text.slice(first.start, first.end).includes('\t')
        ? localized('A tab stands in {0} where a space belongs', verb)
        : localized('{0} blanks stand in {1} where one belongs', first.end - first.start, verb);
      report({
        place: spanPlace(exchange, first),
        message: localized('{0}. The parts of a command are separated by one space (RFC 5321 section 4.1.2).', what),
        answered: exchange,
        fix: {
          title: 'Separate the parts by one space',
          kind: 'safe',
          edits: wrong.map((span) => ({ replace: spanPlace(exchange, span), text: ' ' })),
        },
      });
    },
  },
});

/** Undefined or none in nearly all commands. */
function wrongSeparators(exchange: Exchange): Span[] | undefined {
  const { text, command } = exchange;
  if (!command) return undefined;
  let wrong: Span[] | undefined;
  if (isWrong(text, command.verbEnd, command.argument)) wrong = [{ start: command.verbEnd, end: command.argument }];
  const parsed = pathCommandOf(exchange);
  // Without its closing bracket the path does not end where it seems to.
  if (!parsed?.brackets || text[parsed.path.end - 1] !== '>') return wrong;
  let end = parsed.path.end;
  for (const { nameSpan, value } of parsed.parameters) {
    // What cannot be a parameter is told of as a malformed path, or is a remark behind it.
    const first = text.charCodeAt(nameSpan.start);
    if (first >= 0x80 || !isLetterOrDigit(first)) break;
    if (isWrong(text, end, nameSpan.start)) {
      wrong ??= [];
      wrong.push({ start: end, end: nameSpan.start });
    }
    end = value?.end ?? nameSpan.end;
  }
  return wrong;
}

/** Whether blanks are there that are not one space. Nothing at all between path and parameter is a malformed-parameter. */
function isWrong(text: string, start: number, end: number): boolean {
  return start < end && end < text.length && (end - start > 1 || text.charCodeAt(start) !== SPACE);
}

const SPACE = 0x20;

/** The lines of a folded command are joined by a blank, whatever stood there. */
function isFolded({ text, place }: Exchange): boolean {
  return text.length > place.end - place.start;
}
