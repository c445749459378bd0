import type { WireLine } from './mutations';
import { commandFault, type Offer, parameterFault } from './oracleGrammar';
import { closeTransaction, orderFault, type Standing, succeed } from './oracleOrder';

/**
 * Whether a session keeps to the protocol, worked out apart from the product: none of its code, tables or states is used.
 *
 * It reads the session in the order of the wire, with replies bound to commands by counting (RFC 2920 section 3.1), and
 * calls it `invalid` only for what the RFCs forbid without doubt:
 *
 * - a line of the server that is no reply, or whose code changes inside a reply (RFC 5321 sections 4.2, 4.2.1);
 * - a reply that nothing asked for, or a positive one that its command cannot have (section 4.3.2 and the extensions);
 * - an enhanced code of another class than its code (RFC 2034 section 4);
 * - a command that is none, or whose form is wrong (section 4.1.1), or that was not offered;
 * - a command out of order (section 4.1.4; RFC 3030, 3207, 4954), or accepted without what it needs (a recipient);
 * - commands in a group without PIPELINING, or behind one that ends a group (RFC 2920 section 3.1);
 * - a line of the message that begins with a single dot (section 4.5.2);
 * - anything behind the end of the session.
 *
 * What may be policy, a recording that begins late or was cut, or the next session (a refusal, a missing greeting, a
 * greeting in the middle) is `valid` or, where it cannot be told, `unsure`; such mutants are not counted.
 */
export interface Verdict {
  readonly verdict: 'valid' | 'invalid' | 'unsure';
  readonly why: string;
}

export function judgeSession(lines: readonly WireLine[]): Verdict {
  const session = startSession();
  for (const [at, line] of lines.entries()) {
    const fault = line.side === 'C' ? fromClient(session, line.text) : fromServer(session, line.text);
    if (fault) return { verdict: fault.sure ? 'invalid' : 'unsure', why: `line ${at + 1}: ${fault.why}` };
  }
  if (session.pending.some(({ verb }) => verb === '?')) return { verdict: 'invalid', why: 'no command' };
  if (session.open !== '') return { verdict: 'unsure', why: 'ends in a reply' };
  if (session.phase === 'content' || session.chunk > 0) return { verdict: 'unsure', why: 'ends in a message' };
  return session.pending.length > 0
    ? { verdict: 'unsure', why: 'ends without a reply' }
    : { verdict: 'valid', why: '' };
}

interface Fault {
  readonly why: string;
  readonly sure: boolean;
}

const invalid = (why: string): Fault => ({ why, sure: true });
const unsure = (why: string): Fault => ({ why, sure: false });

interface Session extends Standing {
  phase: 'greeting' | 'ungreeted' | 'refused' | 'dialogue' | 'content' | 'auth' | 'closed';
  offer: Offer | null;
  pending: { verb: string; last: boolean; replies: number }[];
  /** The code of a reply that goes on. */
  open: string;
  openLines: string[];
  /** Octets of a chunk that are still to come. */
  chunk: number;
  /** The client spoke before any line of the server. */
  early: boolean;
}

function startSession(): Session {
  return {
    phase: 'greeting',
    hello: '',
    tls: false,
    auth: false,
    mail: false,
    recipients: 0,
    chunks: false,
    offer: null,
    pending: [],
    open: '',
    openLines: [],
    chunk: 0,
    early: false,
  };
}

function fromClient(session: Session, text: string): Fault | undefined {
  if (session.phase === 'greeting') {
    session.early = true;
    return undefined;
  }
  // Only one who was just greeted introduces himself; else the recording may begin late.
  if (session.phase === 'ungreeted')
    return /^(?:EHLO|HELO|LHLO) /i.test(text) ? invalid('another code as a greeting') : unsure('it begins late');
  if (session.phase === 'closed')
    return /^(?:EHLO|HELO|LHLO)/i.test(text) ? unsure('a new session') : invalid('the client speaks behind the end');
  if (session.open !== '') return invalid('the client speaks into a reply');
  if (session.chunk > 0) {
    session.chunk = Math.max(0, session.chunk - Buffer.byteLength(text) - 2);
    return undefined;
  }
  if (session.phase === 'content') return contentLine(session, text);
  if (session.phase === 'auth') {
    session.phase = 'dialogue';
    session.pending.push({ verb: 'response', last: false, replies: 1 });
    return undefined;
  }
  return command(session, text);
}

function contentLine(session: Session, text: string): Fault | undefined {
  if (text === '.') {
    session.phase = 'dialogue';
    session.pending.push({ verb: '.', last: false, replies: session.hello === 'LHLO' ? session.recipients : 1 });
    return undefined;
  }
  return text.startsWith('.') && !text.startsWith('..') ? invalid('an unstuffed dot') : undefined;
}

function command(session: Session, text: string): Fault | undefined {
  const verb = /^[A-Za-z]*/.exec(text)?.[0].toUpperCase() ?? '';
  const form = commandFault(verb, text);
  if (form === 'unknown verb') {
    session.pending.push({ verb: '?', last: false, replies: 1 });
    return undefined;
  }
  if (form) return form === 'unsure' ? unsure(form) : invalid(form);
  if (session.phase === 'refused' && verb !== 'QUIT') return invalid('a command behind a refusing greeting');
  const before = session.pending.at(-1);
  if (before) {
    if (!session.offer?.has('PIPELINING')) return invalid('a group without PIPELINING');
    // RFC 4954 section 4 lets some AUTH exchanges be followed at once.
    if (before.verb === 'response') return unsure('a group behind AUTH');
    if (!IN_GROUP.has(before.verb)) return invalid(`${before.verb} has to end a group`);
  }
  const standing = hoped(session);
  const order = orderFault(standing, verb);
  if (order) return invalid(order);
  const keyword = NEEDS.get(verb);
  if (keyword && !session.offer?.has(keyword)) return invalid(`${keyword} was not offered`);
  const parameter = parameterFault(text, session.offer);
  if (parameter) return invalid(parameter);
  const last = / LAST$/i.test(text);
  const replies = last && session.hello === 'LHLO' ? Math.max(1, standing.recipients) : 1;
  session.pending.push({ verb, last, replies });
  if (verb === 'BDAT') session.chunk = Number(/^BDAT ([0-9]+)/i.exec(text)?.[1] ?? 0);
  return undefined;
}

/** RFC 2920 section 3.1 lets these stand in a group before others, RFC 3030 section 2 BDAT; a message may too. */
const IN_GROUP: ReadonlySet<string> = new Set(['RSET', 'MAIL', 'RCPT', 'BDAT', '.']);

const NEEDS: ReadonlyMap<string, string> = new Map([
  ['STARTTLS', 'STARTTLS'],
  ['AUTH', 'AUTH'],
  ['BDAT', 'CHUNKING'],
  ['ETRN', 'ETRN'],
]);

/** The session as a client has to take it to be that hopes the best of what it sent. */
function hoped(session: Session): Standing {
  const { hello, tls, auth, mail, recipients, chunks } = session;
  const standing: Standing = { hello, tls, auth, mail, recipients, chunks };
  for (const { verb, last } of session.pending) succeed(standing, verb, last);
  return standing;
}

function fromServer(session: Session, text: string): Fault | undefined {
  // What may be a greeting begins the next session.
  const mayGreet = /^(?:220|421|521|554)/.test(text);
  if (session.phase === 'closed')
    return mayGreet ? unsure('a new session') : invalid('the server speaks behind the end');
  const parts = /^([2-5][0-5][0-9])(?:([ -])(.*))?$/s.exec(text);
  const [, code = '', hyphen, words = ''] = parts ?? [];
  if (!parts) return invalid('not a reply');
  if (session.open !== '' && session.open !== code) return invalid('the code changes in a reply');
  session.openLines.push(words);
  session.open = hyphen === '-' ? code : '';
  const enhanced = /^([245])\.[0-9]{1,3}\.[0-9]{1,3}(?: |$)/.exec(words)?.[1];
  if (enhanced && enhanced !== code[0] && session.phase !== 'greeting')
    return invalid('another class in the enhanced code');
  if (hyphen === '-') return undefined;
  const lines = session.openLines;
  session.openLines = [];
  return reply(session, Number(code), lines);
}

function reply(session: Session, code: number, lines: readonly string[]): Fault | undefined {
  if (session.phase === 'greeting') return greet(session, code);
  if (session.phase === 'ungreeted') return unsure('it begins late');
  if (session.chunk > 0) return unsure('a reply into a chunk');
  const pending = session.pending[0];
  if (code === 421) {
    session.phase = 'closed';
    return undefined;
  }
  if (!pending) return code === 220 ? unsure('a new session') : invalid('a reply to nothing');
  if (session.phase === 'content') return invalid('a reply into the message');
  // A server may know commands that no RFC names (RFC 5321 section 4.1.5); one that it refuses is none.
  if (pending.verb === '?') return code < 400 ? unsure('a private command') : invalid('no command');
  if (code < 400 && !POSITIVE[pending.verb]?.includes(code)) return invalid(`${code} to ${pending.verb}`);
  if (code >= 400 && !REFUSALS.has(code)) return unsure('a refusal with an odd code');
  pending.replies--;
  if (pending.replies > 0) return undefined;
  session.pending.shift();
  return settle(session, pending, code, lines);
}

function greet(session: Session, code: number): Fault | undefined {
  if (session.early) return code === 220 ? invalid('the client speaks before the greeting') : unsure('it begins late');
  if (code === 220) session.phase = 'dialogue';
  else if (code === 554 || code === 521) session.phase = 'refused';
  else if (code === 421) session.phase = 'closed';
  else if (code < 400) session.phase = 'ungreeted';
  else return unsure('a refusal with an odd code');
  return undefined;
}

function settle(
  session: Session,
  { verb, last }: Session['pending'][number],
  code: number,
  lines: readonly string[],
): Fault | undefined {
  if (code >= 400) {
    // The verdict on a message ends the transaction, good or bad; RFC 3030 leaves open what a refused chunk does.
    if (verb === '.') closeTransaction(session);
    if (verb === 'BDAT') return unsure('a refused chunk');
    // RFC 5321 section 4.1.1.10 knows 221 alone, but what then holds is not said.
    return verb === 'QUIT' ? unsure('a refused QUIT') : undefined;
  }
  if (verb === 'DATA') {
    if (session.recipients === 0) return invalid('DATA accepted without a recipient');
    session.phase = 'content';
  } else if (verb === 'QUIT') session.phase = 'closed';
  else if (verb === 'AUTH' || verb === 'response') {
    if (code === 334) session.phase = 'auth';
    else session.auth = true;
  } else if (verb === 'STARTTLS') {
    closeTransaction(session);
    Object.assign(session, { hello: '', tls: true, auth: false, offer: null, pending: [] });
  } else {
    if ((verb === 'RCPT' || verb === 'BDAT') && !session.mail) return invalid(`${verb} accepted without MAIL`);
    succeed(session, verb, last);
    if (session.hello === verb) session.offer = offerOf(verb === 'HELO' ? [] : lines.slice(1));
  }
  return undefined;
}

function offerOf(lines: readonly string[]): Offer {
  return new Map(
    lines.map((line) => {
      const [keyword = '', ...values] = line.trim().split(/[ =]+/);
      return [keyword.toUpperCase(), values];
    }),
  );
}

/** RFC 5321 section 4.3.2, RFC 3030 section 2, RFC 3207 section 4, RFC 4954 section 4, RFC 1985 section 5.3. */
const POSITIVE: Readonly<Record<string, readonly number[]>> = {
  EHLO: [250],
  HELO: [250],
  LHLO: [250],
  MAIL: [250],
  RCPT: [250, 251],
  DATA: [354],
  '.': [250],
  BDAT: [250],
  RSET: [250],
  NOOP: [250],
  VRFY: [250, 251, 252],
  EXPN: [250, 252],
  HELP: [211, 214],
  QUIT: [221],
  AUTH: [235, 334],
  response: [235, 334],
  STARTTLS: [220],
  ETRN: [250, 251, 252, 253],
};

/** A server may refuse anything with these, for reasons of its own. */
const REFUSALS: ReadonlySet<number> = new Set([
  ...[
    421, 432, 450, 451, 452, 454, 455, 500, 501, 502, 503, 504, 521, 523, 530, 534, 535, 538, 550, 551, 552, 553, 554,
  ],
  ...[555, 556],
]);
