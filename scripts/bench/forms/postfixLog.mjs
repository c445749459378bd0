import { createRandom } from '../make/random.mjs';
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
  const log = ['connection established', 'master_notify: status 0', `connect from ${peer}`];
  const count = countCommands();
  for (const line of inReplyOrder(lines)) {
    if ('tls' in line) {
      const [version, cipher] = line.tls.split(' ');
      log.push(`setting up TLS connection from ${peer}`);
      log.push(`Anonymous TLS connection established from ${peer}: ${version} with cipher ${cipher} (256/256 bits)`);
      continue;
    }
    if (line.side === 'C') log.push('smtp_stream_setup: maxtime=300 enable_deadline=0 min_data_rate=0');
    log.push(`${line.side === 'S' ? '>' : '<'} ${peer}: ${line.text}`);
    if (line.side === 'C') log.push(...debugTalk(random, peer, line.text));
    count.take(line);
  }
  log.push(`disconnect from ${peer}${count.figures()}`, 'master_notify: status 1', 'connection closed');
  return log.map((text) => `postfix/smtpd[${process}]: ${text}`);
}

/** A line of the log with its time, which goes on evenly with the number of lines written. */
export function stamped(line, number) {
  const date = new Date(BEGIN + Math.floor(number / LINES_A_SECOND) * 1000);
  const two = (value) => String(value).padStart(2, '0');
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `Nov ${date.getUTCDate()} ${time} mx ${line}`;
}

/** Commands by name, those that were accepted and all: `rcpt=1/2`, or `mail=1` where no one was refused. */
function countCommands() {
  const counts = new Map();
  let waiting;
  return {
    take({ side, text }) {
      if (side === 'C') waiting = /^[A-Z]+(?= |$)/.exec(text)?.[0].toLowerCase() ?? waiting;
      // The reply to the message is not one to a command.
      if (side === 'C' || !waiting || text[3] === '-' || text.startsWith('334')) return;
      const count = counts.get(waiting) ?? { good: 0, all: 0 };
      counts.set(waiting, { good: count.good + (text[0] < '4' ? 1 : 0), all: count.all + 1 });
      waiting = undefined;
    },
    figures() {
      const sum = { good: 0, all: 0 };
      for (const { good, all } of counts.values()) {
        sum.good += good;
        sum.all += all;
      }
      return [...counts, ['commands', sum]]
        .map(([name, { good, all }]) => ` ${name}=${good === all ? all : `${good}/${all}`}`)
        .join('');
    },
  };
}

function debugTalk(random, peer, command) {
  const host = peer.replace(/\[.*/, '');
  if (command.startsWith('EHLO')) {
    return [`match_list_match: ${host}: no match`, `match_list_match: ${peer.slice(host.length + 1, -1)}: no match`];
  }
  const address = /<(.*?)>/.exec(command)?.[1];
  if (!address) return [];
  const talk = [`extract_addr: input: <${address}>`, `smtpd_check_addr: addr=${address}`];
  if (command.startsWith('RCPT')) {
    talk.push('>>> START Recipient address RESTRICTIONS <<<', 'generic_checks: name=permit_mynetworks');
    if (random.chance(0.5)) talk.push('generic_checks: name=reject_unauth_destination status=0');
    talk.push('>>> END Recipient address RESTRICTIONS <<<');
  }
  return talk;
}
