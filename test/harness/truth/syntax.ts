import { findCommand } from '../../../server/src/protocol/commands';
import type { Finding } from '../../../server/src/rules/finding';
import { clientFaults } from './findings';
import { ruleFor } from './orderTable';
import type { Label, Recording } from './recording';
import { learnServers, type ServerKnowledge } from './servers';

/** Whether a command line, taken by itself, is as it should be. */
export type FormVerdict = 'well-formed' | 'malformed';

/** A command line as one server met it. */
export interface FormVote {
  readonly recording: Recording;
  readonly label: Label;
  readonly ours: FormVerdict;
  readonly theirs: FormVerdict;
  /** The rules that object to it. */
  readonly rules: readonly string[];
}

/** The same line in the same surroundings, sent to several servers. */
export interface Form {
  readonly text: string;
  /** Where it was tried: behind EHLO or HELO, inside a transaction, in TLS. */
  readonly where: string;
  readonly votes: readonly FormVote[];
  /** What most servers do with it. */
  readonly most: FormVerdict | 'split';
  /** All servers but one at the most do so, of at least three that know the command. */
  readonly agreed: boolean;
  /** Our verdict, in the recordings of most servers. */
  readonly ours: FormVerdict;
}

/** Every command line that is in order and of which the server’s answer tells whether its form is right. */
export function compareForms(recordings: readonly Recording[]): Form[] {
  const servers = learnServers(recordings);
  const forms = new Map<string, FormVote[]>();
  for (const recording of recordings) {
    for (const label of commandsOf(recording)) {
      const vote = voteOn(recording, label, servers);
      if (!vote) continue;
      const key = `${placeOf(label)}\n${label.text}`;
      forms.set(key, [...(forms.get(key) ?? []), vote]);
    }
  }
  return [...forms.values()].map(formOf);
}

/** The commands of a recording, without the text of a message or chunk that the server refused, and whose lines it then took for commands. */
export function commandsOf({ labels }: Recording): Label[] {
  let isText = false;
  return labels.filter(({ kind, verb, code }) => {
    if (kind !== 'cmd') return false;
    if (findCommand(verb)) isText = false;
    const counts = !isText;
    if ((verb === 'BDAT' || verb === 'DATA') && code >= 400) isText = true;
    return counts;
  });
}

function voteOn(recording: Recording, label: Label, servers: ServerKnowledge): FormVote | undefined {
  if (label.uncertain || label.challenged || label.grouped || label.state.muddled) return undefined;
  // What no RFC names, a server refuses by its form; of a command that it lacks, its refusal says nothing.
  if (findCommand(label.verb) ? !servers.knows(recording, label) : recording.server === 'msmtpd') return undefined;
  if (ruleFor(recording, label) === 'out of order') return undefined;
  const theirs = answerAsForm(label);
  if (!theirs) return undefined;
  const rules = (clientFaults(recording).get(label.line) ?? []).filter(isAboutForm).map(({ rule }) => rule);
  return { recording, label, theirs, rules, ours: rules.length > 0 ? 'malformed' : 'well-formed' };
}

/** Faults that a server can see in the line itself. */
export function isAboutForm({ category, rule }: Finding): boolean {
  return category === 'syntax' || category === 'extension' || SEEN_IN_LINE.has(rule);
}

const SEEN_IN_LINE: ReadonlySet<string> = new Set(['non-smtp-protocol', 'crlf-injection', 'invisible-characters']);

/** What the answer says of the line; undefined where it was refused for another reason (order, policy, mailbox). */
function answerAsForm({ verb, code }: Label): FormVerdict | undefined {
  if (code < 400) return 'well-formed';
  if (verb === 'AUTH' && code === 535) return 'well-formed';
  return FORM_CODES.has(code) ? 'malformed' : undefined;
}

/** 553 is “mailbox name not allowed (mailbox syntax incorrect)”, RFC 5321 section 4.2.3; 521 is Postfix’s for BDAT. */
const FORM_CODES: ReadonlySet<number> = new Set([500, 501, 504, 521, 553, 555]);

function placeOf({ state }: Label): string {
  const hello = state.hello ? `after ${state.hello}` : 'before EHLO';
  const transaction = state.bdat
    ? ', after a chunk'
    : state.mail
      ? `, in a transaction${state.rcpt > 0 ? ' with a recipient' : ''}`
      : '';
  return `${hello}${state.tls ? ' in TLS' : ''}${transaction}`;
}

function formOf(votes: readonly FormVote[]): Form {
  const first = votes[0];
  if (!first) throw new Error('a form without votes');
  const byServer = new Map<string, number>();
  for (const { recording, theirs } of votes) {
    byServer.set(recording.server, (byServer.get(recording.server) ?? 0) + (theirs === 'well-formed' ? 1 : -1));
  }
  const counts = [...byServer.values()];
  const good = counts.filter((count) => count > 0).length;
  const bad = counts.filter((count) => count < 0).length;
  const ours =
    votes.filter((vote) => vote.ours === 'malformed').length * 2 > votes.length ? 'malformed' : 'well-formed';
  return {
    text: first.label.text,
    where: placeOf(first.label),
    votes,
    most: good === bad ? 'split' : good > bad ? 'well-formed' : 'malformed',
    agreed: counts.length >= 3 && Math.min(good, bad) <= 1,
    ours,
  };
}
