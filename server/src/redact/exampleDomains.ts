import { octetLength } from '../notation/byteNotation';
import { ShapedNames } from './shapedNames';

/** Shorter domains have no name of their length. */
export const SHORTEST = 7;

/**
 * Gives registered domains in the place of others, in small letters: under `example`, of the same length; under `test` where that
 * leaves no room for a label, or none that is not given yet. Both are reserved for such use (RFC 2606 section 2). Names of less than
 * SHORTEST octets become longer, and all names keep two labels.
 */
export class ExampleDomains {
  readonly #originals: ReadonlySet<string>;
  readonly #labels: ShapedNames;
  readonly #given = new Map<string, string>();
  /** How many are given already, by the length and form of the label and its top-level domain. */
  readonly #counts = new Map<string, number>();

  /** @param originals names that must not come back, in small letters */
  constructor(originals: ReadonlySet<string>) {
    this.#originals = originals;
    this.#labels = new ShapedNames('site', originals);
  }

  /**
   * @param key the domain, in small letters
   * @param label its first label; what is no letter or digit in it stays, as rules of the protocol look at it
   */
  of(key: string, label: string): string {
    let given = this.#given.get(key);
    if (given === undefined) {
      given = this.#next(key, label);
      this.#given.set(key, given);
    }
    return given;
  }

  #next(key: string, label: string): string {
    const { length } = key;
    if (length >= SHORTEST) {
      const fitting =
        this.#free(formOf(label, length - EXAMPLE.length), EXAMPLE) ??
        this.#free(formOf(label, length - TEST.length), TEST);
      if (fitting !== undefined) return fitting;
    }
    for (let more = label.length; more < label.length + MOST_LONGER; more++) {
      const longer = this.#free(formOf(label, more), EXAMPLE);
      if (longer !== undefined) return longer;
    }
    // Of signs alone.
    return `${this.#labels.of(label)}${EXAMPLE}`;
  }

  /** @param form undefined where no label has the length */
  #free(form: string | undefined, top: string): string | undefined {
    if (form === undefined) return undefined;
    const letters = form.replace(/[^a]/g, '').length;
    const most = 26 ** Math.min(letters, 6) - 1;
    const key = form + top;
    for (let count = this.#counts.get(key) ?? 0; count < most; count++) {
      const given = this.#labels.of(filled(form, count)) + top;
      this.#counts.set(key, count + 1);
      if (!this.#originals.has(given)) return given;
    }
    return undefined;
  }
}

const EXAMPLE = '.example';
const TEST = '.test';
const LONGEST_LABEL = 63;
/** So many octets are enough for as many names as anybody has. */
const MOST_LONGER = 8;

/** A label in so many octets, with an `a` for each letter and digit; undefined where there is none. */
function formOf(label: string, length: number): string | undefined {
  if (length < 1 || length > Math.max(LONGEST_LABEL, label.length)) return undefined;
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label)) return 'a'.repeat(length);
  const signs = [...label.replace(/[a-z0-9]/g, 'a')];
  let left = signs.reduce((sum, sign) => sum + octetLength(sign), 0) - length;
  // What a label begins and ends with matters.
  for (let at = signs.length - 2; at > 0 && left > 0; at--) {
    if (signs[at] !== 'a') continue;
    signs.splice(at, 1);
    left--;
  }
  // Of each sign one stays.
  for (let at = signs.length - 2; at > 0 && left > 0; at--) {
    const sign = signs[at]!;
    if (octetLength(sign) > left || signs.indexOf(sign) === signs.lastIndexOf(sign)) continue;
    signs.splice(at, 1);
    left -= octetLength(sign);
  }
  if (left > 0 || !signs.includes('a')) return undefined;
  return signs.join('').replace('a', 'a'.repeat(1 - left));
}

/** Other letters for each number: only that they differ matters. */
function filled(form: string, number: number): string {
  let rest = number;
  return form.replace(/a/g, () => {
    const letter = String.fromCharCode(0x61 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  });
}
