// The events that Zeek dumps of connections (policy misc/dump-events). Grammar:
//
//     block    = time " " name LF *field                        fields are indented; an empty line ends the block
//     field    = "[0] c: connection = [id=[orig_h=192.0.2.1, orig_p=1470/tcp, resp_h=192.0.2.2, resp_p=25/tcp, ...]"
//              / "[2] command: string = MAIL" / "[3] arg: string = FROM:<a@example.org>"          of smtp_request
//              / "[2] code: count = 250" / "[4] msg: string = Ok" / "[5] cont_resp: bool = F"     of smtp_reply
//              / "[2] data: string = text"                                                        of smtp_data
//
// The command "**" is the answer to a challenge, "." the end of the message, of which the text is shown by smtp_data alone.
// Connections are told apart by their addresses and ports. Octets without a sign are written as \xhh.

import { literalLines } from '../notation/literal';
import { isDigit, skipBlanks, textEnd } from './chars';
import type { ConnectionEvent, Detection, Dialect, EventName, Expecting, Reading, Side, Utterance } from './dialect';
import { remark } from './remark';

export const zeekEvents: Dialect<ZeekMemory> = {
  id: 'zeek-events',
  title: 'Zeek event dump',
  description: 'Blocks such as "1254722768.219663 smtp_reply" with the fields of the event below',
  order: 'wire',
  signs: ['smtp_'],
  detect,
  start: () => ({ event: '', session: '', time: -1, command: '', code: '' }),
  read,
};

type ZeekMemory = {
  /** The event of the block that is being read. */
  event: string;
  /** Its connection. */
  session: string;
  /** When it was; -1 where nothing tells. */
  time: number;
  /** What its fields told so far. */
  command: string;
  code: string;
};

function read(
  line: string,
  memory: ZeekMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] {
  const end = textEnd(line);
  const head = blockHead(line, end);
  if (head) {
    Object.assign(memory, { session: '', command: '', code: '' }, head);
    return remark('note', 0, end);
  }
  const at = skipBlanks(line, 0, end);
  if (at === end) return remark('blank', 0, end);
  const field = fieldAt(line, at, end);
  if (!field) return remark('note', at, end);
  return takeField(line, field, end, memory, expecting, next) ?? remark('note', at, end);
}

function blockHead(line: string, end: number): { event: string; time: number } | undefined {
  const first = line.charCodeAt(0);
  if (!isDigit(first) && first !== LETTER_X) return undefined;
  const found = /^(\d{1,12}\.\d{1,9}|X+\.X+) ([a-z][a-z0-9_]{2,60})$/.exec(end > 100 ? '' : line.slice(0, end));
  if (!found) return undefined;
  const time = Number(found[1]);
  return { event: found[2] ?? '', time: Number.isNaN(time) ? -1 : time };
}

const LETTER_X = 88;

interface Field {
  readonly name: string;
  /** The column of its value. */
  readonly start: number;
}

function fieldAt(line: string, at: number, end: number): Field | undefined {
  if (line.charCodeAt(at) !== 91 || !isDigit(line.charCodeAt(at + 1))) return undefined;
  const found = /^\[\d{1,2}\] ([a-z_]{1,30}): [a-z]{1,20} *= ?/.exec(line.slice(at, Math.min(end, at + 90)));
  return found ? { name: found[1] ?? '', start: Math.min(end, at + found[0].length) } : undefined;
}

function takeField(
  line: string,
  { name, start }: Field,
  end: number,
  memory: ZeekMemory,
  expecting: Expecting,
  next: string | undefined,
): Reading | readonly Reading[] | undefined {
  switch (name) {
    case 'c':
      memory.session = connectionIn(line, start);
      return happens(memory, start, end);
    case 'command':
      memory.command = line.slice(start, Math.min(end, start + LONGEST_WORD));
      return undefined;
    case 'code':
      memory.code = line.slice(start, Math.min(end, start + 3));
      return undefined;
    case 'arg':
      return memory.event === 'smtp_request' ? request(line, start, end, memory, expecting) : undefined;
    case 'msg':
      return memory.event === 'smtp_reply' ? reply(line, start, end, memory, next) : undefined;
    case 'data':
      return memory.event === 'smtp_data' && expecting === 'content'
        ? said('client', '', line, start, end, memory)
        : undefined;
    default:
      return undefined;
  }
}

const LONGEST_WORD = 200;

function connectionIn(line: string, start: number): string {
  const id = /orig_h=([0-9a-fA-F.:]{2,45}), orig_p=(\d{1,5})\/tcp, resp_h=([0-9a-fA-F.:]{2,45}), resp_p=(\d{1,5})/.exec(
    line.slice(start, start + 240),
  );
  return id ? `${id[1]}:${id[2]} ${id[3]}:${id[4]}` : '';
}

function happens({ event, session }: ZeekMemory, start: number, end: number): ConnectionEvent | undefined {
  const name = EVENTS.get(event);
  return name && session !== '' ? { kind: 'event', event: name, start, end, session } : undefined;
}

const EVENTS: ReadonlyMap<string, EventName> = new Map([
  ['connection_established', 'connect'],
  ['smtp_starttls', 'encrypted'],
  ['ssl_established', 'encrypted'],
  ['connection_finished', 'close'],
  ['connection_reset', 'reset'],
]);

function request(
  line: string,
  start: number,
  end: number,
  memory: ZeekMemory,
  expecting: Expecting,
): readonly Reading[] {
  const { command, session } = memory;
  if (command === '**') return [said('client', '', line, start, end, memory)];
  if (command !== '.') {
    return [said('client', start < end && command !== '' ? `${command} ` : command, line, start, end, memory)];
  }
  const dot = said('client', '.', line, end, end, memory);
  return expecting === 'content'
    ? [{ kind: 'event', event: 'omitted', side: 'client', start, end: start, session }, dot]
    : [dot];
}

function reply(line: string, start: number, end: number, memory: ZeekMemory, next: string | undefined): Utterance {
  const more = next !== undefined && /\bcont_resp: bool *= ?T/.test(next.slice(0, 100));
  return said('server', `${memory.code}${more ? '-' : start < end ? ' ' : ''}`, line, start, end, memory);
}

/** @param lead what was said in front of the value, but stands in a field above */
function said(
  side: Side,
  lead: string,
  line: string,
  start: number,
  end: number,
  { session, time }: ZeekMemory,
): Utterance {
  const shown = line.indexOf('\\', start) >= 0 ? literalLines(line, start, end, 'octet')[0] : undefined;
  const text = shown?.text ?? line.slice(start, end);
  const columns: number[] = [];
  for (let unit = 0; unit < lead.length; unit++) columns.push(start);
  for (let unit = 0; unit <= text.length; unit++) columns.push(shown?.columns?.[unit] ?? Math.min(end, start + unit));
  const one: Utterance = { kind: 'utterance', side, start, end, text: lead + text, columns, session };
  return time < 0 ? one : { ...one, time };
}

function detect(sample: readonly string[]): Detection {
  let blocks = 0;
  let fields = 0;
  for (const line of sample) {
    const end = textEnd(line);
    if (blockHead(line, end)?.event.startsWith('smtp_')) blocks++;
    else if (/^ *\[\d\] (?:command|arg|code|msg|cont_resp): /.test(line.slice(0, 60))) fields++;
  }
  return { score: blocks > 0 && fields > 1 ? 0.98 : 0, variant: '' };
}
