// The injection and domain debug logs of Cisco's (IronPort's) Email Security Appliance. Line grammar:
//
//     time " " level ": " [id " "] mark ": '" text "'"
//     mark      = "Sent to '" peer "'"     injection: sent by the appliance, which is the server
//               / "Rcvd from '" peer "'"   received by it
//               / "Sent"                   domain: sent by the appliance, which is the client
//               / "Rcvd"                   received by it
//     text      = a string as Python writes it, with `\015\012` for line ends; those of domain logs have none
//
// A domain log leaves out messages.

import { literalLines } from '../../notation/literal';
import type { Reading, Side, Utterance } from '../dialect';
import { withOmission } from '../hiddenMessage';
import { lineOfEntry } from '../lineOfEntry';
import { looksLikeReply } from '../looksLikeReply';
import { remark } from '../remark';
import { type Found, headOf, type ServerLogForm, type ServerLogMemory, utter } from './form';
import { joinPieces } from './pieces';

export const ciscoEsa: ServerLogForm = { variant: 'Cisco ESA', signs: ['Sent', 'Rcvd'], message: 'told', read };

const HEAD =
  /(?:Info|Debug|Trace|Warning|Critical): (?:(\d{1,12}) )?(Sent|Rcvd)(?: (?:to|from):? '([^'\s]{1,120})')? ?: (['"])/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, id, word, peer, quote = "'"] = head;
  const at = head.index + whole.length;
  const close = line.lastIndexOf(quote, end - 1);
  const stop = close < at ? end : close;
  const session = id ?? peer ?? '';
  const injection = peer !== undefined;
  const sent = word === 'Sent';
  const marked: Side = sent === injection ? 'server' : 'client';
  const side: Side = !injection && looksLikeReply(line, at, stop) ? 'server' : marked;
  const lines = literalLines(line, at, stop, 'octet');
  if (lines.length === 0) return remark('note', at, end);
  const entry = utter(line, { side, session, head: head.index }, at, stop, memory);
  return lines.flatMap((one, index) => {
    const said = lineOfEntry(entry, one.start, one.end, one.text, one.columns);
    const readings = joinPieces(said, line, one.ended || index === 0, memory);
    return injection ? readings : readings.concat(omissionBehind(said, line));
  });
}

/** A domain log leaves out messages. */
function omissionBehind(said: Utterance, line: string): readonly Reading[] {
  const told = withOmission(said, line);
  return 'kind' in told ? [] : told.slice(1);
}
