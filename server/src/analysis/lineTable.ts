/** What a line of a transcript is, as far as features ask for it line by line. */
export const LINE_ROLES = [
  'blank',
  'client',
  'server',
  'content',
  'event',
  'comment',
  'note',
  'prose',
  'unknown',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** The role of each line and the columns of its text, in a few bytes a line. Lines count from 0. */
export interface LineTable {
  readonly count: number;
  role(line: number): LineRole;
  /** Columns of what was said, of the event's details or of the comment; end exclusive. */
  start(line: number): number;
  end(line: number): number;
}

export interface LineTableBuilder extends LineTable {
  set(line: number, role: LineRole, start: number, end: number): void;
}

/** A table for `count` lines, all blank at first. */
export function createLineTable(count: number): LineTableBuilder {
  const roles = new Uint8Array(count);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  return {
    count,
    role: (line) => LINE_ROLES[roles[line] ?? 0] ?? 'blank',
    start: (line) => starts[line] ?? 0,
    end: (line) => ends[line] ?? 0,
    set(line, role, start, end) {
      roles[line] = LINE_ROLES.indexOf(role);
      starts[line] = start;
      ends[line] = end;
    },
  };
}
