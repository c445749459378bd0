import { createRandom } from '../make/random.mjs';
import { FLAGS, frame, sendData } from './tcp.mjs';

/**
 * A session as the frames of a capture: the handshake, what either side says in as few segments as it fits, the end. What
 * follows STARTTLS is in the clear, as the text has it: there is no handshake, and tshark goes on reading SMTP.
 *
 * @param {import('../make/session.mjs').Session} session
 * @returns {Buffer}
 */
export function toCapture({ client, server, time, lines }) {
  const random = createRandom(client.port, server.port);
  const start = () => random.below(2 ** 32);
  const [here, there] = [
    { address: client.address, port: client.port, sequence: start() },
    { address: server.address, port: server.port, sequence: start() },
  ];
  let clock = time * 1000;
  const now = () => {
    clock += random.between(80, 9000);
    return clock;
  };
  const frames = [
    frame(here, there, FLAGS.syn, now()),
    frame(there, here, FLAGS.syn | FLAGS.ack, now()),
    frame(here, there, FLAGS.ack, now()),
  ];
  for (const { side, text } of turns(lines)) {
    const [from, to] = side === 'C' ? [here, there] : [there, here];
    frames.push(...sendData(from, to, Buffer.from(text, 'latin1'), now));
  }
  frames.push(
    frame(there, here, FLAGS.fin | FLAGS.ack, now()),
    frame(here, there, FLAGS.fin | FLAGS.ack, now()),
    frame(there, here, FLAGS.ack, now()),
  );
  return Buffer.concat(frames);
}

/** What one side says without the other in between. */
function turns(lines) {
  const all = [];
  for (const line of lines) {
    if ('tls' in line) continue;
    const last = all.at(-1);
    if (last?.side === line.side) last.text += `${line.text}\r\n`;
    else all.push({ side: line.side, text: `${line.text}\r\n` });
  }
  return all;
}
