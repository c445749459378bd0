import type { SessionEvent } from '../../session/event';
import type { Exchange, Place } from '../../session/exchange';
import { isLastChunk } from '../../syntax/chunkCommand';
import { isElision, isMasked } from '../../syntax/leftOut';
import type { RuleContext } from '../rule';
import { partOf } from '../spanPlace';
import { type Checks, type Reporter, subjectOf } from './reporter';

type ContentEvent = Extract<SessionEvent, { type: 'content' }>;

const HEARD: NonNullable<Checks['hears']> = { kinds: ['message', 'bdat'], content: ['header'] };

/** The header field that is being read. */
interface OpenField {
  name: string;
  value: string;
  place: Place | null;
}

/** So much of a field is kept: one that is longer is not compared, as only a part of it would be. */
const LONGEST_VALUE = 4096;

/** Looks at each header field when its last line was read. */
export function headerChecks(reporter: Reporter): Checks {
  const close = (context: RuleContext) => {
    const field = context.memory as OpenField;
    const { name, place } = field;
    const isWhole = field.value.length <= LONGEST_VALUE;
    const value = field.value.trim();
    field.name = '';
    field.value = '';
    field.place = null;
    if (!place || !isWhole || isElision(value) || (isMasked(value) && !isWord(value))) return;
    reporter.tell({ ...subjectOf(context), header: { name, value } }, place, context);
  };
  return {
    hears: HEARD,
    memory: (): OpenField => ({ name: '', value: '', place: null }),
    check: {
      content(event, context) {
        const { line, text, place } = event;
        if (line.part === 'body') return;
        const field = context.memory as OpenField;
        if (line.part === 'continuation' && field.place) {
          if (field.value.length <= LONGEST_VALUE) field.value += ` ${text.trim()}`.slice(0, LONGEST_VALUE);
          return;
        }
        // What was open when another message began may have been cut.
        if (context.state.message.lines === 1) field.place = null;
        close(context);
        if (line.part !== 'field') return;
        const colon = text.indexOf(':');
        field.name = nameIn(event);
        field.value = text.slice(colon + 1, colon + 2 + LONGEST_VALUE);
        field.place = partOf(place, 0, line.field.length);
      },
      'end-of-data': (_, context) => close(context),
      reply: ({ exchange }, context) => {
        if (exchange?.kind === 'bdat') close(context);
      },
    },
  };
}

/** Words in brackets, such as `<id@host>` or `(comment)`, are nothing that was left out of a header. */
function isWord(value: string): boolean {
  return /^[<(]/.test(value) && !/\*{3}|\.{3}|…|redacted|hidden|removed|edited/i.test(value);
}

/** The name as it is written. */
function nameIn({ line, text }: ContentEvent): string {
  return text.slice(0, line.field.length);
}

/** What was seen of the header section of the message that is being sent. */
interface Seen {
  /** In lower case, each once. */
  names: string[];
  /** The first one. */
  place: Place | null;
  /** It is over, so that what it lacks is known. */
  over: boolean;
  /** The DATA or BDAT in front of it was seen. */
  begun: boolean;
}

/** More fields than any message has. */
const MOST_NAMES = 500;

/** Looks at each message when it is over. */
export function messageChecks(reporter: Reporter): Checks {
  const flush = (exchange: Exchange, context: RuleContext) => {
    const seen = context.memory as Seen;
    const { names, over, begun } = seen;
    const place = seen.place ?? exchange.place;
    restart(seen);
    const isWhole = begun && over && !context.state.message.elided && names.length < MOST_NAMES;
    const message = { headers: isWhole ? names : undefined, size: exchange.size };
    reporter.tell({ ...subjectOf(context), message }, place, context);
  };
  return {
    hears: HEARD,
    memory: startSeen,
    check: {
      content({ line, place }, context) {
        const seen = context.memory as Seen;
        if (line.part === 'body' || line.part === 'continuation') return;
        if (context.state.message.lines === 1) {
          restart(seen);
          seen.begun = true;
        }
        if (line.part !== 'field') {
          seen.over = true;
          return;
        }
        seen.place ??= partOf(place, 0, line.field.length);
        if (seen.names.length < MOST_NAMES && !seen.names.includes(line.field)) seen.names.push(line.field);
      },
      'end-of-data'(_, context) {
        (context.memory as Seen).over = true;
      },
      reply({ exchange, reply }, context) {
        if (exchange?.replies.length !== 1) return;
        if (exchange.kind === 'message') flush(exchange, context);
        if (exchange.kind !== 'bdat') return;
        // A server that refuses the chunk takes its text for commands, and of several chunks a line may go on in the next.
        if (exchange.before.phase !== 'chunk' && isLastChunk(exchange.text) && reply.code < 400)
          flush(exchange, context);
        else restart(context.memory as Seen);
      },
    },
  };
}

function startSeen(): Seen {
  return { names: [], place: null, over: false, begun: false };
}

function restart(seen: Seen): void {
  seen.names = [];
  seen.place = null;
  seen.over = false;
  seen.begun = false;
}
