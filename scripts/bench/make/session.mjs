import { withFault } from './faults.mjs';
import { makeMessage, sizeOf, stuffed } from './message.mjs';
import { createRandom, HEX, QUEUE } from './random.mjs';
import { DOMAINS, FIRST, LAST, ROLES } from './vocabulary.mjs';

const USUAL = [1, 1, 2, 2, 2, 3, 4];
const EPOCH = Date.UTC(2026, 10, 23, 6);

/**
 * @typedef {object} Said a line of one side; `content` marks the lines of a message
 * @property {'C' | 'S'} side
 * @property {string} text
 * @property {boolean} [content]
 *
 * @typedef {object} Session
 * @property {{ address: string, port: number, host: string }} client
 * @property {{ address: string, port: number, host: string }} server
 * @property {number} time when it began, in milliseconds since 1970
 * @property {(Said | { tls: string })[]} lines
 * @property {'C' | 'S'} closes
 * @property {boolean} timed whether a recording of it has times
 */

/**
 * Makes one session from greeting to QUIT. It depends on the seed and its number only, not on those before it.
 *
 * @param {number} seed
 * @param {number} number
 * @param {object} [options]
 * @param {number} [options.faults] how many of all sessions have a fault, as a share
 * @param {readonly number[]} [options.transactions] how many transactions it may have, each as often as it is named
 * @returns {Session}
 */
export function makeSession(seed, number, { faults = 0, transactions = USUAL } = {}) {
  const random = createRandom(seed, number + 1);
  const submission = random.chance(0.2);
  const client = {
    address: address(random, [203, 0, 113]),
    port: random.between(32768, 60999),
    host: host(random, 'out'),
  };
  const server = { address: address(random, [198, 51, 100]), port: submission ? 587 : 25, host: host(random, 'mx') };
  const size = random.pick([10240000, 26214400, 52428800]);
  const talk = { random, client, server, size, time: EPOCH + number * 1700 + random.below(1700), lines: [] };
  open(talk, submission);
  const count = random.pick(transactions);
  for (let i = 0; i < count; i++) transact(talk);
  say(talk, 'C', 'QUIT');
  say(talk, 'S', `221 2.0.0 ${random.pick(['Bye', `${server.host} closing connection`])}`);
  return {
    client,
    server,
    time: talk.time,
    lines: random.chance(faults) ? withFault(random, talk.lines) : talk.lines,
    closes: 'S',
    timed: random.chance(0.04),
  };
}

/** Greeting, EHLO, and where it fits STARTTLS and AUTH. */
function open(talk, submission) {
  const { random, server } = talk;
  const offersTls = submission || random.chance(0.5);
  say(
    talk,
    'S',
    `220 ${server.host} ESMTP ${random.pick(['Postfix', 'Exim 4.98', 'ready', 'Sendmail 8.18.1/8.18.1'])}`,
  );
  greet(talk, offersTls ? ['STARTTLS'] : []);
  if (!submission && !(offersTls && random.chance(0.4))) return;
  say(talk, 'C', 'STARTTLS');
  say(talk, 'S', '220 2.0.0 Ready to start TLS');
  talk.lines.push({ tls: random.pick(['TLSv1.3 TLS_AES_256_GCM_SHA384', 'TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256']) });
  greet(talk, submission ? ['AUTH PLAIN CRAM-MD5'] : []);
  if (submission) authenticate(talk);
}

function greet(talk, more) {
  const { random, client, server, size } = talk;
  say(talk, 'C', `EHLO ${client.host}`);
  const offers = ['PIPELINING', `SIZE ${size}`, 'ENHANCEDSTATUSCODES', '8BITMIME'];
  if (random.chance(0.6)) offers.push('DSN');
  if (random.chance(0.4)) offers.push('SMTPUTF8');
  if (random.chance(0.3)) offers.push('CHUNKING');
  offers.push(...more);
  say(talk, 'S', `250-${server.host}`);
  offers.forEach((offer, at) => {
    say(talk, 'S', `250${at === offers.length - 1 ? ' ' : '-'}${offer}`);
  });
}

function authenticate(talk) {
  const { random } = talk;
  if (random.chance(0.5)) {
    say(talk, 'C', 'AUTH PLAIN ****');
  } else {
    const challenge = `<${random.between(1000, 99999)}.${random.between(1e9, 2e9)}@${talk.server.host}>`;
    say(talk, 'C', 'AUTH CRAM-MD5');
    say(talk, 'S', `334 ${Buffer.from(challenge).toString('base64')}`);
    const answer = `${random.pick(FIRST)} ${random.text(32, HEX).toLowerCase()}`;
    say(talk, 'C', Buffer.from(answer).toString('base64'));
  }
  say(talk, 'S', '235 2.7.0 Authentication successful');
}

/** One mail: its envelope, alone or in a group, and the message where a recipient was accepted. */
function transact(talk) {
  const { random } = talk;
  const from = person(random);
  const to = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 5]) }, () => person(random));
  const message = makeMessage(random, { from, to, time: talk.time, lines: random.between(2, 17) });
  const commands = [`MAIL FROM:<${from.address}> SIZE=${sizeOf(message)}${random.chance(0.2) ? ' BODY=8BITMIME' : ''}`];
  const replies = ['250 2.1.0 Ok'];
  for (const { address } of to) {
    commands.push(`RCPT TO:<${address}>`);
    replies.push(random.chance(0.06) ? random.pick(REFUSALS).replace('%', address) : '250 2.1.5 Ok');
  }
  const accepted = replies.slice(1).some((reply) => reply.startsWith('2'));
  const grouped = random.chance(0.3);
  if (grouped) {
    for (const command of commands) say(talk, 'C', command);
    for (const reply of replies) say(talk, 'S', reply);
  } else {
    commands.forEach((command, at) => {
      say(talk, 'C', command);
      say(talk, 'S', replies[at]);
    });
  }
  if (!accepted) {
    say(talk, 'C', 'RSET');
    say(talk, 'S', '250 2.0.0 Ok');
    return;
  }
  say(talk, 'C', 'DATA');
  say(talk, 'S', '354 End data with <CR><LF>.<CR><LF>');
  for (const line of message) talk.lines.push({ side: 'C', text: stuffed(line), content: true });
  talk.lines.push({ side: 'C', text: '.', content: true });
  if (random.chance(0.02)) say(talk, 'S', '554 5.7.1 Message rejected as spam');
  else say(talk, 'S', `250 2.0.0 Ok: queued as ${random.text(random.pick([10, 12]), random.pick([HEX, QUEUE]))}`);
}

const REFUSALS = [
  '550 5.1.1 <%>: Recipient address rejected: User unknown',
  '450 4.2.0 <%>: Recipient address rejected: Greylisted',
  '452 4.2.2 <%>: Mailbox full',
  '550 5.7.1 <%>: Relay access denied',
];

function say(talk, side, text) {
  talk.lines.push({ side, text });
}

/** Somebody with a mailbox. */
export function person(random) {
  const domain = random.pick(DOMAINS);
  if (random.chance(0.15)) return { name: '', address: `${random.pick(ROLES)}@${domain}` };
  const [given, family] = [random.pick(FIRST), random.pick(LAST)];
  const local = random.pick([`${given}.${family}`, given, `${given[0]}${family}`, `${given}+${random.between(1, 99)}`]);
  const name = random.chance(0.6) ? `${capital(given)} ${capital(family.replace('.', ' '))}` : '';
  return { name: /^[\w ]*$/.test(name) ? name : '', address: `${local}@${domain}` };
}

export function host(random, first) {
  return `${first}${random.chance(0.5) ? random.between(1, 40) : ''}.${random.pick(DOMAINS)}`;
}

function address(random, network) {
  return [...network, random.between(1, 254)].join('.');
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
