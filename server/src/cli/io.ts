/** What the command line needs of the world around it, so that tests can give their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whole content of a file. Throws what Node throws. */
  readFile(path: string): Uint8Array;
  /** Replaces the content of a file. Throws what Node throws. */
  writeFile(path: string, octets: Uint8Array): void;
  /** Whether there is a file or folder. */
  exists(path: string): boolean;
  /** The folder to which paths are relative, absolute. */
  readonly folder: string;
  readStdin(): Promise<Uint8Array>;
  /** All files below a folder, as paths that begin with it; undefined where `path` is no folder. Throws what Node throws. */
  filesBelow(path: string): readonly string[] | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; undefined where there is none. */
  readonly columns: number | undefined;
}

/** The exit statuses of DESIGN.md section 7. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A fault of the user's in calling a command: printed in one line, with exit status 2. */
export class UsageError extends Error {}
