import { createBase64, makeHeader, makeLine, stuffed } from '../make/message.mjs';
import { createRandom, HEX } from '../make/random.mjs';
import { host, person } from '../make/session.mjs';

const SMALLEST = 2e6;
const LARGEST = 24e6;
const LIMIT = 52428800;
const TIME = Date.UTC(2026, 10, 23, 9);
/** Lines handed on at once. */
const BLOCK = 1000;

/** Mail-heavy text: sessions of one message with megabytes of text and attachments, until the size is reached. */
export function* mailHeavy({ size, seed }) {
  const random = createRandom(seed);
  const base64 = createBase64(random);
  const prose = Array.from({ length: 3000 }, () => stuffed(makeLine(random, random.between(60, 76))));
  for (let written = 0, number = 0; written < size; number++) {
    const wanted = Math.min(random.between(SMALLEST, LARGEST), size - written);
    for (const chunk of session({ random, base64, prose, wanted, number })) {
      written += chunk.length;
      yield chunk;
    }
  }
}

function* session({ random, base64, prose, wanted, number }) {
  const [client, server] = [host(random, 'out'), host(random, 'mx')];
  const [from, to] = [person(random), person(random)];
  const time = TIME + number * 60_000;
  const boundary = `=_${random.text(16, HEX)}`;
  const parts = plan(random, wanted);
  const header = [
    ...makeHeader(random, { from, to: [to], time }).filter((line) => !/^(MIME-Version|Content-Type):/.test(line)),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  // What a client announces is an estimate, and not too small (RFC 1870 section 3).
  const size = parts.reduce((total, { lines }) => total + 200 + lines * 78, 2000);
  yield block([
    `* connect 203.0.113.${random.between(1, 254)}:${random.between(32768, 60999)} -> 198.51.100.25:25 ${new Date(time).toISOString()}`,
    `S: 220 ${server} ESMTP ready`,
    `C: EHLO ${client}`,
    `S: 250-${server}`,
    'S: 250-PIPELINING',
    `S: 250-SIZE ${LIMIT}`,
    'S: 250 ENHANCEDSTATUSCODES',
    `C: MAIL FROM:<${from.address}> SIZE=${size}`,
    'S: 250 2.1.0 Ok',
    `C: RCPT TO:<${to.address}>`,
    'S: 250 2.1.5 Ok',
    'C: DATA',
    'S: 354 End data with <CR><LF>.<CR><LF>',
    ...header.map((line) => `C: ${line}`),
    'C: ',
  ]);
  for (const { type, lines, width } of parts) {
    yield block([`C: --${boundary}`, ...partHeader(random, type), 'C: ']);
    const line = type === 'text' ? () => random.pick(prose) : () => base64(width);
    yield* body(lines, line);
  }
  yield block([
    `C: --${boundary}--`,
    'C: .',
    `S: 250 2.0.0 Ok: queued as ${random.text(10, HEX)}`,
    'C: QUIT',
    'S: 221 2.0.0 Bye',
    '* close S',
  ]);
}

/** Parts that come to about so many octets: one of text, then attachments and more text. */
function plan(random, wanted) {
  const parts = [];
  for (let left = wanted; left > 0; ) {
    const type = parts.length === 0 || random.chance(0.3) ? 'text' : 'attachment';
    const octets = Math.min(left, random.between(100e3, type === 'text' ? 900e3 : 6e6));
    const width = random.pick([60, 72, 76]);
    parts.push({ type, width, lines: Math.ceil(octets / ((type === 'text' ? 66 : width) + 4)) });
    left -= octets;
  }
  return parts;
}

function partHeader(random, type) {
  if (type === 'text') return ['C: Content-Type: text/plain; charset=utf-8'];
  return [
    `C: Content-Type: application/octet-stream; name="file${random.below(1000)}.bin"`,
    'C: Content-Transfer-Encoding: base64',
    'C: Content-Disposition: attachment',
  ];
}

function* body(lines, line) {
  for (let done = 0; done < lines; done += BLOCK) {
    let text = '';
    for (let i = Math.min(BLOCK, lines - done); i > 0; i--) text += `C: ${line()}\n`;
    yield text;
  }
}

const block = (lines) => `${lines.join('\n')}\n`;
