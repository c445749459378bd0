import type { DialectId } from '../dialects/dialect';
import type { Losses, Lost } from './losses';
import type { Source } from './source';

export type TargetId =
  | 'canonical'
  | 'prefixed'
  | 'swaks'
  | 'rfc'
  | 'markdown'
  | 'html'
  | 'mermaid'
  | 'svg'
  | 'json'
  | 'swaks-script'
  | 'smtplib-script'
  | 'exim-script';

/** A form into which a transcript can be converted. */
export interface Target {
  readonly id: TargetId;
  /** What a person calls it. */
  readonly title: string;
  /** One sentence: what it is for. */
  readonly description: string;
  /** The editor's id of the language that the text is in. */
  readonly language: string;
  /** The dialect in which the text is read again; absent where it is no transcript. */
  readonly dialect?: DialectId;
  /** Gives back the text, every line of it ended by LF, and tells what it does not carry. Takes any source; never throws. */
  write(source: Source, losses: Losses): string;
}

/** A transcript in another form. */
export interface Converted {
  readonly text: string;
  readonly lost: readonly Lost[];
}
