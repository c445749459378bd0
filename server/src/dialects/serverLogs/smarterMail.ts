// SmarterMail: its SMTP and delivery logs. Line grammar:
//
//     ["[" date "] "] time " [" address "][" session "] " message
//     time " [" session "] " message
//     message   = "cmd: " text             the client; capitals in delivery logs
//               / "rsp: " text             the server: the lines of a reply are glued together
//               / "connected at ", "disconnected at " and other words of its own
//
// Messages are never shown.

import { looksLikeReply } from '../looksLikeReply';
import { unfoldReply } from '../unfoldReply';
import { type EventRow, type Found, headOf, type ServerLogForm, type ServerLogMemory, tell, utter } from './form';

export const smarterMail: ServerLogForm = {
  variant: 'SmarterMail',
  signs: ['cmd:', 'CMD:', 'rsp:', 'RSP:'],
  message: 'hidden',
  answers: 'hidden',
  read,
};

const HEAD =
  /^[ \t]{0,20}(?:\[[\d.]{8,10}\] )?\d\d:\d\d:\d\d(?:\.\d{1,3})? (\[[^\]\n]{1,60}\](?:\[[^\]\n]{1,40}\])?) (?:(cmd|CMD|rsp|RSP):(?: |$))?/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, session = '', word] = head;
  const at = Math.min(whole.length, end);
  if (!word) return tell(EVENTS, line, session, at, end, memory);
  const server = word === 'rsp' || word === 'RSP';
  const said = utter(line, { side: server ? 'server' : 'client', session, head: at }, at, end, memory);
  if (!server || !looksLikeReply(line, at, end) || line[at + 3] !== '-') return said;
  const starts = startsOfLines(line, at, end);
  return starts.length < 2 ? said : unfoldReply(said, line, starts, { glued: true, gap: 0 });
}

/** `connected at` comes behind the greeting, and tells nothing that the session's number does not. */
const EVENTS: readonly EventRow[] = [{ text: 'disconnected at', event: 'close' }];

/** Where the lines of a reply begin: at its code, with a hyphen behind it, and a blank behind the last. */
function startsOfLines(line: string, start: number, end: number): number[] {
  const code = line.slice(start, start + 3);
  const starts = [start];
  for (let at = line.indexOf(code, start + 4); at >= 0 && at + 3 < end; at = line.indexOf(code, at + 1)) {
    const behind = line[at + 3];
    // A number may end in the digits of the code, a blank in front of it speaks for one.
    if (behind === '-' || (behind === ' ' && line[at - 1] !== ' ')) starts.push(at);
    if (behind === ' ' && line[at - 1] !== ' ') break;
  }
  return starts;
}
