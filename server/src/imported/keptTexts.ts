/** Transcripts of sessions, kept as long as there is room: what does not fit any more can be read again. */
export class KeptTexts {
  readonly #texts = new Map<number, string>();
  #size = 0;

  /** @param most UTF-16 units of all texts; a single longer one is kept alone */
  constructor(private readonly most = MOST) {}

  get(session: number): string | undefined {
    return this.#texts.get(session);
  }

  /** In place of it, those that were kept longest may have to go. */
  keep(session: number, text: string): void {
    this.#drop(session);
    this.#texts.set(session, text);
    this.#size += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.most || oldest === session) return;
      this.#drop(oldest);
    }
  }

  #drop(session: number): void {
    this.#size -= this.#texts.get(session)?.length ?? 0;
    this.#texts.delete(session);
  }
}

/** Of most captures that is all. */
const MOST = 64_000_000;
