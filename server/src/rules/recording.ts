import type { DetectedDialect } from '../dialects/detect';
import type { Place } from '../session/exchange';

/** What a line of a transcript is, as its dialect reads it. */
export type LineRole = 'blank' | 'client' | 'server' | 'content' | 'event' | 'comment' | 'note' | 'prose' | 'unknown';

/** A line with what it was read as. */
export interface RecordedLine extends Place {
  readonly role: LineRole;
  /** The whole line. */
  readonly text: string;
}

/**
 * Lines in a row that the dialect passes over (`unknown`, `prose`, `note`), with the blank lines and events between them. Of
 * very many they are told in parts of {@link MOST_PASSED_OVER}.
 */
export interface PassedOver {
  readonly lines: readonly RecordedLine[];
  /** The line right above the first one, and the one right below the last; undefined at the ends of the text. */
  readonly above: RecordedLine | undefined;
  readonly below: RecordedLine | undefined;
  /** These lines are the next part of a row of which the part before was told already. */
  readonly goesOn: boolean;
  readonly dialect: DetectedDialect;
  /** The other form in which they are clearly a dialogue, and in which they are read. */
  readonly other?: DetectedDialect | undefined;
}

export const MOST_PASSED_OVER = 1000;

/** A line that stands for something a side said, but is the talk of the tool that recorded it. */
export interface ToolTalk {
  readonly place: Place;
  /** The line above is such a line, too. */
  readonly goesOn: boolean;
}

/** What was heard of either side: enough to tell whether one is missing. */
export interface SidesHeard {
  readonly client: SideHeard;
  readonly server: SideHeard;
}

export interface SideHeard {
  /** The first line, from where its text begins. */
  readonly first: Place | undefined;
  /** Of the first lines what tells them apart: of the server the code, of the client a number. At most {@link ENOUGH_SAID}. */
  readonly said: readonly string[];
}

/** More lines than one who just begins to write a session has. */
export const ENOUGH_SAID = 3;
