import { type BareKind, BareWords, LEAST_BARE } from './bareWords';
import { OctetHints } from './octetHints';
import { isOrdinary } from './ordinaryWords';
import { isSign, isTelling, WORDS } from './pseudonyms';
import { isLocalhost } from './scanText';
import { SecretSearch } from './secretSearch';
import { isKnownTop } from './topDomains';

/** All that is to go from the files of one run, by what it is. */
export class Tokens {
  /** In small letters: what must not come back in the place of something else. */
  readonly originals = new Set<string>();
  /** Words that tell of somebody or something wherever they stand. */
  readonly bare = new BareWords();
  /** Names of hosts with dots, and the registered domains they belong to. */
  readonly hosts = new Set<string>();
  readonly messageIds = new Set<string>();
  readonly secrets = new SecretSearch();
  readonly subjects = new SecretSearch();
  readonly #inOctets = new OctetHints();

  secret(text: string): void {
    if (text.length < 4 || isOrdinary(text.toLowerCase()) || MASK.test(text)) return;
    this.#original(text);
    if (text.length >= ANYWHERE || (text.length >= 5 && /[^A-Za-z0-9]/.test(text))) {
      this.secrets.add(text);
      this.#inOctets.addText(text);
    } else if (!/^[0-9]{1,5}$/.test(text)) this.#bare(text, 'secret');
  }

  /** A name, a user name, or the part of a mailbox before the `@`. */
  person(text: string): void {
    for (const [word] of text.matchAll(WORDS)) {
      if (isSign(word)) continue;
      this.#original(word);
      if (isTelling(word)) this.#bare(word, 'person');
    }
  }

  host(name: string): void {
    const key = name.toLowerCase().replace(/\.$/, '');
    if (this.hosts.has(key) && this.originals.has(key)) return;
    if (isLocalhost(key)) return;
    const labels = key.split('.');
    for (const label of labels) this.#original(label);
    if (labels.length < 2) {
      if (isTelling(key)) this.#bare(key, 'host');
      return;
    }
    this.originals.add(key);
    this.hosts.add(key);
    this.hosts.add(labels.slice(-2).join('.'));
    // Others are seen by their last label.
    if (!isKnownTop(key, true)) this.#inOctets.addText(key);
  }

  /** @param key as it is compared */
  address(text: string, key: string): void {
    this.originals.add(text.toLowerCase());
    this.originals.add(key);
  }

  /** @param whole with its `@` and domain */
  messageId(whole: string): void {
    this.messageIds.add(whole.toLowerCase());
    for (const [word] of whole.slice(0, whole.indexOf('@')).matchAll(WORDS)) this.#original(word);
  }

  queueId(id: string): void {
    this.#original(id);
    if (id.length >= 4 && /[0-9]/.test(id) && (/[A-Za-z]/.test(id) || id.length >= 8)) this.#bare(id, 'queue-id');
  }

  subject(text: string): void {
    const words = text.trim();
    if (words.length >= 8 && /\p{L}/u.test(words) && !isOrdinary(words.toLowerCase())) {
      this.subjects.add(words);
      this.#inOctets.addText(words);
    }
  }

  #original(word: string): void {
    if (word.length >= 3) this.originals.add(word.toLowerCase());
  }

  /** Whether one of all these may stand in octets that were decoded on a guess. */
  mayBeIn(octets: Uint8Array): boolean {
    return this.#inOctets.mayBeIn(octets);
  }

  #bare(word: string, kind: BareKind): void {
    if (this.bare.add(word, kind) && word.length >= LEAST_BARE.strict) this.#inOctets.addWord(word);
  }
}

const MASK = /^[*xX•.#-]+$/;
/** Secrets of so many characters are looked for within other words, too. */
const ANYWHERE = 6;
