import type { SessionDialogue } from '../../analysis/dialogue';
import { decodeOctets, withoutBareLf } from '../../notation/byteNotation';
import type { Exchange, Session } from '../../session/exchange';
import { parsePathCommand } from '../../syntax/pathCommand';
import type { Losses } from '../losses';
import { secretLine } from './secretLine';

/** One run of swaks, which sends at most one message. */
export interface SwaksRun {
  readonly hello: string | undefined;
  /** Undefined for ESMTP, which swaks speaks by itself. */
  readonly protocol: 'SMTP' | 'LMTP' | undefined;
  readonly tls: 'starttls' | 'on-connect' | undefined;
  readonly auth: { readonly mechanism: string; readonly user: string | undefined } | undefined;
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly pipeline: boolean;
  /** The octets that swaks sends behind DATA, but for the last line end. */
  readonly message: Uint8Array | undefined;
  readonly quitAfter: 'CONNECT' | 'FIRST-HELO' | 'TLS' | 'AUTH' | 'MAIL' | 'RCPT' | undefined;
}

interface Transaction {
  readonly mail: Exchange;
  readonly recipients: Exchange[];
  /** DATA or the first BDAT. */
  body: Exchange | undefined;
}

/** The runs that come nearest to a session: one for each transaction, or one without. What swaks cannot send is counted. */
export function swaksRuns(dialogue: SessionDialogue, losses: Losses): SwaksRun[] {
  const { session } = dialogue;
  const transactions: Transaction[] = [];
  let open: Transaction | undefined;
  for (const exchange of session.exchanges) {
    switch (exchange.kind) {
      case 'mail':
        open = { mail: exchange, recipients: [], body: undefined };
        transactions.push(open);
        break;
      case 'rcpt':
        if (open && !open.body) open.recipients.push(exchange);
        else losses.add('commands');
        break;
      case 'data':
      case 'bdat':
        if (exchange.kind === 'bdat') losses.add('chunks');
        if (!open) losses.add('commands');
        else open.body ??= exchange;
        break;
      case 'message':
      case 'quit':
      case 'ehlo':
      case 'helo':
      case 'lhlo':
      case 'starttls':
      case 'auth':
      case 'response':
        break;
      default:
        losses.add('commands');
    }
  }
  const shared = sharedOptions(session, losses);
  if (transactions.length === 0)
    return [{ ...shared, from: undefined, to: [], message: undefined, quitAfter: stopOf(session, shared) }];
  return transactions.map((transaction) => ({ ...shared, ...transactionOptions(dialogue, transaction, losses) }));
}

function sharedOptions(
  session: Session,
  losses: Losses,
): Pick<SwaksRun, 'hello' | 'protocol' | 'tls' | 'auth' | 'pipeline'> {
  const { exchanges } = session;
  const hello = exchanges.findLast(({ kind }) => kind === 'ehlo' || kind === 'helo' || kind === 'lhlo');
  const name = hello && wordOf(hello.text.slice(hello.command?.argument ?? 0).trim());
  const starttls = exchanges.some(({ kind, replies }) => kind === 'starttls' && replies[0]?.code === 220);
  return {
    hello: name === '' ? undefined : name,
    protocol: hello?.kind === 'lhlo' ? 'LMTP' : hello?.kind === 'helo' ? 'SMTP' : undefined,
    tls: starttls ? 'starttls' : session.standing.tls ? 'on-connect' : undefined,
    auth: authOf(session, losses),
    pipeline: exchanges.some(({ grouped, kind }) => grouped && (kind === 'rcpt' || kind === 'data')),
  };
}

/** Mechanisms that swaks knows (its option --auth). */
const MECHANISMS: ReadonlySet<string> = new Set(['PLAIN', 'LOGIN', 'CRAM-MD5', 'DIGEST-MD5', 'NTLM']);

function authOf(session: Session, losses: Losses): SwaksRun['auth'] {
  let found: { mechanism: string; user: string | undefined } | undefined;
  for (const [index, exchange] of session.exchanges.entries()) {
    if (exchange.kind !== 'auth' && exchange.kind !== 'response') continue;
    const secret = secretLine(session, index);
    const mechanism = secret?.mechanism;
    if (!secret || mechanism === undefined) continue;
    losses.add(MECHANISMS.has(mechanism) ? 'secret-lines' : 'unmade-lines');
    if (!MECHANISMS.has(mechanism)) continue;
    const user = secret.user === undefined ? undefined : wordOf(secret.user);
    found = { mechanism: mechanism === 'NTLM' ? 'SPA' : mechanism, user: user ?? found?.user };
  }
  return found;
}

function transactionOptions(
  { heard }: SessionDialogue,
  { mail, recipients, body }: Transaction,
  losses: Losses,
): Pick<SwaksRun, 'from' | 'to' | 'message' | 'quitAfter'> {
  const from = addressOf(mail, losses);
  const to = recipients.flatMap((exchange) => {
    const address = addressOf(exchange, losses);
    if (address !== undefined && address !== '<>' && !address.includes(',')) return [address];
    losses.add('commands');
    return [];
  });
  if (from === undefined) losses.add('commands');
  if (from === undefined || to.length === 0) {
    return { from: from ?? '<>', to: [], message: undefined, quitAfter: 'MAIL' };
  }
  const message = body && messageOctets(heard, body, losses);
  return { from, to, message, quitAfter: message ? undefined : 'RCPT' };
}

/** The address of MAIL or RCPT; swaks has no option for its parameters. */
function addressOf({ text }: Exchange, losses: Losses): string | undefined {
  const { mailbox, parameters } = parsePathCommand(text);
  losses.add('parameters', parameters.length);
  const address = text.slice(mailbox.start, mailbox.end);
  return address === '' ? '<>' : wordOf(address);
}

/** A text as an argument of swaks; undefined where it cannot be one: octets that are no text, or what would be an option. */
function wordOf(text: string): string | undefined {
  if (/[\p{C}\u2400-\u2421]/u.test(text) || text.startsWith('-')) return undefined;
  return text;
}

/** What is sent behind DATA: the lines of the message as they were said; of chunks, joined and with doubled dots. */
function messageOctets(heard: SessionDialogue['heard'], body: Exchange, losses: Losses): Uint8Array | undefined {
  const octets: number[] = [];
  let begun = false;
  let lines = 0;
  let left = 0;
  for (const one of heard) {
    if (one.kind === 'event' && begun && one.event.event === 'omitted') lines = -1;
    if (one.kind === 'event' && begun && one.event.event === 'omitted') break;
    if (one.kind !== 'said') continue;
    if (one.place.line === body.place.line && one.place.start === body.place.start) begun = true;
    else if (begun && one.part === 'end-of-data') break;
    else if (begun && one.side === 'client' && one.part === 'dialogue' && !/^BDAT\b/i.test(one.text)) break;
    if (!begun || one.side !== 'client') continue;
    if (one.part === 'dialogue') {
      left = Number(/^BDAT\s+([0-9]{1,15})/i.exec(one.text)?.[1] ?? 0);
      continue;
    }
    lines++;
    const line = decodeOctets(one.text);
    const atStart = octets.length === 0 || octets.at(-1) === LF;
    if (body.kind === 'bdat' && atStart && line[0] === DOT) octets.push(DOT);
    for (const octet of line) octets.push(octet);
    const bareLf = withoutBareLf(one.text) !== one.text;
    if (!bareLf && !(body.kind === 'bdat' && left >= line.length && left < line.length + 2)) octets.push(CR, LF);
    left = Math.max(0, left - line.length - 2);
  }
  if (lines <= 0) {
    // DATA that was refused has no text.
    if (body.replies.some(({ code }) => code >= 200 && code < 400)) losses.add('missing-text');
    else losses.add('commands');
    return undefined;
  }
  if (octets.at(-1) !== LF) octets.push(CR, LF);
  octets.push(DOT);
  return Uint8Array.from(octets);
}

/** Where a session without a transaction ends. */
function stopOf({ exchanges }: Session, { auth, tls }: Pick<SwaksRun, 'auth' | 'tls'>): SwaksRun['quitAfter'] {
  if (auth) return 'AUTH';
  if (tls === 'starttls') return 'TLS';
  return exchanges.some(({ kind }) => kind === 'ehlo' || kind === 'helo' || kind === 'lhlo') ? 'FIRST-HELO' : 'CONNECT';
}

const CR = 0x0d;
const LF = 0x0a;
const DOT = 0x2e;
