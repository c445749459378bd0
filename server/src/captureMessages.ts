// Custom messages about packet captures between the server and an editor's client: names and shapes only.

/**
 * Request to the server to read a capture, {@link OpenCaptureParams}: a {@link CaptureResult} when it was read to its end, or when the
 * request was cancelled. What is found is told meanwhile, by {@link CAPTURE_PROGRESS_NOTIFICATION}. It is kept until
 * {@link CLOSE_CAPTURE_NOTIFICATION}.
 */
export const OPEN_CAPTURE_REQUEST = 'smtp/openCapture';

export interface OpenCaptureParams {
  /** The client's own number for it. */
  readonly capture: number;
  readonly uri: string;
  /** URI of a TLS key log. */
  readonly keyLog?: string | undefined;
}

export interface CaptureResult {
  /** False where it was cancelled, or could not be read to its end. */
  readonly isWhole: boolean;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
}

/** Notification to the client while a capture is read: {@link CaptureProgress}. */
export const CAPTURE_PROGRESS_NOTIFICATION = 'smtp/captureProgress';

export interface CaptureProgress {
  readonly capture: number;
  /** Octets of the file that were read, and of all; null where that is not known. */
  readonly read: number;
  readonly size: number | null;
  /** Those that are over since the last one. */
  readonly sessions: readonly CaptureSession[];
}

/** A session of a capture. Its texts are safe to be shown, as plain text. */
export interface CaptureSession {
  /** From 1. */
  readonly session: number;
  /** `192.0.2.10:49152`. */
  readonly client: string;
  readonly server: string;
  /** The names that they gave themselves; empty where none is known. */
  readonly clientName: string;
  readonly serverName: string;
  readonly user: string;
  /** Of the first packet, ISO 8601 in UTC; empty where the capture has no times. */
  readonly time: string;
  /** From the first packet to the last. */
  readonly seconds: number | null;
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly protocol: string;
  readonly tls: 'none' | 'encrypted' | 'decrypted';
  /** Version, cipher suite and server name, as far as they are known. */
  readonly tlsDetails: string;
  /** Messages that were sent, or tried. */
  readonly messages: number;
  /** What became of them: `none` where there were none, `mixed` where that differs. */
  readonly outcome: string;
  readonly findings: number;
  /** The gravest; null where there is none. */
  readonly worst: { readonly rule: string; readonly title: string; readonly severity: Severity } | null;
  /** Of its transcript. */
  readonly lines: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Request to the server for the transcript of a session, {@link CaptureTextParams}: a {@link CaptureText}, or null where there is none. */
export const CAPTURE_TEXT_REQUEST = 'smtp/captureText';

export interface CaptureTextParams {
  readonly capture: number;
  readonly session: number;
  /** How much of it the client has, in UTF-16 units. */
  readonly from: number;
  /** Sessions that will be asked for next: those that have to be read again are read together. */
  readonly next: readonly number[];
}

export interface CaptureText {
  readonly text: string;
  /** Something stands behind it. */
  readonly hasMore: boolean;
}

/** Notification to the server that a capture is of no more interest: its number. */
export const CLOSE_CAPTURE_NOTIFICATION = 'smtp/closeCapture';

export interface CloseCaptureParams {
  readonly capture: number;
}

/** Request to the client to open a file that the server cannot read itself, {@link OctetsUri}: an {@link OpenedOctets}; fails with the reason. */
export const OPEN_OCTETS_REQUEST = 'smtp/openOctets';

export interface OctetsUri {
  readonly uri: string;
}

export interface OpenedOctets {
  /** The client's own number for it, until {@link CLOSE_OCTETS_NOTIFICATION}. */
  readonly handle: number;
  readonly size: number;
}

/** Request to the client for a piece of it, {@link ReadOctetsParams}: {@link OctetsPiece}. */
export const READ_OCTETS_REQUEST = 'smtp/readOctets';

export interface ReadOctetsParams {
  readonly handle: number;
  readonly offset: number;
  readonly length: number;
}

export interface OctetsPiece {
  readonly base64: string;
}

/** Request to the client to begin a file that the server cannot write itself, {@link OctetsUri}: its handle, a number. */
export const CREATE_OCTETS_REQUEST = 'smtp/createOctets';

/** Request to the client to add a piece to it, {@link WriteOctetsParams}. */
export const WRITE_OCTETS_REQUEST = 'smtp/writeOctets';

export interface WriteOctetsParams extends OctetsPiece {
  readonly handle: number;
}

/** Request to the client to write what was given, {@link OctetsHandle}; fails with the reason. */
export const SAVE_OCTETS_REQUEST = 'smtp/saveOctets';

/** Notification to the client that a handle is of no more interest, {@link OctetsHandle}; what was not saved is lost. */
export const CLOSE_OCTETS_NOTIFICATION = 'smtp/closeOctets';

export interface OctetsHandle {
  readonly handle: number;
}

/**
 * Request to the server to write the comments of an open transcript into a copy of its capture, {@link ExportNotesParams}: an
 * {@link ExportNotesResult}, or null where the server does not have the document. How far it is, is told by `$/progress` with the token,
 * and a number from 0 to 1.
 */
export const EXPORT_NOTES_REQUEST = 'smtp/exportNotes';

export interface ExportNotesParams {
  readonly uri: string;
  /** URIs of the capture and of the copy; without them it is only told how many notes there are. */
  readonly files?: { readonly capture: string; readonly copy: string };
  readonly progress?: string;
}

export interface ExportNotesResult {
  /** How many notes the transcript has. */
  readonly notes: number;
  /** Whether any line of it has a frame. */
  readonly hasFrames: boolean;
  /** How many were written, and how many were there already. */
  readonly added: number;
  readonly known: number;
  /** What could not be written or read, a sentence each, without text of the transcript. */
  readonly left: readonly string[];
  /** Why there is no copy; absent where there is one. */
  readonly fault?: string;
}

/** Request to the server for a display filter of Wireshark, {@link DisplayFilterParams}: a {@link DisplayFilter}, or null for none. */
export const DISPLAY_FILTER_REQUEST = 'smtp/displayFilter';

export interface DisplayFilterParams {
  readonly uri: string;
  /** Lines from 0, end inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** What it is to find: the packets of these lines, or the connections in which they stand. */
  readonly finds: 'lines' | 'sessions';
}

export interface DisplayFilter {
  readonly filter: string;
}
