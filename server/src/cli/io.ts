/** What the command line needs of the world around it, so that tests can give their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whole content of a file. Throws what Node throws. */
  readFile(path: string): Uint8Array;
  /** Replaces the content of a file. Throws what Node throws. */
  writeFile(path: string, octets: Uint8Array): void;
  /** Makes a file. Throws what Node throws: EEXIST where there is one, be it a link to nowhere. */
  createFile(path: string, octets: Uint8Array): void;
  /** Writes on at the end of a file. Throws what Node throws. */
  appendToFile(path: string, octets: Uint8Array): void;
  /** Throws what Node throws, but not where there is no file. */
  removeFile(path: string): void;
  /** Makes a folder and those above it, as far as they are not there. Throws what Node throws. */
  makeFolder(path: string): void;
  /** Opens a file to be read piece by piece. Throws what Node throws, as do the functions of what it gives. */
  open(path: string): OpenFile;
  /** Octets of a file; undefined for what is no file on a disk. */
  sizeOf(path: string): number | undefined;
  /** Whether there is a file or folder. */
  exists(path: string): boolean;
  /** The folder to which paths are relative, absolute. */
  readonly folder: string;
  /** Standard input, piece by piece; nothing when it was read already. */
  stdin(): AsyncIterable<Uint8Array>;
  /** All files below a folder, as paths that begin with it; undefined where `path` is no folder. Throws what Node throws. */
  filesBelow(path: string): readonly string[] | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many threads run at the same time. */
  readonly cores: number;
  /** Starts a thread that checks files: see checking/worker.ts. Absent where there are none. */
  startThread?(): Thread;
  /** Milliseconds since some time. */
  now(): number;
}

export interface OpenFile {
  /** Reads on; gives back how many octets that were, 0 at the end. */
  read(into: Uint8Array): number;
  /** Reads from a place in the file, as much as there is. Absent where that cannot be done. */
  readAt?(into: Uint8Array, position: number): number;
  close(): void;
}

export interface Output {
  write(text: string | Uint8Array): void;
  /** Resolves when what was written is on its way; to be awaited behind much output. */
  drained(): Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Another thread of this process. */
export interface Thread {
  /** @param moved buffers that go over to it, and are empty here afterwards */
  send(message: unknown, moved?: readonly ArrayBuffer[]): void;
  /** Called with each message. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the thread has ended, however that came, with the reason where it is known. */
  onEnd(listener: (reason: string | undefined) => void): void;
  stop(): void;
}

/** The exit statuses of DESIGN.md section 7. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A fault of the user's in calling a command: printed in one line, with exit status 2. */
export class UsageError extends Error {}
