import type { Recording } from '../session/clientLine';
import { type Conversation, type ConversationOptions, startConversation } from '../session/conversation';
import type { Running } from '../session/running';

/** More sessions at once than any server has in its log: those that began first are let go, so that memory stays bounded. */
export const MOST_OPEN = 10_000;

/** The sessions that go on at once in a transcript, by the key that tells them apart; the one without a key is empty. */
export class OpenSessions {
  readonly #conversations = new Map<string, Conversation>();
  #options: ConversationOptions;

  constructor(options: ConversationOptions, from: readonly (readonly [key: string, running: Running])[]) {
    this.#options = options;
    for (const [key, running] of from) this.#conversations.set(key, startConversation(options, running));
  }

  /** How many are kept: those that go on, and a few that are over. */
  get kept(): number {
    return this.#conversations.size;
  }

  /** Whether more than one goes on. With very many, the first ones tell. */
  get areSeveralOpen(): boolean {
    let open = 0;
    for (const conversation of this.#conversations.values()) if (conversation.isOpen() && ++open > 1) return true;
    return false;
  }

  /** How the dialect of sessions that begin from here on records them. */
  setRecording({ order, counts }: Recording): void {
    this.#options = { ...this.#options, order, counts };
  }

  of(key: string): Conversation {
    const known = this.#conversations.get(key);
    if (known) return known;
    const started = startConversation(this.#options);
    this.#conversations.set(key, started);
    if (this.#conversations.size > MOST_OPEN) this.#letOldestGo();
    return started;
  }

  /** Ends the session with this key; another one may have the same key later. */
  end(key: string): void {
    this.#conversations.get(key)?.end();
    this.#conversations.delete(key);
  }

  /** Ends all sessions whose keys begin so. */
  endAll(prefix = ''): void {
    for (const key of this.#conversations.keys()) if (key.startsWith(prefix)) this.end(key);
  }

  checkpoint(): [string, Running][] {
    const sessions: [string, Running][] = [];
    for (const [key, conversation] of this.#conversations) {
      const running = conversation.checkpoint();
      if (running) sessions.push([key, running]);
    }
    return sessions;
  }

  #letOldestGo(): void {
    for (const oldest of this.#conversations.keys()) {
      if (oldest === '') continue;
      this.end(oldest);
      return;
    }
  }
}
