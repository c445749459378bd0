// amavisd at log level 4 and above. Line grammar:
//
//     [head] "(" process "-" number ") " message
//     message   = protocol "< " text       received by amavisd, with a literal `\r\n` behind it: it is the server
//               / protocol "> " text       sent by it
//               / "smtp cmd> " text        sent where it hands the mail on: there it is the client
//               / "smtp resp to " what ": " text
//                                          received there; the lines of a reply behind its first follow a literal `\n`
//     protocol  = SMTP, ESMTP, LMTP and their kin; it may change with the greeting
//
// Messages are never shown.

import { looksLikeReply } from '../looksLikeReply';
import { remark } from '../remark';
import { unfoldReply } from '../unfoldReply';
import { type Found, headOf, type ServerLogForm, type ServerLogMemory, utter } from './form';
import { escapedLines } from './pieces';

export const amavis: ServerLogForm = {
  variant: 'amavisd',
  signs: ['MTP', 'smtp cmd>', 'smtp resp to '],
  message: 'hidden',
  read,
};

const HEAD =
  /\((\d{1,10}-\d{1,6})(?:-\d{1,6})?\) (?:(?:UTF8)?(?:E?SMTP|LMTP)S?A?([<>])|(smtp cmd>|smtp resp to .{1,200}?:(?= \d{3}))|(?=[a-z]))/;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const head = HEAD.exec(headOf(line));
  if (!head) return undefined;
  const [whole, id = '', mark, handsOn = ''] = head;
  const at = head.index + whole.length;
  const start = Math.min(at + 1, end);
  if (mark) {
    const stop = escapedLines(line, start, end)[0]?.end ?? end;
    return utter(
      line,
      { side: mark === '<' ? 'client' : 'server', session: id, head: head.index },
      start,
      stop,
      memory,
    );
  }
  if (handsOn === '') return remark('note', at, end);
  const sends = handsOn.endsWith('>');
  const said = utter(
    line,
    { side: sends ? 'client' : 'server', session: `${id} out`, head: head.index },
    start,
    end,
    memory,
  );
  if (sends || !looksLikeReply(line, start, end)) return said;
  const lines = escapedLines(line, start, end);
  if (lines.length < 2) return said;
  return unfoldReply(
    said,
    line,
    lines.map((one) => one.start),
    { glued: false, gap: 2 },
  );
}
