import type { OrderVerdict } from './orderTable';
import type { Label, Recording } from './recording';

/** What is to be known of each server, so that its answers can be read as verdicts about order. */
export interface ServerKnowledge {
  /** Whether a server has the command at all: what it lacks, it refuses wherever it stands. */
  knows(recording: Recording, label: Label): boolean;
}

/** It takes each command in its one place only, so its refusals say nothing. */
const WITHOUT_A_VOTE: ReadonlySet<string> = new Set(['msmtpd']);

/** They say 502 where others say 503. */
const SAY_502: ReadonlySet<string> = new Set(['courier', 'go-smtp']);

const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['AUTH', 'AUTH'],
  ['STARTTLS', 'STARTTLS'],
  ['BDAT', 'CHUNKING'],
]);

export function learnServers(recordings: readonly Recording[]): ServerKnowledge {
  const known = new Set<string>();
  for (const { server, labels, offers } of recordings) {
    for (const { verb, code } of labels) if (code < 400) known.add(`${server} ${verb}`);
    for (const { tls, keywords } of offers) for (const keyword of keywords) known.add(`${server} ${keyword} ${tls}`);
  }
  return {
    knows({ server }, { verb, text, state, binaryMime }) {
      if (WITHOUT_A_VOTE.has(server)) return false;
      // A server without BINARYMIME refuses the parameter, or takes it without knowing what is asked of it.
      const binary = (verb === 'DATA' && binaryMime) || (verb === 'MAIL' && /BODY=BINARYMIME/i.test(text));
      if (binary && !known.has(`${server} BINARYMIME ${state.tls}`)) return false;
      const keyword = KEYWORDS.get(verb);
      if (!keyword) return known.has(`${server} ${verb}`);
      // STARTTLS is not offered again inside TLS; AUTH may be offered there only.
      return known.has(`${server} ${keyword} ${verb === 'STARTTLS' ? false : state.tls}`);
    },
  };
}

/** What the server's answer says about the order; undefined where it refused for another reason (policy, syntax, size). */
export function answerAsVerdict({ server }: Recording, { verb, code }: Label): OrderVerdict | undefined {
  if (code < 400) return 'in order';
  // The credentials were wrong: the command was in its place.
  if (verb === 'AUTH' && code === 535) return 'in order';
  if (code === 503 || (code === 502 && SAY_502.has(server))) return 'out of order';
  // No valid recipients, TLS already active: RFC 5321 section 3.3 has 554 beside 503.
  if (code === 554 && (verb === 'DATA' || verb === 'BDAT' || verb === 'STARTTLS')) return 'out of order';
  // A STARTTLS as such has nothing else that could be wrong with it.
  return verb === 'STARTTLS' && code !== 421 ? 'out of order' : undefined;
}
