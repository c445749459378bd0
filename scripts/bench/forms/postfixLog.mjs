import { createRandom, HEX } from '../make/random.mjs';
import { inReplyOrder } from './replyOrder.mjs';

const BEGIN = Date.UTC(2026, 10, 23, 6);
const LINES_A_SECOND = 60;

/**
 * A session as a Postfix server logs it for a client listed in debug_peer_list: what it sends behind `>`, what it receives
 * behind `<`, and talk of its own between. Time and host stand in front of each line when it is written: see stamped().
 *
 * @param {import('../make/session.mjs').Session} session
 * @param {number} process the number of the process that serves it
 * @returns {string[]} its lines
 */
export function toPostfixLog({ client, lines }, process) {
  const random = createRandom(process, client.port);
  const peer = `${client.host}[${client.address}]`;
  const log = [`connect from ${peer}`];
  let mails = 0;
  for (const line of inReplyOrder(lines)) {
    if ('tls' in line) {
      const [version, cipher] = line.tls.split(' ');
      log.push(`setting up TLS connection from ${peer}`);
      log.push(`Anonymous TLS connection established from ${peer}: ${version} with cipher ${cipher} (256/256 bits)`);
      continue;
    }
    log.push(`${line.side === 'S' ? '>' : '<'} ${peer}: ${line.text}`);
    if (line.side === 'C') log.push(...debugTalk(random, peer, line.text));
    if (line.text.startsWith('250 2.0.0 Ok: queued')) mails++;
  }
  log.push(`disconnect from ${peer} ehlo=1 mail=${mails} quit=1`);
  return log.map((text) => `postfix/smtpd[${process}]: ${text}`);
}

/** A line of the log with its time, which goes on evenly with the number of lines written. */
export function stamped(line, number) {
  const date = new Date(BEGIN + Math.floor(number / LINES_A_SECOND) * 1000);
  const two = (value) => String(value).padStart(2, '0');
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `Nov ${date.getUTCDate()} ${time} mx ${line}`;
}

function debugTalk(random, peer, command) {
  const talk = [`watchdog_pat: 0x${random.text(8, HEX).toLowerCase()}`];
  if (command.startsWith('EHLO')) talk.push(`match_list_match: ${peer.replace(/\[.*/, '')}: no match`);
  if (command.startsWith('RCPT')) {
    talk.push('>>> START Recipient address RESTRICTIONS <<<', 'generic_checks: name=permit_mynetworks');
    if (random.chance(0.5)) talk.push('generic_checks: name=reject_unauth_destination status=0');
  }
  return talk;
}
