/** A character that a reader does not see, or that changes the order in which the text is shown. */
export interface HiddenCharacter {
  /** Columns from the start of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string;
}

/** The first of them in the text; undefined where there is none. */
export function findHidden(text: string, from = 0): HiddenCharacter | undefined {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // All of them lie above ASCII and Latin letters, the soft hyphen apart.
    if (code < 0xad) continue;
    const name = NAMES.get(code);
    if (name) return { start: at, end: at + 1, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${name}` };
    // U+E0000 to U+E007F: letters of ASCII that are not shown, in UTF-16.
    if (code === 0xdb40 && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) <= 0xdc7f) {
      const point = 0xe0000 + text.charCodeAt(at + 1) - 0xdc00;
      return { start: at, end: at + 2, name: `U+${point.toString(16).toUpperCase()} TAG` };
    }
  }
  return undefined;
}

/** Whether there is one in the text. */
export function hidesText(text: string): boolean {
  return findHidden(text) !== undefined;
}

/** Unicode: controls of writing direction, and characters of no width. Joiners shape letters and emoji and are left out. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
]);
