// Custom messages between the server and an editor's client: names and shapes only. The one file of the server that
// the client imports.

/** Notification to the client, for each document, whenever its dialect is detected anew: {@link DialectParams}. */
export const DIALECT_NOTIFICATION = 'smtp/dialect';

export interface DialectParams {
  readonly uri: string;
  /** Id of the dialect the document is read in. */
  readonly dialect: string;
  /** Its name for people. */
  readonly title: string;
  /** One sentence: how the dialect was found, or why it is uncertain. */
  readonly detail: string;
  /** False where no dialect was recognised and the text is read as well as can be. */
  readonly confident: boolean;
}

/** Request to the server, without parameters, for all dialects: a list of {@link DialectInfo}. */
export const DIALECTS_REQUEST = 'smtp/dialects';

export interface DialectInfo {
  readonly id: string;
  readonly title: string;
  /** One sentence with an example of a line. */
  readonly description: string;
}

/** Notification to the server: read one document in a given dialect, {@link SetDialectParams}. */
export const SET_DIALECT_NOTIFICATION = 'smtp/setDialect';

export interface SetDialectParams {
  readonly uri: string;
  /** Id of a dialect, or `auto` to go back to the setting `smtp.dialect`. */
  readonly dialect: string;
}

/** Request to the server, without parameters, for all rules: a list of {@link RuleInfo}. */
export const RULES_REQUEST = 'smtp/rules';

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly severity: string;
}

/** Request to the server for the page of a rule, {@link RulePageParams}: a {@link RulePageResult}, or null for no rule. */
export const RULE_PAGE_REQUEST = 'smtp/rulePage';

export interface RulePageParams {
  readonly id: string;
}

export interface RulePageResult {
  readonly title: string;
  /** The page, in Markdown. */
  readonly markdown: string;
}

/**
 * Command of the client that shows the page of a rule; its argument is the rule's id. A client that has it names it in the
 * capability `experimental.commands.commands`, as rust-analyzer does with its own; to others it is not offered.
 */
export const EXPLAIN_RULE_COMMAND = 'smtp.explainRule';

/** Notification to the server of the first line that a user sees of a long document, {@link VisibleParams}: it is judged first. */
export const VISIBLE_NOTIFICATION = 'smtp/visible';

export interface VisibleParams {
  readonly uri: string;
  readonly line: number;
}

/** Request to the client for a file that the server cannot read itself, {@link FileParams}: a {@link ReadFileResult}. */
export const READ_FILE_REQUEST = 'smtp/readFile';

/** Request to the client whether a file or folder exists, {@link FileParams}: true or false. */
export const FILE_EXISTS_REQUEST = 'smtp/fileExists';

export interface FileParams {
  readonly uri: string;
}

/** The text of a file (UTF-8); null where there is none. */
export type ReadFileResult = { readonly text: string } | null;

/** Request to the server, without parameters, for all that can be taken out of a transcript: a list of {@link RedactionKindInfo}. */
export const REDACTION_KINDS_REQUEST = 'smtp/redactionKinds';

export interface RedactionKindInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Request to the server for what has to be changed in a document, {@link RedactParams}: a {@link RedactResult}, or null for no document. */
export const REDACT_REQUEST = 'smtp/redact';

export interface RedactParams {
  readonly uri: string;
  /** Ids of kinds; others are passed over. */
  readonly kinds: readonly string[];
}

export interface RedactResult {
  /** The version of the document for which it holds. */
  readonly version: number;
  /** In the order of the text, without overlaps. */
  readonly edits: readonly RedactEdit[];
}

/** A piece of a line, from 0, columns in UTF-16 units, end exclusive. */
export interface RedactEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}
