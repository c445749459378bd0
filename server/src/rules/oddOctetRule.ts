import type { Exchange, Place } from '../session/exchange';
import { findOddOctet, octetAt } from '../syntax/contentOctets';
import { localized } from '../text/localized';
import { defineRule, type Related, type Rule, type RuleContext } from './rule';
import { partOf } from './spanPlace';

/** A rule about octets that the text of a message must not hold. */
export interface OddOctetRule extends Omit<Rule, 'category' | 'check' | 'party' | 'memory'> {
  /** A flag of syntax/contentOctets.ts. */
  readonly octet: number;
  /** What the octet is called, with its article, to begin the message: `A bare CR`. */
  readonly name: string;
  /** What is wrong about it: whole sentences. */
  readonly because: string;
}

/** Where one message or chunk has them. */
interface Seen {
  place: Place | null;
  count: number;
  /** The next lines after the first one, a few of them. */
  lines: number[];
}

/** Makes a rule that reports such octets once for each message or chunk, at the first of them. */
export function oddOctetRule({ octet, name, because, ...rule }: OddOctetRule): Rule {
  const flush = (context: RuleContext<Seen>, exchange?: Exchange) => {
    const { memory, state } = context;
    const { place, count, lines } = memory;
    if (!place) return;
    memory.place = null;
    memory.count = 0;
    memory.lines = [];
    // What makes a false end of data is reported as that.
    if (state.message.falseEnd) return;
    const related: Related[] = lines.map((line) => ({ line, message: localized('Here too.') }));
    context.report({
      place,
      message: localized(
        '{0} in the message{1}: {2}',
        localized(name),
        count > 1 ? localized(', in {0} lines', count) : '',
        localized(because),
      ),
      related,
      ...(exchange ? { answered: exchange } : {}),
    });
  };
  return defineRule<Seen>({
    ...rule,
    category: 'message',
    party: 'client',
    memory: () => ({ place: null, count: 0, lines: [] }),
    hears: { commands: ['behind-content'], content: ['odd'] },
    check: {
      content({ odd, text, place, chunk }, { memory, state }) {
        // BINARYMIME lets a chunk hold any octets (RFC 3030 section 3).
        if ((odd & octet) === 0 || (chunk && state.binaryMime)) return;
        memory.count++;
        if (memory.place) {
          if (memory.lines.length < MOST_RELATED) memory.lines.push(place.line);
          return;
        }
        const at = findOddOctet(text, octet);
        memory.place = partOf(place, at, at + octetAt(text, at).width);
      },
      'end-of-data': ({ exchange }, context) => flush(context, exchange),
      command: (_, context) => flush(context),
      closed: (_, context) => flush(context),
      end: (_, context) => flush(context),
    },
  });
}

const MOST_RELATED = 4;
