import { type FoundMark, findArrowWords } from './arrowWords';
import { skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection } from './dialect';
import { escapedLines } from './escapedLines';
import { readLogTime } from './logTime';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { hasMark, MARKS, markStart, PREFIX_PAIRS, type PrefixPair } from './prefixPairs';
import { readTimeTag } from './timeTag';

/**
 * Counts for each mark how many replies and how many commands stand behind it, and takes the pair whose sides divide them
 * best. So a mark that tools use either way round is settled by what stands behind it.
 */
export function detectPrefixed(sample: readonly string[]): Detection {
  const tallies = new Map<string, Tally>();
  for (const full of sample) {
    const line = full.length > LONGEST ? full.slice(0, LONGEST) : full;
    const stored = line.includes('\\n') ? escapedLines(line, line.length, '>>', '<<') : undefined;
    if (stored) for (const { start, end } of stored) count(line.slice(start, end), tallies);
    // Behind ATRN or TURN the sides change places, and count for nothing more.
    else if (count(line, tallies) === 'turn') break;
  }
  let best: Detection = { score: 0, variant: '' };
  let most = 0;
  for (const pair of PREFIX_PAIRS) {
    const weighed = weigh(pair, tallies);
    if (weighed.score < best.score || (weighed.score === best.score && weighed.evidence <= most)) continue;
    best = { score: weighed.score, variant: pair.variant };
    most = weighed.evidence;
  }
  return best;
}

/** What stands behind a mark (under the empty key: on lines without one). */
interface Tally {
  lines: number;
  replies: number;
  commands: number;
}

const LONGEST = 2000;

function count(line: string, tallies: Map<string, Tally>): 'turn' | undefined {
  const end = textEnd(line);
  let at = skipBlanks(line, 0, end);
  // Text copied out of a drawn frame has the frame's edge in front.
  if (line.charCodeAt(at) === 0x2502) at = skipBlanks(line, at + 1, end);
  at = markStart(line, (readTimeTag(line, at) ?? readLogTime(line, at))?.end ?? at);
  if (at >= end) return undefined;
  const mark = findArrowWords(line, at) ?? markAt(line, at, end);
  const start = skipBlanks(line, mark.end, end);
  const tally = tallies.get(mark.text) ?? { lines: 0, replies: 0, commands: 0 };
  tallies.set(mark.text, tally);
  tally.lines++;
  if (looksLikeSmtpReply(line, start, end)) tally.replies++;
  else if (looksLikeCommand(line, start, trimBlanks(line, start, end))) {
    tally.commands++;
    if (/^(?:ATRN|TURN)\b/i.test(line.slice(start, start + 5))) return 'turn';
  }
  return undefined;
}

function markAt(line: string, at: number, end: number): Omit<FoundMark, 'start'> {
  if (MAY_BEGIN[line.charCodeAt(at)]) {
    for (const { text, anyCase } of MARKS)
      if (hasMark(line, at, end, text, anyCase)) return { text, end: at + text.length };
  }
  return { text: '', end: at };
}

/** By character code: most lines of other texts begin with no mark, which one look tells. */
const MAY_BEGIN: readonly boolean[] = Array.from({ length: 128 }, (_, code) => {
  const first = String.fromCharCode(code);
  return MARKS.some(({ text, anyCase }) => text[0] === first || (anyCase && text[0] === first.toLowerCase()));
});

/** How well a pair divides what both sides said; a score above 0.5 is a decision. */
function weigh(pair: PrefixPair, tallies: ReadonlyMap<string, Tally>): { score: number; evidence: number } {
  const client = tallies.get(pair.client) ?? NOTHING;
  const server = tallies.get(pair.server) ?? NOTHING;
  const evidence = client.commands + server.replies;
  const against = client.replies + server.commands;
  const none = { score: 0, evidence };
  if (pair.client === '' || pair.server === '') {
    // The message may hold a few lines that look like the other side's. Where the client's lines are the marked ones, a
    // good part of them are commands: other tools have prompts of the same look.
    const talks = pair.client === '' || client.commands * 4 > client.lines;
    const divided = talks && client.commands > 0 && server.replies > 1 && evidence > 4 * against;
    return divided ? { score: 0.85, evidence } : none;
  }
  if (pair.settledBy === 'content') {
    if (client.commands === 0 || server.replies === 0 || evidence <= 2 * against) return none;
    return { score: 0.9, evidence };
  }
  if (client.lines + server.lines === 0) return none;
  if (pair.tool) return { score: client.lines + server.lines > 1 || evidence > 0 ? 0.95 : 0.6, evidence };
  // Both marks must be there for a pair that gives a common mark another meaning.
  if (pair.variant !== 'C:/S:' && (client.lines === 0 || server.lines === 0)) {
    const alone = pair.variant === 'S:/R:' && client.commands > 1 && client.replies === 0 && !tallies.has('C:');
    return alone ? { score: 0.75, evidence } : none;
  }
  if (client.commands > 0 && server.replies > 0) return { score: 0.9, evidence };
  // Where both sides speak, but one of them never as in SMTP, it is some other protocol in the same layout.
  if (evidence > 1 && (client.lines === 0 || server.lines === 0) && against === 0) return { score: 0.75, evidence };
  return { score: evidence > 0 ? 0.4 : 0.3, evidence };
}

const NOTHING: Tally = { lines: 0, replies: 0, commands: 0 };
