import type { Exchange, Place } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type Rule, type RuleContext } from './rule';
import { partOf } from './spanPlace';

/** A rule about a header field that every message must have (RFC 5322 section 3.6). */
export interface RequiredFieldRule extends Omit<Rule, 'category' | 'check' | 'party' | 'memory' | 'severity'> {
  /** In lower case. */
  readonly field: string;
  /** As people write it. */
  readonly name: string;
}

interface Header {
  /** The name of the first field. */
  place: Place | null;
  /** The field is there. */
  found: boolean;
  /** The header section looks like that of a real message, and not like a line typed for a test. */
  serious: boolean;
  /** The header section is over: what it lacks is known. */
  over: boolean;
}

/**
 * Makes a rule that reports a header section without the field: a hint, and a warning where the server refused the message
 * for its header. A message with a Subject and little else is a test, of which nothing is said.
 */
export function requiredFieldRule({ field, name, ...rule }: RequiredFieldRule): Rule {
  const flush = (context: RuleContext<Header>, answered: Exchange) => {
    const { place, found, serious, over } = context.memory;
    restart(context.memory);
    if (!place || found || !over || context.state.message.elided) return;
    const refused = isRefusedForHeader(answered, name);
    if (!serious && !refused) return;
    context.report({
      place,
      message: localized(
        'The header section of the message has no {0}: field, which every message must have (RFC 5322 section 3.6).',
        name,
      ),
      severity: refused ? 'warning' : 'hint',
      answered,
    });
  };
  return defineRule<Header>({
    ...rule,
    category: 'message',
    severity: 'hint',
    party: 'client',
    memory: startHeader,
    hears: { kinds: ['message', 'bdat'], content: ['header'] },
    check: {
      content({ line, place }, { memory, state }) {
        if (line.part === 'body' || line.part === 'continuation') return;
        if (state.message.lines === 1) restart(memory);
        if (line.part !== 'field') {
          memory.over = true;
          return;
        }
        memory.place ??= partOf(place, 0, line.field.length);
        if (line.field === field) memory.found = true;
        else if (SERIOUS.has(line.field)) memory.serious = true;
      },
      'end-of-data'(_, { memory }) {
        memory.over = true;
      },
      reply({ exchange, reply }, context) {
        if (exchange?.kind === 'message') flush(context, exchange);
        if (exchange?.kind !== 'bdat') return;
        // A server that refuses the chunk takes its text for commands, and of several chunks a line may go on in the next.
        const whole = exchange.before.phase !== 'chunk' && /\sLAST\s*$/i.test(exchange.text);
        if (whole && reply.code < 400) flush(context, exchange);
        else restart(context.memory);
      },
    },
  });
}

function startHeader(): Header {
  return { place: null, found: false, serious: false, over: false };
}

function restart(memory: Header): void {
  memory.place = null;
  memory.found = false;
  memory.serious = false;
  memory.over = false;
}

/** Fields that a program writes, or a person who means it. */
const SERIOUS: ReadonlySet<string> = new Set(['from', 'date', 'to', 'message-id', 'received', 'mime-version']);

function isRefusedForHeader({ replies }: Exchange, name: string): boolean {
  return replies.some(({ code, lines }) => code >= 500 && lines.some(({ text }) => speaksOf(text, name)));
}

/** Whether the reply names the field, or the header section without naming a field. */
function speaksOf(text: string, name: string): boolean {
  const named = /\b(From|Date)(?::| (?:header|field))|\b(?:no|missing|lacks?) (From|Date)\b/i.exec(text);
  const field = named?.[1] ?? named?.[2];
  if (field !== undefined) return field.toLowerCase() === name.toLowerCase();
  return /\b(?:822|2822|5322)\b|\b(?:missing|required|mandatory)\b.{0,40}\bheaders?\b/i.test(text);
}
