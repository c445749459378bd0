import { type Directive, parseDirective } from '../rules/directive';
import type { FollowSink } from './follower';

/** The directives of comments that wait for the line of which they speak: the next that is neither blank nor a comment. */
export class DirectivesAbove {
  readonly #tell: FollowSink['directive'];
  #untargeted: Directive[];

  constructor(tell: FollowSink['directive'], untargeted: readonly Directive[] = []) {
    this.#tell = tell;
    this.#untargeted = [...untargeted];
  }

  get areThere(): boolean {
    return this.#untargeted.length > 0;
  }

  /** Takes a comment. @param start the column of its `#` */
  take(text: string, start: number, line: number): void {
    const directive = parseDirective(text, start, line);
    if (directive?.kind === 'ignore-file') this.#tell(directive, undefined);
    else if (directive) this.#untargeted.push(directive);
  }

  /** They speak of this line; undefined where none follows. */
  target(line: number | undefined): void {
    if (this.#untargeted.length === 0) return;
    for (const directive of this.#untargeted) this.#tell(directive, line);
    this.#untargeted = [];
  }

  checkpoint(): Directive[] {
    return [...this.#untargeted];
  }
}
