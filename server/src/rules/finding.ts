import type { Exchange, Place } from '../session/exchange';
import { localized } from '../text/localized';
import {
  type FindingCategory,
  type Fix,
  type JudgedRule,
  type Party,
  type Related,
  type Report,
  SEVERITIES,
  type Severity,
} from './rule';

/** What a rule found, before a user's settings are applied. Plain data: nothing in it changes later. */
export interface Finding {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly party: Party;
  readonly place: Place;
  readonly related: readonly Related[];
  /** The rule's words and, for a command, what the server did about it. */
  readonly message: string;
  readonly fix?: Fix;
}

/** @param answered the command at fault, where its reply belongs to the message; its first reply is known, or none will come */
export function findingOf(
  rule: Pick<JudgedRule, 'id' | 'category' | 'severity' | 'party'>,
  report: Report,
  answered?: Exchange,
): Finding {
  return {
    rule: rule.id,
    category: rule.category,
    severity: report.severity ?? rule.severity,
    party: report.party ?? rule.party,
    place: report.place,
    related: report.related ?? [],
    message: answered ? `${report.message} ${reactionTo(answered, rule.category)}` : report.message,
    ...(report.fix && canReplace(report.fix) ? { fix: report.fix } : {}),
  };
}

/** A fix is written as the protocol has it, which is not how lines with escapes have it. */
function canReplace({ edits }: Fix): boolean {
  return !edits.some((edit) => ('replace' in edit ? edit.replace : edit.like).notated);
}

/** For findings in the order of the text. */
export function compareFindings(a: Finding, b: Finding): number {
  const order = a.place.line - b.place.line || a.place.start - b.place.start || rankOf(a) - rankOf(b);
  return order || (a.rule < b.rule ? -1 : a.rule === b.rule ? 0 : 1);
}

/** In one place the worst comes first; then the first letters of the rules' ids decide. */
export function rankOf({ severity, rule }: Finding): number {
  let rank = SEVERITIES.indexOf(severity);
  for (let at = 0; at < LETTERS; at++) {
    // A letter, a hyphen or nothing.
    const code = at < rule.length ? rule.charCodeAt(at) - 96 : 0;
    rank = rank * 28 + (code > 0 ? code : code === 0 ? 0 : 27);
  }
  return rank;
}

/** With so many letters a rank is still an exact number. */
const LETTERS = 10;

function reactionTo(exchange: Exchange, category: FindingCategory): string {
  const reply = exchange.replies[0];
  if (!reply) return localized('No reply to it is recorded.');
  const enhanced = reply.lines[0]?.parsed.enhanced;
  const code = enhanced ? `${reply.code} ${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : String(reply.code);
  if (reply.code === 503 && category === 'sequence')
    return localized('The server refused it with {0}, as RFC 5321 section 4.1.4 asks of commands out of order.', code);
  // Some close the connection on a line that they do not like with the code of QUIT.
  if (reply.code === 421 || reply.code === 221)
    return localized('The server answered {0} and closes the connection.', code);
  if (reply.code >= 400 && reply.code < 600) return localized('The server refused it with {0}.', code);
  // A 3yz has meaning behind few commands (RFC 5321 section 4.2.1); elsewhere a server is out of step.
  if (reply.code >= 300 && !GOES_ON.has(exchange.kind)) return localized('The server answered it with {0}.', code);
  if (reply.code >= 200) return localized('The server accepted it all the same ({0}).', code);
  return localized('The server’s answer to it cannot be read.');
}

/** What is answered with a 3yz: 354, 334 and the checkpoint of MAIL (355, RFC 1845 section 5). */
const GOES_ON: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>([
  'data',
  'message',
  'auth',
  'response',
  'mail',
]);
