import type { CaptureSession } from '../../../server/src/captureMessages';
import type { ListModel } from '../capture/list/listModel';
import { COLUMNS, type Column } from '../capture/list/sessionColumns';
import { scrollTopFor, type Viewport, visibleRows } from '../capture/list/visibleRows';
import { word } from '../words';
import { elementOf } from './elementOf';

export interface GridEvents {
  /** The user wants to read the selected session. */
  open(): void;
  /** Order or selection is another. */
  changed(): void;
}

/** The list as a grid. Of its rows there are as many elements as can be seen. */
export class SessionGrid {
  readonly #grid = elementOf('grid', HTMLElement);
  readonly #heads = elementOf('heads', HTMLElement);
  readonly #scroller = elementOf('scroller', HTMLElement);
  readonly #rows = elementOf('rows', HTMLElement);
  #rowHeight = 0;

  constructor(
    private readonly model: ListModel,
    private readonly events: GridEvents,
  ) {
    this.#grid.setAttribute('aria-colcount', String(COLUMNS.length));
    this.#heads.replaceChildren(...COLUMNS.map((column, at) => this.#head(column, at)));
    this.#scroller.addEventListener('scroll', () => this.#draw());
    this.#scroller.addEventListener('keydown', (event) => this.#key(event));
    this.#scroller.addEventListener('click', (event) => this.#click(event));
    this.#scroller.addEventListener('dblclick', () => this.events.open());
    new ResizeObserver(() => this.refresh()).observe(this.#scroller);
  }

  focus(): void {
    if (this.model.selectedIndex < 0) this.#select(0);
    this.#scroller.focus();
  }

  /** Shows the list as it is now. */
  refresh(): void {
    this.#rowHeight = this.#measure();
    this.#grid.setAttribute('aria-rowcount', String(this.model.shown.length + 1));
    this.#rows.style.height = `${this.model.shown.length * this.#rowHeight}px`;
    const { column, descending } = this.model.choice;
    COLUMNS.forEach(({ id }, at) => {
      const order = id !== column ? 'none' : descending ? 'descending' : 'ascending';
      this.#heads.children[at]?.setAttribute('aria-sort', order);
    });
    this.#draw();
  }

  get #viewport(): Viewport {
    const { clientHeight, scrollTop } = this.#scroller;
    return { rowHeight: this.#rowHeight, height: clientHeight, scrollTop };
  }

  /** The height of a row hangs on the editor's font. */
  #measure(): number {
    return this.#heads.getBoundingClientRect().height;
  }

  #head({ id, title }: Column, at: number): HTMLElement {
    const head = document.createElement('div');
    head.setAttribute('role', 'columnheader');
    head.setAttribute('aria-colindex', String(at + 1));
    head.className = `cell ${id}`;
    const button = document.createElement('button');
    button.textContent = word(title);
    button.title = word('Sort by {0}', word(title));
    button.addEventListener('click', () => {
      this.model.sort(id);
      this.refresh();
      this.events.changed();
    });
    head.append(button);
    return head;
  }

  #draw(): void {
    const { shown, selectedIndex } = this.model;
    const { first, end } = visibleRows(shown.length, this.#viewport);
    const rows: HTMLElement[] = [];
    for (let at = first; at < end; at++) rows.push(this.#row(shown[at]!, at, at === selectedIndex));
    this.#rows.replaceChildren(...rows);
    if (first <= selectedIndex && selectedIndex < end) {
      this.#scroller.setAttribute('aria-activedescendant', `row-${selectedIndex}`);
    } else this.#scroller.removeAttribute('aria-activedescendant');
  }

  #row(session: CaptureSession, at: number, isSelected: boolean): HTMLElement {
    const row = document.createElement('div');
    row.id = `row-${at}`;
    row.className = `row ${session.worst?.severity ?? 'clean'}`;
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', String(at + 2));
    row.setAttribute('aria-selected', String(isSelected));
    row.style.top = `${at * this.#rowHeight}px`;
    row.dataset.at = String(at);
    for (const [index, { id, text, tip }] of COLUMNS.entries()) {
      const cell = document.createElement('div');
      cell.setAttribute('role', 'gridcell');
      cell.setAttribute('aria-colindex', String(index + 1));
      cell.className = `cell ${id}`;
      cell.textContent = text(session);
      cell.title = [text(session), tip?.(session) ?? ''].filter((part) => part !== '').join('\n');
      row.append(cell);
    }
    return row;
  }

  #click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    if (row) this.#select(Number(row.dataset.at));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.events.open();
      return;
    }
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#select(to);
  }

  /** The place that a key leads to. */
  #target(key: string): number | undefined {
    const at = this.model.selectedIndex;
    const page = Math.max(1, Math.floor(this.#viewport.height / this.#rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (key === 'Home') return 0;
    if (key === 'End') return this.model.shown.length - 1;
    const step = steps[key];
    return step === undefined ? undefined : at < 0 ? 0 : at + step;
  }

  #select(index: number): void {
    this.model.selectAt(index);
    const { selectedIndex } = this.model;
    if (selectedIndex >= 0) this.#scroller.scrollTop = scrollTopFor(selectedIndex, this.#viewport);
    this.#draw();
    this.events.changed();
  }
}
