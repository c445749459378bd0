import { type Geometry, geometryOf, rowHeight, rowTops } from '../../../server/src/ladder/geometry';
import type { Ladder } from '../../../server/src/ladder/ladder';
import { headShapes, rowShapes } from '../../../server/src/ladder/rowShapes';
import { rowText } from '../../../server/src/ladder/rowText';
import type { Shape } from '../../../server/src/ladder/shapes';
import { rowAt, rowOfLine, sameRow, seenRows } from '../diagram/rowPlaces';
import { word } from '../words';
import { elementOf } from './elementOf';

export interface LadderEvents {
  /** The user wants to see a line, from 0, in the transcript. */
  reveal(line: number, options: { readonly focus: boolean }): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const EMPTY = { rows: [], spans: [], groups: [] };

/** A ladder as a list of rows, each of them drawn. There are as many elements as can be seen. */
export class LadderView {
  readonly #scroller = elementOf('scroller', HTMLElement);
  readonly #head = elementOf('head', HTMLElement);
  readonly #rows = elementOf('rows', HTMLElement);
  readonly #probe = elementOf('probe', HTMLElement);
  #ladder: Ladder | undefined;
  #geometry: Geometry = geometryOf({ width: 0, letter: 7, line: 18 }, EMPTY);
  #tops: readonly number[] = [0];
  #selected = -1;

  constructor(private readonly events: LadderEvents) {
    this.#scroller.addEventListener('scroll', () => this.#draw());
    this.#scroller.addEventListener('keydown', (event) => this.#key(event));
    this.#scroller.addEventListener('click', (event) => this.#click(event));
    new ResizeObserver(() => this.#layOut()).observe(this.#scroller);
  }

  /** Shows a ladder. Where it is the same session as before, what was seen stays in its place. */
  show(ladder: Ladder): void {
    const before = this.#ladder;
    const isSame = before?.number === ladder.number;
    const top = rowAt(this.#tops, this.#scroller.scrollTop);
    const within = this.#scroller.scrollTop - (this.#tops[top] ?? 0);
    this.#ladder = ladder;
    this.#selected = isSame ? sameRow(before.rows, ladder.rows, this.#selected) : -1;
    this.#layOut();
    const at = isSame ? sameRow(before.rows, ladder.rows, top) : 0;
    this.#scroller.scrollTop = isSame ? (this.#tops[Math.max(0, at)] ?? 0) + within : 0;
    this.#draw();
  }

  clear(): void {
    this.#ladder = undefined;
    this.#selected = -1;
    this.#layOut();
  }

  /** Marks the arrow of a line of the transcript. */
  mark(line: number): void {
    if (this.#ladder) this.#select(rowOfLine(this.#ladder.rows, line));
  }

  /** Letters and the view may have another size now. */
  #layOut(): void {
    const { width, height } = this.#probe.getBoundingClientRect();
    const letter = width / (this.#probe.textContent?.length || 1) || 7;
    const metrics = { width: this.#scroller.clientWidth, letter, line: Math.ceil(height * 1.15) || 18 };
    this.#geometry = geometryOf(metrics, this.#ladder ?? EMPTY);
    this.#tops = this.#ladder ? rowTops(this.#ladder, this.#geometry.line) : [0];
    this.#rows.style.height = `${this.#tops.at(-1)}px`;
    this.#rows.style.width = `${this.#geometry.width}px`;
    const head = this.#ladder ? headShapes(this.#ladder, this.#geometry, word) : [];
    this.#head.replaceChildren(this.#picture(head, this.#ladder ? this.#geometry.headHeight : 0));
    this.#draw();
  }

  #draw(): void {
    const rows: HTMLElement[] = [];
    if (this.#ladder) {
      const { scrollTop, clientHeight } = this.#scroller;
      const { first, end } = seenRows(this.#tops, { top: scrollTop, height: clientHeight });
      for (let at = first; at < end; at++) rows.push(this.#row(this.#ladder, at));
      if (first <= this.#selected && this.#selected < end)
        this.#scroller.setAttribute('aria-activedescendant', `row-${this.#selected}`);
      else this.#scroller.removeAttribute('aria-activedescendant');
    }
    this.#rows.replaceChildren(...rows);
  }

  #row(ladder: Ladder, at: number): HTMLElement {
    const row = ladder.rows[at]!;
    const element = document.createElement('div');
    const told = rowText(row, word);
    element.id = `row-${at}`;
    element.className = 'row';
    element.setAttribute('role', 'option');
    element.setAttribute('aria-setsize', String(ladder.rows.length));
    element.setAttribute('aria-posinset', String(at + 1));
    element.setAttribute('aria-selected', String(at === this.#selected));
    element.setAttribute('aria-label', told.replaceAll('\n', '. '));
    element.title = told;
    element.dataset.at = String(at);
    element.style.top = `${this.#tops[at]}px`;
    const shapes = rowShapes(ladder, at, this.#geometry, word);
    element.append(this.#picture(shapes, rowHeight(row, this.#geometry.line)));
    return element;
  }

  #picture(shapes: readonly Shape[], height: number): SVGElement {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('width', String(this.#geometry.width));
    picture.setAttribute('height', String(height));
    picture.setAttribute('aria-hidden', 'true');
    picture.append(...shapes.map(drawn));
    return picture;
  }

  #click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    if (!row) return;
    this.#select(Number(row.dataset.at));
    this.#reveal({ focus: false });
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#reveal({ focus: true });
      return;
    }
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#select(to);
  }

  /** The row that a key leads to. */
  #target(key: string): number | undefined {
    const last = (this.#ladder?.rows.length ?? 0) - 1;
    if (last < 0) return undefined;
    const at = this.#selected;
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (key === 'ArrowDown') return Math.min(last, at + 1);
    if (key === 'ArrowUp') return Math.max(0, at - 1);
    const page = this.#scroller.clientHeight - this.#geometry.headHeight - 2 * this.#geometry.line;
    const top = this.#tops[Math.max(0, at)] ?? 0;
    if (key === 'PageDown') return Math.max(Math.min(last, at + 1), rowAt(this.#tops, top + page));
    if (key === 'PageUp') return Math.min(Math.max(0, at - 1), rowAt(this.#tops, top - page));
    return undefined;
  }

  #select(at: number): void {
    this.#selected = at;
    if (at >= 0) {
      const seen = this.#scroller.clientHeight - this.#geometry.headHeight;
      const [top = 0, end = 0] = [this.#tops[at], this.#tops[at + 1]];
      const { scrollTop } = this.#scroller;
      if (top < scrollTop) this.#scroller.scrollTop = top;
      else if (end > scrollTop + seen) this.#scroller.scrollTop = end - seen;
    }
    this.#draw();
  }

  #reveal(options: { readonly focus: boolean }): void {
    const row = this.#ladder?.rows[this.#selected];
    if (row) this.events.reveal(row.line, options);
  }
}

/** Text goes in as text. */
function drawn(shape: Shape): SVGElement {
  switch (shape.kind) {
    case 'path':
      return element('path', { d: shape.d, class: shape.of });
    case 'box': {
      const { x, y, width, height, of } = shape;
      return element('rect', { x, y, width, height, rx: 2, class: of });
    }
    case 'text': {
      const { x, y, anchor, of } = shape;
      const text = element('text', { x, y, 'text-anchor': anchor, class: of });
      text.textContent = shape.text;
      return text;
    }
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
