import { stamped, toPostfixLog } from '../forms/postfixLog.mjs';
import { makeLine } from '../make/message.mjs';
import { createRandom } from '../make/random.mjs';
import { makeSession } from '../make/session.mjs';

const BLOCK = 1000;
const GREETED = 'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n';
const TO_DATA = `${GREETED}C: MAIL FROM:<alice@example.org>\nS: 250 Ok\nC: RCPT TO:<bob@example.net>\nS: 250 Ok\nC: DATA\nS: 354 Go ahead\n`;

/** One line of tens of megabytes: a source route that does not end, with blanks, brackets and signs that parsers look for. */
export function* oneLine({ size, seed }) {
  const random = createRandom(seed);
  const parts = [
    '@a.example,',
    'a.b ',
    '<',
    '"',
    '250-',
    ' AUTH=',
    '\\',
    '::',
    'x@y',
    '%41',
    ' C: ',
    '()',
    '[::1]',
    '=',
  ];
  yield 'C: RCPT TO:<';
  for (let written = 12; written < size; ) {
    let text = '';
    for (let i = 0; i < BLOCK; i++) text += random.pick(parts);
    text = text.slice(0, size - written);
    written += text.length;
    yield text;
  }
}

/** Nothing but line ends. */
export function* emptyLines({ lines }) {
  for (let left = lines; left > 0; left -= BLOCK) yield '\n'.repeat(Math.min(BLOCK, left));
}

/** A message that never ends. */
export function* unclosedData({ size, seed }) {
  const random = createRandom(seed);
  yield TO_DATA;
  for (let written = TO_DATA.length; written < size; ) {
    const text = `C: ${makeLine(random, random.between(40, 76))}\n`;
    written += text.length;
    yield text;
  }
}

/** Sessions that are opened, one after another, and never closed. */
export function* openSessions({ sessions, seed }) {
  const random = createRandom(seed);
  for (let number = 0; number < sessions; number++) {
    yield `* connect 203.0.113.${random.between(1, 254)}:${random.between(1024, 65535)} -> 198.51.100.25:25\n`;
    yield GREETED;
    yield `C: MAIL FROM:<user${number}@example.org>\nS: 250 Ok\n`;
  }
}

/** Sessions of a log by process, all open at once: none is ever disconnected. */
export function* openLogSessions({ sessions, seed }) {
  const known = Array.from({ length: 500 }, (_, number) => makeSession(seed, number)).map((session) => ({
    ...session,
    lines: session.lines.slice(0, 8),
  }));
  let line = 0;
  for (let number = 0; number < sessions; number++) {
    for (const text of toPostfixLog(known[number % known.length], 10_000 + number).slice(0, 11)) {
      yield `${stamped(text, line++)}\n`;
    }
  }
}
