/** The files that can be reached, by their URIs. Neither function rejects: what cannot be read is not there. */
export interface Files {
  /** The whole text of a file (UTF-8); undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Whether there is a file or folder. */
  exists(uri: string): Promise<boolean>;
}

export interface TranscriptFile {
  readonly uri: string;
  /** When it was changed last: a number that is another one when it was. */
  readonly modified: number;
  /** In octets. */
  readonly size: number;
}

/** Files of any size, by their URIs. What cannot be read or written rejects with an Error that says why. */
export interface OctetFiles {
  openOctets(uri: string): Promise<OctetSource>;
  /** Begins a file, which is there when it was ended; one that was there is replaced then. */
  createOctets(uri: string): Promise<OctetTarget>;
}

export interface OctetSource {
  /** Undefined where it is not known. */
  readonly size: number | undefined;
  /** Its octets, once; a piece may be overwritten by the next. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface OctetTarget {
  /** Nothing is kept of the array. To be awaited before the next call. */
  write(octets: Uint8Array): Promise<void>;
  end(): Promise<void>;
  /** In place of `end`: nothing is to be left of it. */
  abandon(): Promise<void>;
}

/** What the service needs of the world, so that the same code runs in Node, in a web worker and in tests. */
export interface Host extends Files, OctetFiles {
  /** The transcripts in these folders and below, by their names; none where that cannot be told. */
  transcripts(folders: readonly string[]): Promise<readonly TranscriptFile[]>;
  /** Milliseconds that only rise. */
  now(): number;
  /** Lets other work of the event loop go first, so that a cancellation can be heard before long work begins. */
  yield(): Promise<void>;
  /** Writes a line to the log that a user can open. */
  log(message: string): void;
}
