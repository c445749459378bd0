// recordio, by which those who run qmail look at a session. Line grammar:
//
//     [time " "] process " < " text end    what the program reads: a server, so that the client says it
//     [time " "] process " > " text end    what it writes
//     end       = " "                      the line ended here; copies may have lost the blank
//               / "+"                      it goes on in the next line of the same kind
//               / "[EOF]"                  nothing more comes from there
//
// The CR of a line is written as it is, so that an editor ends a line there. Messages are shown.

import { CARRIAGE_RETURN } from '../chars';
import { remark } from '../remark';
import { type Found, happen, headOf, type ServerLogForm, type ServerLogMemory, utter } from './form';
import { joinPieces } from './pieces';

export const recordio: ServerLogForm = { variant: 'recordio', signs: [' >', ' <'], message: 'told', read };

const HEAD =
  /^(?:@[0-9a-f]{24} |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9} |[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} (?:\S{1,40}: )?(?:\d{1,10}\.\d{1,9} )?)?(\d{1,10}) ([<>])(?: |$)/;
const SERVER = /tcpserver: (?:(pid|end) (\d{1,10}) (?:from|status) |ok (\d{1,10}) )/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const start = headOf(line);
  const head = HEAD.exec(start);
  if (!head) return readServer(start, end, memory);
  const [whole, process = '', mark] = head;
  const at = Math.min(whole.length, end);
  const side = mark === '<' ? 'client' : 'server';
  if (line.startsWith('[EOF]', at)) return happen('close', process, at, end, memory, side);
  const goesOn = line.charCodeAt(end - 1) === PLUS && end > at;
  let stop = goesOn || line.charCodeAt(end - 1) === BLANK ? Math.max(at, end - 1) : end;
  if (!goesOn && stop > at && line.charCodeAt(stop - 1) === CARRIAGE_RETURN) stop--;
  return joinPieces(utter(line, { side, session: process, head: at }, at, stop, memory), line, !goesOn, memory);
}

const PLUS = 43;
const BLANK = 32;

/** What tcpserver says of the connections for which it runs the program. */
function readServer(start: string, end: number, memory: ServerLogMemory): Found {
  const match = SERVER.exec(start);
  if (!match) return undefined;
  const [, word, named, begun] = match;
  if (begun === undefined)
    return word === 'end' ? happen('close', named ?? '', 0, end, memory) : remark('note', 0, end);
  return happen('connect', begun, match.index, end, memory);
}
