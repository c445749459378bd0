import type { RedactionEdit } from '../edit';
import type { KindId } from '../kinds';

/** Characters of lines that are changed one by one. */
export class Canvas {
  readonly #lines: readonly string[];
  readonly #changes = new Map<number, Map<number, { readonly sign: string; readonly kind: KindId }>>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  signAt(line: number, column: number): string {
    return this.#changes.get(line)?.get(column)?.sign ?? this.#lines[line]?.[column] ?? '';
  }

  /** @param sign one UTF-16 unit */
  set(line: number, column: number, sign: string, kind: KindId): void {
    if (this.signAt(line, column) === sign) return;
    const known = this.#changes.get(line);
    if (known) known.set(column, { sign, kind });
    else this.#changes.set(line, new Map([[column, { sign, kind }]]));
  }

  /** All changes; those that stand close together are one. */
  edits(): RedactionEdit[] {
    const edits: RedactionEdit[] = [];
    for (const [line, changes] of this.#changes) {
      const columns = [...changes.keys()].sort((a, b) => a - b);
      for (let at = 0; at < columns.length; ) {
        const start = columns[at]!;
        const { kind } = changes.get(start)!;
        let end = start + 1;
        for (at++; at < columns.length; at++) {
          const next = columns[at]!;
          if (next - end > CLOSE || changes.get(next)!.kind !== kind) break;
          end = next + 1;
        }
        let text = '';
        for (let column = start; column < end; column++) text += this.signAt(line, column);
        edits.push({ line, start, end, text, kind });
      }
    }
    return edits;
  }
}

/** Between the digits of two octets may stand two blanks, and digits that are the same. */
const CLOSE = 4;
