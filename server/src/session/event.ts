import type { CommandLine } from '../syntax/command';
import type { ConnectionChange } from './connectionChange';
import type { Exchange, Place, Reply, SaidPlace, SaidReplyLine, Session } from './exchange';
import type { MessageLine } from './messageText';
import type { CompleteReply, ServerStep } from './serverLine';
import type { SessionState } from './state';

/** What the conversation tells to those who judge it: one event for each thing that happened, in order. */
export type SessionEvent =
  | { readonly type: 'command'; readonly exchange: Exchange; readonly command: CommandLine }
  | { readonly type: 'response'; readonly exchange: Exchange }
  | { readonly type: 'end-of-data'; readonly exchange: Exchange }
  | {
      /**
       * A line of a message or of a chunk; the lone dot is `end-of-data`. Of message bodies only lines are told with which
       * something may be wrong, as there are very many: odd octets, a dot in front, too long, a time, a reply in the middle.
       */
      readonly type: 'content';
      readonly text: string;
      readonly place: SaidPlace;
      /** With its line end. */
      readonly octets: number;
      readonly line: MessageLine;
      /** What it holds besides plain text: flags of syntax/contentOctets.ts, 0 for nearly every line. */
      readonly odd: number;
      /** The line above ended in a bare LF, so that on the wire this is no line of its own. */
      readonly continued: boolean;
      /** True for a line of a BDAT chunk, where dots are not stuffed. */
      readonly chunk: boolean;
      /** The DATA or BDAT that it follows. */
      readonly exchange: Exchange | undefined;
    }
  | {
      /** Behind a `close` or `reset` comes `closed` first. */
      readonly type: 'connection';
      readonly change: ConnectionChange;
      readonly place: Place;
      readonly side: 'client' | 'server' | undefined;
      readonly details: string;
    }
  | { readonly type: 'reply-line'; readonly line: SaidReplyLine; readonly step: ServerStep }
  | {
      readonly type: 'reply';
      readonly reply: Reply;
      readonly complete: CompleteReply;
      /** What it answers; absent for a greeting and for a reply to nothing. */
      readonly exchange: Exchange | undefined;
      /** Exchanges whose replies are missing, because this reply can only answer a later one. */
      readonly skipped: readonly Exchange[];
      /** The exchange that was sent before this reply came, behind the answered one; for a greeting, what the client said before it. */
      readonly next: Exchange | undefined;
    }
  | {
      readonly type: 'reply-abandoned';
      readonly lines: readonly SaidReplyLine[];
      /** False where the text just ends: the recording may be cut. */
      readonly wentOn: boolean;
    }
  | {
      readonly type: 'closed';
      readonly by: 'client' | 'server' | undefined;
      readonly place: Place;
      readonly unanswered: readonly Exchange[];
    }
  | { readonly type: 'end'; readonly unanswered: readonly Exchange[] }
  | {
      /** The last event of every session, behind `end` or, later, behind `closed`. */
      readonly type: 'over';
    };

/** Where an event happened. One object for each session, that holds as long as the session goes on. */
export interface SessionContext {
  readonly session: Session;
  /** The state after the event, replies outstanding. Plain data; not to be changed. */
  readonly state: Readonly<SessionState>;
  /** Whether the dialect keeps the order of the wire, so that commands in front of their replies were pipelined. */
  readonly order: 'wire' | 'log';
}

/** The same for listeners, which may keep what they need in it. */
export interface ListenerContext extends SessionContext {
  /** What listeners remember of the session: plain data without exchanges, as it is copied and compared with the state. */
  readonly remembered: unknown[];
  /** A line of content was told since the last command. */
  contentTold: boolean;
  /** What listeners want to complete when an exchange has its reply. */
  held: Held[];
}

export interface Held {
  readonly exchange: Exchange;
  /** Plain data. */
  readonly what: unknown;
}

export interface SessionListener {
  listen(event: SessionEvent, context: ListenerContext): void;
}
