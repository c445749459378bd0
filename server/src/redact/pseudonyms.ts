import { DocumentationAddresses, parseIpv6 } from './addresses';
import { ExampleDomains, SHORTEST } from './exampleDomains';
import { isOrdinary } from './ordinaryWords';
import { ShapedNames } from './shapedNames';

/** What stands in the place of names, over all files of one run: the same for the same name. */
export interface Pseudonyms {
  /** A name, or the part of a mailbox before the `@`: each of its words. */
  person(text: string): string;
  /** @param keepsLength whether it must have the length that it has, even where that leads out of `example` */
  host(name: string, keepsLength: boolean): string;
  ipv4(address: string, keepsLength: boolean): string;
  ipv6(address: string, keepsLength: boolean): string;
  /** The part of a message id before the `@`. */
  messageId(text: string): string;
  queueId(text: string): string;
}

/** @param originals words, hosts and addresses that are to go, in small letters: they never come back as the name of others */
export function createPseudonyms(originals: ReadonlySet<string>): Pseudonyms {
  const people = new ShapedNames('person', originals);
  const labels = new ShapedNames('host', originals);
  const domains = new ExampleDomains(originals);
  const tops = new ShapedNames('z', originals);
  const ids = new ShapedNames('id', originals);
  const queue = new ShapedNames('q', originals);
  const addresses = new DocumentationAddresses(originals);

  /** A registered domain: under `example`, or under `test` (RFC 2606 section 2) where that alone has the length. */
  const base = (label: string, top: string, keepsLength: boolean): string => {
    if (isMasked(label)) return `${label}.${keepsLength ? tops.of(top) : 'example'}`;
    if (/[^\0-\x7f]/.test(top)) return `${labels.of(label)}.${tops.of(top)}`;
    const key = `${label}.${top}`.toLowerCase();
    if (key.length < SHORTEST && keepsLength) return `${labels.of(label)}.${tops.of(top)}`;
    const given = domains.of(key, label.toLowerCase());
    if (keepsLength && given.length !== key.length) return `${labels.of(label)}.${tops.of(top)}`;
    return inCase(given, `${label}.${top}`);
  };

  /** Labels that were masked already stay. */
  const labelOf = (label: string) => (isMasked(label) ? label : labels.of(label));

  return {
    person: (text) => text.replace(WORDS, (word) => (isSign(word) ? word : people.of(word))),
    host(name, keepsLength) {
      const parts = name.split('.');
      const end = parts.at(-1) === '' ? parts.length - 1 : parts.length;
      if (end < 2) return parts.map(labelOf).join('.');
      const head = parts.slice(0, end - 2).map(labelOf);
      const [label = '', top = ''] = parts.slice(end - 2, end);
      const tail = label === '' ? `.${keepsLength ? tops.of(top) : 'example'}` : base(label, top, keepsLength);
      return [...head, tail, ...parts.slice(end)].join('.');
    },
    ipv4: (address, keepsLength) => (keepsLength ? addresses.ipv4OfLength(address) : addresses.ipv4(address)),
    ipv6(address, keepsLength) {
      const key = parseIpv6(address) ?? address;
      return keepsLength ? addresses.ipv6OfLength(address, key) : addresses.ipv6(address, key);
    },
    messageId: (text) => text.replace(WORDS, (word) => (isSign(word) ? word : ids.of(word))),
    queueId: (text) => queue.of(text),
  };
}

/** Words of letters and digits of any language; octets that are no UTF-8 belong to them. What the byte notation hides does not, nor signs in xtext or behind percent. */
export const WORDS =
  /␐[0-9A-Fa-f]{2}|[%+](?:[018][0-9A-F]|2[0-9A-F]|3[A-F]|40|5[B-F]|60|7[B-F])|[\p{L}\p{N}\p{M}\u{dc80}-\u{dcff}]+/gu;

/** Whether a match of WORDS is none of letters and digits. */
export function isSign(word: string): boolean {
  return /^[␐%+]/.test(word);
}

/** Whether somebody wrote it in the place of a label. */
function isMasked(label: string): boolean {
  return label === '' || /^x{2,}$/i.test(label);
}

/** In capitals where all of the other name is. */
function inCase(name: string, like: string): string {
  return like === like.toUpperCase() && like !== like.toLowerCase() ? name.toUpperCase() : name;
}

/** Whether a word tells of somebody wherever it stands. */
export function isTelling(word: string, least = 3): boolean {
  return word.length >= least && /\p{L}/u.test(word) && !isOrdinary(word.toLowerCase());
}
