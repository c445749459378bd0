import type { LineRole } from '../rules/recording';

/** The roles by their number in a table. */
const LINE_ROLES: readonly LineRole[] = [
  'blank',
  'client',
  'server',
  'content',
  'event',
  'comment',
  'note',
  'prose',
  'unknown',
];

/** The role of each line and the columns of its text, in a few bytes a line. Lines count from 0. */
export interface LineTable {
  role(line: number): LineRole;
  /** Columns of what was said, of the event's details or of the comment; end exclusive. */
  start(line: number): number;
  end(line: number): number;
}

export interface LineTableBuilder extends LineTable {
  set(line: number, role: LineRole, start: number, end: number): void;
}

/** A table for `count` lines from `first` on, all blank at first. Other lines are blank, too. */
export function createLineTable(first: number, count: number): LineTableBuilder {
  const roles = new Uint8Array(count);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  return {
    role: (line) => LINE_ROLES[roles[line - first] ?? 0] ?? 'blank',
    start: (line) => starts[line - first] ?? 0,
    end: (line) => ends[line - first] ?? 0,
    set(line, role, start, end) {
      roles[line - first] = LINE_ROLES.indexOf(role);
      starts[line - first] = start;
      ends[line - first] = end;
    },
  };
}
