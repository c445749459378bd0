// curl -v. Line grammar:
//
//     line = [time " "] ["[0-0] "] mark text     the time of --trace-time, the number of the transfer of --trace-ids
//
//     "> " text          the client
//     "< " text          the server
//     "* " text          curl's remarks: connect, TLS, close
//     "} [5 bytes data]" octets sent, "{ [5 bytes data]" octets received, that curl does not show
//     anything else      the shell, the progress meter, the body of an answer
//
// The message is never shown: the reply to it follows on the 354 (or on the octets that were sent).

import { BLANK, GREATER, LESS, STAR, skipBlanks, textEnd } from './chars';
import { type ClockMemory, startClock, timeOfClock } from './clock';
import { curlLead } from './curlLead';
import { curlRemark, isCurlRemark, isOpenAfter } from './curlRemark';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { event } from './elision';
import { type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const curl: Dialect<CurlMemory> = {
  id: 'curl',
  title: 'curl -v',
  description: 'Lines begin with "> " or "< ", remarks with "* "',
  order: 'wire',
  signs: ['* '],
  detect,
  start: () => ({ ...startClock(), open: false, last: '' }),
  read,
};

type CurlMemory = ClockMemory & {
  /** Whether a connection is open: curl may tell of its end twice. */
  open: boolean;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
};

function read(line: string, memory: CurlMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const lead = curlLead(line);
  const from = lead?.end ?? 0;
  const first = line.charCodeAt(from);
  const marked = end === from + 1 || line.charCodeAt(from + 1) === BLANK;
  if (marked && (first === GREATER || first === LESS)) {
    const start = Math.min(from + 2, end);
    const when = lead?.clock ? { time: timeOfClock(lead.clock.seconds, memory) } : {};
    memory.open = true;
    if (first === GREATER) {
      memory.last = expecting === 'content' ? 'content' : 'client';
      return { kind: 'utterance', side: 'client', start, end, ...when };
    }
    const hidden = expecting === 'content' && memory.last === 'ready';
    memory.last = serverSaid(line, start, end);
    const said: Reading = { kind: 'utterance', side: 'server', start, end, ...when };
    return hidden ? [event('omitted', start, start, 'client'), said] : said;
  }
  if (marked && first === STAR) {
    const told = curlRemark(line, skipBlanks(line, from + 1, end), end, memory.open);
    memory.open = isOpenAfter(told, memory.open);
    return told;
  }
  const at = skipBlanks(line, 0, end);
  return at === end ? remark('blank', 0, end) : remark('note', at, end);
}

/** Its remarks tell curl from other tools that use the same marks. */
function detect(sample: readonly string[]): Detection {
  let remarks = 0;
  let replies = 0;
  let commands = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const from = curlLead(line)?.end ?? 0;
    if (line.charCodeAt(from + 1) !== BLANK) continue;
    const at = skipBlanks(line, from + 2, end);
    const first = line.charCodeAt(from);
    if (first === LESS && looksLikeSmtpReply(line, at, end)) replies++;
    else if (first === GREATER && looksLikeCommand(line, at, end)) commands++;
    else if (first === STAR && isCurlRemark(line, from + 2)) remarks++;
  }
  if (remarks > 0 && replies + commands > 1) return { score: 0.98, variant: '' };
  // Without a remark it is some dialogue with these marks; the prefixed dialect reads it as well.
  return { score: remarks > 1 || (remarks > 0 && replies > 0) ? 0.6 : 0, variant: '' };
}
