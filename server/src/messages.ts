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
