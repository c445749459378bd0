import { GREATER, skipBlanks, textEnd, trimBlanks } from './chars';
import type { Detection } from './dialect';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { statusLine } from './statusLine';

/**
 * Counts the places where a command stands next to a reply: single words and numbers also stand in mails, logs and prose,
 * but a dialogue has both in turn. Replies or commands alone are a guess.
 */
export function detectBare(sample: readonly string[]): Detection {
  if (sample.some((line) => OTHER_FORM.test(line))) return { score: 0.05, variant: '' };
  const quoted = isQuoted(sample);
  let replies = 0;
  let commands = 0;
  let turns = 0;
  let connections = 0;
  let others = 0;
  let last = '';
  for (const line of sample) {
    const from = quoted && line.charCodeAt(0) === GREATER ? 1 : 0;
    const end = trimBlanks(line, from, textEnd(line));
    const at = skipBlanks(line, from, end);
    if (at === end) continue;
    if (looksLikeSmtpReply(line, at, end)) {
      replies++;
      if (last === 'command') turns++;
      last = 'reply';
    } else if (looksLikeCommand(line, at, withoutCallout(line, at, end))) {
      commands++;
      if (last === 'reply') turns++;
      last = 'command';
    } else {
      const status = statusLine(line, at, end);
      if (status?.event === 'connect') connections++;
      if (!status) others++;
      last = '';
    }
  }
  return { score: score(), variant: quoted ? 'quoted' : '' };

  function score(): number {
    if (turns > 1) return connections > 0 ? 0.85 : 0.8;
    if (turns === 1) return connections > 0 ? 0.8 : 0.7;
    if (connections > 0 && replies > 0) return 0.7;
    // Replies and nothing else: the server's side alone.
    if (replies > 1 && commands + others === 0) return 0.6;
    if (replies > 0) return 0.45;
    return commands > 0 ? 0.4 : connections > 0 ? 0.3 : 0.05;
  }
}

/**
 * What only other forms have: a stream followed by tshark has the number of octets on a line of its own, which looks like a
 * reply code; Exim's test scripts have what both sides are to do, and many sessions without a mark between them.
 */
const OTHER_FORM = /^(?:Follow: tcp,|\*{4}$)/;

/** Whether the text stands in a block quote: the same mark before what both sides say. */
function isQuoted(sample: readonly string[]): boolean {
  let marked = 0;
  let filled = 0;
  for (const line of sample) {
    if (skipBlanks(line, 0, line.length) === line.length) continue;
    filled++;
    if (line.charCodeAt(0) === GREATER && line.charCodeAt(1) !== GREATER) marked++;
  }
  return marked > 2 && marked * 10 >= filled * 9;
}

function withoutCallout(line: string, at: number, end: number): number {
  const open = line.lastIndexOf(' <', end);
  return open > at && /^ <\d{1,2}>$/.test(line.slice(open, end)) ? trimBlanks(line, at, open) : end;
}
