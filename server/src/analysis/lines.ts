/** Lines of a text by their numbers from 0; an array of strings is one. */
export interface Lines {
  readonly length: number;
  /** A line without its end; undefined where there is none. Not to be asked for negative numbers. */
  at(line: number): string | undefined;
}
