import type { DetectedDialect } from '../dialects/detect';
import type { Place, Session } from '../session/exchange';

/** What a transcript was read as, line by line, for rules about the recording itself. Lines count from 0. */
export interface FileView {
  readonly lines: readonly string[];
  readonly dialect: DetectedDialect;
  readonly sessions: readonly Session[];
  role(line: number): FileRole;
  /** Where the text of a line begins, behind the marks of its dialect. */
  start(line: number): number;
  /** Lines that stand for something a side said, but are the talk of the tool that recorded it. */
  readonly toolTalk: readonly Place[];
}

export type FileRole = 'blank' | 'client' | 'server' | 'content' | 'event' | 'comment' | 'note' | 'prose' | 'unknown';
