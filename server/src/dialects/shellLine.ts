import { isLetter } from './chars';

/**
 * Whether the line is the user's shell, before or after the session: a prompt, or the command that began it
 * (`$ telnet mx.example.org 25`). Asked only where a line is neither reply nor command.
 */
export function isShellLine(line: string, at: number, end: number): boolean {
  switch (line.charCodeAt(at)) {
    case 36: // $
    case 37: // %
      return at + 1 === end || line.charCodeAt(at + 1) === 32;
    default:
      break;
  }
  let word = at;
  while (word < end && word - at < 12 && (isLetter(line.charCodeAt(word)) || line.charCodeAt(word) === 95)) word++;
  if (line.charCodeAt(word) === 32 && PROGRAMS.has(line.slice(at, word))) return true;
  const head = line.slice(at, Math.min(end, at + LONGEST_PROMPT));
  return head.includes('@') ? PROMPT.test(head) : false;
}

/** Whether a shell line starts openssl's client, which tells of the session in its own way. */
export function startsOpenssl(line: string, at: number): boolean {
  return line.indexOf('openssl s_client', at) >= 0;
}

/** Where the text begins that a shell line hands to a program (`echo """EHLO localhost`); -1 where it hands none. */
export function quotedText(line: string, at: number): number {
  const opening = /^(?:echo|printf)(?: -\w{1,4})? ["']{1,3}/.exec(line.slice(at, at + 20));
  return opening ? at + opening[0].length : -1;
}

/** Whether the line is the lone dot with the end of such a text behind it (`.""" | ncat mx.example.org 25`). */
export function isQuotedDot(line: string, at: number): boolean {
  return line.charCodeAt(at) === 46 && /^["']{1,3}(?:$| *[|<>;])/.test(line.slice(at + 1, at + 20));
}

const PROGRAMS: ReadonlySet<string> = new Set(['telnet', 'nc', 'ncat', 'netcat', 'openssl', 'socat', 'echo', 'printf']);
const PROMPT = /^\[?[\w.-]+@[\w.-]+[^$#%>]*[$#%>](?: |$)/;
const LONGEST_PROMPT = 120;
