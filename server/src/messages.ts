// Custom messages between the server and an editor's client: names and shapes only. With
// captureMessages.ts, base64.ts and ladder/ all of the server that the client imports.

import type { Ladder } from './ladder/ladder';

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
  /** Whether its lines have numbers of frames, as what was imported from a packet capture has. */
  readonly hasFrames: boolean;
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

/** Request to the server for all rules, {@link RulesParams}: a list of {@link RuleInfo}. */
export const RULES_REQUEST = 'smtp/rules';

export interface RulesParams {
  /** The document whose configuration defines rules of the user’s own; without it only ours are told. */
  readonly uri?: string;
}

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  /** In words for people, as is the severity. */
  readonly category: string;
  readonly severity: string;
}

/** Request to the server for the page of a rule, {@link RulePageParams}: a {@link RulePageResult}, or null for no rule. */
export const RULE_PAGE_REQUEST = 'smtp/rulePage';

export interface RulePageParams extends RulesParams {
  readonly id: string;
}

export interface RulePageResult {
  readonly title: string;
  /** The page, in Markdown. */
  readonly markdown: string;
}

/**
 * Command of the client that shows the page of a rule; its arguments are the rule's id and, of a rule of the user's
 * own, the document in which it found something. A client that has it names it in the
 * capability `experimental.commands.commands`, as rust-analyzer does with its own; to others it is not offered.
 */
export const EXPLAIN_RULE_COMMAND = 'smtp.explainRule';

/**
 * Command of VS Code that proposes what comes next; a proposal behind which more is to be chosen runs it. Named as the one above by
 * clients that have it.
 */
export const SUGGEST_COMMAND = 'editor.action.triggerSuggest';

// Commands of the client that code lenses offer, where it names them in the same way.
/** Explains a session: arguments are the document's URI and a line of the session, from 0. */
export const EXPLAIN_SESSION_COMMAND = 'smtp.explainSession';
/** Shows a session as a ladder diagram beside its transcript: arguments are the document's URI and a line of the session, from 0. */
export const SHOW_DIAGRAM_COMMAND = 'smtp.showDiagramToSide';
/** Converts a transcript: arguments are the id of a target, if it is known, and a {@link NumberedSession}. */
export const CONVERT_COMMAND = 'smtp.convert';
/** Steps through a session with the editor's debugger: its argument is a {@link NumberedSession}. */
export const STEP_THROUGH_COMMAND = 'smtp.stepThroughSession';
/** Takes secrets and names out of the transcript in the active editor. */
export const REDACT_COMMAND = 'smtp.redact';
/** Shows the list of findings; VS Code has it. */
export const SHOW_PROBLEMS_COMMAND = 'workbench.actions.view.problems';

/** A session of a document, counted from 1. */
export interface NumberedSession {
  readonly uri: string;
  readonly session: number;
}

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

/** Request to the server, without parameters, for all forms into which a transcript can be converted: a list of {@link ConvertTargetInfo}. */
export const CONVERT_TARGETS_REQUEST = 'smtp/convertTargets';

export interface ConvertTargetInfo {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it is for. */
  readonly description: string;
}

/** Request to the server to convert an open document, {@link ConvertParams}: a {@link ConvertResult}. */
export const CONVERT_REQUEST = 'smtp/convert';

export interface ConvertParams {
  readonly uri: string;
  /** Id of a target. */
  readonly target: string;
  /** Only this session, counted from 1. */
  readonly session?: number;
}

/** Null where the server does not have the document, or there is no such target or session. */
export type ConvertResult = {
  readonly text: string;
  /** The editor's id of the language that the text is in. */
  readonly language: string;
  /** Id of the dialect in which it has to be read, where the text alone does not show it. */
  readonly dialect: string | null;
  /** What the text does not carry, a sentence part for each; without text of the transcript. */
  readonly lost: readonly string[];
} | null;

/** Request to the server to tell in plain language what happened in a session, {@link ExplainParams}: Markdown, or null. */
export const EXPLAIN_REQUEST = 'smtp/explain';

export interface ExplainParams {
  readonly uri: string;
  /** A line of the session, from 0; outside of all sessions those around are told of. */
  readonly line: number;
}

/** Request to the server for the sessions of a document, by its URI: a list of {@link SessionInfo}. */
export const SESSIONS_REQUEST = 'smtp/sessions';

export interface SessionInfo {
  /** First and last line, from 0. */
  readonly line: number;
  readonly endLine: number;
  /** Text of the transcript, without control characters; empty where it does not tell. */
  readonly client: string;
  readonly server: string;
}

/** Request to the server to compare two sessions, {@link CompareParams}: a {@link CompareResult}, or null. */
export const COMPARE_REQUEST = 'smtp/compare';

export interface CompareParams {
  readonly a: ComparedSession;
  readonly b: ComparedSession;
}

/** A session of a document that is open: the one with this line, from 0. */
export interface ComparedSession {
  readonly uri: string;
  readonly line: number;
  /** What it is called in the title of the comparison. */
  readonly name: string;
}

export interface CompareResult {
  /** Where they first part, in a sentence, or that they do not. */
  readonly first: string;
  readonly more: readonly string[];
  readonly differ: boolean;
  /** Each session without times, ids and names, so that the same is written alike. */
  readonly texts: readonly [a: string, b: string];
}

/** Request to the server for what a transcript expects of itself, {@link LessonParams}: a {@link LessonResult}. */
export const LESSON_REQUEST = 'smtp/lesson';

export interface LessonParams {
  /** Tells which settings hold. */
  readonly uri: string;
  readonly text: string;
}

export interface LessonResult {
  readonly expectations: readonly ExpectationInfo[];
  /** Errors that nobody expects; lines and columns count from 0. */
  readonly others: readonly UnexpectedInfo[];
}

/** A rule that a comment `smtp-expect` names, at its name. */
export interface ExpectationInfo {
  readonly rule: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Why it is not met; null where it is. */
  readonly unmet: string | null;
}

export interface UnexpectedInfo {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Request to the server for a session as a ladder diagram, {@link LadderParams}: a {@link LadderResult}, or null for no document. */
export const LADDER_REQUEST = 'smtp/ladder';

/** The session of a number, from 1, or that of a line, from 0, or else the nearest above that. */
export type LadderParams =
  | { readonly uri: string; readonly session: number }
  | { readonly uri: string; readonly line: number };

export interface LadderResult {
  /** The version of the document for which it holds. */
  readonly version: number;
  /** How many sessions the document has. */
  readonly sessions: number;
  /** Null where there is no such session. */
  readonly ladder: Ladder | null;
}

/** Request to the server for the messages that were sent in a transcript, {@link MessagesParams}: a list of {@link MessageInfo}. */
export const MESSAGES_REQUEST = 'smtp/messages';

export interface MessagesParams {
  readonly uri: string;
}

/** Which message of a transcript: its session, and its number in that, from 1. */
export interface MessageParams extends MessagesParams {
  readonly session: number;
  readonly message: number;
}

/** Texts of the transcript in it are safe to be shown, as plain text. Lines count from 0. */
export interface MessageInfo {
  readonly session: number;
  readonly message: number;
  /** From MAIL to the last reply. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Who sent it to whom. */
  readonly envelope: string;
  /** Octets that are recorded. */
  readonly size: number;
  /** False where the transcript does not hold its text. */
  readonly recorded: boolean;
  /** What is wrong with its record, in a few words; empty where it is whole. */
  readonly fault: string;
  /** A name for a file with it. */
  readonly fileName: string;
}

/** Request to the server for a message as a text to be read, {@link MessageParams}: a {@link MessageText}, or null for none. */
export const MESSAGE_TEXT_REQUEST = 'smtp/messageText';

export interface MessageText {
  readonly info: MessageInfo;
  /** In the byte notation of the canonical form, so that no octet is lost. */
  readonly text: string;
  /** The message itself, with its parts; null where they cannot be told apart. */
  readonly outline: PartInfo | null;
}

/** A part of a message. Lines of its text, from 0, end inclusive. */
export interface PartInfo {
  /** File name, subject or type; never empty, and safe to be shown. */
  readonly name: string;
  readonly detail: string;
  readonly kind: 'message' | 'multipart' | 'text' | 'attachment';
  readonly line: number;
  readonly endLine: number;
  readonly children: readonly PartInfo[];
}

/** Request to the server for the octets of a message, {@link MessageParams}: {@link Octets}, or null for none. */
export const MESSAGE_OCTETS_REQUEST = 'smtp/messageOctets';

export interface Octets {
  readonly base64: string;
}

/** Request to the server for a message to be read, {@link MessageParams}: a {@link MessagePreview}, or null for none. */
export const MESSAGE_PREVIEW_REQUEST = 'smtp/messagePreview';

/** Texts of the message in it are safe to be shown as plain text, of one or more lines. */
export interface MessagePreview {
  readonly info: MessageInfo;
  /** In their order, decoded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly bodies: readonly BodyInfo[];
  readonly attachments: readonly AttachmentInfo[];
  /** Why its parts cannot be told apart; absent where they can. */
  readonly problem?: string;
}

export interface BodyInfo {
  readonly type: 'text/plain' | 'text/html';
  /** As the message names it; empty where it does not. */
  readonly charset: string;
  /** Of HTML its text alone. */
  readonly text: string;
  /** HTML as it is; absent for plain text. */
  readonly source?: string;
  /** More follows than is given. */
  readonly isCut: boolean;
}

/** Request to the server for what a message carries, {@link MessageParams}: an {@link AttachmentsResult}, or null for no message. */
export const ATTACHMENTS_REQUEST = 'smtp/attachments';

export interface AttachmentsResult {
  readonly attachments: readonly AttachmentInfo[];
  /** Why they cannot be told; absent where they can. */
  readonly problem?: string;
}

export interface AttachmentInfo {
  /** From 1. */
  readonly number: number;
  /** The name that the sender gave it, or its type; safe to be shown. */
  readonly name: string;
  readonly type: string;
  /** Octets, with the transfer encoding undone. */
  readonly size: number;
  /** Of these octets, in hexadecimal. */
  readonly sha256: string;
  /** A name for a file with it, made safe. */
  readonly fileName: string;
}

/** Request to the server for an attachment, {@link AttachmentParams}: {@link Octets}, or null for none. */
export const ATTACHMENT_OCTETS_REQUEST = 'smtp/attachmentOctets';

export interface AttachmentParams extends MessageParams {
  readonly number: number;
}

/** Commands of the client for the message at a place, {@link MessagePlace}; offered as code actions as is the one above. */
export const OPEN_MESSAGE_COMMAND = 'smtp.openMessage';
export const SAVE_MESSAGE_COMMAND = 'smtp.saveMessage';
export const SAVE_ATTACHMENT_COMMAND = 'smtp.saveAttachment';
/** Shows it in a view, as a person reads it. */
export const PREVIEW_MESSAGE_COMMAND = 'smtp.previewMessage';

export interface MessagePlace {
  readonly uri: string;
  readonly line: number;
}

/**
 * Commands of the client that are offered as code actions: one opens the lines of a session as a new document, {@link SessionPlace};
 * the others write the transcript in another form.
 */
export const EXTRACT_SESSION_COMMAND = 'smtp.extractSession';
export const CONVERT_TO_CANONICAL_COMMAND = 'smtp.convertToCanonical';

/** The lines of a session, from 0, end inclusive. */
export interface SessionPlace {
  readonly uri: string;
  readonly line: number;
  readonly endLine: number;
  /** Id of the dialect in which they are read. */
  readonly dialect: string;
}

/** Request to the server for the lines of the session at a place, {@link MessagePlace}: {@link SessionLines}. */
export const SESSION_LINES_REQUEST = 'smtp/sessionLines';

/** Null where no session is there, or lines of others stand among its own. */
export type SessionLines = SessionPlace | null;

/** Request to the client, without parameters, for the transcripts of the workspace: a list of {@link TranscriptFileInfo}. */
export const TRANSCRIPTS_REQUEST = 'smtp/transcripts';

export interface TranscriptFileInfo {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** In octets. */
  readonly size: number;
}

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
  /** Where it is to be told how much is done: `$/progress` with this token and a number from 0 to 1. */
  readonly progress?: string;
  /** Ids of kinds; others are passed over. */
  readonly kinds: readonly string[];
}

export interface RedactResult {
  /** The version of the document for which it holds. */
  readonly version: number;
  /** In the order of the text, without overlaps. */
  readonly edits: readonly RedactEdit[];
  /** Why the document cannot be redacted in its own form, and what to do; a sentence. */
  readonly refused?: string;
}

/** A piece of a line, from 0, columns in UTF-16 units, end exclusive. */
export interface RedactEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}
