import { BLANK, isDigit, isLetter, skipBlanks, TAB } from './chars';

/**
 * Whether the text from `at` to `end` begins as a command of SMTP or LMTP does. Where a dialect marks only one side, or none,
 * this tells a typed command from the prose around it; so words of plain language (`data`, `help`, `mail`) count only in the
 * form in which a session has them.
 */
export function looksLikeCommand(line: string, at: number, end: number): boolean {
  let word = at;
  while (word < end && word - at <= LONGEST && isLetter(line.charCodeAt(word))) word++;
  const length = word - at;
  if (length < 4 || length > LONGEST) return false;
  if (word < end) {
    const after = line.charCodeAt(word);
    if (after !== BLANK && after !== TAB) return false;
  }
  const argument = skipBlanks(line, word, end);
  const raw = line.slice(at, word);
  switch (raw.toUpperCase()) {
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
    case 'VRFY':
    case 'EXPN':
    case 'ETRN':
    case 'ATRN':
    case 'BURL':
    case 'XCLIENT':
    case 'XFORWARD':
      return true;
    case 'MAIL':
    case 'SEND':
    case 'SOML':
    case 'SAML':
      return argument === end || startsWithWord(line, argument, end, 'from');
    case 'RCPT':
      return argument === end || startsWithWord(line, argument, end, 'to');
    case 'BDAT':
      return argument === end || isDigit(line.charCodeAt(argument));
    case 'AUTH':
      return argument === end || isLetter(line.charCodeAt(argument));
    case 'DATA':
    case 'QUIT':
    case 'RSET':
    case 'STARTTLS':
      return argument === end;
    case 'NOOP':
    case 'HELP':
    case 'TURN':
    case 'VERB':
      return argument === end || raw === raw.toUpperCase();
    default:
      return false;
  }
}

const LONGEST = 8;

/** Whether a word of lower case stands at `at`, in any case, and then something that is no letter. */
function startsWithWord(line: string, at: number, end: number, word: string): boolean {
  if (end - at < word.length) return false;
  for (let i = 0; i < word.length; i++) if ((line.charCodeAt(at + i) | 32) !== word.charCodeAt(i)) return false;
  return at + word.length === end || !isLetter(line.charCodeAt(at + word.length));
}
