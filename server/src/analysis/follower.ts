import type { DetectedDialect } from '../dialects/detect';
import type { ConnectionEvent, DialectMemory, Remark, Side, Utterance } from '../dialects/dialect';
import type { CustomRule } from '../rules/custom/customRule';
import type { Directive } from '../rules/directive';
import type { Finding } from '../rules/finding';
import type { LineRole } from '../rules/recording';
import type { ConversationOptions } from '../session/conversation';
import type { SaidPlace, Session } from '../session/exchange';
import type { Running } from '../session/running';
import type { SideTally } from './recordingNotes';
import type { WatchedRecording } from './recordingWatch';

/** Who is told what is found while a transcript is followed. */
export interface FollowSink {
  finding(finding: Finding): void;
  /** @param target the line that it speaks of: the next that is neither blank nor a comment; undefined where none is */
  directive(directive: Directive, target: number | undefined): void;
  /** The first line of a session was met. */
  session?(session: Session): void;
  /** A session has ended: nothing of it changes any more. */
  sessionOver?(session: Session): void;
  /** What a line is; a line of which nothing is told is blank. A line that holds several things is told several times. */
  role?(line: number, role: LineRole, start: number, end: number): void;
  /** What was said or happened, in order, each behind what it began (`session`). Costs time: left out where only faults are sought. */
  heard?(heard: Heard): void;
}

/** One thing that a line told. */
export type Heard =
  | {
      readonly kind: 'said';
      /** Which of several interleaved sessions; empty where the dialect does not tell. */
      readonly key: string;
      /** Who said it, as the dialect has it: TURN and ATRN change the roles, not the sides. */
      readonly side: Side;
      /** In the byte notation of the canonical form; folded lines are joined by a blank. */
      readonly text: string;
      /** A line of a message or chunk, or the lone dot that ends a message; all else is dialogue. */
      readonly part: 'dialogue' | 'content' | 'end-of-data';
      readonly place: SaidPlace;
    }
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly event: ConnectionEvent;
      readonly details: string;
      readonly line: number;
    }
  /** What nobody said: a comment (its text behind the `#`), the tool's talk, a writer's prose. */
  | { readonly kind: 'remark'; readonly remark: Remark['kind']; readonly text: string; readonly line: number };

export interface FollowOptions {
  readonly dialect: DetectedDialect;
  readonly sink: FollowSink;
  /** Which exchanges of a session are kept: see ConversationOptions. */
  readonly keeps: ConversationOptions['keeps'];
  /** Off where only what was said is of interest. */
  readonly judges: boolean;
  /** Rules that a user defined. */
  readonly customRules?: readonly CustomRule[] | undefined;
}

/** Follows a transcript line by line: who said what, what it means in its session, and what is wrong with it. Never throws. */
export interface Follower {
  /**
   * Takes the next line.
   *
   * @param line its number, or its label where lines are edited: see Place
   * @param next the line below, undefined at the end of the text
   */
  line(text: string, line: number, next: string | undefined): void;
  /** The key of the session in which something was said or happened in the line that was read last; undefined where none is told. */
  readonly heardIn: string | undefined;
  /** Sessions that began so far. */
  readonly begun: number;
  /** Sessions that are kept: those that go on now, and a few that are over. */
  readonly kept: number;
  /** Whether more than one session goes on now. */
  readonly areSeveralOpen: boolean;
  /** What was heard of either side since this was asked last. */
  takeTally(): SideTally;
  /** All that the lines so far mean for those that follow: an independent copy, for `from`. */
  checkpoint(): Checkpoint;
  /** Ends the text. What depends on the whole of it (one side missing) is judged by the caller: see judgeSides(). */
  end(): void;
}

/** Plain data: two that are equal lead to the same findings from there on. */
export interface Checkpoint {
  readonly memory: DialectMemory;
  /** The form of the section in which the lines stand, where it is not that of the file. */
  readonly reading: DetectedDialect | undefined;
  readonly held: HeldUtterance | undefined;
  readonly latest: string;
  readonly sessions: readonly (readonly [key: string, running: Running])[];
  readonly recording: WatchedRecording;
  readonly untargeted: readonly Directive[];
  readonly guessTold: boolean;
}

/** What was held back because it goes on in the lines below. */
export interface HeldUtterance {
  readonly reading: Utterance;
  text: string;
  readonly line: number;
  readonly toLineEnd: boolean;
}
