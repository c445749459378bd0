// What Ruby's Net::SMTP prints when set_debug_output asks for it. Line grammar:
//
//     line   = [before] "<- " literal               sent: the client
//            / [before] "-> " literal               received: the server, one line
//            / "writing message from String"        the message, which is not shown: from String, IO, block
//            / "wrote 2605 bytes"                   its size
//            / "Connection opened: 127.0.0.1:25" / "TLS connection started"
//
// The arrows are seen from the program, so that they point the other way round than in most logs. Literals are Ruby's. Net::HTTP
// prints the same way: there is a dialogue of SMTP only where replies of SMTP are received. Rails writes it into its log.

import { textEnd } from './chars';
import type { Detection, Dialect } from './dialect';
import { looksLikeSmtpReply } from './looksLikeReply';
import { findQuoted, type QuotedMarks, type QuotedMemory, readQuoted, startQuoted } from './quotedDialogue';

export const rubyNetSmtp: Dialect<QuotedMemory> = {
  id: 'ruby-net-smtp',
  title: 'Ruby Net::SMTP',
  description: 'Lines such as `<- "EHLO x\\r\\n"` for the client and `-> "250 ok\\r\\n"` for the server',
  order: 'wire',
  detect,
  start: startQuoted,
  read: (line, memory, expecting, next) => readQuoted(line, memory, expecting, next, MARKS, TOOL),
};

const MARKS: QuotedMarks = { variant: '', client: '<-', server: '->' };

const TOOL = {
  statuses: [
    { text: 'Connection opened: ', event: 'connect' },
    { text: 'TLS connection started', event: 'tls' },
    { text: 'writing message from ', event: 'omitted', side: 'client' },
  ],
} as const;

function detect(sample: readonly string[]): Detection {
  let replies = 0;
  for (const line of sample) {
    const end = textEnd(line);
    const found = line.includes('"') ? findQuoted(line, end, MARKS) : undefined;
    if (found?.side === 'server' && looksLikeSmtpReply(line, found.quoted.start, found.quoted.end)) replies++;
  }
  return { score: replies > 1 ? 0.96 : replies > 0 ? 0.9 : 0, variant: '' };
}
