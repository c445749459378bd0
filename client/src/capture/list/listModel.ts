import type { CaptureSession } from '../../../../server/src/captureMessages';
import { COLUMNS, type ColumnId } from './sessionColumns';
import { sessionFilter } from './sessionFilter';

/** What a user chose; it outlives the view. */
export interface ListChoice {
  readonly filter: string;
  readonly column: ColumnId;
  readonly descending: boolean;
  /** The number of the session that is selected; 0 for none. */
  readonly selected: number;
}

export const FIRST_CHOICE: ListChoice = { filter: '', column: 'session', descending: false, selected: 0 };

/** The sessions of a capture as they are listed: filtered and sorted, while more of them come. */
export class ListModel {
  /** In the order of the list. */
  shown: readonly CaptureSession[] = [];
  #all: CaptureSession[] = [];
  #choice: ListChoice;

  constructor(choice: ListChoice = FIRST_CHOICE) {
    this.#choice = choice;
  }

  get choice(): ListChoice {
    return this.#choice;
  }

  get count(): number {
    return this.#all.length;
  }

  /** Where the selected session stands in the list; -1 where it does not. */
  get selectedIndex(): number {
    return this.shown.findIndex(({ session }) => session === this.#choice.selected);
  }

  /** Numbers of all sessions that are shown, in the order of the capture. */
  get shownNumbers(): number[] {
    return this.shown.map(({ session }) => session).sort((a, b) => a - b);
  }

  clear(): void {
    this.#all = [];
    this.#list();
  }

  add(sessions: readonly CaptureSession[]): void {
    for (const session of sessions) this.#all.push(session);
    this.#list();
  }

  filter(text: string): void {
    this.#choose({ filter: text });
  }

  /** Sorts by a column; once more by the same turns the order round. */
  sort(column: ColumnId): void {
    const { column: before, descending } = this.#choice;
    this.#choose({ column, descending: column === before && !descending });
  }

  /** Selects what stands at a place of the list, or else nearest to it. */
  selectAt(index: number): void {
    const at = Math.max(0, Math.min(index, this.shown.length - 1));
    this.#choice = { ...this.#choice, selected: this.shown[at]?.session ?? 0 };
  }

  #choose(change: Partial<ListChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#list();
  }

  #list(): void {
    const { filter, column, descending } = this.#choice;
    const compare = COLUMNS.find(({ id }) => id === column)?.compare ?? (() => 0);
    const sign = descending ? -1 : 1;
    this.shown = this.#all.filter(sessionFilter(filter)).sort((a, b) => sign * compare(a, b) || a.session - b.session);
  }
}

/** A choice that was kept somewhere; what is none of ours is left out. */
export function readChoice(kept: unknown): ListChoice {
  const { filter, column, descending, selected } = (kept ?? {}) as Partial<Record<keyof ListChoice, unknown>>;
  return {
    filter: typeof filter === 'string' ? filter : FIRST_CHOICE.filter,
    column: COLUMNS.find(({ id }) => id === column)?.id ?? FIRST_CHOICE.column,
    descending: descending === true,
    selected: typeof selected === 'number' ? selected : 0,
  };
}
