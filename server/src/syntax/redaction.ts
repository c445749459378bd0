/**
 * Whether a text was put in the place of an address, a name or a secret by who shared the transcript, or was mangled when it
 * was copied: then nothing is known of what was sent.
 */
export function isRedacted(whole: string): boolean {
  // Of a line of megabytes the beginning tells enough.
  const text = whole.slice(0, 2048);
  if (MASK.test(text) || (MARKS.test(text) && MANGLED.test(text))) return true;
  const inner = BRACKETS.test(text) ? text.replace(/^[<[({]+|[>\])}]+$/g, '') : text;
  return WORD.test(inner) || (BEYOND_ASCII.test(text) && FOREIGN_WORD.test(inner));
}

/** Stars, x-es, dots, an ellipsis, or a word in brackets: `a***@b`, `xxxx@example.com`, `[hidden]`, `{EDITED}`. */
const MASK =
  /\*{2,}|(^|[^a-z0-9])x{2,}([^a-z0-9]|$)|\.{3}|…|•|█|[[{(<][ ]?(hidden|edited|redacted|removed|masked|censored|snip\w*|deleted|obscured|omitted|protected|private|filtered)\b/i;

/** Words that name what should stand there, in the languages of the transcripts that people share. */
const WORD =
  /^(?=.*[a-z])(my|your|the|our|sender|recipient|from|to|src|dst|source|destination|e-?mail|mail|mailbox|user|login|domain|host|hidden|redacted|removed|edited|masked|censored|snip(ped)?|omitted|anonymi[sz]ed|address|addr|adresse|[ _-])+$/i;
const FOREIGN_WORD = /[邮郵][箱件]|地址|메일|주소|メール|アドレス|почт|адрес/i;

// Nearly all texts have none of the signs without which the patterns beside them cannot match.
const BRACKETS = /^[<[({]|[>\])}]$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const MARKS = /[[<&:$%{]/;

/** Marks of a forum, HTML or a format string. */
const MANGLED =
  /\[\/?(email|url|mailto)\b|<\/?(br|p|pre|span|div|font|code|strong|em|wbr)\b[^@]*>|<a [a-z]+=|&(lt|gt|amp|quot|#\d+);|mailto:|\[email.protected\]|\$\{|%s|\{\{/i;
