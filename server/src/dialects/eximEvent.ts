import { BLANK, skipBlanks } from './chars';
import type { ConnectionEvent, Side } from './dialect';
import type { EximPrefix } from './eximMark';
import { type EximDebugMemory, sessionKey } from './eximMemory';

/** What a line of Exim's debug output without a mark says of a connection; undefined where it says nothing of one. */
export function eximEvent(
  line: string,
  prefix: EximPrefix,
  end: number,
  memory: EximDebugMemory,
): ConnectionEvent | undefined {
  switch (line[prefix.start]) {
    case 'C':
    case 'c':
      return readConnecting(line, prefix, end, memory) ?? readTls(line, prefix, end, memory);
    case 'S':
      return readConnectionLog(line, prefix, end) ?? readTls(line, prefix, end, memory);
    case 'g':
      return readTls(line, prefix, end, memory);
    case '>':
      return readExit(line, prefix, end);
    default:
      return undefined;
  }
}

function readConnecting(
  line: string,
  prefix: EximPrefix,
  end: number,
  memory: EximDebugMemory,
): ConnectionEvent | undefined {
  const { start } = prefix;
  const process = `:${prefix.pid}`;
  const asks = line.startsWith(CONNECTING, start);
  if (asks && !line.endsWith(' connected', end)) {
    memory.connecting = process;
    return undefined;
  }
  const done = end - start === DONE.length && line.startsWith(DONE, start) && memory.connecting === process;
  if (!asks && !done) return undefined;
  memory.connecting = '';
  const session = sessionKey(prefix, 'client');
  return { kind: 'event', event: 'connect', start: asks ? start + CONNECTING.length : end, end, session };
}

const CONNECTING = 'Connecting to ';
const DONE = 'connected';

/** What the libraries say when a handshake is over. One of them does not say which side Exim is. */
function readTls(line: string, prefix: EximPrefix, end: number, memory: EximDebugMemory): ConnectionEvent | undefined {
  const { start } = prefix;
  const side = HANDSHAKES.find(([words]) => line.startsWith(words, start))?.[1];
  if (side === undefined) return undefined;
  const session = memory.startsTls !== '' ? memory.startsTls : side === '' ? '' : sessionKey(prefix, side);
  memory.startsTls = '';
  if (session === '') return undefined;
  const cipher = line.indexOf(': ', start);
  return { kind: 'event', event: 'tls', start: cipher < 0 ? start : skipBlanks(line, cipher + 1, end), end, session };
}

const HANDSHAKES: readonly (readonly [string, Side | ''])[] = [
  ['SSL_connect succeeded', 'client'],
  ['SSL_accept was successful', 'server'],
  ['gnutls_handshake was successful', ''],
  ['cipher: ', ''],
  ['Cipher: ', ''],
];

/** `SMTP connection from [192.0.2.1] closed by QUIT`, as in the log file. That it began is told by the greeting, too. */
function readConnectionLog(line: string, prefix: EximPrefix, end: number): ConnectionEvent | undefined {
  const { start } = prefix;
  if (!line.startsWith('SMTP connection from ', start)) return undefined;
  if (line.indexOf(' closed ', start) < 0 && !line.endsWith(' lost', end)) return undefined;
  const side = line.endsWith(' in ACL', end) ? 'server' : 'client';
  return { kind: 'event', event: 'close', start, end, side, session: sessionKey(prefix, 'server') };
}

/**
 * `>>>>>>>>>>>>>>>> Exim pid=12345 (daemon-accept) terminating with rc=0`: what it was taking is over. Without the number of the
 * process before each line, the word for what it was is needed. One that delivers may hand its connection on to another.
 */
function readExit(line: string, prefix: EximPrefix, end: number): ConnectionEvent | undefined {
  const { start, pid } = prefix;
  let at = start;
  while (at < end && line[at] === '>') at++;
  if (at - start < LEAST_ARROWS || !line.startsWith(' Exim pid=', at)) return undefined;
  at += ' Exim pid='.length;
  while (at < end && line.charCodeAt(at) !== BLANK) at++;
  const words = line.slice(at, Math.min(end, at + LONGEST_EXIT));
  if (!words.includes('terminating with rc=')) return undefined;
  if (pid === '' && !TAKES.some((process) => words.startsWith(process))) return undefined;
  return { kind: 'event', event: 'close', start, end, session: sessionKey(prefix, 'server') };
}

const LEAST_ARROWS = 8;
const LONGEST_EXIT = 60;
const TAKES = [' (fresh-exec) ', ' (daemon-accept) '] as const;
