// The packet list of Wireshark, copied or exported as text or CSV, and what tshark prints without options. Grammar:
//
//     row      = [number] time source ["→"] target protocol [length] summary      parted by blanks, TABs, or quoted
//     summary  = ["[TCP Retransmission] "] "C: " command *(" | " command)
//              / "S: " reply line *(" | " reply line)         see joinedReplies.ts
//              / "C: User: " base64 / "C: Pass: " base64      answers to AUTH LOGIN
//              / "C: DATA fragment, 444 bytes"                message text; of old versions "C: Message Body"
//              / "from: a, subject: b, ..."                   with SMTP/IMF: the message as a whole
//              / "49152 → 25 [SYN] Seq=0 ..."                 TCP, and rows of other protocols
//
// Sessions are told apart by the two addresses. What is sent again has the same summary: a command that is there already, with no
// reply between, and a reply where nothing waits for one. The octets of BDAT are fragments, too, and hide the command itself.

import { BRACKET, skipBlanks, textEnd } from './chars';
import { type ClockMemory, startClock, timeOfClock } from './clock';
import type { ConnectionEvent, Detection, Dialect, EventName, Expecting, Reading, Side, Utterance } from './dialect';
import { joinedParts, joinedReplies } from './joinedReplies';
import { MAIL_PORTS } from './mailPorts';
import { type PacketRow, packetRow } from './packetRow';
import { forgetPeer, peerOf, type RecentPeer, rememberPeer, shorten } from './recentPeers';
import { UNDATED } from './recordedTime';
import { remark } from './remark';

export const wiresharkList: Dialect<ListMemory> = {
  id: 'wireshark-list',
  title: 'Wireshark packet list',
  description: 'Rows with number, time, addresses, SMTP and a summary such as "C: EHLO x" or "S: 250-mx | SIZE"',
  order: 'wire',
  readsLeads: true,
  signs: ['SMTP'],
  detect,
  start: () => ({ ...startClock(), session: '', recent: '' }),
  read,
};

type ListMemory = ClockMemory & {
  /** The session of the last row that told something of one. */
  session: string;
  /** See recentPeers.ts. */
  recent: string;
};

const UNKNOWN: RecentPeer = { asked: -1, side: '', text: '' };

function read(line: string, memory: ListMemory, expecting: Expecting): Reading | readonly Reading[] {
  const end = textEnd(line);
  const row = packetRow(line, end);
  if (!row) {
    const at = skipBlanks(line, 0, end);
    return remark(at === end ? 'blank' : 'note', at, end);
  }
  const when = placed(row, memory);
  const tag = tagsAt(line, row);
  const start = tag.end;
  const side = sideAt(line, start);
  if (row.protocol.startsWith('SMTP') || row.protocol === 'IMF') {
    if (side === '')
      return row.protocol === 'SMTP' ? remark('note', row.start, row.end) : message(line, row, start, memory);
    if (tag.again) return remark('note', row.start, row.end);
    const lost = tag.lost ? [happened('gap', row, keyOf(row, side), side, row.start)] : [];
    const said =
      side === 'client' ? speak(line, row, start, when, memory, expecting) : hear(line, row, start, when, memory);
    return lost.length === 0 ? said : [...lost, ...[said].flat()];
  }
  return tell(line, row, memory);
}

/** Marks of TCP in front of the summary. */
function tagsAt(line: string, { start, end }: PacketRow): { end: number; again: boolean; lost: boolean } {
  let at = start;
  let again = false;
  let lost = false;
  while (line.startsWith('[TCP ', at)) {
    const close = line.indexOf(']', at);
    if (close < 0 || close > end) break;
    const words = line.slice(at, Math.min(close, at + 60));
    if (/Retransmission|Dup ACK|Keep-Alive/.test(words)) again = true;
    if (/Previous segment/.test(words)) lost = true;
    at = skipBlanks(line, close + 1, end);
  }
  return { end: at, again, lost };
}

function sideAt(line: string, at: number): '' | Side {
  if (line.startsWith('C: ', at)) return 'client';
  return line.startsWith('S: ', at) ? 'server' : '';
}

/** A session is known by its client and its server. */
function keyOf({ source, target }: PacketRow, side: Side): string {
  return side === 'client' ? `${source} ${target}` : `${target} ${source}`;
}

type When = { readonly time?: number; readonly frame?: number };

function placed({ time, frame }: PacketRow, memory: ListMemory): When {
  const at = frame === undefined ? {} : { frame };
  if (!time) return at;
  if (time.kind === 'clock') return { ...at, time: timeOfClock(time.seconds, memory) };
  // The capture may have begun long before the session.
  return { ...at, time: time.kind === 'capture' ? UNDATED + time.seconds : time.seconds };
}

function happened(
  event: EventName,
  row: PacketRow,
  session: string,
  side: Side | undefined,
  start: number,
): ConnectionEvent {
  const told: ConnectionEvent = { kind: 'event', event, start, end: row.end, session };
  return side ? { ...told, side } : told;
}

function speak(
  line: string,
  row: PacketRow,
  from: number,
  when: When,
  memory: ListMemory,
  expecting: Expecting,
): Reading | readonly Reading[] {
  const start = from + 3;
  const session = keyOf(row, 'client');
  const peer = peerOf(memory.recent, session) ?? UNKNOWN;
  const goesOn = memory.session === session;
  if (/^(?:DATA fragment|Message Body)/.test(line.slice(start, start + 14))) {
    const inMessage = goesOn && expecting === 'content';
    // A line end that came later than its line.
    if (!inMessage && /, [12] bytes?$/.test(line.slice(start, row.end))) return remark('note', row.start, row.end);
    remember(memory, session, { asked: Math.max(1, peer.asked), side: 'C', text: '' });
    if (goesOn && expecting === 'response') return shownAs(MASK, 'client', start, row.end, session, when);
    return happened(inMessage ? 'omitted' : 'gap', row, session, 'client', start);
  }
  const text = shorten(line.slice(start, row.end));
  if (peer.side === 'C' && peer.text === text) return remark('note', row.start, row.end);
  const parts = joinedParts(line, start, row.end);
  remember(memory, session, { asked: Math.max(0, peer.asked) + parts.length, side: 'C', text });
  return parts.map((part) => {
    const label = /^(?:User|Pass): /.exec(line.slice(part.start, part.start + 6))?.[0].length ?? 0;
    return { kind: 'utterance', side: 'client', start: part.start + label, end: part.end, session, ...when };
  });
}

const MASK = '***';

function shownAs(text: string, side: Side, start: number, end: number, session: string, when: When): Utterance {
  return {
    kind: 'utterance',
    side,
    start,
    end,
    text,
    columns: [...Array.from(text, () => start), end],
    session,
    ...when,
  };
}

function hear(
  line: string,
  row: PacketRow,
  from: number,
  when: When,
  memory: ListMemory,
): Reading | readonly Reading[] {
  const start = from + 3;
  const session = keyOf(row, 'server');
  const peer = peerOf(memory.recent, session) ?? UNKNOWN;
  const text = shorten(line.slice(start, row.end));
  if (peer.side === 'S' && peer.text === text && peer.asked === 0) return remark('note', row.start, row.end);
  const lines = joinedReplies(line, start, row.end, peer.asked < 0 ? undefined : peer.asked);
  const replies = lines.filter(({ last }) => last).length;
  remember(memory, session, { asked: Math.max(0, peer.asked - replies), side: 'S', text });
  return lines.map((one): Utterance => {
    const said: Utterance = { kind: 'utterance', side: 'server', start: one.start, end: one.end, session, ...when };
    return one.text !== undefined && one.columns ? { ...said, text: one.text, columns: one.columns } : said;
  });
}

function remember(memory: ListMemory, session: string, peer: RecentPeer): void {
  memory.session = session;
  memory.recent = rememberPeer(memory.recent, session, peer);
}

/** The whole message, which Wireshark puts together where its last segment came. */
function message(line: string, row: PacketRow, start: number, memory: ListMemory): Reading {
  const session = keyOf(row, 'client');
  const peer = peerOf(memory.recent, session);
  const text = shorten(line.slice(start, row.end));
  if (!peer || (peer.side === 'C' && peer.text === text)) return remark('note', row.start, row.end);
  remember(memory, session, { asked: Math.max(1, peer.asked), side: 'C', text });
  return happened('omitted', row, session, 'client', start);
}

/** Rows of other protocols: what they tell of the connection. */
function tell(line: string, row: PacketRow, memory: ListMemory): Reading {
  const note = remark('note', row.start, row.end);
  const summary = line.slice(row.start, Math.min(row.end, row.start + 200));
  if (/^(?:TLS|SSL)/.test(row.protocol)) {
    const session = keyOf(row, 'client');
    if (!summary.includes('Client Hello') || !peerOf(memory.recent, session)) return note;
    remember(memory, session, UNKNOWN);
    return happened('encrypted', row, session, 'client', row.start);
  }
  const ports =
    row.protocol === 'TCP' ? /(\d{1,5}) (?:→|>|->|\u2192) (\d{1,5}) \[([A-Z, ]{1,60})\]/.exec(summary) : null;
  if (!ports) return note;
  const [, from = '', to = '', flags = ''] = ports;
  const side = sideOfPorts(row, from, to, flags, memory);
  if (side === '' || summary.includes('Retransmission')) return note;
  const session = keyOf(row, side);
  if (flags === 'SYN' && side === 'client') {
    remember(memory, session, { asked: 0, side: '', text: '' });
    return happened('connect', row, session, undefined, row.start);
  }
  const closes = flags.includes('FIN') ? 'close' : flags.includes('RST') ? 'reset' : undefined;
  // The other side's own end tells nothing new.
  if (!closes || !peerOf(memory.recent, session)) return note;
  memory.recent = forgetPeer(memory.recent, session);
  return happened(closes, row, session, side, row.start);
}

/** Whose segment it is, by the port of the server; some of these ports clients have, too. */
function sideOfPorts(row: PacketRow, from: string, to: string, flags: string, { recent }: ListMemory): '' | Side {
  if (MAIL_PORTS.has(to) && (flags === 'SYN' || peerOf(recent, keyOf(row, 'client')))) return 'client';
  return MAIL_PORTS.has(from) && peerOf(recent, keyOf(row, 'server')) ? 'server' : '';
}

function detect(sample: readonly string[]): Detection {
  let said = 0;
  for (const full of sample) {
    const line = full.length > LONGEST ? full.slice(0, LONGEST) : full;
    const first = line.trimStart().charCodeAt(0);
    if (first === BRACKET || Number.isNaN(first)) continue;
    const row = packetRow(line, textEnd(line));
    if (row?.protocol.startsWith('SMTP') && sideAt(line, tagsAt(line, row).end) !== '') said++;
  }
  return { score: said > 1 ? 0.97 : said === 1 ? 0.7 : 0, variant: '' };
}

const LONGEST = 2000;
