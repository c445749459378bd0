/** Pieces of regular expressions (Oniguruma) that several rules share. None nests one quantifier in another. */
export const patterns = {
  /** The rest after a reply's code: the text, or more lines to come (RFC 5321 section 4.2.1). */
  afterCode: '(?=[ \\t-]|$)',
  /** A three digit code that opens a reply line. */
  replyLine: '\\d{3}(?:[ \\t-].*)?',
  /** Stands where a word begins: at the start of the text or behind a blank. It keeps a search from trying each letter. */
  wordStart: '(?<!\\S)',
  /** A remark that an author wrote behind a line: an arrow, two slashes, or a callout of AsciiDoc. */
  annotation: '(?:\\x{2190}|<--?(?=[ \\t])|//[ \\t]|<\\d{1,2}>[ \\t]*$).*',
  /** RFC 5322 section 2.2: printable characters but the colon. The bound keeps long hostile lines cheap. */
  headerName: '[!-9;-~]{1,78}',
  base64Line: '(?:[A-Za-z0-9+/]{16,}={0,2}|[A-Za-z0-9+/]{2,}={1,2})',
  masked: '(?:\\*{3,}|<credentials hidden>|\\[credentials hidden\\]|\\{EDITED\\}|\\[REDACTED\\])',
} as const;
