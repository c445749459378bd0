import type { Recording } from '../session/clientLine';
import { type Conversation, type ConversationOptions, startConversation } from '../session/conversation';
import type { Running } from '../session/running';

/** More sessions at once than any server has in its log: those that began first are let go, so that memory stays bounded. */
export const MOST_OPEN = 10_000;

/** The sessions that go on at once in a transcript, by the key that tells them apart; the one without a key is empty. */
export class OpenSessions {
  readonly #conversations = new Map<string, Conversation>();
  /** The keys in the order of their age; those that it went past were let go. It goes on where the map has changed meanwhile. */
  readonly #byAge = this.#conversations.keys();
  /** Two that went on when they were sought last: a map of which many left in front is slow to go through. */
  #seenOpen: readonly (readonly [key: string, conversation: Conversation])[] = [];
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
    if (this.#seenOpen.length > 1 && this.#seenOpen.every((one) => this.#isOpen(one))) return true;
    const open: (readonly [string, Conversation])[] = [];
    for (const one of this.#conversations) if (one[1].isOpen() && open.push(one) > 1) break;
    this.#seenOpen = open;
    return open.length > 1;
  }

  #isOpen([key, conversation]: readonly [string, Conversation]): boolean {
    return conversation.isOpen() && this.#conversations.get(key) === conversation;
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
    for (;;) {
      const { value: oldest, done } = this.#byAge.next();
      if (done) return;
      if (oldest === '') continue;
      this.end(oldest);
      return;
    }
  }
}
