// Messages between the server and an editor's client about stepping through a session: names and shapes only. Lines and columns count
// from 0, `end` is exclusive. All texts are safe to be shown, as plain text, and hold no secrets.

/** Request to the server for the session that is to be stepped through, {@link SteppedSessionParams}: a {@link SteppedSession}, or null for none. */
export const STEPPED_SESSION_REQUEST = 'smtp/steppedSession';

export interface SteppedSessionParams {
  readonly uri: string;
  /** Its number, from 1; or else the one around this line, or the next one below it. */
  readonly session?: number;
  readonly line?: number;
}

export interface SteppedSession {
  /** The version of the document for which it holds. */
  readonly version: number;
  /** Its number, from 1, among so many. */
  readonly number: number;
  readonly count: number;
  /** First and last line. */
  readonly line: number;
  readonly endLine: number;
  /** Who spoke with whom. */
  readonly name: string;
}

/** Request to the server for a page of the lines of a session, {@link StepsParams}: a {@link StepsResult}, or null where it is there no more. */
export const STEPS_REQUEST = 'smtp/steps';

/** So many lines of the text are asked for at once, at most. */
export const STEPS_PAGE = 1000;

export interface StepsParams {
  readonly uri: string;
  /** The first line of the session. */
  readonly session: number;
  /** From this line on, {@link STEPS_PAGE} lines. */
  readonly from: number;
}

export interface StepsResult {
  readonly version: number;
  /** In the order of lines. */
  readonly steps: readonly StepInfo[];
}

/** A line of a session at which one can stop. */
export interface StepInfo {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'command' | 'response' | 'end-of-message' | 'reply' | 'message-text' | 'event' | 'other';
  readonly side: 'client' | 'server' | '';
  /** In upper case: of the command, or of the one that is answered; `.` for the end of a message; else empty. */
  readonly verb: string;
  /** Of the reply; on a command, of the reply that it gets; 0 where there is none. */
  readonly code: number;
  /** As in `5.1.1`, of the same reply; else empty. */
  readonly enhanced: string;
  /** The mailbox that MAIL or RCPT names, on their replies, too; else empty. */
  readonly address: string;
  /** What was said. */
  readonly text: string;
  /** The code of a reply of which this is the last line; else 0. */
  readonly verdict: number;
  /** The last line of the command with its reply, and of the transaction; -1 where the line belongs to none. */
  readonly exchangeEnd: number;
  readonly transactionEnd: number;
  readonly findings: readonly StepFindingInfo[];
}

export interface StepFindingInfo {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly rule: string;
  readonly message: string;
}

/** Request to the server for how a session stands behind a line, {@link StepPlaceParams}: a {@link StepState}, or null where it is there no more. */
export const STEP_STATE_REQUEST = 'smtp/stepState';

export interface StepPlaceParams {
  readonly uri: string;
  /** The first line of the session. */
  readonly session: number;
  /** A line of it. */
  readonly line: number;
}

export interface StepState {
  readonly version: number;
  /** What the line did, in sentences. */
  readonly told: readonly string[];
  /** From the inside out. */
  readonly frames: readonly StepFrameInfo[];
  readonly scopes: readonly StepScopeInfo[];
  readonly facts: StepFacts;
}

export interface StepFrameInfo {
  readonly name: string;
  readonly kind: 'session' | 'transaction' | 'command';
  /** Of the innermost frame the line itself, of the others the one in which they begin. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface StepScopeInfo {
  readonly id: string;
  /** In the language of the editor. */
  readonly title: string;
}

/** What conditions can ask of a place besides its line. */
export interface StepFacts {
  /** A phase of the session as the server's table names it, such as `rcpt`; `unknown` where it cannot be told. */
  readonly phase: string;
  readonly tls: boolean;
  /** Empty where nobody has authenticated. */
  readonly user: string;
  /** Of the transaction at hand. */
  readonly recipients: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of the message so far. */
  readonly octets: number;
}

/** Request to the server for what a scope or a variable holds, {@link StepVariablesParams}: a list of {@link StepVariableInfo}. */
export const STEP_VARIABLES_REQUEST = 'smtp/stepVariables';

export interface StepVariablesParams extends StepPlaceParams {
  /** The id of a scope, then a name for each level. */
  readonly path: readonly string[];
  /** Only those with these numbers, from 0, `to` exclusive. */
  readonly from?: number;
  readonly to?: number;
}

export interface StepVariableInfo {
  readonly name: string;
  readonly value: string;
  readonly type: 'text' | 'number' | 'truth' | 'list';
  /** `virtual` for what was worked out. */
  readonly shownAs: 'data' | 'virtual';
  /** How many it holds; they have a path of their own. */
  readonly count: number;
  readonly path: readonly string[];
}

/** Request to the server for a variable by what a person wrote, {@link StepLookUpParams}: a {@link StepVariableInfo}, or null for none. */
export const STEP_LOOK_UP_REQUEST = 'smtp/stepLookUp';

export interface StepLookUpParams extends StepPlaceParams {
  readonly expression: string;
}
