import { BASE64, HEX } from './random.mjs';
import { AGENTS, SUBJECTS, WORDS } from './vocabulary.mjs';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A message as the lines that its sender hands over, dots not yet doubled.
 *
 * @param {ReturnType<import('./random.mjs').createRandom>} random
 * @param {object} envelope
 * @param {{ name: string, address: string }} envelope.from
 * @param {readonly { name: string, address: string }[]} envelope.to
 * @param {number} envelope.time milliseconds since 1970
 * @param {number} envelope.lines how many lines of text
 * @returns {string[]}
 */
export function makeMessage(random, { from, to, time, lines }) {
  const header = makeHeader(random, { from, to, time });
  return [...header, '', ...makeText(random, lines)];
}

export function makeHeader(random, { from, to, time }) {
  const header = [
    `Date: ${mailDate(time)}`,
    `From: ${named(from)}`,
    `To: ${named(to[0])}`,
    `Subject: ${random.pick(SUBJECTS).replace('%', phrase(random, random.between(1, 5)))}`,
    `Message-ID: <${random.text(12, HEX).toLowerCase()}.${random.between(1000, 99999)}@${from.address.split('@')[1]}>`,
  ];
  if (random.chance(0.3)) header.push('MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8');
  if (random.chance(0.2)) header.push(`User-Agent: ${random.pick(AGENTS)}`);
  if (random.chance(0.1)) header.push('Received: from localhost (localhost [127.0.0.1])', `\tby mx; ${mailDate(time)}`);
  return header;
}

/** Paragraphs, a list here and there, seldom a line that begins with a dot. */
export function makeText(random, lines) {
  const text = [];
  while (text.length < lines) {
    const kind = random.below(60);
    if (kind === 0) text.push(`.${phrase(random, 2)}`);
    else if (kind < 8 && text.length > 0) text.push('');
    else if (kind < 13) text.push(`- ${phrase(random, random.between(1, 4))}`);
    else text.push(makeLine(random, random.between(30, 72)));
  }
  return text;
}

/** Words up to a width. */
export function makeLine(random, width) {
  let line = random.pick(WORDS);
  for (;;) {
    const longer = `${line} ${random.pick(WORDS)}`;
    if (longer.length > width) return line;
    line = longer;
  }
}

/** So many octets as the sender announces them with SIZE: before dots are doubled (RFC 1870 section 3). */
export const sizeOf = (message) => message.reduce((octets, line) => octets + line.length + 2, 0);

/** A line as it is sent (RFC 5321 section 4.5.2). */
export const stuffed = (line) => (line.startsWith('.') ? `.${line}` : line);

/** Base64 to cut lines from, so that hundreds of megabytes take seconds. */
export function createBase64(random) {
  const pool = random.text(1 << 16, BASE64);
  return (length) => {
    const at = random.below(pool.length - length);
    return pool.slice(at, at + length);
  };
}

function phrase(random, words) {
  return Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
}

function named({ name, address }) {
  return name ? `${name} <${address}>` : address;
}

function mailDate(time) {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  const day = `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}
