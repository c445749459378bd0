import type { SessionDialogue } from '../analysis/dialogue';
import type { Mask } from '../convert/secrets';
import type { Exchange, Reply } from '../session/exchange';
import { offerText } from '../session/offer';
import { localized } from '../text/localized';
import { createNormalise, type Normalise } from './normalise';

/** One exchange of a session, without times, ids and names. */
export interface Step {
  readonly kind: Exchange['kind'] | 'greeting';
  /** What a person calls it: `the greeting`, `MAIL`, `the message`. */
  readonly name: string;
  /** The line in the transcript, from 0. */
  readonly line: number;
  /** What the client said; empty for the greeting. */
  readonly said: string;
  /** The lines of the message in front of its end. */
  readonly message: readonly string[];
  readonly answers: readonly Answer[];
  /** The EHLO keywords offered in the reply. */
  readonly offered: ReadonlySet<string>;
}

export interface Answer {
  readonly code: number;
  /** As in `5.1.1`; empty where there is none. */
  readonly enhanced: string;
  readonly lines: readonly string[];
}

/** Takes a session apart for comparison. Secrets are masked. */
export function stepsOf({ session, heard }: SessionDialogue, mask: Mask): Step[] {
  const normalise = createNormalise();
  const told = (text: string) => normalise(mask.text(text));
  const contents = heard.flatMap((one) => (one.kind === 'said' && one.part === 'content' ? [one] : []));
  const steps: Step[] = [];
  if (session.greeting) {
    steps.push({
      kind: 'greeting',
      name: localized('the greeting'),
      line: session.greeting.lines[0]?.line ?? session.line,
      said: '',
      message: [],
      answers: [answerOf(session.greeting, told)],
      offered: new Set(),
    });
  }
  let next = 0;
  for (const exchange of session.exchanges) {
    const { kind, verb, place, text } = exchange;
    const message: string[] = [];
    // Lines of content belong to the command that ends them: a lone dot, or the one behind a chunk.
    for (; next < contents.length && contents[next]!.place.line < place.line; next++) {
      message.push(told(contents[next]!.text));
    }
    const said = mask.said({ kind: 'said', key: '', side: 'client', text, part: 'dialogue', place });
    steps.push({
      kind,
      name:
        kind === 'message'
          ? localized('the message')
          : kind === 'response'
            ? localized('the answer inside AUTH')
            : verb,
      line: place.line,
      said: normalise(said),
      message,
      answers: exchange.replies.map((reply) => answerOf(reply, told)),
      offered: offerText(exchange).keywords,
    });
  }
  return steps;
}

function answerOf({ code, lines }: Reply, told: Normalise): Answer {
  const enhanced = lines[0]?.parsed.enhanced;
  return {
    code,
    enhanced: enhanced ? `${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : '',
    // The code belongs to no name behind it: `250-mx.example.net`.
    lines: lines.map(({ text }) => (/^\d{3}[ -]/.test(text) ? text.slice(0, 4) + told(text.slice(4)) : told(text))),
  };
}
