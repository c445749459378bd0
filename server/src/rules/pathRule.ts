import type { Exchange } from '../session/exchange';
import { hasControl } from '../syntax/control';
import { injectionIn } from '../syntax/injection';
import type { PathCommand, Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { hidesText } from './hiddenCharacter';
import { pathCommandOf } from './pathCommandOf';
import { defineRule, type Fix, type Rule, type RuleContext, type Severity } from './rule';
import { spanPlace } from './spanPlace';

/** A MAIL or RCPT as the rules about its syntax look at it. */
export interface PathFacts {
  readonly verb: string;
  readonly text: string;
  readonly path: PathCommand;
  /** The word that belongs behind the verb. */
  readonly wanted: 'FROM' | 'TO';
  /** What the path is called. */
  readonly role: 'sender' | 'recipient';
  readonly exchange: Exchange;
}

/** What is wrong with it. */
export interface PathFault {
  readonly span: Span;
  /** The message, without what the server did about it. */
  readonly message: string;
  readonly severity?: Severity;
  /** Replaces a piece of the command; the title is the menu’s. */
  readonly fix?: { readonly title: string; readonly span: Span; readonly text: string };
}

/** What a rule about MAIL and RCPT has to say; where it looks and what is left alone is common to all. */
export interface PathRule extends Omit<Rule, 'category' | 'check' | 'party'> {
  fault(facts: PathFacts, context: RuleContext): PathFault | undefined;
}

/**
 * Makes a rule about the syntax of MAIL and RCPT. Paths that were masked or mangled when the transcript was shared are left
 * alone, as are lines with control or invisible characters and with line breaks, which have rules of their own.
 */
export function pathRule({ fault, ...rule }: PathRule): Rule {
  return defineRule({
    ...rule,
    category: 'syntax',
    party: 'client',
    hears: { kinds: ['mail', 'rcpt'], commands: ['odd-path'] },
    check: {
      command({ exchange }, context) {
        const path = pathCommandOf(exchange);
        if (!path) return;
        const { text, verb } = exchange;
        const sender = exchange.kind === 'mail';
        const found = fault(
          { verb, text, path, wanted: sender ? 'FROM' : 'TO', role: sender ? 'sender' : 'recipient', exchange },
          context,
        );
        // Looked at last, because nearly all commands are right.
        if (!found || isExcused(text, path)) return;
        context.report({
          place: spanPlace(exchange, found.span),
          message: found.message,
          answered: exchange,
          ...(found.severity ? { severity: found.severity } : {}),
          ...(found.fix ? { fix: fixOf(found.fix, rule.fix ?? 'safe', exchange) } : {}),
        });
      },
    },
  });
}

function fixOf({ title, span, text }: NonNullable<PathFault['fix']>, kind: Fix['kind'], exchange: Exchange): Fix {
  return { title, kind, edits: [{ replace: spanPlace(exchange, span), text }] };
}

/** Text that was masked or mangled, and text of which another rule says what is wrong with it. */
function isExcused(text: string, { path }: PathCommand): boolean {
  if (hasControl(text) || injectionIn(text) || hidesText(text)) return true;
  return isRedacted(text) || isRedacted(text.slice(path.start, path.end));
}
