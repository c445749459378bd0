// Logs of servers, in which a head of the program's own stands in front of each line that was said. What the heads look like is
// in serverLogs/, one file for each program; what they have in common is here: times, sessions by a key, messages that are left
// out, and lines of none of them in between.

import { HASH, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, Expecting, Reading, Utterance } from './dialect';
import { isElision } from './elision';
import { hiddenAnswer, isChallenge } from './hiddenAnswer';
import { withOmission } from './hiddenMessage';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply, looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { type Found, type ServerLogForm, type ServerLogMemory, startMemory } from './serverLogs/form';
import { SERVER_LOGS } from './serverLogs/index';
import { hasSign, textOf } from './signs';

export const serverLog: Dialect<ServerLogMemory> = {
  id: 'server-log',
  title: 'Server log',
  description:
    'Lines of the log of Haraka, hMailServer, MailHog, MDaemon, smtp-server, OpenSMTPD, amavisd, aiosmtpd and others, with their own heads',
  order: 'log',
  readsLeads: true,
  detect,
  start: startMemory,
  read,
};

function read(
  line: string,
  memory: ServerLogMemory,
  _: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  for (const form of SERVER_LOGS) {
    // Where the program is not known, each line may be of any.
    if (memory.form !== '' && form.variant !== memory.form) continue;
    const found = form.read(line, end, memory, next);
    if (found !== undefined) return completed(found, line, form, memory);
  }
  return readOther(line, end, memory);
}

function completed(
  found: Reading | readonly Reading[],
  line: string,
  form: ServerLogForm,
  memory: ServerLogMemory,
): Reading | readonly Reading[] {
  if (form.message === 'told' && !form.answers) return found;
  if (Array.isArray(found)) return (found as readonly Reading[]).flatMap((one) => complete(one, line, form, memory));
  return complete(found as Reading, line, form, memory);
}

/** A reading with what the log leaves out beside it. */
function complete(
  reading: Reading,
  line: string,
  { message, answers }: ServerLogForm,
  memory: ServerLogMemory,
): Reading | readonly Reading[] {
  if (reading.kind !== 'utterance') return reading;
  const answer = answers && hiddenAnswer(reading, isChallenge(reading, line), memory);
  if (answer) return [answer, reading];
  return message === 'told' ? reading : withOmission(reading, line);
}

/** A line of another program, or of a person. */
function readOther(line: string, end: number, memory: ServerLogMemory): Reading {
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  if (memory.session === '' || !isElision(line, at, end)) return remark('note', at, end);
  return { kind: 'event', event: 'gap', start: at, end, session: memory.session };
}

function detect(sample: readonly string[]): Detection {
  let best: Detection = { score: 0, variant: '' };
  const text = textOf(sample);
  for (const form of SERVER_LOGS) {
    if (!hasSign(text, form.signs)) continue;
    const lines = countSaid(form, sample);
    const score = lines > 1 ? 0.97 : lines === 1 ? 0.8 : 0;
    if (score > best.score) best = { score, variant: form.variant };
  }
  return best;
}

/** How many lines say what a client or a server says, up to two. */
function countSaid(form: ServerLogForm, sample: readonly string[]): number {
  const memory = startMemory(form.variant);
  let lines = 0;
  for (let at = 0; at < sample.length && lines < 2; at++) {
    const line = (sample[at] ?? '').slice(0, LONGEST_SAMPLE);
    if (fits(form.read(line, textEnd(line), memory, sample[at + 1]), line)) lines++;
  }
  return lines;
}

/** As much of a line tells whose it is. */
const LONGEST_SAMPLE = 2000;

function fits(found: Found, line: string): boolean {
  if (found === undefined) return false;
  const readings = Array.isArray(found) ? (found as readonly Reading[]) : [found as Reading];
  return readings.some((reading) => reading.kind === 'utterance' && isDialogue(reading, line));
}

function isDialogue({ side, text, start, end }: Utterance, line: string): boolean {
  const [of, from, to] = text === undefined ? [line, start, end] : [text, 0, text.length];
  if (side === 'server') return looksLikeSmtpReply(of, from, to);
  return looksLikeCommand(of, from, to) && !looksLikeReply(of, from, to);
}
