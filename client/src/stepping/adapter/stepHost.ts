import type {
  StepLookUpParams,
  StepPlaceParams,
  SteppedSession,
  SteppedSessionParams,
  StepState,
  StepsParams,
  StepsResult,
  StepVariableInfo,
  StepVariablesParams,
} from '../../../../server/src/stepMessages';
import type { Words } from './words';

/** Lines of a text that were replaced by others: `first` and those below. Counted from 0. */
export interface TextChange {
  readonly first: number;
  /** Line ends that went, and line ends that came. */
  readonly removed: number;
  readonly added: number;
}

/** All that the adapter asks of the world: the editor with its documents, and the language server. */
export interface StepHost {
  readonly l10n: Words;
  /** Milliseconds after an edit without another one, behind which the session is read again. */
  readonly settleMs: number;
  /**
   * Opens the transcript of a launch configuration, by its path or URI.
   *
   * @returns its URI
   * @throws with a message for people
   */
  open(program: string): Promise<string>;
  /** How a source is called in the protocol: a path, or the URI where it is no file. */
  pathOf(uri: string): string;
  /** Whether the editor means this document with a path of the protocol. */
  isSame(path: string, uri: string): boolean;
  /** Tells of each edit of the document; gives back how to stop that. */
  watch(uri: string, changed: (changes: readonly TextChange[]) => void): () => void;
  session(params: SteppedSessionParams): Promise<SteppedSession | null>;
  steps(params: StepsParams): Promise<StepsResult | null>;
  state(params: StepPlaceParams): Promise<StepState | null>;
  variables(params: StepVariablesParams): Promise<readonly StepVariableInfo[]>;
  lookUp(params: StepLookUpParams): Promise<StepVariableInfo | null>;
}
