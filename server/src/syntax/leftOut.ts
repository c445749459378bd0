/**
 * Whether a text stands for others that a writer left out: `...`, `[more keywords]`, `<snip>`, `etc.`. Such text is the
 * writer’s and no fault of the side that it is put into the mouth of.
 */
export function isElision(text: string): boolean {
  const words = text.trim();
  return /^\W*(?:\.{3}|…)/.test(words) || isBracketed(words) || /^(?:etc\b|snip\b|-+ ?snip)/i.test(words);
}

/** Whether a value was made unreadable on purpose: `****`, `xxxx`, `[hidden]`, `{EDITED}`, `<size>`. */
export function isMasked(value: string): boolean {
  if (/\*{3}|\.{3}|…|•{3}/.test(value)) return true;
  return /^x{3,}$/i.test(value) || isBracketed(value) || /redacted|hidden|removed|edited/i.test(value);
}

function isBracketed(text: string): boolean {
  return /^(?:\[.+\]|<.+>|\(.+\)|\{.+\})$/.test(text);
}
