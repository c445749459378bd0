// OpenSMTPD with `-T smtp` or `-T mta`. Line grammar:
//
//     [head] ("smtp: " / "mta: ") pointer ": " message
//     message   = ">>> " text              sent by OpenSMTPD: the server in `smtp`, the client in `mta`
//               / "<<< " text              received by it
//               / "connected to listener " and other words of its own
//     [head] "<<< [MSG] " text             a line of the message, as it came, with the dot that ends it; no pointer
//     [head] "<<< [EOM]"                   behind that dot

import { remark } from '../remark';
import {
  type EventRow,
  type Found,
  happen,
  headOf,
  type ServerLogForm,
  type ServerLogMemory,
  tell,
  utter,
} from './form';

export const openSmtpd: ServerLogForm = {
  variant: 'OpenSMTPD',
  signs: ['smtp: 0x', 'mta: 0x', '<<< ['],
  message: 'told',
  read,
};

const HEAD = /(?<![\w-])(smtp|mta): (0x[0-9a-f]{1,16}): /;

function read(line: string, end: number, memory: ServerLogMemory): Found {
  const start = headOf(line);
  const body = start.indexOf('<<< [');
  if (body >= 0 && start.startsWith('MSG]', body + 5)) {
    return utter(line, { side: 'client', session: memory.body, head: body }, body + 10, end, memory);
  }
  if (body >= 0 && start.startsWith('EOM]', body + 5)) {
    memory.body = '';
    return remark('note', body, end);
  }
  const head = HEAD.exec(start);
  if (!head) return undefined;
  const [whole, program, pointer] = head;
  const session = `${program} ${pointer}`;
  const at = head.index + whole.length;
  const sent = line.startsWith('>>>', at);
  if (!sent && !line.startsWith('<<<', at)) return tell(EVENTS, line, session, at, end, memory);
  const side = sent === (program === 'smtp') ? 'server' : 'client';
  const said = utter(line, { side, session, head: head.index }, at + 4, end, memory);
  if (side === 'client' || !line.startsWith('354', at + 4)) return said;
  // The message is shown without its session, and the client's own is not shown at all.
  const mixed = memory.body !== '' && memory.body !== session;
  const omitted = happen('omitted', session, end, end, memory, 'client');
  if (program === 'mta') return [said, omitted];
  const other = memory.body;
  memory.body = session;
  return mixed ? [happen('omitted', other, end, end, memory, 'client'), said, omitted] : said;
}

const EVENTS: readonly EventRow[] = [{ text: 'connected to listener ', event: 'connect' }];
