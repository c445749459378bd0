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

/** A table for lines from `first` on, all blank at first, with room for so many; it grows. Other lines are blank, too. */
export function createLineTable(first: number, room: number): LineTableBuilder {
  let roles = new Uint8Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  const growTo = (length: number) => {
    const before = [roles, starts, ends] as const;
    roles = new Uint8Array(length);
    starts = new Int32Array(length);
    ends = new Int32Array(length);
    for (const [at, table] of [roles, starts, ends].entries()) table.set(before[at]!);
  };
  return {
    role: (line) => LINE_ROLES[roles[line - first] ?? 0] ?? 'blank',
    start: (line) => starts[line - first] ?? 0,
    end: (line) => ends[line - first] ?? 0,
    set(line, role, start, end) {
      const at = line - first;
      if (at >= roles.length) growTo(2 * at + 2);
      roles[at] = LINE_ROLES.indexOf(role);
      starts[at] = start;
      ends[at] = end;
    },
  };
}
