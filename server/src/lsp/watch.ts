/** Tells features of the protocol what may make others of their answers good no more. */
export interface Watch {
  /** Findings or settings may be others, of any document; or a user has paused in a line. */
  onChange(listener: () => void): void;
  /** The user looks at another part of a long document. */
  onLook(listener: (uri: string, line: number) => void): void;
  onClose(listener: (uri: string) => void): void;
}

export interface Watched extends Watch {
  changed(): void;
  looked(uri: string, line: number): void;
  closed(uri: string): void;
}

export function createWatch(): Watched {
  const changes: (() => void)[] = [];
  const looks: ((uri: string, line: number) => void)[] = [];
  const closes: ((uri: string) => void)[] = [];
  return {
    onChange: (listener) => void changes.push(listener),
    onLook: (listener) => void looks.push(listener),
    onClose: (listener) => void closes.push(listener),
    changed() {
      for (const listener of changes) listener();
    },
    looked(uri, line) {
      for (const listener of looks) listener(uri, line);
    },
    closed(uri) {
      for (const listener of closes) listener(uri);
    },
  };
}
