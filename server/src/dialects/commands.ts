// The client's side alone: a file that is piped into netcat or into a mail program (batch SMTP, RFC 2442), or that a test expects
// of a client. Line grammar:
//
//     a command, an answer in AUTH, a line of the message up to the lone dot
//     "#" text                          a comment; "$ nc mx 25", "exim -bS": the command that takes the file
//     "%LT" "%GT" "%hex[%c3%a4]hex%"    in curl's tests: <, >, octets; "%TESTNUMBER" and others stand for what the test puts there
//
// Where a command follows DATA at once, the message is kept elsewhere.

import { HASH, skipBlanks, textEnd, trimBlanks } from './chars';
import { type CurlText, curlText } from './curlVariables';
import type { Detection, Dialect, Expecting, Reading } from './dialect';
import { event } from './elision';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeReply } from './looksLikeReply';
import { comment, remark } from './remark';
import { isShellLine } from './shellLine';

export const commands: Dialect<CommandsMemory> = {
  id: 'commands',
  title: 'Commands alone',
  description:
    'What only the client says, without prefixes: batch SMTP, input for netcat, protocol sections of curl tests',
  order: 'log',
  detect,
  start: () => ({ begun: false }),
  read,
};

type CommandsMemory = {
  /** Whether a command was met: what stands above the first is none. */
  begun: boolean;
};

function read(
  line: string,
  memory: CommandsMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  if (expecting === 'content') return { kind: 'utterance', side: 'client', start: 0, end };
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  if (line.charCodeAt(at) === HASH) return comment(line, at, end);
  const command = looksLikeCommand(line, at, trimBlanks(line, at, end));
  if (!command && expecting === 'dialogue' && (!memory.begun || isShellLine(line, at, end)))
    return remark('note', at, end);
  memory.begun = true;
  const said = speak(curlText(line, at, end));
  return command && isData(line, at, end) && isCommand(next) ? [said, event('gap', end, end, 'client')] : said;
}

function speak({ start, end, text, columns }: CurlText): Reading {
  return text === undefined || columns === undefined
    ? { kind: 'utterance', side: 'client', start, end }
    : { kind: 'utterance', side: 'client', start, end, text, columns };
}

function isData(line: string, at: number, end: number): boolean {
  return trimBlanks(line, at, end) - at === 4 && line.slice(at, at + 4).toUpperCase() === 'DATA';
}

function isCommand(line: string | undefined): boolean {
  if (line === undefined) return false;
  const end = trimBlanks(line, 0, textEnd(line));
  return looksLikeCommand(line, 0, end);
}

/** The first line is a command that begins something, and nothing is a reply. */
function detect(sample: readonly string[]): Detection {
  let said = 0;
  let begins = false;
  let message = false;
  let others = 0;
  let above = '';
  for (const line of sample) {
    const end = trimBlanks(line, 0, textEnd(line));
    if (message) {
      message = line !== '.';
      continue;
    }
    const at = skipBlanks(line, 0, end);
    if (at === end || line.charCodeAt(at) === HASH) continue;
    if (looksLikeCommand(line, at, end)) {
      const verb = line.slice(at, at + 4).toUpperCase();
      if (said === 0) begins = BEGINS.includes(verb);
      message = above === 'DATA' && !isCommand(line);
      said++;
      above = verb;
    } else {
      if (looksLikeReply(line, at, end)) return NONE;
      // A message, or an answer.
      if (above === 'DATA') message = true;
      else if (above !== 'AUTH' && said > 0) others++;
    }
  }
  if (!begins || said < 2 || others > said) return NONE;
  return { score: said > 2 ? 0.75 : 0.6, variant: '' };
}

const BEGINS: readonly string[] = ['EHLO', 'HELO', 'LHLO', 'MAIL'];
const NONE: Detection = { score: 0, variant: '' };
