import type { DialectId } from '../dialects/dialect';
import type { Place } from '../session/exchange';
import { follow } from './follow';
import type { FollowSink } from './follower';
import { followText, type TextFollower } from './followText';
import { MentionListener } from './mentionListener';

/** What a name names: a mailbox, a message (by its Message-ID), a message in a server's queue, or a host. */
export type MentionKind = 'address' | 'message-id' | 'queue-id' | 'host';

/**
 * Where it stands: in MAIL (`sender`), in RCPT (`recipient`), in another `command`, as the name that the client gives itself
 * (`hello`), or the server in its greeting or its reply to EHLO (`server`), in a `reply`, in the header section (`header`) or the
 * text (`body`) of a message, or in what nobody said (`remark`).
 */
export type MentionRole =
  | 'sender'
  | 'recipient'
  | 'command'
  | 'hello'
  | 'server'
  | 'reply'
  | 'header'
  | 'body'
  | 'remark';

/** One place in a transcript where somebody or something is named. */
export interface Mention {
  readonly what: MentionKind;
  /** As it is said there, in the byte notation. */
  readonly text: string;
  readonly role: MentionRole;
  readonly place: Place;
}

/** More than so many are not kept of one transcript: they are there to be looked up, not to hold a log. */
export const MOST_MENTIONS = 50_000;

/**
 * Gathers what a transcript names, line by line, in bounded memory. Takes any text; never throws.
 *
 * @param mentions is added to; at most MOST_MENTIONS
 */
export function readMentions(wanted: DialectId | 'auto', mentions: Mention[]): TextFollower {
  return followText(wanted, (dialect) => {
    const listener = new MentionListener((mention) => {
      if (mentions.length < MOST_MENTIONS) mentions.push(mention);
    });
    const sink: FollowSink = {
      finding() {},
      directive() {},
      session: () => listener.session(),
      role: (_line, _role, start) => listener.line(start),
      heard: (heard) => listener.heard(heard),
    };
    return follow({ dialect, sink, keeps: 'recent', judges: false });
  });
}

/**
 * Two mentions with the same key are of the same thing. Domains know no case; local parts do (RFC 5321 section 2.4), but hardly a
 * server tells two mailboxes apart by it. Ids are what they are, letter by letter.
 */
export function mentionKey({ what, text }: Pick<Mention, 'what' | 'text'>): string {
  const name = what === 'address' || what === 'host' ? text.toLowerCase().replace(/\.$/, '') : text;
  return `${what} ${name}`;
}
