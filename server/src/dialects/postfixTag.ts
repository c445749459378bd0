import { BLANK, BRACKET, COLON, isDigit, isLetter } from './chars';
import { stampAt } from './syslogStamp';

/** The tag of Postfix in a line of a log: `postfix/smtpd[186]: `. */
export interface PostfixTag {
  readonly start: number;
  /** Behind the `]` of the process number, and where the message begins. */
  readonly processEnd: number;
  readonly end: number;
  readonly program: Program | undefined;
}

/** A program that talks SMTP. */
export interface Program {
  /** The side that it is in its sessions. */
  readonly side: 'client' | 'server';
  /** One process has several connections open, so that only the peer tells them apart: with its port, or without. */
  readonly several?: 'ports' | 'hosts';
}

const PROGRAMS: ReadonlyMap<string, Program> = new Map<string, Program>([
  ['smtpd', { side: 'server' }],
  ['postscreen', { side: 'server', several: 'ports' }],
  ['smtp', { side: 'client', several: 'hosts' }],
  ['lmtp', { side: 'client', several: 'hosts' }],
]);

/** Finds the tag where it may stand in a line: a word with a slash, the program's name, and its process number in brackets. */
export function findPostfixTag(line: string, end: number): PostfixTag | undefined {
  const limit = Math.min(end, FURTHEST);
  for (let slash = line.indexOf('/'); slash >= 0 && slash < limit; slash = line.indexOf('/', slash + 1)) {
    let at = slash + 1;
    while (at < limit && isName(line.charCodeAt(at))) at++;
    const nameEnd = at;
    if (at === slash + 1 || line.charCodeAt(at++) !== BRACKET) continue;
    while (at < limit && isDigit(line.charCodeAt(at))) at++;
    if (at === nameEnd + 1 || line.charCodeAt(at) !== CLOSING || line.charCodeAt(at + 1) !== COLON) continue;
    return {
      start: startOfWord(line, slash),
      processEnd: at + 1,
      end: startOfMessage(line, at + 2, end),
      program: PROGRAMS.get(line.slice(slash + 1, nameEnd)),
    };
  }
  return undefined;
}

/**
 * The key of a session: the host and the tag with its process number, and the peer where a process has several at once.
 *
 * @param peer where the peer begins
 * @param host where the host begins, in front of the tag
 */
export function sessionKey(line: string, tag: PostfixTag, peer: number, end: number, host: number): string {
  const several = tag.program?.several;
  const key = line.slice(host, tag.processEnd);
  if (several === undefined) return key;
  const close = line.indexOf(']', peer);
  let stop = close < 0 || close > end ? end : close + 1;
  // A client names the port of its server in some messages only.
  if (several === 'ports' && line.charCodeAt(stop) === COLON) {
    stop++;
    while (stop < end && isDigit(line.charCodeAt(stop))) stop++;
  }
  return `${key} ${line.slice(peer, stop)}`;
}

/** Where the host begins: behind the time. Without one, what stands before the tag may be anything. */
export function startOfHost(line: string, tag: PostfixTag): number {
  return stampAt(line, tag.start)?.end ?? tag.start;
}

function startOfWord(line: string, slash: number): number {
  let at = slash;
  while (at > 0 && line.charCodeAt(at - 1) !== BLANK && line.charCodeAt(at - 1) !== CLOSING) at--;
  return at;
}

function startOfMessage(line: string, colonEnd: number, end: number): number {
  const at = line.charCodeAt(colonEnd) === BLANK ? colonEnd + 1 : colonEnd;
  if (at >= end) return end;
  // Solaris puts a number here.
  const close = line.startsWith('[ID ', at) ? line.indexOf('] ', at) : -1;
  return close < 0 || close >= Math.min(end - 2, at + LONGEST_ID) ? at : close + 2;
}

/** No time, host and tag are so long. */
const FURTHEST = 300;
const LONGEST_ID = 40;
const CLOSING = 93;
const HYPHEN = 45;
const UNDERLINE = 95;

function isName(c: number): boolean {
  return isLetter(c) || isDigit(c) || c === HYPHEN || c === UNDERLINE;
}
