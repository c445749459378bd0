/** What the service needs of the world, so that the same code runs in Node, in a web worker and in tests. */
export interface Host {
  /** Lets other work of the event loop go first, so that a cancellation can be heard before long work begins. */
  yield(): Promise<void>;
  /** Writes a line to the log that a user can open. */
  log(message: string): void;
}
