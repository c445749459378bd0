// The form that the extension itself writes. Line grammar:
//
//     line      = [tag] ("C:" / "S:") [" "] text     what the client or the server said, without its CRLF
//               / [tag] "* " event                   connect, tls, tls-failed, encrypted, gap, cut, close, reset, omitted
//               / "#" comment                        for people, or a directive (smtp-ignore, smtp-expect)
//               / text                               a line of the message, where the message is written without "C:"
//     tag       = "[+" seconds [" #" frame] "] " / "[" ISO time [" #" frame] "] " / "[#" frame "] "
//
// A line of dots (`...`) is the writer's elision. The text is exact: blanks at its ends are octets of the line, and octets
// that text cannot show are written as byteNotation.ts says.

import { BLANK, BRACKET, COLON, HASH, STAR, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection, Dialect, Expecting, Reading, Side, Utterance } from './dialect';
import { event, isBracketed, isElision, isPlaceholder } from './elision';
import { readEventLine } from './eventLine';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { readTimeTag, type TimeTag, tagged } from './timeTag';

export const canonical: Dialect<CanonicalMemory> = {
  id: 'canonical',
  title: 'Canonical transcript',
  description: 'Lines begin with "C: " or "S: "; events with "* ", comments with "#"',
  order: 'wire',
  detect,
  start: () => ({ bare: false }),
  read,
  plainContent,
};

type CanonicalMemory = {
  /** Whether the message that is being read is written without `C: `; then its `#` and blank lines are text too. */
  bare: boolean;
};

function read(line: string, memory: CanonicalMemory, expecting: Expecting, next: string | undefined): Reading {
  const reading = readLine(line, memory, expecting);
  return reading.kind === 'utterance' && next?.endsWith(CUT) ? { ...reading, unended: true } : reading;
}

const CUT = '* cut';

function readLine(line: string, memory: CanonicalMemory, expecting: Expecting): Reading {
  const first = line.charCodeAt(0);
  if ((first === CLIENT || first === SERVER) && line.charCodeAt(1) === COLON) return say(line, 0, memory);
  const inBareText = memory.bare && expecting === 'content';
  if (first === BRACKET) {
    const tag = readTimeTag(line, 0);
    const speaker = tag ? line.charCodeAt(tag.end) : 0;
    if (tag && (speaker === CLIENT || speaker === SERVER) && line.charCodeAt(tag.end + 1) === COLON) {
      return say(line, tag.end, memory, tag);
    }
    const happened = tag && readEventLine(line, tag.end, tag);
    if (happened) return happened;
  } else if (first === STAR) {
    const happened = readEventLine(line, 0);
    if (happened) return happened;
  } else if (first === HASH && !inBareText) return comment(line, 0, line.length);
  return expecting === 'content' ? readBareText(line, memory) : readOutside(line);
}

function plainContent(line: string, memory: CanonicalMemory, lead: string): number {
  const first = line.charCodeAt(0);
  // Many lines of a message come in one packet.
  if (first === BRACKET) return !memory.bare && lead.endsWith('] C: ') && line.startsWith(lead) ? lead.length : -1;
  if (memory.bare) {
    return first === CLIENT || first === SERVER || first === STAR || line === '' ? -1 : 0;
  }
  return first === CLIENT && line.charCodeAt(1) === COLON && line.charCodeAt(2) === BLANK ? 3 : -1;
}

function say(line: string, at: number, memory: CanonicalMemory, tag?: TimeTag): Reading {
  memory.bare = false;
  const side: Side = line.charCodeAt(at) === CLIENT ? 'client' : 'server';
  const start = line.charCodeAt(at + 2) === BLANK ? at + 3 : at + 2;
  const said: Utterance = { kind: 'utterance', side, start, end: line.length };
  return tag === undefined ? said : tagged(said, tag);
}

/** A line without a speaker while the message is expected. */
function readBareText(line: string, memory: CanonicalMemory): Reading {
  const empty = skipBlanks(line, 0, line.length) === line.length;
  // Between lines with `C: ` an empty line only parts them for the eye.
  if (empty && !memory.bare) return remark('blank', 0, line.length);
  if (!memory.bare && isElision(line, skipBlanks(line, 0, line.length), trimBlanks(line, 0, line.length))) {
    return event('omitted', 0, line.length);
  }
  memory.bare = true;
  return { kind: 'utterance', side: 'client', start: 0, end: line.length };
}

function readOutside(line: string): Reading {
  const end = trimBlanks(line, 0, line.length);
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, line.length);
  if (isElision(line, at, end)) return event('gap', at, end);
  return remark('unknown', at, end);
}

const CLIENT = 67;
const SERVER = 83;

/**
 * Events and time tags are unmistakable, and directives beside tagged lines; other dialects have comments, too. Otherwise tagged lines from column 0 count, as long as the text is
 * exact: where a writer put stage directions, placeholders or remarks behind the text, the prefixed dialect reads it better.
 */
function detect(sample: readonly string[]): Detection {
  let marks = 0;
  let directives = 0;
  let spoken = 0;
  let dialogue = 0;
  let inexact = 0;
  let foreign = 0;
  let content = false;
  for (const full of sample) {
    const line = full.length > LONGEST_SAMPLE ? full.slice(0, LONGEST_SAMPLE) : full;
    const end = textEnd(line);
    const at = skipBlanks(line, 0, end);
    if (at === end) continue;
    const first = line.charCodeAt(0);
    if (first === HASH) {
      if (/^#\s*smtp-(?:ignore|expect)/.test(line)) directives++;
      continue;
    }
    const tag = readTimeTag(line, 0);
    const from = tag?.end ?? 0;
    if (readEventLine(line, from, tag)) {
      marks++;
      continue;
    }
    const speaker = line.charCodeAt(from);
    if ((speaker !== CLIENT && speaker !== SERVER) || line.charCodeAt(from + 1) !== COLON) {
      if (line.startsWith('Connected to smtp')) inexact++;
      else if (!content && !isElision(line, at, trimBlanks(line, at, end))) foreign++;
      if (content && end - at === 1 && line.charCodeAt(at) === 46) content = false;
      continue;
    }
    if (tag) marks++;
    spoken++;
    const start = skipBlanks(line, from + 2, end);
    if (speaker === SERVER) {
      if (looksLikeSmtpReply(line, start, end)) dialogue++;
      else if (line.slice(start + 3, end).trim() === '.*') inexact++;
      content = line.startsWith('354', start);
    } else if (content) {
      if (end - start === 1 && line.charCodeAt(start) === 46) content = false;
      else if (isPlaceholder(line, start, end)) inexact++;
    } else if (looksLikeCommand(line, start, end)) {
      dialogue++;
      // Whatever the client says before the next reply may be a chunk.
      content = /^BDAT/i.test(line.slice(start, start + 4));
    }
    if (!content && isBracketed(line, start, end)) inexact++;
    if (line.includes(' \u2190')) inexact++;
  }
  return { score: score(), variant: '' };

  function score(): number {
    if (marks > 0 || (directives > 0 && (spoken > 0 || foreign === 0))) return 1;
    if (spoken === 0) return 0;
    if (dialogue === 0) return 0.4;
    // One stray line may be the one that is being typed.
    if (inexact > 0 || (foreign > 1 && foreign * 10 > spoken)) return 0.6;
    return 0.96;
  }
}

const LONGEST_SAMPLE = 500;
